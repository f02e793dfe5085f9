import { describe, expect, it } from 'vitest'
import { createMenuChoices } from '../../src/main/menu-choices'

describe('what is chosen in the native menus', () => {
  it('reaches the page that waits for it', async () => {
    const choices = createMenuChoices()
    const next = choices.next()
    choices.choose('go.library')
    expect(await next).toBe('go.library')
  })

  it('is not lost while the page carries out the choice before', async () => {
    const choices = createMenuChoices()
    const first = choices.next()
    choices.choose('go.library')
    choices.choose('language.next')
    choices.choose('palette')
    expect(await first).toBe('go.library')
    expect([await choices.next(), await choices.next()]).toEqual(['language.next', 'palette'])
  })

  it('goes to the page that asked last, and the one before hears that there is nothing for it', async () => {
    const choices = createMenuChoices()
    const before = choices.next()
    const now = choices.next()
    choices.choose('undo')
    expect([await before, await now]).toEqual([null, 'undo'])
  })
})
