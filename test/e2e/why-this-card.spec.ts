import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, cards, imports, library, openFiles } from './steps'

const harbour = {
  name: 'harbour.txt',
  content: `Harbour closed after shelling

The mayor claimed that the militia had shelled the harbour.
The mayor accused the Kestrel Brigade of breaking the truce.
According to Reuters, the minister said that the docks might stay shut until Friday.
`,
}

const swedish = {
  name: 'hamn.txt',
  content: `Hamnen i Larnova stängd

Borgmästaren sade på måndagen: "Vi öppnar inte hamnen förrän på fredag."
Fackförbundet hävdade att tre fartyg hade vänt ute på redden under natten och att ingen hade fått veta varför.
Ingen skadades när en kran föll över kajen på tisdagen, men arbetet ligger nere och väntas börja igen först nästa vecka.
`,
}

const why = (page: Page, place: number) => card(page, place).getByRole('button', { name: 'Why this card?' })

async function openHarbour(page: Page, folder: string): Promise<void> {
  await openFiles(page, folder, [harbour])
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
}

test('a card says why it is there when it is asked, by mouse or by key, until it is closed', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openHarbour(page, testInfo.outputPath('files'))
  const first = await activate(page, 1)
  await expect(first.getByText('Found by')).toBeHidden()
  await why(page, 1).click()
  await expect(why(page, 1)).toHaveAttribute('aria-expanded', 'true')
  await expect(first.getByText('A verb of saying with the clause it opens')).toBeVisible()
  await expect(first.getByText('claim', { exact: true })).toBeVisible()
  await expect(first.getByText('X claims that')).toBeVisible()
  await expect(first.getByText(/^(High|Fair), \d+%\./)).toContainText(
    /about \d+ of 100 such statements were right/,
  )

  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(why(page, 2)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('w')
  await expect(why(page, 2)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('w')
  await expect(why(page, 2)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('k')
  await expect(why(page, 1)).toHaveAttribute('aria-expanded', 'false')

  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog').getByText('Show why the card is there')).toBeVisible()
})

test('a card shows at a glance through whom it came, whom it is aimed at and how sure of it anybody is', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openHarbour(page, testInfo.outputPath('files'))
  await expect(card(page, 1)).toContainText('The reporter keeps a distance')
  await expect(card(page, 2)).toContainText('Accused: the Kestrel Brigade')
  await expect(card(page, 4)).toContainText('Via Reuters')
  await expect(card(page, 4)).toContainText('Stated as possible')
  await expect(card(page, 1)).not.toContainText('Via')
})

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('the reasons are in Arabic, and the pattern stays in the language of the article', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [harbour])
    await page.getByRole('main').getByRole('listitem').getByRole('link').click()
    const shown = page.locator('article[aria-current=true]')
    await page.locator('article[aria-describedby]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await expect(shown.getByText('فعل قول تتبعه جملته')).toBeVisible()
    await expect(shown.getByText('الناقل متحفّظ')).toBeVisible()
    const pattern = shown.getByText('X claims that')
    await expect(pattern).toHaveAttribute('lang', 'en')
    await expect(pattern).toHaveAttribute('dir', 'ltr')
  })
})

test('of a language without rules it is said at the door and at the article that marks alone were read', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [swedish])
  const row = imports(page).getByRole('listitem').filter({ hasText: 'hamn.txt' })
  await expect(row).toContainText('only quotation marks and punctuation were read')
  await row.getByRole('link', { name: /^Open .?hamn\.txt/ }).click()
  await expect(page.getByRole('complementary', { name: 'Read by quotation marks alone.' })).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  const only = await activate(page, 1)
  await expect(only).toContainText('By quotation marks alone')
  await page.keyboard.press('w')
  await expect(only.getByText('Low. Never measured')).toBeVisible()

  await page.getByRole('link', { name: 'Library' }).first().click()
  await page.getByRole('button', { name: /^Close the message about .?hamn\.txt/ }).click()
  await expect(imports(page).getByRole('listitem')).toHaveCount(0)
})

test('a text that is nothing but a headline says that there is nothing to take apart', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'headline.txt', content: 'The harbour of Larnova is closed\n\n' },
  ])
  await page.getByRole('button', { name: /^Add .?headline\.txt.? anyway$/ }).click()
  await library(page).getByRole('link').click()
  await expect(page.getByText('This text has a headline but no body')).toBeVisible()
})
