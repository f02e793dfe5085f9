import { expect, test } from './hosts'

test.use({ language: 'ar' })

test('numbers and dates are in the digits that a person has chosen, in reports too, and stay so', async ({
  workbench,
}) => {
  let { page } = workbench
  await page.getByRole('button', { name: 'نموذج عربي' }).click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.keyboard.press('j')
  await expect(page.getByText('1 من 22')).toBeVisible()

  await page.getByRole('link', { name: 'الإعدادات' }).click()
  await page.locator('label').filter({ hasText: 'عربية مشرقية' }).click()
  const address = await page.evaluate(() => (history.back(), location.hash))
  expect(address).toContain('settings')
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.keyboard.press('j')
  await expect(page.getByText('١ من ٢٢')).toBeVisible()

  page = await workbench.restart()
  const list = page.getByRole('list', { name: 'المقالات' })
  await expect(list).toContainText(/[٠-٩]/)
  expect((await list.innerText()).replace(/[^0-9]/g, '')).toBe('')
  await list.getByRole('link').first().click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.getByRole('link', { name: 'التقرير' }).click()
  const report = page.frameLocator('iframe').locator('body')
  await expect(report).toContainText('٢٢')
})
