import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { card, openSample } from './steps'

const palette = (page: Page) => page.getByRole('dialog', { name: /^(Commands|الأوامر)$/ })
const options = (page: Page) => palette(page).getByRole('option')
const marked = (page: Page) => palette(page).locator('[role=option][aria-selected=true]')

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
}

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('a few letters and Enter do anything, in the words of either language', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    await expect(page.locator('article[aria-describedby]').first()).toBeVisible()

    await openPalette(page)
    await page.keyboard.type('تصريح التالي')
    await expect(marked(page)).toContainText('التصريح التالي')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page.locator('article[aria-current=true]')).toBeFocused()

    await openPalette(page)
    // What was used last stands first.
    await expect(options(page).first()).toContainText('التصريح التالي')
    await page.keyboard.type('stance')
    await expect(marked(page)).toContainText('تصحيح الموقف')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')

    await openPalette(page)
    await page.keyboard.type('review queue')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا شيء ينتظر المراجعة')
    expect(page.url()).toContain('#/review')
  })

  test('a digit with its verdict in words is offered only while a card is open', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    await page.locator('article[aria-describedby]').first().waitFor()
    await openPalette(page)
    await page.keyboard.type('الحكم: صحيح')
    await expect(palette(page).getByText('لا شيء هنا بهذا الاسم.')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await openPalette(page)
    await page.keyboard.type('الحكم: صحيح')
    await expect(marked(page).locator('kbd')).toHaveText('1')
  })
})

test('leads to articles by their names, and back to where the focus was when it is left', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await page.getByRole('link', { name: 'Library' }).first().click()
  await openSample(page, 'Arabic sample')
  await page.keyboard.press('j')
  await expect(card(page, 1)).toBeFocused()
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(card(page, 1)).toBeFocused()

  await openPalette(page)
  await page.keyboard.type('calder strait')
  await expect(options(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Calder Strait')
})

test('opens while a person writes, and letters there stay letters', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'New profile' }).click()
  const name = page.getByRole('region', { name: 'Profiles' }).getByRole('textbox', { name: 'Name' })
  await name.pressSequentially('Huda?')
  await expect(name).toHaveValue('Huda?')
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Huda?')
})

test('brings articles in and hands the report out, where there is no card', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.getByRole('button', { name: 'English sample' })).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('open files')
  const asked = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await asked
  await openPalette(page)
  await page.keyboard.type('paste a text')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Paste an article' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openSample(page, 'English sample')
  await openPalette(page)
  await page.keyboard.type('report')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible()
  await page.keyboard.press('b')
  const builder = page.getByRole('complementary', { name: 'What goes into the report' })
  await expect(builder).toBeVisible()
  await builder.getByText('By verdict', { exact: true }).click()
  await expect(builder.getByRole('radio', { name: 'By verdict' })).toBeChecked()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(builder.getByRole('radio', { name: 'By verdict' })).not.toBeChecked()
  await openPalette(page)
  await page.keyboard.type('another format')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await openPalette(page)
  await page.keyboard.type('back to the article')
  await page.keyboard.press('Enter')
  await expect(card(page, 1)).toBeVisible()
})

test('adds a profile, and saves articles as a case file', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  const run = async (words: string) => {
    await openPalette(page)
    await page.keyboard.type(words)
    await expect(options(page)).not.toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
  }
  await run('go to the settings')
  await run('add a profile')
  await expect(
    page.getByRole('region', { name: 'Profiles' }).getByRole('textbox', { name: 'Name' }),
  ).toBeVisible()
  await run('go to case files')
  await expect(page.getByRole('heading', { level: 1, name: 'Case files and backups' })).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('chosen articles as a case')
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await run('all articles for a case')
  const saved = page.waitForEvent('download')
  await run('chosen articles as a case')
  expect((await saved).suggestedFilename()).toMatch(/\.isnad$/)
})
