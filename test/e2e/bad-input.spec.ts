import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { card, imports, library, openFiles, openSample, type NamedFile } from './steps'

/** Drop paths onto the window as the system's file manager would: folders and files that are gone included. */
async function dropPaths(page: Page, paths: string[], beforeLettingGo: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await send('dragEnter')
  await send('dragOver')
  await expect(page.getByText('Drop the articles here')).toBeVisible()
  await beforeLettingGo()
  // As in life: a pointer that rests goes on telling where it is, and only what was welcome there can be dropped.
  await send('dragOver')
  await send('drop')
  await session.detach()
}

const refusals = {
  empty: ['The file is empty', 'الملف فارغ'],
  blank: ['The file is empty', 'الملف فارغ'],
  binary: ['This is not a text file', 'ليس هذا ملفًّا نصيًّا'],
  encoding: ['The file’s letters cannot be told', 'لا يمكن الجزم بحروف الملف'],
  large: ['The file is too large', 'الملف أكبر مما ينبغي'],
  silent: ['Nobody is quoted or cited in this text', 'لم يجد إسناد في هذا النص كلامًا منسوبًا إلى أحد'],
} as const

const files: NamedFile[] = [
  { name: 'empty.txt', content: '' },
  { name: 'blank.txt', content: ' \n\r\n\t\n' },
  {
    name: 'binary.txt',
    content: Uint8Array.of(0x07, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48),
  },
  // In no encoding that desks meet do these letters stand beside one another.
  {
    name: 'encoding.txt',
    content: Uint8Array.of(0xfb, 0xfc, 0xfb, 0xfc, 0x20, 0xfb, 0xfc, 0xfb, 0x2e),
  },
  { name: 'large.txt', content: Buffer.alloc(20 << 20, 'قال الوزير إن العمل مستمر. ') },
  { name: 'silent.txt', content: 'The bridge is long. The river is wide. Nobody crossed it in the night.' },
]

for (const [index, language] of (['en-US', 'ar'] as const).entries()) {
  test.describe(`under an interface in ${language}`, () => {
    test.use({ language })

    test('every file that cannot be read is refused with its own reason, and the library stays as it was', async ({
      workbench,
    }, testInfo) => {
      const { page } = workbench
      await openFiles(page, testInfo.outputPath('files'), files)
      for (const [name, reasons] of Object.entries(refusals)) {
        const row = page.getByRole('listitem').filter({ hasText: `${name}.txt` })
        await expect(row).toContainText(reasons[index] ?? '', { timeout: 30_000 })
      }
      await expect(page.getByRole('link').filter({ hasText: '.txt' })).toHaveCount(0)
      await workbench.restart()
      await expect(workbench.page.getByRole('heading', { name: /Who said what|من قال ماذا/ })).toBeVisible()
    })
  })
}

test('a file that is gone when it is read is refused when it is dropped, and the folder beside it is opened', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const folder = testInfo.outputPath('a folder')
  const gone = testInfo.outputPath('gone.txt')
  const good = testInfo.outputPath('good.txt')
  await mkdir(folder)
  await writeFile(join(folder, 'inside.txt'), 'The council said that the ferry would go on.')
  await writeFile(gone, 'The mayor said that the bridge was closed.')
  await writeFile(good, 'The mayor said that the bridge was closed.')
  await expect(page.getByRole('button', { name: 'Open files…' })).toBeVisible()
  await dropPaths(page, [folder, gone, good], () => rm(gone))
  const rows = imports(page).getByRole('listitem')
  await expect(rows.filter({ hasText: 'gone.txt' })).toContainText('could not be read to its end')
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
  await expect(library(page)).toContainText('good.txt')
  await expect(library(page)).toContainText('inside.txt')
  await page.getByRole('button', { name: /^Close the message about .?gone\.txt/ }).click()
  await expect(rows.filter({ hasText: 'gone.txt' })).toHaveCount(0)
})

test('an article in which nobody speaks can be added all the same', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'bridge.txt', content: 'The bridge is long. The river is wide.' },
  ])
  await page.getByRole('button', { name: /^Add .?bridge\.txt.? anyway$/ }).click()
  await library(page).getByRole('link').click()
  await expect(page.getByText('Nobody is quoted or cited in this article')).toBeVisible()
})

test('the same article a second time leads to the one that is there', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const article = { name: 'one.txt', content: 'The mayor said that the bridge was closed.' }
  await openFiles(page, testInfo.outputPath('files'), [article])
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
  await openFiles(page, testInfo.outputPath('files'), [{ ...article, name: 'two.txt' }])
  await expect(imports(page)).toContainText('already in the library')
  await imports(page).getByRole('link', { name: 'Open the article' }).click()
  await expect(card(page, 1)).toContainText('the bridge was closed')
})

test('text from outside is only ever text', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const sly = '<img src=x onerror="document.title=1"> & "quoted" \u202Egnihton\u202C'
  await openFiles(page, testInfo.outputPath('files'), [
    { name: '<b>sly.txt', content: `The mayor said that ${sly} was written on the wall.` },
  ])
  await library(page).getByRole('link').click()
  await expect(card(page, 1).locator('blockquote')).toContainText('<img src=x onerror="document.title=1">')
  // Controls that would turn the reading direction round are shown, one sign each, and not obeyed.
  await expect(card(page, 1).locator('blockquote')).toContainText('◌gnihton◌')
  await expect(page.locator('main img')).toHaveCount(0)
  expect(await page.title()).not.toBe('1')
})

test('a long import can be cancelled, and leaves nothing behind', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const paragraph = 'The minister said that the bridge would be closed until the spring. '.repeat(40)
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'long.txt', content: `${paragraph}\n`.repeat(2500).slice(0, 6_000_000) },
  ])
  await page.getByRole('button', { name: /^Cancel .?long\.txt/ }).click()
  await expect(imports(page).getByRole('listitem')).toHaveCount(0)
  await openSample(page, 'English sample')
  await page.getByRole('link', { name: 'Library' }).first().click()
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
})
