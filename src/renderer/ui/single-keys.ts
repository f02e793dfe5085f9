import { useSyncExternalStore } from 'react'

const storageKey = 'isnad.singleKeys'
const listeners = new Set<() => void>()

/** Single letters act as commands unless they were switched off, for people who speak to their computer (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

export function switchSingleKeys(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysAreOn)
}
