import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { search, searchFor } from './steps'

for (const language of ['en-US', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language })

      test('axe finds nothing on the lists over the screens, nor where keys are changed', async ({
        workbench,
      }) => {
        test.slow()
        const { page } = workbench
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.getByRole('button', { name: /English sample|نموذج إنجليزي/ }).click()
        await page.locator('article[aria-describedby]').first().waitFor()
        await searchFor(page, 'strait')
        await expect(search(page).getByRole('option').first()).toBeVisible()
        await expectAccessible(workbench, 'the search')
        await page.keyboard.type('zzzz')
        await expect(search(page).getByRole('option')).toHaveCount(0)
        await expectAccessible(workbench, 'the search that finds nothing')
        await page.keyboard.press('Escape')
        await expect(search(page)).toBeHidden()
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('option').first()).toBeVisible()
        await expectAccessible(workbench, 'the palette')
        await page.keyboard.press('Escape')
        await page.locator('a[href="#/settings"]').click()
        await page.locator('#keys').waitFor()
        await page.locator('details summary').first().click()
        await page.locator('details[open] button').first().click()
        await page.keyboard.press('Space')
        await expectAccessible(workbench, 'the settings with a refused key')
      })
    })
  }
}
