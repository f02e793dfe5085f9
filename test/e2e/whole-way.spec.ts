import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { findsQuotation } from '../pdf-quotations'
import { expect, test } from './hosts'
import { nextPrinted } from './printed'
import {
  activate,
  card,
  cards,
  chooseStance,
  check,
  chooseVerdict,
  dismiss,
  distanceFromWords,
  library,
  openSample,
  paintedWords,
  shownCards,
  takeStep,
} from './steps'

test('an article goes the whole way: opened, decided upon, found again after a restart, reported', async ({
  workbench,
}, testInfo) => {
  let { page } = workbench
  await expect(page.getByRole('heading', { name: 'Who said what?' })).toBeVisible()
  await openSample(page, 'Arabic sample')
  expect(await cards(page).count()).toBeGreaterThan(15)

  await chooseStance(page, 1, 'Promises')
  await chooseVerdict(page, 2, 'Mostly false')
  await takeStep(page, 3, 'Accept')
  await dismiss(page, 4, 'Said on another card')
  const before = await shownCards(page)

  page = await workbench.restart()
  const articleLink = library(page).getByRole('link')
  await expect(articleLink).toHaveCount(1)
  await articleLink.click()
  await expect(cards(page).first()).toBeVisible()
  expect(await shownCards(page)).toEqual(before)
  await expect((await activate(page, 1)).getByRole('button', { name: 'Stance: Promises' })).toBeVisible()
  const second = await activate(page, 2)
  await expect(second.getByRole('button', { name: 'Verdict: Mostly false' })).toBeVisible()
  await expect(second.getByText('Being checked')).toBeVisible()
  await expect((await activate(page, 3)).getByRole('button', { name: 'Start checking' })).toBeVisible()
  await expect((await activate(page, 4)).getByRole('button', { name: 'Restore' })).toBeVisible()

  await page.getByRole('link', { name: 'Report' }).click()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible()
  const reported = before.filter((_, index) => index !== 3)
  for (const { quotation } of reported) {
    expect(await preview.locator('body').textContent()).toContain(quotation)
  }

  if (workbench.kind === 'desktop') {
    const path = testInfo.outputPath('report.pdf')
    await workbench.host.answerSaveDialog?.(path)
    // The report's own words are set in the language of the interface: here in the quotations' own.
    await page.getByRole('button', { name: 'Interface language: English' }).click()
    await page.getByRole('menuitemradio', { name: 'العربية' }).click()
    await page.getByRole('button', { name: 'حفظ بصيغة PDF' }).click()
    await expect(page.getByText(`حُفظ التقرير بصيغة PDF: ${path}`)).toBeVisible({ timeout: 30_000 })
    const text = textOfPdf(path)
    if (text === null)
      testInfo.annotations.push({ type: 'not checked', description: 'pdftotext is not here' })
    else expect(reported.filter(({ quotation }) => !findsQuotation(text, quotation, true))).toEqual([])
  } else {
    const printed = nextPrinted(page)
    await page.getByRole('button', { name: 'Print' }).click()
    for (const { quotation } of reported) expect((await printed).text).toContain(quotation)
    await expect(page.getByText('The report was handed to the print dialog')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0)
  }
})

test('cards stand level with their words, and hover, click and keys link both ways', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  const count = await cards(page).count()
  for (let place = 1; place <= count; place++) {
    await page.keyboard.press(place % 2 === 0 ? 'ArrowDown' : 'j')
    await expect(card(page, place)).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => distanceFromWords(page), { message: `card ${place}` }).toBeLessThan(24)
    const quotation = await card(page, place).locator('blockquote').textContent()
    expect((await paintedWords(page, 'active-content')).join(' … ')).toBe(quotation)
  }
  await page.keyboard.press('k')
  await expect(card(page, count - 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(card(page, count - 1)).not.toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Enter')
  await expect(card(page, count - 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')

  await card(page, 2).getByRole('heading').hover()
  const hovered = await paintedWords(page, 'hover')
  expect(hovered.join(' ')).toContain(String(await card(page, 2).locator('blockquote').textContent()))

  const place = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('isnad-source') ?? [])][1] as Range
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, words: String(range) }
  })
  await page.mouse.click(place.x, place.y)
  await expect.poll(() => paintedWords(page, 'active-source')).toContain(place.words)
})

test('what was done can be undone and redone, also after a restart', async ({ workbench }) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  await chooseStance(page, 1, 'Warns')
  await dismiss(page, 2, 'Nobody says anything here')
  await expect((await activate(page, 2)).getByRole('button', { name: 'Restore' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect((await activate(page, 2)).getByRole('button', { name: 'Accept' })).toBeVisible()
  page = await workbench.restart()
  await library(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect((await activate(page, 2)).getByRole('button', { name: 'Restore' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect((await activate(page, 1)).getByRole('button', { name: 'Stance: Warns' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('what shows when the program is closed at once is there when it is opened again', async ({
  workbench,
}) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  for (const [index, verdict] of ['True', 'Mostly true'].entries()) {
    await activate(page, 1)
    await page.keyboard.press(String(index + 1))
    await expect(card(page, 1).getByText(verdict, { exact: true })).toBeVisible()
    page = await workbench.restart()
    await library(page).getByRole('link').click()
    await expect(card(page, 1).getByText(verdict, { exact: true })).toBeVisible()
  }
})

test('a verdict cannot be approved by whoever gave it', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await chooseVerdict(page, 1, 'True')
  await takeStep(page, 1, 'Submit for review')
  await expect(card(page, 1).getByText('give a verdict on the attribution')).toBeVisible()
  await check(page, 1, 'Accurate', 'The recording has it word for word.')
  await takeStep(page, 1, 'Submit for review')
  await takeStep(page, 1, 'Approve')
  await expect(card(page, 1).getByText('Whoever gave the verdict cannot approve it.')).toBeVisible()
  await expect(card(page, 1).getByText('In review')).toBeVisible()
})

test('a deleted database is rebuilt from the journal, and a person is told', async ({ workbench }) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  await chooseStance(page, 1, 'Warns')
  await chooseVerdict(page, 2, 'False')
  const before = await shownCards(page)
  page = await workbench.restart(() => rm(workbench.databaseFolder, { recursive: true }))
  await expect(page.getByText('It has been rebuilt from the log, and nothing was lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Understood' }).click()
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
  expect(await shownCards(page)).toEqual(before)
  await expect((await activate(page, 2)).getByRole('button', { name: 'Verdict: False' })).toBeVisible()
})

test('what was acknowledged before a SIGKILL is on the cards after it', async ({ workbench }) => {
  let { page } = workbench
  await openSample(page, 'English sample')
  await chooseStance(page, 1, 'Warns')
  await chooseVerdict(page, 2, 'False')
  await takeStep(page, 3, 'Accept')
  // The card moves on at once; that it has is told once the change is on disk, and no sooner.
  await expect(page.getByRole('status').filter({ hasText: 'Stage: Open' })).toBeAttached()
  await workbench.kill()
  page = await workbench.open()
  await library(page).getByRole('link').click()
  await expect((await activate(page, 1)).getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
  await expect((await activate(page, 2)).getByRole('button', { name: 'Verdict: False' })).toBeVisible()
  await expect((await activate(page, 3)).getByRole('button', { name: 'Start checking' })).toBeVisible()
})

/** The text of a PDF as pdftotext reads it, or null where there is nothing to read it with. */
function textOfPdf(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
