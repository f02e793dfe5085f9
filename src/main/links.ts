import { shell } from 'electron'
import type { Handlers } from '#contract'
import { failure, success } from '#core/result'
import { reasonOf } from '../disk/durable-write'

/** Addresses outside open in the person's own browser, and only because the person asked: the program has no network. */
export const linkRoutes: Pick<Handlers, 'link.open'> = {
  'link.open': async ({ url }) => {
    try {
      await shell.openExternal(url)
      return success(null)
    } catch (error) {
      return failure('link.notOpened', { reason: reasonOf(error) })
    }
  },
}
