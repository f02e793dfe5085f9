import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { activate, cards, distanceFromWords, library, openSample } from './steps'

const list = (page: Page) => page.getByRole('grid', { name: 'List of statements' })
const who = (page: Page) =>
  list(page).evaluate((grid) =>
    [...grid.querySelectorAll('[role=row]')].flatMap(
      (row) => row.querySelector('[role=gridcell]')?.textContent ?? [],
    ),
  )

test('cards are listed, sorted and decided on in the list, and the list is there after a restart', async ({
  workbench,
}) => {
  // Two screens searched whole, and a restart.
  test.slow()
  let { page } = workbench
  await openSample(page, 'Arabic sample')
  const count = await cards(page).count()
  await page.keyboard.press('g')
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(count + 1))
  const inTextOrder = await who(page)
  expect(inTextOrder).toHaveLength(count)
  // Where there is no room for both, nobody comes upon the text, by eye, ear or Tab.
  await expect(page.getByRole('article', { name: 'Article', exact: true })).toHaveCount(0)
  await expectAccessible(workbench)

  await list(page).getByRole('columnheader', { name: 'Who' }).getByRole('button').click()
  await expect(list(page).getByRole('columnheader', { name: 'Who' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  const collator = new Intl.Collator('ar')
  expect(await who(page)).toEqual([...inTextOrder].sort(collator.compare))

  // The way through the cards is the order of the list, and the open one is whole in its row.
  await page.keyboard.press('j')
  await expect(cards(page)).toHaveCount(1)
  await expect(cards(page).first()).toHaveAccessibleName(/^Statement 1 of /)
  await page.keyboard.press('ArrowDown')
  await expect(cards(page).first()).toHaveAccessibleName(/^Statement 2 of /)
  await page.keyboard.press('v')
  await page.getByRole('menuitemradio', { name: 'False', exact: true }).click()
  await expect(list(page).getByRole('row', { name: /False/ })).toBeVisible()
  await expect(cards(page).first()).toHaveAccessibleName(/^Statement 3 of /)
  await expectAccessible(workbench)

  page = await workbench.restart()
  await library(page).getByRole('link').click()
  await expect(list(page).getByRole('row', { name: /False/ })).toBeVisible()
  await page.getByRole('button', { name: 'List of statements' }).click()
  await expect(cards(page)).toHaveCount(count)
  await expect(page.getByRole('article', { name: 'Article', exact: true })).toBeVisible()
  await activate(page, 2)
  await expect.poll(() => distanceFromWords(page)).toBeLessThan(24)
})

test('the faces of articles are there before one is opened, so that its lines do not move while it is read', async ({
  workbench: { page },
}) => {
  await expect(page.getByRole('button', { name: 'Arabic sample' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].filter((face) => face.status !== 'loaded').length))
    .toBe(0)
})

test('the text behind the list stays as wide as it is beside its cards, so that it need not be laid out again', async ({
  workbench: { page },
}) => {
  await openSample(page, 'Arabic sample')
  const size = () =>
    page.evaluate(() => {
      const { width, height } =
        document.querySelector('article:has([data-block])')?.getBoundingClientRect() ?? {}
      return { width, height }
    })
  for (const width of [1360, 900]) {
    await page.setViewportSize({ width, height: 740 })
    const beside = await size()
    expect(beside.height).toBeGreaterThan(100)
    await page.keyboard.press('g')
    await expect(list(page)).toBeVisible()
    expect(await size()).toEqual(beside)
    const { left, right } = await list(page).evaluate((grid) => grid.getBoundingClientRect())
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    await page.keyboard.press('g')
    await expect(list(page)).toHaveCount(0)
  }
})

test('the open card is in sight and has the focus, whichever way the cards are shown', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1024, height: 500 })
  await openSample(page, 'Arabic sample')
  const count = await cards(page).count()
  await (await activate(page, count - 4)).focus()
  const open = page.locator('article[aria-current=true]')
  for (const way of ['list', 'beside']) {
    await page.keyboard.press('g')
    await expect(list(page)).toHaveCount(way === 'list' ? 1 : 0)
    await expect(open).toBeFocused()
    await expect(open).toBeInViewport({ ratio: 0.5 })
  }
  // Closed, its row or its card keeps the focus.
  await page.keyboard.press('g')
  await expect(open).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(list(page).locator('[role=row]:focus')).toHaveCount(1)
  await page.keyboard.press('g')
  await expect(cards(page).and(page.locator(':focus'))).toHaveCount(1)
})
