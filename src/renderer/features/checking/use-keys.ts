import { useEffectEvent, useLayoutEffect } from 'react'
import { hasOwnKeys } from '../../ui/own-keys'
import { singleKeysAreOn } from '../../ui/single-keys'

/**
 * Listen to single keys by their place on the keyboard, wherever on the screen the focus is and no field has it.
 *
 * @param act - answers whether the key meant something
 */
export function useKeys(act: (press: KeyboardEvent) => boolean): void {
  const carryOut = useEffectEvent(act)
  // Before the screen is painted: whoever sees it can use its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target } = event
      if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return
      if (!singleKeysAreOn() || hasOwnKeys(target)) return
      if (carryOut(event)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
