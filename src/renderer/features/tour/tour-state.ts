import { useSyncExternalStore } from 'react'

const storageKey = 'isnad.tour'
const listeners = new Set<() => void>()

const isOver = () => localStorage.getItem(storageKey) === 'over'

function keep(state: 'on' | 'over'): void {
  localStorage.setItem(storageKey, state)
  for (const listener of listeners) listener()
}

/** Nobody who has skipped the tour or seen its end is shown it again, unless they ask for it. */
export const endTour = () => keep('over')
export const showTour = () => keep('on')

/** Whether this machine has not had its tour yet. */
export function useTourIsOn(): boolean {
  return !useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isOver)
}
