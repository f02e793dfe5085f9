import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { arabic, english } from '../fixtures/readers/articles'
import { articleDocx, eml, page as webPage, rss } from '../fixtures/readers/files'
import { expect, test } from './hosts'
import { card, cards, imports, library, openFiles, type NamedFile } from './steps'

const pdf = new Uint8Array(readFileSync('test/fixtures/readers/columns.ar.pdf'))

/** Answer every question whether it is the same article with no, until so many are in the library. */
async function keepAll(page: Page, count: number): Promise<void> {
  const keep = page.getByRole('button', { name: /^Keep .+ as an article of its own$/ })
  await expect
    .poll(
      async () => {
        if ((await keep.count()) > 0) await keep.first().click()
        return library(page).getByRole('listitem').count()
      },
      { timeout: 60_000 },
    )
    .toBe(count)
}

test('articles come in from every kind of file, with what was taken for granted told', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const files: NamedFile[] = [
    { name: 'page.html', content: webPage(english) },
    { name: 'paper.pdf', content: pdf },
    { name: 'draft.docx', content: articleDocx(arabic) },
    { name: 'mail.eml', content: eml(english) },
    { name: 'draft.txt', content: articleDocx(english) },
  ]
  await openFiles(page, testInfo.outputPath('files'), files)
  // Three kinds of file tell of the same bridge in nearly the same words: whether they are one article, a person says.
  await keepAll(page, files.length)
  for (const { name } of files)
    await expect(library(page).getByRole('listitem').filter({ hasText: name })).toBeVisible({
      timeout: 30_000,
    })
  const rows = imports(page).getByRole('listitem')
  await expect(rows.filter({ hasText: 'draft.txt' }).first()).toContainText('it is docx')
  await expect(rows.filter({ hasText: 'mail.eml' }).first()).toContainText('تقرير.pdf')
  await page.getByRole('button', { name: 'Close the message about draft.txt' }).click()
  await expect(rows.filter({ hasText: 'draft.txt' })).toHaveCount(0)

  await library(page).getByRole('listitem').filter({ hasText: 'paper.pdf' }).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
  await expect(card(page, 1)).toContainText('بلدية السدرة')
})

test('a feed brings in every article that it carries', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [{ name: 'feed.rss', content: rss(english) }])
  // The second entry says much of what the first says.
  await keepAll(page, 2)
  await expect(library(page).getByRole('listitem').filter({ hasText: 'feed.rss (1)' })).toBeVisible()
  await expect(library(page).getByRole('listitem').filter({ hasText: 'feed.rss (2)' })).toBeVisible()
  await expect(imports(page)).toContainText('1 entry without words was left out.')
})

test('a file that cannot be read is refused for what is the matter with it', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'cut.docx', content: articleDocx(english).subarray(0, 800) },
    { name: 'scan.pdf', content: new Uint8Array(readFileSync('test/fixtures/readers/scanned.pdf')) },
  ])
  const rows = imports(page).getByRole('listitem')
  await expect(rows.filter({ hasText: 'cut.docx' })).toContainText('is damaged or was cut off', {
    timeout: 30_000,
  })
  await expect(rows.filter({ hasText: 'scan.pdf' })).toContainText('pictures without text', {
    timeout: 30_000,
  })
})
