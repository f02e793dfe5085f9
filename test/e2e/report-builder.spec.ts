import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test, type Workbench } from './hosts'
import { nextPrinted } from './printed'
import { cards, chooseVerdict, library, openSample } from './steps'

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A PNG of 32 by 32 pixels in a colour that nothing else in a report has: red and blue, no green. */
const magenta = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAJ0lEQVR42u3NMQkAAAwDsPo33anoMQjkT5pORSAQCAQCgUAgEHwJDmDu+Gr4yaoqAAAAAElFTkSuQmCC',
  'base64',
)

const paper = (page: Page) => page.frameLocator('iframe')
const headings = (page: Page) => paper(page).locator('article.card h3')
const builder = (page: Page) => page.getByRole('complementary')
const items = (page: Page) => builder(page).getByRole('row')

/** Take a statement in or leave it out, with keys. */
async function choose(page: Page, place: number): Promise<void> {
  await items(page).nth(place).focus()
  await page.keyboard.press('Space')
}

async function toReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(Report|التقرير)$/ }).click()
  await expect(paper(page).getByRole('heading', { level: 1 })).toBeVisible()
}

async function open(page: Page): Promise<void> {
  await toReport(page)
  await page.getByRole('button', { name: /^(Put together|إعداد التقرير)$/ }).click()
  await expect(builder(page)).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`Arabic, ${colorScheme}`, () => {
    test.use({ language: 'ar' })

    test('a report is put together in Arabic, and axe finds nothing', async ({ workbench }) => {
      const { page } = workbench
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'نموذج عربي' }).click()
      await open(page)
      const statements = await headings(page).count()
      expect(statements).toBeGreaterThan(10)
      await expect(items(page)).toHaveCount(statements)
      await expectAccessible(workbench)

      await choose(page, 0)
      await expect(headings(page)).toHaveCount(statements - 1)
      await expect(paper(page).getByText('استُثني تصريح واحد عند إعداد هذا التقرير.')).toBeVisible()

      await builder(page).getByText('الخلاصة', { exact: true }).click()
      await expect(paper(page).getByRole('heading', { name: 'الخلاصة' })).toHaveCount(0)
      await builder(page).getByText('English', { exact: true }).click()
      await expect(paper(page).getByRole('heading', { name: 'Statements' })).toBeVisible()
      await expect(paper(page).locator('html')).toHaveAttribute('dir', 'ltr')
    })
  })
}

