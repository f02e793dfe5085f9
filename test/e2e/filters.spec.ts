import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { cards, library, openSample, paintedWords } from './steps'

const filter = (page: Page) => page.getByRole('search', { name: 'Filter statements' })
const field = (page: Page) => filter(page).getByRole('textbox', { name: 'Words in statements' })

test('words are found in any spelling, the rest steps back, and one press shows all again', async ({
  workbench,
}) => {
  let { page } = workbench
  await openSample(page, 'Arabic sample')
  const all = await cards(page).count()
  await page.keyboard.press('f')
  await expect(field(page)).toBeFocused()
  // As people type it who leave the dots off.
  await page.keyboard.type('الوزاره')
  await expect(filter(page).getByText(/shown, \d+ hidden/)).toBeVisible()
  await expect.poll(() => cards(page).count()).toBeLessThan(all)
  const seen = await cards(page).count()
  expect(seen).toBeGreaterThan(0)
  await expect(filter(page).getByText(`${seen} shown, ${all - seen} hidden`)).toBeVisible()
  expect((await paintedWords(page, 'back')).length).toBeGreaterThan(0)
  await expectAccessible(workbench)

  page = await workbench.restart()
  await library(page).getByRole('link').click()
  await expect(cards(page)).toHaveCount(seen)
  await filter(page).getByRole('button', { name: 'Show all' }).click()
  await expect(cards(page)).toHaveCount(all)
  expect(await paintedWords(page, 'back')).toEqual([])
})

test('Escape leads from the filter to the cards, and what is filtered stays so', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  await page.keyboard.press('f')
  await page.keyboard.type('وزارة')
  await expect(filter(page).getByText(/shown, \d+ hidden/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cards(page).first()).toBeFocused()
  await expect(field(page)).toHaveValue('وزارة')
  await page.keyboard.press('f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('article[aria-current=true]')).toBeFocused()
})

test('cards are chosen by source and stance, with how many each would show, and gone through', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  const all = await cards(page).count()
  await page.getByRole('button', { name: 'Filter statements' }).click()
  await filter(page).getByRole('button', { name: 'Stance' }).click()
  const deny = page.getByRole('menuitemcheckbox', { name: /^Denies/ })
  const count = Number((await deny.textContent())?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(all)
  await deny.click()
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(count)
  for (const shown of await cards(page).all()) await expect(shown).toHaveAccessibleName(/Denies$/)
  await page.keyboard.press('j')
  await expect(cards(page).first()).toHaveAttribute('aria-current', 'true')
  // The open card stays although it is no longer of those that were asked for.
  await page.keyboard.press('s')
  await page.getByRole('menuitemradio', { name: 'Warns', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
  await expect(cards(page)).toHaveCount(count)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(count - 1)
})

test('the toolbar counts as the filter does, and what clears it moves nothing', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1024, height: 700 })
  await openSample(page, 'Arabic sample')
  await page.keyboard.press('j')
  const tools = page.getByRole('group', { name: 'Statements and changes' })
  await page.keyboard.press('f')
  const height = async () => (await filter(page).boundingBox())?.height
  const before = await height()
  // Of the open card nothing of it is said, and it stays.
  await page.keyboard.type('الوزارة')
  const told = filter(page).getByText(/shown, [1-9]\d* hidden$/)
  await expect(told).toBeVisible()
  const shown = Number((await told.textContent())?.match(/^\d+/)?.[0])
  expect(await height()).toBe(before)
  await expect(tools).toContainText(new RegExp(`^${shown} statements?`))
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(tools).toContainText(`1 of ${shown}`)
  await page.keyboard.press('Shift+F')
  await expect(filter(page).getByText(/^All/)).toBeVisible()
})
