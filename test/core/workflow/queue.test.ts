import { expect, it } from 'vitest'
import { inQueueOrder, type Queued, type QueueOrder } from '#core/workflow/queue'

const entries: readonly Queued[] = [
  { stageSince: '2026-11-22T09:00:00.000Z', importance: 'normal', sourceName: 'Ministry' },
  { stageSince: '2026-11-22T07:00:00.000Z', importance: 'low', sourceName: null },
  { stageSince: '2026-11-22T08:00:00.000Z', importance: 'high', sourceName: 'Mayor' },
  { stageSince: '2026-11-22T06:00:00.000Z', importance: 'normal', sourceName: 'Ministry' },
]

it.each<[QueueOrder, number[]]>([
  ['oldest', [3, 1, 2, 0]],
  ['importance', [2, 3, 0, 1]],
  ['source', [2, 3, 0, 1]],
])('the queue in the order %s has the longest waiting first among equals', (order, places) => {
  expect(inQueueOrder(entries, order)).toEqual(places.map((place) => entries[place]))
})
