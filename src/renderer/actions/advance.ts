import { useSyncExternalStore } from 'react'

const storageKey = 'isnad.advance'
const listeners = new Set<() => void>()

/** Whether a verdict given by a key leads on to the next card, unless a person has switched it off. */
export function advancesByItself(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

export function switchAdvance(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useAdvance(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, advancesByItself)
}
