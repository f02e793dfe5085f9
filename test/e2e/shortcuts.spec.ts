import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, openSample } from './steps'

const sheet = (page: Page) =>
  page.getByRole('dialog', { name: /^(Keyboard shortcuts|اختصارات لوحة المفاتيح)$/ })

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('a question mark lists what the keys of this screen do, on every screen', async ({ workbench }) => {
    const { page } = workbench
    await expect(page.getByRole('button', { name: 'نموذج عربي' })).toBeVisible()
    await page.keyboard.press('Shift+?')
    await expect(sheet(page).getByRole('region', { name: 'في كل مكان' })).toContainText('تنفيذ أمر باسمه')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    await page.locator('article[aria-describedby]').first().waitFor()
    await page.keyboard.press('Shift+?')
    const here = sheet(page).getByRole('region', { name: 'المقال وبطاقاته' })
    await expect(here).toContainText('تصحيح الموقف')
    await expect(here).not.toContainText('كتابة التعليل')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await page.locator('#assessment').waitFor()
    await page.keyboard.press('Shift+?')
    await expect(sheet(page).getByRole('region', { name: 'التحقق' })).toContainText('كتابة التعليل')
  })
})

test('digits give verdicts in the workbench and lead on to the next card, and undo leads back', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await page.keyboard.press('j')
  await page.keyboard.press('6')
  await expect(card(page, 2)).toBeFocused()
  await expect(card(page, 2)).toHaveAttribute('aria-current', 'true')
  await expect(card(page, 1)).toContainText('False')
  await page.keyboard.press('1')
  await expect(card(page, 3)).toBeFocused()
  await expect(card(page, 2)).toContainText('True')
  await page.keyboard.press('Control+z')
  await expect(card(page, 2)).toBeFocused()
  await expect(card(page, 2).getByRole('button', { name: 'Verdict: No verdict yet' })).toBeVisible()
})

test('letters do nothing inside a dialog, and what is open over the screen is answered first', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await activate(page, 1)
  await page.keyboard.press('Shift+?')
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'true')
  await expect(card(page, 1).getByRole('button', { name: 'Verdict: No verdict yet' })).toBeVisible()
})

test('single keys can be switched off, and stay off', async ({ workbench }) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  await page.keyboard.press('Shift+?')
  await sheet(page).getByText('Single letters and digits act as shortcuts').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('article[aria-current=true]')).toHaveCount(0)
  page = await workbench.restart()
  await page.getByRole('list', { name: 'Articles' }).getByRole('link').first().click()
  await card(page, 1).waitFor()
  await page.keyboard.press('j')
  await expect(page.locator('article[aria-current=true]')).toHaveCount(0)
  // What needs Ctrl still works.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test.describe('a key of one’s own', () => {
  test.use({ language: 'ar' })

  test('is given in the settings, refused at its field where another action has it, and kept', async ({
    workbench,
  }) => {
    let { page } = workbench
    await page.getByRole('link', { name: 'الإعدادات' }).click()
    const scope = page.locator('details', { hasText: 'المقال وبطاقاته' })
    await scope.locator('summary').click()
    const change = scope.getByRole('button', { name: 'تغيير مفتاح: التصريح التالي', exact: true })
    await change.focus()
    await page.keyboard.press('Enter')
    const field = scope.getByRole('textbox', { name: 'المفتاح الجديد لـ: التصريح التالي', exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.press('k')
    await expect(scope.getByRole('alert')).toContainText('التصريح السابق')
    await page.keyboard.press('Space')
    await expect(scope.getByRole('alert')).toContainText('هذا المفتاح لازم')
    await page.keyboard.press('n')
    await expect(change).toBeFocused()

    page = await workbench.restart()
    await page.evaluate(() => (location.hash = '#/'))
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    const active = page.locator('article[aria-current=true]')
    await page.locator('article[aria-describedby]').first().waitFor()
    await page.keyboard.press('j')
    await expect(active).toHaveCount(0)
    await page.keyboard.press('n')
    await expect(active).toHaveCount(1)
  })
})
