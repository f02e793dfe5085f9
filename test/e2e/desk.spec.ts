import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, newProfile, openPaths, openSample, paste, workAs } from './steps'

const evidence = (page: Page) =>
  page.getByRole('list', { name: 'Evidence', exact: true }).getByRole('listitem')
const stage = (page: Page, name: string) =>
  expect(page.getByRole('region', { name: 'Stage and steps' }).getByText(name, { exact: true })).toBeVisible()

/** Open the English sample, and one of its cards for checking. */
async function openForChecking(page: Page, place: number): Promise<void> {
  await openSample(page, 'English sample')
  const chosen = await activate(page, place)
  await chosen.getByRole('link', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Checking:/ })).toBeVisible()
}

/** A whole assessment and two links, by keyboard. */
async function checkByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Digit1')
  await expect(page.getByRole('radio', { name: 'Accurate' })).toBeChecked()
  await page.keyboard.press('Digit2')
  await expect(page.getByRole('radio', { name: 'Mostly true' })).toBeChecked()
  await page.keyboard.press('r')
  await page.keyboard.type('The register and the recording agree.')
  await page.keyboard.press('Escape')
  for (const [index, url] of ['https://register.example/1', 'https://recording.example/2'].entries()) {
    await paste(page, url)
    await expect(evidence(page)).toHaveCount(index + 1)
  }
}

test('a round of checking takes at most twelve key presses besides typing', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  await press('j')
  await press('c')
  await expect(page.getByRole('heading', { name: /^Checking:/ })).toBeVisible()
  const first = await page.getByRole('heading', { level: 1 }).textContent()
  const address = page.url()
  await press('Shift+Digit1')
  await expect(page.getByRole('radio', { name: 'Accurate' })).toBeChecked()
  await press('Digit1')
  await expect(page.getByRole('radio', { name: 'True', exact: true })).toBeChecked()
  await press('r')
  await page.keyboard.type('The register has it.')
  await press('Escape')
  presses += 1
  await paste(page, 'https://register.example/1')
  await expect(evidence(page)).toHaveCount(1)
  await press('a')
  // Submitted, and on to the next card.
  await expect.poll(() => page.url()).not.toBe(address)
  expect(presses).toBeLessThanOrEqual(12)
  await page.goBack()
  await stage(page, 'In review')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(first)
})

test('a statement goes from its checker to an editor, who approves it when the standards hold', async ({
  workbench,
}) => {
  let { page } = workbench
  await newProfile(page, 'Salim', 'Editor')
  await newProfile(page, 'Huda', 'Fact-checker')
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await openForChecking(page, 1)
  await checkByKeyboard(page)
  await page.keyboard.press('a')
  await expect(page.getByRole('link', { name: 'Review: 1 statement waits' })).toBeVisible()

  await page.getByRole('link', { name: /^Review:/ }).click()
  await expect(page.getByText('Only an editor approves and sends back.')).toBeVisible()
  await workAs(page, 'Salim')
  await page.getByRole('list', { name: 'Waiting for review' }).getByRole('link').first().click()
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict.getByText('The register and the recording agree.')).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('The desk’s standards do not hold yet.')).toBeVisible()
  const missing = page.getByRole('list', { name: 'Missing for an approval' }).getByRole('listitem')
  await expect(missing).toHaveText([/The date on which it appeared/, /Where it appeared/])

  await page.getByRole('button', { name: 'Record an exception: The date on which it appeared' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText('Nothing is written here yet.')).toBeVisible()
  await page.getByLabel('Why does the desk go on without it?').fill('A leaflet without a date.')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(missing).toHaveCount(1)
  await page.getByRole('button', { name: 'Change where it appeared' }).click()
  await page.getByLabel('Publisher').fill('The River Post')
  await page.getByRole('textbox', { name: 'Date' }).fill('yesterday')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This is not a date.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Date' }).fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Everything that an approval asks for is there')).toBeVisible()
  const address = page.url()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: 'Nothing waits for review' })).toBeVisible()

  page = await workbench.restart()
  // Who was at work is at work again.
  await expect(page.getByRole('button', { name: 'At work: Salim' })).toBeVisible()
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash)
  await stage(page, 'Approved')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByLabel('What are readers told was wrong?').fill('The year was wrong.')
  await page.getByRole('button', { name: 'Correct', exact: true }).last().click()
  await stage(page, 'Corrected')
  await page.getByRole('link', { name: /closure of the Calder Strait/ }).click()
  await page.getByRole('link', { name: 'Report' }).click()
  const report = page.frameLocator('iframe').locator('body')
  for (const told of ['The register and the recording agree.', 'Huda', 'Salim', 'The year was wrong.'])
    await expect(report.getByText(told).first()).toBeVisible()
})

