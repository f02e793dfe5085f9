import { useEffect, useEffectEvent } from 'react'
import { hasOwnKeys } from '../../ui/own-keys'
import { shortcutOf, type Shortcut } from './shortcuts'
import { singleKeysAreOn } from '../../ui/single-keys'

/** Listen to the workbench's keys, wherever on its screen the focus is. */
export function useShortcuts(carryOut: (shortcut: Shortcut) => void): void {
  const act = useEffectEvent(carryOut)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || hasOwnKeys(event.target)) return
      const shortcut = shortcutOf(event, singleKeysAreOn())
      if (!shortcut) return
      event.preventDefault()
      act(shortcut)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
