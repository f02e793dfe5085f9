import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, cards, library, openFiles } from './steps'

const talks = {
  name: 'talks.txt',
  content: `Talks may resume

Anna Berg said that the talks would resume in spring.
The State Department said that it was open to an offer.
Berg said that nothing had been signed.
Berg said that the door was open.
`,
}

const department = 'United States Department of State'

async function openTalks(page: Page, folder: string): Promise<void> {
  await openFiles(page, folder, [talks])
  await page.getByRole('main').getByRole('listitem').getByRole('link').click()
  await expect(page.locator('article[aria-describedby]').first()).toBeVisible()
}

const institution = (page: Page, place: number) =>
  card(page, place).getByRole('button', { name: /^Institution:/ })

test('a card names the institution behind its source, in the words of the interface', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openTalks(page, testInfo.outputPath('files'))
  await expect(card(page, 2)).toContainText('State Department')
  await expect(card(page, 2)).toContainText(department)
  await expect(card(page, 1)).not.toContainText(department)

  await page.getByRole('button', { name: 'Interface language: English' }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await expect(page.locator('article[aria-describedby]').nth(1)).toContainText('وزارة الخارجية الأمريكية')
})

test('a source is linked on all of its cards at once, taken back at once, and stays linked after a restart', async ({
  workbench,
}, testInfo) => {
  let { page } = workbench
  await openTalks(page, testInfo.outputPath('files'))
  await activate(page, 1)
  await institution(page, 1).click()
  const dialog = page.getByRole('dialog', { name: /^Institution:/ })
  await expect(dialog.getByRole('switch', { name: 'Also on the 2 other cards of this source' })).toBeChecked()
  await page.keyboard.type('department of state')
  await dialog.getByRole('option', { name: department }).click()
  await expect(dialog).toBeHidden()
  const linked = () => cards(page).filter({ hasText: `Speaks for ${department}` })
  await expect(linked()).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(linked()).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(linked()).toHaveCount(3)

  page = await workbench.restart()
  await library(page).getByRole('link').click()
  await expect(linked()).toHaveCount(3)

  await page.getByRole('link', { name: 'Report' }).click()
  const report = page.frameLocator('iframe')
  await expect(report.getByText('Speaks for')).toHaveCount(3)
})

test('where the article does not tell which institution it is, the likely ones are offered without a search', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [
    {
      name: 'delegates.txt',
      content: `Talks resume

The Foreign Ministry said that the talks would resume. Delegates from Egypt and Iraq met on Monday.
`,
    },
  ])
  await library(page).getByRole('link').click()
  await expect(card(page, 1)).toContainText('Which institution?')
  await activate(page, 1)
  await expect(institution(page, 1)).toHaveAccessibleName('Institution: to be chosen')
  await institution(page, 1).click()
  await expect(page.getByRole('option')).toHaveText([/Egypt/, /Iraq/, 'None of these'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(institution(page, 1)).toHaveAccessibleName(/^Institution: .*Iraq/)
  await expect(card(page, 1)).not.toContainText('Which institution?')
})

test('a source can be linked on one card alone, and to nothing at all', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openTalks(page, testInfo.outputPath('files'))
  await activate(page, 1)
  await institution(page, 1).click()
  const dialog = page.getByRole('dialog', { name: /^Institution:/ })
  await dialog.getByRole('switch').focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('textbox').fill('department of state')
  await dialog.getByRole('option', { name: department }).click()
  await expect(cards(page).filter({ hasText: `Speaks for ${department}` })).toHaveCount(1)

  await activate(page, 2)
  await expect(institution(page, 2)).toHaveAccessibleName(`Institution: ${department}`)
  await institution(page, 2).click()
  await dialog.getByRole('option', { name: 'None of these' }).click()
  await expect(institution(page, 2)).toHaveAccessibleName('Institution: none of the directory')
})

test('what cannot be found is said, and one Escape leads back to the card', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openTalks(page, testInfo.outputPath('files'))
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: /^Institution:/ })
  await page.keyboard.type('qqqq')
  await expect(dialog.getByText('Nothing in the directory begins like this.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'true')
  await expect(card(page, 1)).toBeFocused()
})

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('the choice is made by keyboard alone', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openTalks(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    await expect(page.getByRole('dialog', { name: 'المؤسسة: بلا ربط' })).toBeVisible()
    await page.keyboard.type('الخارجية الأمريكية')
    await expect(page.getByRole('option').first()).toContainText('وزارة الخارجية الأمريكية')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('يتحدث باسم وزارة الخارجية الأمريكية')).toHaveCount(3)
    // Whoever cannot see it is told.
    await expect(
      page.getByRole('status').filter({ hasText: 'المؤسسة: وزارة الخارجية الأمريكية' }),
    ).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(page.getByText('يتحدث باسم وزارة الخارجية الأمريكية')).toHaveCount(0)
  })
})
