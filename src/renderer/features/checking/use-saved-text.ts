import { useEffect, useEffectEvent, useState } from 'react'

/** Without a key for so long, what was typed is saved. In milliseconds. */
const pause = 2000

/**
 * A text that is saved by itself: when the field is left, after a pause, and when the screen is. What others or an undo
 * make of it in the meantime is shown, unless something unsaved stands in the field.
 */
export function useSavedText(stored: string, save: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const unsaved = typed !== null && typed !== stored
  // Once what was typed is what is stored, the field follows the store again.
  if (typed !== null && !unsaved) setTyped(null)
  const flush = useEffectEvent(() => {
    if (unsaved) save(typed)
  })
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => flush(), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => flush(), [])
  return {
    value: typed ?? stored,
    onChange: setTyped,
    onBlur: () => {
      if (unsaved) save(typed)
    },
  }
}
