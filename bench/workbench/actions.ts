import type { Page } from '@playwright/test'
import { watch } from './in-page'

/** Something that a person does with one key, and what shows that it was done. */
export interface Action {
  readonly name: string
  /** What comes before the measured key. */
  readonly prepare?: (page: Page, turn: number) => Promise<void>
  readonly key: (turn: number) => string
  /** What changes once it is answered: one of the names in `watch`. */
  readonly shows: string
}

const openMenu = (key: string, downs: (turn: number) => number) => async (page: Page, turn: number) => {
  await page.keyboard.press(key)
  await page.locator('[role=menu]').waitFor()
  for (let down = 0; down < downs(turn); down++) await page.keyboard.press('ArrowDown')
}

/** Open another card than the last time, all over the article. */
const goElsewhere = async (page: Page): Promise<void> => {
  // A menu that is open, or just being left, takes the keys.
  const menu = page.locator('[role=menu]')
  if (await menu.isVisible()) await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  for (let times = 0; times < 2; times++) {
    await page.evaluate(watch, 'open')
    await page.keyboard.press('j')
    await page.evaluate(() => window.answered)
  }
}

export const actions: readonly Action[] = [
  { name: 'next card', key: () => 'j', shows: 'open' },
  { name: 'previous card', prepare: goElsewhere, key: () => 'k', shows: 'open' },
  { name: 'last card and first', key: (turn) => (turn % 2 === 0 ? 'End' : 'Home'), shows: 'open' },
  { name: 'open the stances', prepare: goElsewhere, key: () => 's', shows: 'menu' },
  {
    name: 'set a stance',
    prepare: async (page, turn) => {
      await goElsewhere(page)
      await openMenu('s', () => 1 + (turn % 3))(page, turn)
    },
    key: () => 'Enter',
    shows: 'card',
  },
  { name: 'undo', key: () => 'Control+z', shows: 'card' },
  {
    name: 'set a verdict',
    prepare: async (page, turn) => {
      await goElsewhere(page)
      await openMenu('v', () => 1 + (turn % 4))(page, turn)
    },
    key: () => 'Enter',
    shows: 'card',
  },
  {
    name: 'dismiss',
    prepare: async (page, turn) => {
      await goElsewhere(page)
      await openMenu('d', () => 1)(page, turn)
    },
    key: () => 'Enter',
    shows: 'card',
  },
  {
    name: 'type into the filter',
    prepare: async (page, turn) => {
      if (turn > 0) return
      await page.keyboard.press('Escape')
      await page.keyboard.press('f')
    },
    // Words come and go letter by letter, so that ever other cards are shown.
    key: (turn) => ['ا', 'ل', 'م', 'Backspace', 'Backspace', 'Backspace'][turn % 6] ?? 'ا',
    shows: 'filter',
  },
  {
    name: 'list and back',
    prepare: async (page, turn) => {
      if (turn > 0) return
      await page.keyboard.press('Tab')
      await page.locator('main').focus()
      await page.keyboard.press('Shift+F')
    },
    key: () => 'g',
    shows: 'mode',
  },
]
