import { describe, expect, it, vi } from 'vitest'
import {
  actionOfChord,
  followActions,
  knownActions,
  register,
  runAction,
} from '../../../src/renderer/actions/registry'

const asTheyCame = { changes: {}, singleKeysOn: true }

describe('actions by name', () => {
  it('can be done while the part of the screen that does them is there', () => {
    const next = vi.fn()
    const { leave } = register({ 'card.next': next })
    expect(runAction('card.next')).toBe(true)
    leave()
    expect(runAction('card.next')).toBe(false)
    expect(next).toHaveBeenCalledTimes(1)
  })

  it('are known and do nothing while they are not possible', () => {
    const { update, leave } = register({ 'card.why': null })
    expect(knownActions()).toEqual([{ id: 'card.why', doing: null }])
    expect(actionOfChord('KeyW', false, asTheyCame)).toBeNull()
    update({ 'card.why': () => undefined })
    expect(actionOfChord('KeyW', false, asTheyCame)).toBe('card.why')
    leave()
  })

  it('do what the latest part of the screen says', () => {
    const [below, above] = [vi.fn(), vi.fn()]
    const first = register({ 'card.next': below })
    const second = register({ 'card.next': above })
    runAction('card.next')
    second.leave()
    runAction('card.next')
    first.leave()
    expect([above.mock.calls.length, below.mock.calls.length]).toEqual([1, 1])
  })

  it('leave letters to whoever writes, but not the palette', () => {
    const { leave } = register({
      'card.next': () => undefined,
      palette: () => undefined,
      undo: () => undefined,
    })
    expect(actionOfChord('KeyJ', true, asTheyCame)).toBeNull()
    expect(actionOfChord('Mod+KeyZ', true, asTheyCame)).toBeNull()
    expect(actionOfChord('Mod+KeyK', true, asTheyCame)).toBe('palette')
    leave()
  })

  it('leave undo and redo to the field that somebody writes in, whatever else was given their keys', () => {
    const { leave } = register({ palette: () => undefined, search: () => undefined })
    for (const chord of ['Mod+KeyZ', 'Mod+Shift+KeyZ', 'Mod+KeyY']) {
      const given = { changes: { undo: null, redo: null, palette: chord }, singleKeysOn: true }
      expect(actionOfChord(chord, true, given), chord).toBeNull()
      expect(actionOfChord(chord, false, given), chord).toBe('palette')
    }
    leave()
  })

  it('tell those who list them only when there is something else to list', () => {
    const listener = vi.fn()
    const { update, leave } = register({ 'card.next': () => undefined })
    const unfollow = followActions(listener)
    update({ 'card.next': () => undefined })
    expect(listener).not.toHaveBeenCalled()
    update({ 'card.next': { run: () => undefined, name: 'On' } })
    expect(listener).toHaveBeenCalledTimes(1)
    unfollow()
    leave()
  })
})
