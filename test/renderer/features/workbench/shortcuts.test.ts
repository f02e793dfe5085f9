import { describe, expect, it } from 'vitest'
import { shortcutOf, type KeyPress } from '../../../../src/renderer/features/workbench/shortcuts'

function press(code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...modifiers,
  }
}

describe('keys', () => {
  it('go by their place on the keyboard, whatever letter they write', () => {
    expect(shortcutOf(press('KeyJ', 'j'), true)).toBe('next')
    expect(shortcutOf(press('KeyJ', 'ت'), true)).toBe('next')
    expect(shortcutOf(press('KeyZ', 'ئ', { ctrlKey: true }), true)).toBe('undo')
  })

  it('undo and redo with Ctrl or Cmd', () => {
    expect(shortcutOf(press('KeyZ', 'z', { metaKey: true }), true)).toBe('undo')
    expect(shortcutOf(press('KeyZ', 'Z', { metaKey: true, shiftKey: true }), true)).toBe('redo')
    expect(shortcutOf(press('KeyY', 'y', { ctrlKey: true }), true)).toBe('redo')
  })

  it('leave combinations that belong to the system alone', () => {
    expect(shortcutOf(press('KeyJ', 'j', { ctrlKey: true }), true)).toBeNull()
    expect(shortcutOf(press('KeyJ', '¶', { altKey: true }), true)).toBeNull()
  })

  it('show the list on a question mark in either script', () => {
    expect(shortcutOf(press('Slash', '?', { shiftKey: true }), true)).toBe('keys')
    expect(shortcutOf(press('Slash', '؟', { shiftKey: true }), true)).toBe('keys')
  })

  it('are only letters once single letters are switched off', () => {
    expect(shortcutOf(press('KeyJ', 'j'), false)).toBeNull()
    expect(shortcutOf(press('KeyZ', 'z', { ctrlKey: true }), false)).toBe('undo')
  })
})