test('statements are chosen by rule and one by one, and every change is taken back and survives a restart', async ({
  workbench,
}) => {
  test.slow()
  let { page } = workbench
  await openSample(page, 'English sample')
  await chooseVerdict(page, 2, 'Mostly false')
  await open(page)
  const statements = await headings(page).count()
  await builder(page)
    .getByRole('checkbox', { name: /Mostly false/ })
    .click({ force: true })
  await expect(headings(page)).toHaveCount(1)
  // One more, although the rule leaves it out.
  await choose(page, 4)
  await expect(headings(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Undo the last change to the report' }).click()
  await expect(headings(page)).toHaveCount(1)

  page = await workbench.restart()
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
  await open(page)
  await expect(headings(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Redo it' }).click()
  await expect(headings(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo the last change to the report' }).click()
  await page.getByRole('button', { name: 'Undo the last change to the report' }).click()
  await expect(headings(page)).toHaveCount(statements)
})

test('the order follows the verdict, or is made by hand with keys alone', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await chooseVerdict(page, 3, 'True')
  await open(page)
  const before = await headings(page).allTextContents()
  await builder(page).getByText('By verdict', { exact: true }).click()
  await expect(headings(page).first()).toContainText((before[2] ?? '').replace(/^\d+\. /, '').trim())

  // Read before the choice, which brings the document in anew and leaves the order as it is.
  const quotations = await paper(page).locator('article.card blockquote').allTextContents()
  const second = (await headings(page).nth(1).textContent()) ?? ''
  await builder(page).getByText('By hand', { exact: true }).click()
  await expect(paper(page).locator('article.card blockquote')).toHaveText(quotations)
  await items(page).nth(1).focus()
  // To the row's handle, take it up, to the first place, let it go.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const place = page.locator('[aria-label^="Insert"]:focus')
  await expect(place).toBeAttached()
  while (!(await place.getAttribute('aria-label'))?.startsWith('Insert before'))
    await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(headings(page).first()).toContainText(second.replace(/^\d+\. /, '').trim())
  // It goes alone: the others stay as they were, and all are still in the report.
  const [first = '', moved = '', ...others] = quotations
  await expect(paper(page).locator('article.card blockquote')).toHaveText([moved, first, ...others])
})

test('the desk has a name and a logo at the head of its reports', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Name of the desk').fill('The Pier Desk')
  await page.getByRole('button', { name: 'Save the name' }).click()
  const file = page.getByLabel('Picture of the logo')
  await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await expect(page.getByRole('alert').filter({ hasText: 'PNG or JPEG' })).toBeVisible()
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pixel })
  await expect(page.getByRole('img', { name: 'Logo of the desk The Pier Desk' })).toBeVisible()
  await expectAccessible(workbench)

  await page.goBack()
  await open(page)
  await expect(paper(page).locator('.prepared')).toContainText('The Pier Desk')
  const logo = paper(page).getByRole('img', { name: 'Logo of The Pier Desk' })
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(1)
  await testInfo.attach('report', { body: await page.screenshot(), contentType: 'image/png' })
})

test('the logo stands in the PDF itself and in the one that is saved', async ({ workbench }, testInfo) => {
  const { page, host } = workbench
  test.skip(!host.answerSaveDialog, 'a browser lays out no PDF of its own')
  await openSample(page, 'English sample')
  await toReport(page)
  expect(await picturesInSavedPdf(workbench, testInfo.outputPath('without.pdf'))).toBe(0)

  await chooseLogo(page, magenta)
  expect(await picturesInSavedPdf(workbench, testInfo.outputPath('with.pdf'))).toBe(1)

  await page.getByText('The PDF itself', { exact: true }).click()
  const first = page.getByRole('img', { name: /^Page 1 of \d+$/ })
  await expect(first).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => magentaPixels(first)).toBeGreaterThan(100)
  await testInfo.attach('pages', { body: await page.screenshot(), contentType: 'image/png' })
})

test('the logo stands in what is handed to the print dialog', async ({ workbench }) => {
  const { page, host } = workbench
  test.skip(Boolean(host.answerSaveDialog), 'only a browser prints by its own dialog')
  await openSample(page, 'English sample')
  await toReport(page)
  await chooseLogo(page, magenta)
  const printed = nextPrinted(page)
  await page.getByRole('button', { name: 'Print' }).click()
  expect((await printed).pictureWidths).toEqual([32])
})

/** Give the desk a logo and come back to the report. */
async function chooseLogo(page: Page, buffer: Buffer): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page
    .getByLabel('Picture of the logo')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await expect(page.getByRole('img', { name: 'Logo of the desk' })).toBeVisible()
  await page.goBack()
  await expect(paper(page).getByRole('heading', { level: 1 })).toBeVisible()
}

/** Save the report as PDF and count the pictures that its pages draw. */
async function picturesInSavedPdf({ page, host }: Workbench, path: string): Promise<number> {
  await host.answerSaveDialog?.(path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText(`The report was saved as PDF: ${path}`)).toBeVisible({ timeout: 30_000 })
  return (await readFile(path, 'latin1')).match(/\/Subtype\s*\/Image\b/g)?.length ?? 0
}

function magentaPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((drawn: HTMLCanvasElement) => {
    const { data } = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] }
    let count = 0
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 0) > 240 && (data[at + 1] ?? 255) < 16 && (data[at + 2] ?? 0) > 240) count++
    return count
  })
}

test('the preview has pages with running heads and numbers, as many as the PDF has', async ({
  workbench,
}) => {
  const { page, kind } = workbench
  await openSample(page, 'Arabic sample')
  await open(page)
  const feet = paper(page).locator('.page-foot')
  await expect(feet.first()).toContainText('Page 1 of')
  const pages = await feet.count()
  expect(pages).toBeGreaterThan(3)
  await expect(paper(page).locator('.page-head')).toHaveCount(pages - 1)
  if (kind === 'browser') return

  await page.getByText('The PDF itself', { exact: true }).click()
  const drawn = page.getByRole('img', { name: /^Page \d+ of \d+$/ })
  await expect(drawn).toHaveCount(pages, { timeout: 30_000 })
  await expectAccessible(workbench)
  // Words stand on it: a page that nobody drew on is of one colour.
  const colours = await drawn.first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    return new Set(data).size
  })
  expect(colours).toBeGreaterThan(20)
})
