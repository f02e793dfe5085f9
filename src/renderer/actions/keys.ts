/**
 * A key or a combination, by where it lies on the keyboard: `KeyJ`, `Shift+Digit1`, `Mod+Shift+KeyZ`. `Mod` is Ctrl, and
 * Cmd on a Mac; modifiers stand in this order. `Question` alone goes by what it writes (? or ؟), since every layout has
 * that sign elsewhere and people look for the sign.
 */
export type Chord = string

/** What of a key press decides: a part of a KeyboardEvent. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys that people need for getting about and for writing: never to be given to an action. */
const reserved = new Set(['Tab', 'Escape', 'Enter', 'Space', 'Backspace', 'Delete'])

const isModifier = /^(?:Control|Shift|Alt|Meta|OS|CapsLock|NumLock|Fn)/

/** The chord that a key press makes, or null where it makes none that an action could have (Alt writes letters on many layouts). */
export function chordOf(press: KeyPress): Chord | null {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (altKey || code === '' || isModifier.test(code)) return null
  const isMod = ctrlKey || metaKey
  if (!isMod && (key === '?' || key === '؟')) return 'Question'
  const place = code.replace(/^Numpad(?=\d$)/, 'Digit')
  return `${isMod ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${place}`
}

/** Whether it is pressed without Ctrl or Cmd: such keys can be switched off, and are letters inside fields (WCAG 2.1.4). */
export function isSingleKey(chord: Chord): boolean {
  return !chord.startsWith('Mod+')
}

/** What every field does by itself with what was typed in it: undo, and redo in both ways. */
const undoing = new Set(['Mod+KeyZ', 'Mod+Shift+KeyZ', 'Mod+KeyY'])

/** Whether it belongs to the field where a person writes, and to no action, whatever it was given to. */
export function belongsToFields(chord: Chord): boolean {
  return isSingleKey(chord) || undoing.has(chord)
}

/** Whether a person may give this chord to an action: keys for getting about and arrows keep their meaning. */
export function canBeGiven(chord: Chord): boolean {
  const place = chord.split('+').at(-1) ?? ''
  if (reserved.has(place) || /^(?:Arrow|Page|Home|End)/.test(place)) return false
  return isSingleKey(chord) || !taken.has(chord)
}

/** What every system already means by them: copy, paste, select all, print, close, quit, reload, new. */
const taken = new Set(
  ['KeyC', 'KeyV', 'KeyX', 'KeyA', 'KeyP', 'KeyW', 'KeyQ', 'KeyR', 'KeyT', 'KeyN'].map(
    (code) => `Mod+${code}`,
  ),
)

const caps: Readonly<Record<string, string>> = {
  Question: '?',
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** What is printed on the keys of a chord, one after another, such as `Ctrl`, `Shift`, `Z`. */
export function keyCaps(chord: Chord, isMac: boolean): string[] {
  return chord.split('+').map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : 'Ctrl'
    if (part === 'Shift') return isMac ? '⇧' : 'Shift'
    return caps[part] ?? part.replace(/^(?:Key|Digit)/, '')
  })
}

/** A chord in Electron's words, such as `CmdOrCtrl+Shift+Z`. */
export function acceleratorOf(chord: Chord): string {
  return keyCaps(chord, false)
    .map((cap) => (cap === 'Ctrl' ? 'CmdOrCtrl' : cap))
    .join('+')
}
