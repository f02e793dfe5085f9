import { existsSync } from 'node:fs'
import { join } from 'node:path'

declare const __ISNAD_ROOT__: string

/** The checkout. */
export const root = __ISNAD_ROOT__

/** A path in the folder of gold articles beside the checkout (`ISNAD_SHARED` names another), or null where it is not there. */
export function sharedPath(...parts: string[]): string | null {
  const path = join(process.env['ISNAD_SHARED'] ?? join(root, '../shared'), ...parts)
  return existsSync(path) ? path : null
}
