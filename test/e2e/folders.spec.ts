import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { imports, library, openFiles } from './steps'

/** Choose a folder as its dialog would hand it over. */
async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.locator('input[webkitdirectory]').waitFor({ state: 'attached' })
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
}

const places = ['الميناء', 'السوق', 'الجسر', 'المدرسة', 'المستشفى', 'المحطة', 'الحديقة', 'المصنع']
const days = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس']

/** No two of these are alike, whatever the number. */
const story = (n: number): string =>
  [0, 1, 2]
    .map((line) => {
      const place = places[(n + line) % places.length] ?? ''
      const day = days[(n * 3 + line) % days.length] ?? ''
      return `قال مدير ${place} رقم ${String(n * 7 + line)} إن العمل سيبدأ يوم ${day} عند الساعة ${String(n + line)} في القاعة ${String(n * 11 + line)}.`
    })
    .join('\n\n')

async function writeStories(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'inner'), { recursive: true })
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      writeFile(join(folder, n % 2 ? 'inner' : '.', `story-${String(n)}.txt`), story(n)),
    ),
  )
}

test.describe('في واجهة عربية', () => {
  test.use({ language: 'ar' })

  test('a folder comes in with the folders inside, and without what is no article', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    const folder = testInfo.outputPath('أخبار')
    await writeStories(folder, 12)
    await writeFile(join(folder, 'picture.png'), 'x')
    await writeFile(join(folder, 'empty.txt'), '')
    await chooseFolder(page, folder)
    const list = page.getByRole('list', { name: 'المقالات' })
    await expect(list.getByRole('listitem')).toHaveCount(12, { timeout: 30_000 })
    await expect(list).toContainText('أخبار/inner/story-1.txt')
    await expect(page.getByRole('main')).toContainText('تُرك ملف واحد في المجلد')
    await expect(page.getByRole('region', { name: 'ملفات قيد الفتح' })).toContainText('الملف فارغ')
    await expectAccessible(workbench)
  })
})

test('what was left of a folder when the program was closed is gone on with', async ({
  workbench,
}, testInfo) => {
  test.slow()
  const { page } = workbench
  const folder = testInfo.outputPath('news')
  await writeStories(folder, 120)
  await chooseFolder(page, folder)
  await expect(imports(page)).toContainText('of 120 files done')
  await expect(page.getByRole('button', { name: 'Cancel all' })).toBeVisible()
  // Files that wait are kept a moment after they came.
  await page.waitForTimeout(1_500)
  const again = await workbench.restart()
  const left = imports(again)
  const offer = left.getByRole('button', { name: 'Go on with them' })
  const all = again.getByText('120 articles', { exact: true })
  await expect(offer.or(all)).toBeVisible({ timeout: 30_000 })
  if (await offer.isVisible()) await offer.click()
  await expect(all).toBeVisible({ timeout: 120_000 })
})

test('cancelling all leaves what has come in, and nothing else', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const folder = testInfo.outputPath('news')
  await writeStories(folder, 150)
  await chooseFolder(page, folder)
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await expect(page.getByRole('button', { name: 'Cancel all' })).toHaveCount(0)
  await expect(imports(page).getByRole('listitem')).toHaveCount(0)
  const restarted = await workbench.restart()
  await expect(restarted.getByRole('button', { name: 'Go on with them' })).toHaveCount(0)
})

test('an article much like one of the library waits until a person has compared the two', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const folder = testInfo.outputPath('files')
  await openFiles(page, folder, [{ name: 'first.txt', content: story(3) }])
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
  await openFiles(page, folder, [{ name: 'second.txt', content: story(3).replace('سيبدأ', 'سينتهي') }])
  const row = imports(page).getByRole('listitem').filter({ hasText: 'second.txt' })
  await expect(row).toContainText('much like this one')
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
  await row.getByRole('button', { name: /^Compare/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Is this the same article?' })
  await expect(dialog.locator('del')).toHaveText('سيبدأ')
  await expect(dialog.locator('ins')).toHaveText('سينتهي')
  await expectAccessible(workbench)
  await dialog.getByRole('button', { name: 'Keep both' }).click()
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
  await expect(imports(page).getByRole('listitem')).toHaveCount(0)

  await openFiles(page, folder, [{ name: 'third.txt', content: `${story(3)}\n\nانتهى الخبر.` }])
  await imports(page)
    .getByRole('button', { name: /^Do not import .?third\.txt/ })
    .click()
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
})
