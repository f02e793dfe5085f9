import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

for (const language of ['ar', 'en-US'] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('the overview tells what waits, how far it has come and who speaks, and each figure leads to its list', async ({
      workbench,
    }, testInfo) => {
      const { page } = workbench
      const overview = page.getByRole('link', { name: /^(نظرة عامة|Overview)$/ })
      await overview.click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(workbench, 'empty')

      await page.getByRole('link', { name: /^(إلى المكتبة|To the library)$/ }).click()
      await openFiles(page, testInfo.outputPath('files'), [
        {
          name: 'bridge.txt',
          content: `الجسر يفتح غدا

قال سالم النجار إن الجسر سيفتح غدا. ونفى سالم النجار وجود تأخير. وحذر اتحاد الصيادين من ارتفاع المياه.
`,
        },
      ])
      await page.getByRole('main').getByRole('listitem').getByRole('link').click()
      await expect(page.locator('article[aria-describedby]').first()).toBeVisible()
      // The first card is accepted by its key, and waits for a checker from then on.
      await page.keyboard.press('j')
      await page.keyboard.press('a')
      await expect(page.locator('article[aria-current=true]')).toContainText(/مفتوح|Open/)
      await overview.click()
      const waiting = page.getByRole('region', { name: /^(ما ينتظر|What waits)/ })
      await expect(waiting.getByRole('link')).toHaveText([/^1/, /^2/])
      const speakers = page.getByRole('group', { name: /^(أكثر من تحدث|Who spoke most)$/ })
      await expect(speakers.getByRole('link').first()).toHaveAccessibleName('سالم النجار: 2')
      await expectAccessible(workbench, 'overview')

      await waiting.getByRole('link').nth(1).click()
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
      await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('الجسر')
      await expectAccessible(workbench, 'list')
      await page
        .getByRole('link', { name: /^(نظرة عامة|Overview)$/ })
        .last()
        .click()
      await speakers.getByRole('link').first().focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'سالم النجار' })).toBeVisible()
    })
  })
}
