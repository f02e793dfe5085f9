import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

const tour = (page: Page) => page.getByRole('region', { name: /^(Tour|جولة)$/ })

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('three steps lead a newcomer through the sample, by keyboard alone, and are not shown again', async ({
    workbench,
  }) => {
    // Searched whole, twice.
    test.slow()
    let { page } = workbench
    await expect(tour(page)).toContainText('الخطوة 1 من 3')
    await expectAccessible(workbench)
    await tour(page).getByRole('button', { name: 'أرني' }).press('Enter')
    await expect(tour(page)).toContainText('الخطوة 2 من 3')
    await page.locator('article[aria-describedby]').first().waitFor()
    await tour(page).getByRole('button', { name: 'افتح البطاقة الأولى' }).press('Enter')
    await expect(page.locator('article[aria-current=true]')).toBeFocused()
    await expectAccessible(workbench)
    await tour(page).getByRole('button', { name: 'إلى التحقق' }).press('Enter')
    await expect(page.locator('#assessment')).toBeVisible()
    await expect(tour(page)).toContainText('الخطوة 3 من 3')
    await tour(page).getByRole('button', { name: 'فهمت' }).press('Enter')
    await expect(tour(page)).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()

    page = await workbench.restart()
    await page.getByRole('list', { name: 'المقالات' }).waitFor()
    await expect(tour(page)).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('جولة')
    await page.keyboard.press('Enter')
    await expect(tour(page)).toContainText('الخطوة 1 من 3')
  })
})

test('can be skipped at once, for good', async ({ workbench }) => {
  let { page } = workbench
  await tour(page).getByRole('button', { name: 'Skip the tour' }).click()
  await expect(page.getByRole('main')).toBeFocused()
  page = await workbench.restart()
  await page.getByRole('button', { name: 'Arabic sample' }).waitFor()
  await expect(tour(page)).toHaveCount(0)
})

test('a long library offers what was opened last', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openFiles(
    page,
    testInfo.outputPath('files'),
    Array.from({ length: 13 }, (_, n) => ({
      name: `town-${n}.txt`,
      content: `The mayor of town ${n} said that the bridge number ${n} would open on Friday.`,
    })),
  )
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(13)
  const recent = page.getByRole('navigation', { name: 'Opened last' })
  await expect(recent).toHaveCount(0)
  await page.getByRole('link', { name: /town 4 said/ }).click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await recent.getByRole('link', { name: /town 4 said/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('town 4')
})
