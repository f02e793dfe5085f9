import { useSyncExternalStore } from 'react'
import type { PlainEvent } from '#core/workflow/stages'

const storageKey = 'isnad.advance'
const listeners = new Set<() => void>()

/** Steps after which a card has left the hands of whoever took them. */
export const finishing: ReadonlySet<PlainEvent> = new Set(['submit', 'approve'])

/** Whether a decision leads on to the next open card, unless a person has switched it off. */
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
