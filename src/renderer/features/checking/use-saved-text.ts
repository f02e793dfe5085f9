import { useEffect, useEffectEvent, useState } from 'react'

/** Without a key for so long, what was typed is saved. In milliseconds. */
const pause = 2000

/**
 * A text that is saved by itself: when the field is left, after a pause, and when the screen is. What others or an undo
 * make of it in the meantime is shown, unless something unsaved stands in the field. What could not be saved stays in
 * the field: a text that was foreseen is gone from the statement again by then.
 *
 * @param save - @returns whether it was saved
 */
export function useSavedText(stored: string, save: (text: string) => Promise<boolean>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [saving, setSaving] = useState<string | null>(null)
  const unsaved = typed !== null && typed !== stored
  // Once what was typed is what is stored, the field follows the store again.
  if (typed !== null && !unsaved && saving === null) setTyped(null)
  const saveTyped = async () => {
    if (typed === null || !unsaved || typed === saving) return
    setSaving(typed)
    const isSaved = await save(typed)
    setSaving((latest) => (latest === typed ? null : latest))
    // An undo that came while it was written has its way.
    if (isSaved) setTyped((latest) => (latest === typed ? null : latest))
  }
  const flush = useEffectEvent(() => void saveTyped())
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => flush(), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => flush(), [])
  return {
    value: typed ?? stored,
    onChange: setTyped,
    onBlur: () => void saveTyped(),
  }
}
