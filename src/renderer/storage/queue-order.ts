import { useSyncExternalStore } from 'react'
import { queueOrders, type QueueOrder } from '#core/workflow/queue'

const storageKey = 'isnad.queueOrder'
const listeners = new Set<() => void>()

function keptOrder(): QueueOrder {
  const kept = localStorage.getItem(storageKey)
  return queueOrders.find((order) => order === kept) ?? 'oldest'
}

/** Go through the queue in this order from now on, also after the next start. */
export function chooseQueueOrder(order: QueueOrder): void {
  localStorage.setItem(storageKey, order)
  for (const listener of listeners) listener()
}

export function useQueueOrder(): QueueOrder {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, keptOrder)
}
