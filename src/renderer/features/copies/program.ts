import { version } from '../../../../package.json'

/** What made a copy, as it says itself. */
export const program = `Isnad ${version}`
