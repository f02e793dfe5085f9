import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { card, openFiles, openSample, search, searchFor } from './steps'

const group = (page: Page, name: string) => search(page).getByRole('group', { name: new RegExp(`^${name}`) })

const dam = `سد الوادي
قال محافظ الوادي إن البوابات ستُفتح غدا. وأضاف أن المزارعين راضون عن الاتفاق.

${'مضت الأيام من غير أن يتغير شيء في القرى البعيدة عن النهر. '.repeat(60)}

وفي آخر النهار عادت السفنُ الشراعيّة إلى الميناء القديم.`

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('words are found in any spelling, and lead to their place in the article', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [{ name: 'dam.txt', content: dam }])
    await expect(page.getByRole('link', { name: /سد الوادي/ })).toBeVisible()

    await searchFor(page, 'سفن شراعيه')
    const found = group(page, 'المقالات').getByRole('option')
    await expect(found).toHaveCount(1)
    await expect(found.locator('mark')).toHaveText(['السفنُ', 'الشراعيّة'])
    await page.keyboard.press('Enter')
    await expect(search(page)).toBeHidden()
    const words = page.locator('[data-block]', { hasText: 'السفنُ الشراعيّة' })
    await expect(words).toBeInViewport()
    await expect(words).toBeFocused()
    const marked = await page.evaluate(() => [...(CSS.highlights.get('isnad-found') ?? [])].map(String))
    expect(marked).toEqual(['السفنُ الشراعيّة'])
  })

  test('a statement leads to its open card, and a filter shows one kind alone', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [{ name: 'dam.txt', content: dam }])
    await expect(page.getByRole('link', { name: /سد الوادي/ })).toBeVisible()
    await searchFor(page, 'بوابة')
    await expect(group(page, 'التصريحات').getByRole('option')).toHaveCount(1)
    await search(page).getByText('المصادر', { exact: true }).click()
    await expect(search(page).getByRole('option')).toHaveCount(0)
    await expect(search(page).getByRole('status')).toContainText('لا شيء هنا فيه هذه الكلمات')
    await search(page).locator('label').filter({ hasText: 'التصريحات' }).click()
    await expect(search(page).getByRole('option')).toHaveCount(1)
    await search(page).getByRole('option').click()
    await expect(page.locator('article[aria-current=true]')).toBeFocused()
    await expect(page.locator('article[aria-current=true] blockquote')).toContainText('البوابات')
  })
})

test('follows what is written, and leads from a note to the card where it stands', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.locator('#assessment').waitFor()
  const address = page.url()
  await page.keyboard.press('r')
  await page.keyboard.type('The barnacles confirm it.')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await searchFor(page, 'barnacle')
  await expect(group(page, 'Notes').getByRole('option')).toContainText('Rationale')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toBe(address)

  // The card that was there all along is found as well.
  await page.keyboard.press('Escape')
  await searchFor(page, 'calder')
  await expect(group(page, 'Statements').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search(page)).toBeHidden()
})

test('opens from the header and with a slash, and what is searched for is found again after a restart', async ({
  workbench,
}) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  await card(page, 1).waitFor()
  page = await workbench.restart()
  await page.getByRole('list', { name: 'Articles' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('strait')
  await expect(group(page, 'Articles').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(search(page).getByRole('combobox')).toBeFocused()
})
