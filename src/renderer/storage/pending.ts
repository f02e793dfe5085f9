import type { Given } from '#core/operation/foresee'
import type { Task } from './in-turn'

/** The commands that have been given and are neither written nor refused yet, oldest first. */
export interface Pending {
  readonly current: () => readonly Given[]
  readonly begin: (given: Given) => void
  /**
   * They are written or refused.
   *
   * @param show - shows what came of them: for whoever looks, that and their end are one
   */
  readonly end: (some: readonly Task[], show?: () => void) => void
  /** Called after each change. Answers how to leave. */
  readonly follow: (listener: () => void) => () => void
}

export function newPending(): Pending {
  const listeners = new Set<() => void>()
  let current: readonly Given[] = []
  const tell = () => listeners.forEach((listener) => listener())
  return {
    current: () => current,
    begin(given) {
      current = [...current, given]
      tell()
    },
    end(some, show) {
      current = current.filter((given) => !some.includes(given))
      show?.()
      tell()
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
