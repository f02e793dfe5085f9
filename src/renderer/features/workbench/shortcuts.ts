export type Shortcut =
  | 'next'
  | 'previous'
  | 'stance'
  | 'source'
  | 'verdict'
  | 'check'
  | 'why'
  | 'step'
  | 'dismiss'
  | 'keys'
  | 'undo'
  | 'redo'

/** Letters by their place on the keyboard, so that they work on an Arabic layout as they do on a Latin one. */
export const singleKeys: Readonly<Record<string, Shortcut>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyS: 'stance',
  KeyL: 'source',
  KeyV: 'verdict',
  KeyC: 'check',
  KeyW: 'why',
  KeyA: 'step',
  KeyD: 'dismiss',
}

/** What of a key press decides: a part of a KeyboardEvent. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>

/** The command that a key press means, or null. @param lettersOn - whether single letters are commands */
export function shortcutOf(press: KeyPress, lettersOn: boolean): Shortcut | null {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo'
    return code === 'KeyY' && !shiftKey ? 'redo' : null
  }
  if (!lettersOn) return null
  if (key === '?' || key === '؟') return 'keys'
  return shiftKey ? null : (singleKeys[code] ?? null)
}
