import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openBundle } from '../../src/archive/bundle-file'
import { bundleOf, bundleTools } from '../builders/bundle'
import { actor, anArticle, anImport, scale, statementId, verdictOf, World } from '../builders/log'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { card, cards, library, openPaths, openSample } from './steps'

/** A desk elsewhere, with one Arabic article on which Huda has given a verdict. */
async function anotherDesk(): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const desk = new World()
  const text = 'افتتاح جسر الوادي\nقالت وزيرة النقل سلمى الحارثي إن الجسر سيفتح غدا أمام الحافلات.'
  await desk.ask({ type: 'createProfile', profile: { id: actor(), name: 'Huda', role: 'factChecker' } })
  const command = anImport(1, anArticle({ text, title: 'افتتاح جسر الوادي' }))
  const [statement] = command.statements
  if (!statement) throw new Error('an import without statements')
  const start = text.indexOf('قالت')
  const found = {
    ...statement.found,
    cue: [{ start, end: start + 4 }],
    source: [{ start: start + 5, end: text.indexOf(' إن') }],
    content: [{ start: text.indexOf('الجسر سيفتح'), end: text.length - 1 }],
  }
  await desk.ask({ ...command, statements: [{ ...statement, found }] })
  const before = await bundleOf(desk.records)
  await desk.ask({
    type: 'assess',
    statementId: statementId(),
    scale,
    changes: { attribution: 'accurate', content: verdictOf('false'), rationale: 'It opened last year.' },
  })
  return { before, after: await bundleOf(desk.records) }
}

async function toCopies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Case files and backups' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Case files and backups' })).toBeVisible()
}

async function openCase(page: Page, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), bytes)
  await openPaths(page, [join(folder, name)])
}

test('a case file of another desk is shown first, then taken in, and where both have decided both stay', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const folder = testInfo.outputPath('cases')
  const { before, after } = await anotherDesk()
  await toCopies(page)
  await openCase(page, folder, 'bridge.isnad', before)
  await expect(page.getByText('All its 2 records are unbroken.')).toBeVisible()
  await expect(page.getByText('New article: افتتاح جسر الوادي')).toBeVisible()
  await page.getByRole('button', { name: 'Take in' }).click()
  await expect(page.getByText('Taken in, with 1 new article.')).toBeVisible()

  await page.getByRole('link', { name: 'Isnad home' }).or(page.locator('header a').first()).first().click()
  await library(page)
    .getByRole('link', { name: /افتتاح جسر الوادي/ })
    .click()
  await expect(cards(page)).toHaveCount(1)
  await card(page, 1).getByRole('heading', { level: 3 }).click()
  await page.keyboard.press('Digit1')
  await expect(card(page, 1).getByRole('button', { name: 'Verdict: True' })).toBeVisible()

  await toCopies(page)
  await openCase(page, folder, 'bridge, later.isnad', after)
  await expect(page.getByText(/On 1 card both desks have decided differently/)).toBeVisible()
  await page.getByRole('button', { name: 'Take in' }).click()
  await page.getByRole('link', { name: 'Look at disagreement 1' }).click()

  const disagreement = page.getByRole('region', { name: 'Another desk sees this otherwise' })
  await expect(disagreement.getByText('True', { exact: true })).toBeVisible()
  await expect(disagreement.getByText('False', { exact: true })).toBeVisible()
  await expect(disagreement.getByText('It opened last year.')).toBeVisible()
  await expectAccessible(workbench)
  const take = disagreement.getByRole('button', { name: 'Take theirs' })
  await expect(take).toBeDisabled()
  await expect(take).toHaveAccessibleDescription(/Only an editor can do this/)
  await expect(page.getByText(/Only an editor can do this/)).toBeVisible()
  await take.focus()
  await expect(take).toBeFocused()
  await take.press('Enter')
  await expect(disagreement).toBeVisible()
  await page.getByText(/^History:/).click()
  const told = page.getByText(/Another desk sees this otherwise \(/)
  await expect(told.locator('ins', { hasText: 'False' })).toBeVisible()
})

test('a case file that somebody has changed is refused with the record', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const { after } = await anotherDesk()
  await toCopies(page)
  const broken = after.slice(0, after.length - 300)
  await openCase(page, testInfo.outputPath('cases'), 'cut.isnad', broken)
  await expect(page.getByRole('alert').getByText(/The file is damaged/)).toBeVisible()
  await openCase(page, testInfo.outputPath('cases'), 'note.isnad', new TextEncoder().encode('hello'))
  await expect(page.getByRole('alert').getByText(/damaged|no file that Isnad wrote/)).toBeVisible()
})

test('articles leave with all the work on them, in a file that holds', async ({ workbench }, testInfo) => {
  test.skip(workbench.kind === 'desktop', 'the stand-in has no downloads of its own')
  const { page } = workbench
  await openSample(page, 'English sample')
  await toCopies(page)
  await page.getByRole('group', { name: 'Articles for the case file' }).getByText(/./).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save 1 article as a case file' }).click()
  const path = testInfo.outputPath('saved.isnad')
  await (await download).saveAs(path)
  const opened = await openBundle(new Uint8Array(await readFile(path)), bundleTools)
  if (!opened.ok) throw new Error(opened.failure.code)
  expect(opened.value.manifest).toMatchObject({ scope: 'articles', absent: [] })
  expect(opened.value.manifest.blobs).toHaveLength(1)

  await openPaths(page, [path])
  await expect(page.getByText('Everything in it is here already.')).toBeVisible()
})

test('a backup is rehearsed and compared, then put back, and what was there meanwhile is kept', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await toCopies(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  const backups = page.getByRole('list', { name: /backup/ })
  await expect(backups.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(workbench)

  await page.locator('header a').first().click()
  await openSample(page, 'Arabic sample')
  await toCopies(page)
  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
  await expect(dialog.getByRole('row', { name: /^Articles 2 1$/ })).toBeVisible()
  await expect(dialog.getByText(/^1 change made since then/)).toBeVisible()
  await expectAccessible(workbench)
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()

  await expect(page.getByRole('list', { name: '2 backups, newest first' })).toBeVisible()
  await page.locator('header a').first().click()
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
})

test('what cannot be packed is told, and can be tried again', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await toCopies(page)
  // The worker answers the first time with something that cannot be read.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string }) {
      if (message.type !== 'pack') return postMessage.call(this, message)
      Worker.prototype.postMessage = postMessage
      setTimeout(() => this.dispatchEvent(new MessageEvent('messageerror')))
    }
  })
  const backUp = page.getByRole('button', { name: 'Back up now' })
  await backUp.click()
  await expect(
    page.getByRole('alert').getByText(/could not be put together.*could not be read/),
  ).toBeVisible()
  await expect(page.getByRole('list', { name: /backup/ })).toHaveCount(0)
  await expectAccessible(workbench)
  await backUp.click()
  await expect(page.getByRole('list', { name: '1 backup, newest first' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('copies are made and taken in Arabic as well', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  await toCopies(page)
  await page.getByRole('button', { name: /^Interface language/ }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ملفات القضايا والنسخ الاحتياطية' })).toBeVisible()
  await page.getByRole('button', { name: 'انسخ احتياطيًا الآن' }).click()
  await expect(page.getByRole('list', { name: 'نسخة احتياطية واحدة' })).toBeVisible()
  await expectAccessible(workbench)
})
