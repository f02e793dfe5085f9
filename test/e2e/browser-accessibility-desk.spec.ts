import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { paste } from './steps'

for (const language of ['en-US', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language })

      test('axe finds nothing on the screens of the desk', async ({ workbench }) => {
        test.slow()
        const { page } = workbench
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.locator('a[href="#/settings"]').click()
        const profiles = page.locator('section[aria-labelledby=profiles]')
        await profiles.getByRole('button').first().click()
        await profiles.getByRole('textbox').fill('Huda')
        await expectAccessible(workbench, 'settings, with the form of a new profile')
        await profiles.getByRole('radio').nth(1).press('Space')
        await profiles.locator('form button[type=submit]').click()
        await expect(profiles.locator('form')).toHaveCount(0)
        await page.locator('a[href="#/review"]').click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(workbench, 'the empty queue')

        await page.locator('a[href="#/"]').first().click()
        await page.getByRole('button', { name: /English sample|نموذج إنجليزي/ }).click()
        await page.locator('article[aria-describedby]').first().waitFor()
        await page.keyboard.press('j')
        await page.keyboard.press('d')
        await expect(page.getByRole('menu')).toBeVisible()
        await expectAccessible(workbench, 'the reasons for dismissing a card')
        await page.keyboard.press('Escape')
        await page.keyboard.press('c')
        await page.locator('#assessment').waitFor()
        await expectAccessible(workbench, 'checking, with nothing filled in')
        await page.keyboard.press('Shift+Digit1')
        await page.keyboard.press('Digit6')
        await page.keyboard.press('r')
        await page.keyboard.type('The register has it.')
        await page.keyboard.press('Escape')
        await paste(page, 'https://register.example/1')
        await expect(page.locator('#evidence ~ ol > li')).toHaveCount(1)
        await paste(page, 'javascript:1')
        // The refusal takes the focus to its field: what is pressed next has to come after it.
        await expect(page.locator('[aria-invalid=true]')).toBeVisible()
        await page.locator('details summary').click()
        await expectAccessible(workbench, 'checking, filled in, with a refused link and the history')
        await page.keyboard.press('a')
        await page.locator('a[href="#/review"]').click()
        await page.locator('main ol a').first().waitFor()
        await expectAccessible(workbench, 'the queue')
        await page.locator('main ol a').first().click()
        await page.locator('#standards').waitFor()
        await page.keyboard.press('a')
        await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible()
        await page.locator('#standards ~ ul button').first().click()
        await expectAccessible(workbench, 'the review, refused, with the form of an exception')
      })
    })
  }
}
