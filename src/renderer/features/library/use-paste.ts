import { useEffect, useEffectEvent } from 'react'
import { isNothing, pastedFrom, type Pasted } from './pasted'

/** Take what is pasted anywhere on the screen but in a field, which keeps it for itself. */
export function usePaste(onPaste: (pasted: Pasted) => void, onFiles: (files: readonly File[]) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event
    if (event.defaultPrevented || !clipboardData) return
    if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')) return
    const pasted = pastedFrom(clipboardData)
    if (clipboardData.files.length > 0 && isNothing(pasted)) onFiles([...clipboardData.files])
    else if (!isNothing(pasted)) onPaste(pasted)
  })
  useEffect(() => {
    const take = (event: ClipboardEvent) => paste(event)
    addEventListener('paste', take)
    return () => removeEventListener('paste', take)
  }, [])
}
