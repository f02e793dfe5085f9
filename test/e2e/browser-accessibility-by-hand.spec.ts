import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openBridge, selectWords } from './words'

for (const language of ['en-US', 'ar'] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('axe finds nothing while cards are worked on by hand', async ({ workbench }, testInfo) => {
      test.slow()
      const { page } = workbench
      await page.emulateMedia({ colorScheme: language === 'ar' ? 'dark' : 'light', reducedMotion: 'reduce' })
      await openBridge(page, testInfo.outputPath('files'))
      await selectWords(page, 'المطر بعد الظهر')
      await expect(page.getByRole('group', { name: /selected words|الكلمات المحددة/ })).toBeVisible()
      await expectAccessible(workbench, 'selected words')
      await page.keyboard.press('h')
      await expect(page.locator('[role=slider][data-side]').first()).toBeVisible()
      await expectAccessible(workbench, 'a card being made')
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await expect(page.locator('[role=slider][data-side]')).toBeVisible()
      await expectAccessible(workbench, 'a card about to be split')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+ArrowDown')
      await expect(page.getByRole('region', { name: /Chosen cards|البطاقات المختارة/ })).toBeVisible()
      await expectAccessible(workbench, 'several cards chosen')
      await page.keyboard.press('Shift+L')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(workbench, 'naming a source')
    })
  })
}
