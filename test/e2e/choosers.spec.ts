import { arabic } from '../fixtures/readers/articles'
import { eml } from '../fixtures/readers/files'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

/** A mail in Arabic with a text attached, of which the mail's own words say nothing. */
const mail = (attached: string): string =>
  [
    'From: Newsdesk <desk@post.example>',
    'To: checker@desk.example',
    'Subject: news',
    'Message-ID: <1@post.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="edge"',
    '',
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'قال رئيس التحرير إن الخبر المرفق يحتاج إلى تدقيق قبل المساء.',
    '--edge',
    'Content-Type: text/plain; charset=utf-8; name="report.txt"',
    'Content-Disposition: attachment; filename="report.txt"',
    '',
    attached,
    '--edge--',
    '',
  ].join('\r\n')

test.describe('في واجهة عربية', () => {
  test.use({ language: 'ar' })

  test('what is attached to a mail is offered, and imported as an article of its own', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [
      { name: 'mail.eml', content: mail('أعلنت بلدية الميناء أن الجسر سيفتح يوم الأحد.') },
    ])
    const list = page.getByRole('list', { name: 'المقالات' })
    await expect(list.getByRole('listitem')).toHaveCount(1)
    const offer = page.getByRole('button', { name: /^إضافة .*report\.txt/ })
    await expect(offer).toBeVisible()
    await expectAccessible(workbench)
    await offer.click()
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(list).toContainText('mail.eml · report.txt')
  })

  test('an attachment that is damaged is refused by itself, and the mail stays', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [
      { name: 'good.eml', content: eml(arabic) },
      { name: 'empty.eml', content: mail('') },
    ])
    const list = page.getByRole('list', { name: 'المقالات' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: /^إضافة .*report\.txt.*empty\.eml/ }).click()
    await expect(page.getByRole('region', { name: 'ملفات قيد الفتح' })).toContainText('الملف فارغ')
    await expect(list.getByRole('listitem')).toHaveCount(2)
  })
})
