import { beforeEach, describe, expect, it, vi } from 'vitest'

/** As after a start of the program, with what the machine remembers. */
async function started() {
  vi.resetModules()
  return import('../../../src/renderer/actions/bindings')
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

describe('the keys of actions', () => {
  it('are those that they came with until a person gives others, also after the next start', async () => {
    let { bindings, chordsOf, giveChord } = await started()
    expect(chordsOf('card.next', bindings())).toEqual(['KeyJ'])
    expect(giveChord('card.next', 'KeyN')).toBeNull()
    ;({ bindings, chordsOf, giveChord } = await started())
    expect(chordsOf('card.next', bindings())).toEqual(['KeyN'])
    giveChord('card.next', null)
    expect(chordsOf('card.next', bindings())).toEqual([])
  })

  it('are refused where another action of the same screen has them, which is named', async () => {
    const { bindings, chordsOf, giveChord } = await started()
    expect(giveChord('card.next', 'KeyK')).toEqual({ code: 'taken', meets: 'card.previous' })
    expect(giveChord('card.next', 'Mod+KeyK')).toEqual({ code: 'taken', meets: 'palette' })
    expect(chordsOf('card.next', bindings())).toEqual(['KeyJ'])
  })

  it('may be shared by actions that never meet', async () => {
    const { giveChord } = await started()
    expect(giveChord('checking.rationale', 'KeyV')).toBeNull()
  })

  it('are free again once their action has another', async () => {
    const { giveChord, giveOwnChord } = await started()
    giveChord('card.previous', 'KeyP')
    expect(giveChord('card.next', 'KeyK')).toBeNull()
    expect(giveOwnChord('card.previous')).toEqual({ code: 'taken', meets: 'card.next' })
    giveOwnChord('card.next')
    expect(giveOwnChord('card.previous')).toBeNull()
  })

  it('are never keys that people move and write with', async () => {
    const { giveChord } = await started()
    expect(giveChord('card.next', 'Tab')).toEqual({ code: 'reserved' })
  })

  it('without Ctrl or Cmd are only letters once single keys are switched off', async () => {
    const { bindings, chordsOf, switchSingleKeys } = await started()
    switchSingleKeys(false)
    expect(chordsOf('card.next', bindings())).toEqual([])
    expect(chordsOf('undo', bindings())).toEqual(['Mod+KeyZ'])
  })

  it('that were kept broken are forgotten', async () => {
    localStorage.setItem('isnad.keys', '{"card.next":7')
    const { bindings, chordsOf } = await started()
    expect(chordsOf('card.next', bindings())).toEqual(['KeyJ'])
  })
})

describe('the catalogue', () => {
  it('gives no two actions that can meet the same key', async () => {
    const { bindings, refusalOf, chordsOf } = await started()
    const { actionIds } = await import('../../../src/renderer/actions/catalogue')
    for (const id of actionIds)
      for (const chord of chordsOf(id, bindings()))
        expect(refusalOf(id, chord, bindings()), `${id} ${chord}`).toBeNull()
  })
})
