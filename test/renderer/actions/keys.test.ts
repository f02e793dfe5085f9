import { describe, expect, it } from 'vitest'
import {
  acceleratorOf,
  canBeGiven,
  chordOf,
  keyCaps,
  type KeyPress,
} from '../../../src/renderer/actions/keys'

function press(code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

describe('keys', () => {
  it('go by their place on the keyboard, whatever letter they write', () => {
    expect(chordOf(press('KeyJ', 'j'))).toBe('KeyJ')
    expect(chordOf(press('KeyJ', 'ت'))).toBe('KeyJ')
    expect(chordOf(press('KeyZ', 'ئ', { ctrlKey: true }))).toBe('Mod+KeyZ')
    expect(chordOf(press('Digit3', '٣'))).toBe('Digit3')
  })

  it('are the same with Ctrl and with Cmd', () => {
    expect(chordOf(press('KeyK', 'k', { metaKey: true }))).toBe('Mod+KeyK')
    expect(chordOf(press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+KeyZ')
  })

  it('are the same on the block of digits', () => {
    expect(chordOf(press('Numpad4', '4'))).toBe('Digit4')
  })

  it('leave Alt alone, with which many layouts write letters', () => {
    expect(chordOf(press('KeyJ', '¶', { altKey: true }))).toBeNull()
  })

  it('know the question mark in either script, wherever it lies', () => {
    expect(chordOf(press('Slash', '?', { shiftKey: true }))).toBe('Question')
    expect(chordOf(press('Slash', '؟', { shiftKey: true }))).toBe('Question')
    expect(chordOf(press('Minus', '?', { shiftKey: true }))).toBe('Question')
  })

  it('are nothing while only a modifier is down', () => {
    expect(chordOf(press('ShiftLeft', 'Shift', { shiftKey: true }))).toBeNull()
  })

  it('that people move and write with are given to no action, nor what every system means by them', () => {
    for (const chord of ['Tab', 'Enter', 'Escape', 'Space', 'ArrowDown', 'Shift+Tab', 'Mod+KeyC', 'Mod+KeyW'])
      expect(canBeGiven(chord), chord).toBe(false)
    for (const chord of ['KeyX', 'Shift+Digit1', 'Mod+Shift+KeyF', 'F2', 'Slash'])
      expect(canBeGiven(chord), chord).toBe(true)
  })

  it('are shown as they are printed', () => {
    expect(keyCaps('Mod+Shift+KeyZ', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyCaps('Mod+KeyK', true)).toEqual(['⌘', 'K'])
    expect(keyCaps('Question', false)).toEqual(['?'])
  })

  it('have a name in the desktop’s menus', () => {
    expect(acceleratorOf('Mod+Shift+KeyZ')).toBe('CmdOrCtrl+Shift+Z')
    expect(acceleratorOf('Mod+Comma')).toBe('CmdOrCtrl+,')
  })
})
