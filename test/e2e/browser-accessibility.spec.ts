import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

/** In a language that the engine has no rules for, and long enough for that to be told. */
const rain = `Borgmästaren sade på måndagen: "Det har regnat hela natten."
${'Gatorna ligger under vatten och ingen vet när bussarna kan börja gå igen. '.repeat(4)}`

for (const language of ['en-US', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language })

      test('axe finds nothing on any screen', async ({ workbench }, testInfo) => {
        // A dozen screens, each searched whole.
        test.slow()
        const { page } = workbench
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(workbench, 'the empty library')

        await openFiles(page, testInfo.outputPath('files'), [
          { name: 'empty.txt', content: '' },
          { name: 'mayor.txt', content: 'The mayor said that it rained.' },
          { name: 'regn.txt', content: rain },
        ])
        // Two articles, the two files that stay listed, and the notice in one of those.
        await expect(page.getByRole('listitem')).toHaveCount(5)
        await expectAccessible(
          workbench,
          'the library with articles, a refused file and one that was read by its marks',
        )

        await page.getByRole('link', { name: /regn\.txt/ }).click()
        await expect(page.getByRole('complementary')).toBeVisible()
        await expectAccessible(workbench, 'the workbench with a language that has no rules')
        await page.getByRole('link', { name: /^(Library|المكتبة)$/ }).click()

        await page.getByRole('button', { name: /Arabic sample|نموذج عربي/ }).click()
        const cards = page.locator('article[aria-describedby]')
        await expect(cards.first()).toBeVisible()
        await expectAccessible(workbench, 'the workbench')

        await page.keyboard.press('j')
        await page.keyboard.press('j')
        await expect(page.locator('article[aria-current=true]')).toBeVisible()
        await expectAccessible(workbench, 'the workbench with an open card')

        await page.keyboard.press('w')
        await expect(page.locator('article[aria-current=true] [aria-expanded=true]')).toBeVisible()
        await expectAccessible(workbench, 'the workbench with a card that says why it is there')

        await page.keyboard.press('l')
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessible(workbench, 'the workbench with the institutions')
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()

        await page.keyboard.press('v')
        await expect(page.getByRole('menu')).toBeVisible()
        await expectAccessible(workbench, 'the workbench with an open menu')
        await page.keyboard.press('Escape')

        await page.keyboard.press('Shift+?')
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessible(workbench, 'the list of shortcuts')
        await page.keyboard.press('Escape')

        await page.getByRole('link', { name: /^(Report|التقرير)$/ }).click()
        await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(workbench, 'the report')
        const report = await page.locator('iframe').getAttribute('srcdoc')

        const go = async (hash: string) => {
          await page.evaluate((to) => (location.hash = to), hash)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        }
        await go('#/overview')
        await expectAccessible(workbench, 'the overview')
        await go('#/sources')
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
        await expectAccessible(workbench, 'the sources')
        await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
        await expect(page.getByRole('img').first()).toBeVisible()
        await expectAccessible(workbench, 'the page of a source')
        await go('#/copies')
        await expectAccessible(workbench, 'case files and backups')
        await go('#/')
        await page.getByRole('link', { name: /The mayor said/ }).click()
        await expect(page.locator('article[aria-describedby]').first()).toBeVisible()
        await page.keyboard.press('r')
        await expect(page.locator('[aria-live=assertive]').first()).not.toBeEmpty()
        await expectAccessible(workbench, 'the text that is read word by word')
        await page.keyboard.press('Escape')
        await page.locator('a[href$="/versions"]').click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(workbench, 'an article without another version')

        await page.evaluate(() => (location.hash = '#/nowhere'))
        await expect(page.getByRole('main')).toBeVisible()
        await expectAccessible(workbench, 'an address at which there is nothing')

        await page.setContent(report ?? '')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(workbench, "the report's own document")
      })
    })
  }
}
