import { violations } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

const first = `عودة الحافلات إلى الميناء

أعلنت بلدية الميناء أن الحافلات ستعود إلى خطوطها يوم الأحد المقبل بعد انتهاء أعمال الطريق.

وقال رئيس البلدية سامر الحداد إن الطريق الساحلي أصبح آمنا وإن الشرطة فتحته أمام السيارات.

ونفى المقاول عادل الرمال أن تكون كلفة الأعمال قد تضاعفت منذ توقيع العقد في الشتاء.`
const second = first.replace('يوم الأحد المقبل', 'يوم الاثنين المقبل').replace(/\n\nونفى المقاول.*$/u, '')

test.describe('في واجهة عربية', () => {
  test.use({ language: 'ar' })

  test('another version of an article shows what changed and asks about the cards whose words did', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    const folder = testInfo.outputPath('files')
    const list = page.getByRole('list', { name: 'المقالات' })
    await openFiles(page, folder, [{ name: 'first.txt', content: first }])
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await openFiles(page, folder, [{ name: 'second.txt', content: second }])
    await page.getByRole('button', { name: /^مقارنة .*second\.txt/ }).click()
    await page.getByRole('button', { name: 'هو نسخة أخرى منه' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(2)

    await list.getByRole('link', { name: /^نسخة أحدث/ }).click()
    await expect(page.getByRole('heading', { name: 'ما تغيّر في المقال' })).toBeVisible()
    const changes = page.getByRole('region', { name: 'النصان جنبًا إلى جنب' })
    await expect(changes.locator('del').first()).toHaveText('الأحد')
    await expect(changes.locator('ins').first()).toHaveText('الاثنين')
    const open = page.getByRole('list', { name: 'بطاقات تعذّر نقلها من غير سؤال' }).getByRole('listitem')
    const changed = open.filter({ hasText: 'أهو هذا؟' })
    await expect(changed).toContainText('الاثنين')
    await expect(open.filter({ hasText: 'تبقى البطاقة مع النسخة السابقة' })).toContainText('تضاعفت')
    expect(await violations(page)).toEqual([])

    await changed.getByRole('button', { name: /هو المقطع/ }).click()
    await expect(open.filter({ hasText: 'ثُبّت موضعها' })).toHaveCount(1)
    await page.getByRole('link', { name: 'فتح المقال' }).click()
    const cards = page.locator('article[aria-describedby]')
    await expect(cards.filter({ hasText: 'يوم الاثنين المقبل' })).toHaveCount(1)
    await expect(cards.filter({ hasText: 'الطريق الساحلي أصبح آمنا' })).toHaveCount(1)
  })
})
