import { importances, type Importance } from './review'

/** In what order the editor goes through what waits. The order is that of the menu. */
export const queueOrders = ['oldest', 'importance', 'source'] as const
export type QueueOrder = (typeof queueOrders)[number]

/** What the order of the queue is made from. */
export interface Queued {
  /** ISO 8601, UTC. */
  readonly stageSince: string
  readonly importance: Importance
  /** The source's name; null where nobody is named. */
  readonly sourceName: string | null
}

type Compare = (a: Queued, b: Queued) => number

const oldest: Compare = (a, b) => (a.stageSince < b.stageSince ? -1 : a.stageSince > b.stageSince ? 1 : 0)

const compares: Readonly<Record<QueueOrder, Compare>> = {
  oldest,
  importance: (a, b) => importances.indexOf(b.importance) - importances.indexOf(a.importance) || oldest(a, b),
  // The unnamed come last.
  source: (a, b) =>
    Number(a.sourceName === null) - Number(b.sourceName === null) ||
    (a.sourceName ?? '').localeCompare(b.sourceName ?? '') ||
    oldest(a, b),
}

/** What waits, in an order that an editor has chosen; among equals, what has waited longest comes first. */
export function inQueueOrder<Entry extends Queued>(entries: readonly Entry[], order: QueueOrder): Entry[] {
  return entries.toSorted(compares[order])
}
