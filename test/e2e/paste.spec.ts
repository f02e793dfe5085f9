import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { card, library } from './steps'

/** What a person's paste does to the page, wherever the focus is. */
async function paste(page: Page, content: { text: string; markup?: string }): Promise<void> {
  await page.evaluate(({ text, markup = '' }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (markup) clipboardData.setData('text/html', markup)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, content)
}

const arabic = {
  headline: 'عودة الحافلات إلى الميناء',
  first: 'أعلنت بلدية الميناء أن الحافلات ستعود إلى خطوطها يوم الأحد.',
  second: 'وقال رئيس البلدية سامر الحداد إن الطريق الساحلي أصبح آمنا.',
}
const markup = `<meta charset="utf-8"><h2>${arabic.headline}</h2><p>${arabic.first}</p><p>${arabic.second}</p>
<script>document.title = 'stolen'</script><img src="https://tracker.example/x.png" onerror="document.title='stolen'">`
const text = [arabic.headline, arabic.first, arabic.second].join('\n')

test.describe('في واجهة عربية', () => {
  test.use({ language: 'ar' })

  test('what is copied out of a page comes in with its headings, after it was shown, and runs nothing', async ({
    workbench,
  }) => {
    const { page } = workbench
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const dialog = page.getByRole('dialog', { name: 'لصق مقال' })
    await expect(page.getByRole('button', { name: 'لصق نص…' })).toBeVisible()
    await expect(async () => {
      await paste(page, { text, markup })
      await expect(dialog).toBeVisible({ timeout: 2_000 })
    }).toPass()
    const preview = dialog.getByRole('region', { name: 'النص كما سيُقرأ' })
    await expect(preview).toContainText('عنوان')
    await expect(preview).toContainText(arabic.second)
    await expect(dialog).toContainText('تصريحان')
    await expectAccessible(workbench)
    expect(await page.title()).not.toBe('stolen')
    expect(asked.filter((url) => url.includes('tracker'))).toEqual([])

    await dialog.getByLabel('الناشر (اختياري)').fill('صحيفة الميناء')
    await dialog.getByLabel('تاريخ النشر (اختياري)').fill('أمس')
    await dialog.getByRole('button', { name: 'إضافة' }).click()
    await expect(dialog).toContainText('2026-11-22')
    await dialog.getByLabel('تاريخ النشر (اختياري)').fill('2026-11-20')
    await dialog.getByRole('button', { name: 'إضافة' }).click()
    await page.getByRole('list', { name: 'المقالات' }).getByRole('link', { name: arabic.headline }).click()
    await expect(page.locator('article[aria-describedby]').first()).toContainText('بلدية الميناء')
  })
})

test('plain text is typed or pasted into the dialog, and nothing is imported that says nothing', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'Paste text…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste an article' })
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog).toContainText('Paste or write the article here.')
  await dialog
    .getByLabel('Text of the article')
    .fill('The harbour board said that two cranes were out of use.')
  await expect(dialog).toContainText('1 statement')
  await dialog.getByLabel('Headline (optional)').fill('Cranes')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await library(page).getByRole('link', { name: 'Cranes' }).click()
  await expect(card(page, 1)).toContainText('two cranes were out of use')
})

test('a paste into a field stays in the field', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'Paste text…' }).click()
  await page.getByLabel('Publisher (optional)').focus()
  await paste(page, { text: 'The River Post' })
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByLabel('Text of the article')).toHaveValue('')
})