test('an editor comments on a field and sends back; the checker sees it there', async ({ workbench }) => {
  const { page } = workbench
  await newProfile(page, 'Salim', 'Editor')
  await newProfile(page, 'Huda', 'Fact-checker')
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await openForChecking(page, 1)
  const address = page.url()
  await checkByKeyboard(page)
  await page.keyboard.press('a')
  await page.getByRole('link', { name: 'Review: 1 statement waits' }).click()
  await workAs(page, 'Salim')
  await page.getByRole('list', { name: 'Waiting for review' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Comment on: Rationale' }).click()
  await page.getByLabel('Comments on: Rationale').fill('Which register?')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await page.getByRole('button', { name: 'Send back' }).click()
  await page.getByRole('button', { name: 'Send back' }).last().click()
  await expect(page.getByRole('heading', { name: 'Nothing waits for review' })).toBeVisible()
  await workAs(page, 'Huda')
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash)
  await stage(page, 'Changes requested')
  const comments = page.getByRole('list', { name: 'Comments on: Rationale' })
  await expect(comments.getByText('Which register?')).toBeVisible()
  await comments.getByRole('button', { name: 'Done' }).click()
  await expect(comments.getByRole('button', { name: 'Open again' })).toBeVisible()
})

test('a blind second verdict is hidden from the first, and the first from it, until both are in', async ({
  workbench,
}) => {
  const { page } = workbench
  await newProfile(page, 'Yusuf', 'Fact-checker')
  await newProfile(page, 'Huda', 'Fact-checker')
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await openForChecking(page, 1)
  await checkByKeyboard(page)
  await page.getByRole('button', { name: 'Ask for a blind second verdict' }).click()
  await expect(page.getByText('Somebody else gives it, without seeing the first.')).toBeVisible()
  await workAs(page, 'Yusuf')
  await expect(page.getByText('Hidden until both verdicts are in.')).toBeVisible()
  await expect(page.getByText('The register and the recording agree.')).toHaveCount(0)
  await page.getByText('History: ', { exact: false }).click()
  await expect(page.getByText('Mostly true')).toHaveCount(1)
  await page.keyboard.press('Shift+Digit2')
  await page.keyboard.press('Digit4')
  await expect(page.getByRole('radio', { name: 'Misleading' })).toBeChecked()
  await expect(page.getByText('Hidden until both verdicts are in.')).toBeVisible()
  await page.getByLabel('Rationale').fill('The recording is cut.')
  await page.getByLabel('Rationale').blur()
  await expect(page.getByText('Both verdicts are in, and they disagree')).toBeVisible()
  await expect(page.getByText('The register and the recording agree.').first()).toBeVisible()
})

test('the history tells what became of each word, and leads back to any earlier state', async ({
  workbench,
}) => {
  const { page } = workbench
  await openForChecking(page, 2)
  const rationale = page.getByLabel('Rationale')
  await rationale.fill('The register shows two boats.')
  await rationale.blur()
  await expect(page.getByText('History: 1 change')).toBeVisible()
  await rationale.fill('The register shows three boats.')
  await rationale.blur()
  await page.getByText('History: 2 changes').click()
  const entries = page.getByRole('list', { name: 'Changes, latest first' }).locator('> li')
  await expect(entries.first().locator('del')).toHaveText('two')
  await expect(entries.first().locator('ins')).toHaveText('three')
  await entries
    .nth(1)
    .getByRole('button', { name: /^Back to the state of/ })
    .click()
  await expect(rationale).toHaveValue('The register shows two boats.')
  await expect(page.getByText('History: 3 changes')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rationale).toHaveValue('The register shows three boats.')
})

test('evidence that is none is refused at its field, and nothing is added', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openForChecking(page, 1)
  for (const url of ['javascript:alert(1)', 'data:text/html,hello', 'register.example', 'https://']) {
    await page.getByLabel('Link', { exact: true }).fill(url)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('This is not a web address.')).toBeVisible()
  }
  await expect(evidence(page)).toHaveCount(0)
  await page.getByLabel('Link', { exact: true }).fill('https://register.example/1')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(evidence(page)).toHaveCount(1)
  await expect(page.getByText('This is not a web address.')).toHaveCount(0)

  const folder = testInfo.outputPath('files')
  await mkdir(folder, { recursive: true })
  const huge = join(folder, 'huge.bin')
  await writeFile(huge, '')
  await truncate(huge, 2 * 1024 ** 3)
  await page.getByRole('button', { name: 'Add files' }).waitFor()
  await openPaths(page, [huge])
  await expect(page.getByText('The file is too large: evidence may have up to 200 megabytes.')).toBeVisible()
  await expect(evidence(page)).toHaveCount(1)
  const small = join(folder, 'scan.txt')
  await writeFile(small, 'A scan.')
  await openPaths(page, [small])
  await expect(evidence(page)).toHaveCount(2)
  await expect(evidence(page).last().getByText('scan.txt', { exact: true })).toBeVisible()
  // Whoever goes back to the article is at the card that they came from.
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'true')
  await expect(card(page, 1)).toBeFocused()
  await expect(card(page, 1).getByText('2 pieces of evidence')).toBeVisible()
})

test('a passage of another article is evidence too', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  await page.getByRole('link', { name: 'Library' }).first().click()
  await openForChecking(page, 1)
  await page.getByRole('button', { name: 'Passage of another article' }).click()
  await page.getByRole('button', { name: 'Choose an article' }).click()
  await page.getByRole('menuitemradio').first().click()
  await page.getByLabel('Words of the passage').fill('لا يوجد هذا')
  await expect(page.getByText('These words do not stand in this article.')).toBeVisible()
  await page.getByLabel('Words of the passage').fill('وزارة الموارد  المائية')
  await page.getByRole('button', { name: 'Take this passage' }).first().click()
  await expect(evidence(page).locator('blockquote')).toHaveText('وزارة الموارد المائية')
})

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('the day on which an article appeared is written as the language writes it, and nothing else', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    await page.locator('article[aria-describedby]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'تعديل موضع النشر' }).click()
    await page.getByRole('textbox', { name: 'التاريخ' }).fill('2026-03-02')
    await page.getByRole('button', { name: 'حفظ', exact: true }).click()
    const day = page.locator('time[datetime="2026-03-02"]')
    await expect(day).toBeVisible()
    expect((await day.innerText()).replace(/\u200f/g, '')).toBe('02/03/2026')
  })
})
