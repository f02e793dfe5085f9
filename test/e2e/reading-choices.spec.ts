import type { Page } from '@playwright/test'
import { encodeAs } from '../fixtures/readers/encode'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { card, cards, imports, library, openFiles } from './steps'

const words = [
  'قالت وزارة الأشغال إن الجسر الشرقي سيفتح أمام الشاحنات يوم الأحد المقبل.',
  'وأكد المهندس سامي الحداد أن الفحص الأخير لم يكشف أي عيب في الأعمدة.',
]

const dialog = (page: Page) => page.getByRole('dialog', { name: 'How this file is read' })

async function choose(page: Page, what: string, choice: string | RegExp): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: new RegExp(`^${what} `) })
    .click()
  await page.getByRole('menuitemradio', { name: choice }).click()
}

test('letters that a page declares wrongly are read as a person says, before and after it is in the library', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const markup = `<html><head><meta charset="ibm866"></head><body>${words.map((text) => `<p>${text}</p>`).join('')}</body></html>`
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'bridge.html', content: encodeAs('windows-1256', markup) },
  ])
  // Read as the page says, nobody speaks in it.
  await page.getByRole('button', { name: 'Add bridge.html anyway' }).click()
  await expect(library(page).getByRole('listitem')).toHaveCount(1)

  await page.getByRole('button', { name: 'How bridge.html was read…' }).click()
  await expect(dialog(page)).toContainText('ibm866, as the file tells')
  await choose(page, 'Its letters are written in', /^windows-1256/)
  await expect(dialog(page)).toContainText(words[1] ?? '')
  await expectAccessible(workbench)
  await dialog(page).getByRole('button', { name: 'Read it this way' }).click()

  // What was read first stays, as the version before.
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
  await library(page)
    .getByRole('link', { name: words[0]?.slice(0, 30) ?? '' })
    .click()
  await expect(cards(page)).toHaveCount(2)
  await expect(card(page, 1)).toContainText('وزارة الأشغال')
})

test('letters that cannot be what a page declares are read as they are likeliest meant, and that is said', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const markup = `<html><head><meta charset="windows-1252"></head><body>${words.map((text) => `<p>${text}</p>`).join('')}</body></html>`
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'bridge.html', content: encodeAs('windows-1256', markup) },
  ])
  await expect(imports(page)).toContainText('its letters are windows-1252, but they cannot be that')
  await expect(library(page).getByRole('link', { name: words[0]?.slice(0, 30) ?? '' })).toBeVisible()
  await imports(page).getByRole('button', { name: 'How bridge.html was read…' }).click()
  await expect(dialog(page)).toContainText('windows-1256, a guess')
  await choose(page, 'Its letters are written in', /^windows-1252/)
  await expect(dialog(page)).not.toContainText(words[1] ?? '')
})

test('a list is read by the columns that a person chooses', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const rows = [
    ['رقم', 'أ', 'ب', 'ج'],
    ['1', 'الجسر الشرقي', words[0] ?? '', 'صحيفة النهر'],
    ['2', 'الأعمدة', words[1] ?? '', 'صحيفة النهر'],
  ]
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'list.csv', content: rows.map((row) => row.join(',')).join('\n') },
  ])
  await expect(imports(page)).toContainText('None of the list’s columns')
  await page.getByRole('button', { name: 'How list.csv was read…' }).click()
  await choose(page, 'Headline', 'أ')
  await choose(page, 'Publisher', 'ج')
  await choose(page, 'Text', 'ب')
  await expect(dialog(page)).toContainText('2 articles')
  await expectAccessible(workbench)
  await dialog(page).getByRole('button', { name: 'Read it this way' }).click()
  await expect(library(page).getByRole('link', { name: 'الجسر الشرقي' })).toBeVisible()
  await expect(library(page).getByRole('link', { name: 'الأعمدة' })).toBeVisible()
})
