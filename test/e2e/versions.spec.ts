import { expectAccessible } from './axe'
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
    await expectAccessible(workbench)

    await changed.getByRole('button', { name: /هو المقطع/ }).click()
    await expect(open.filter({ hasText: 'ثُبّت موضعها' })).toHaveCount(1)
    await page.getByRole('link', { name: 'فتح المقال' }).click()
    const cards = page.locator('article[aria-describedby]')
    await expect(cards.filter({ hasText: 'يوم الاثنين المقبل' })).toHaveCount(1)
    await expect(cards.filter({ hasText: 'الطريق الساحلي أصبح آمنا' })).toHaveCount(1)
  })
})

test('a newer version is imported where the article is read, and a card finds its place by hand', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const pier = `The pier opens

The harbour board said that the pier would open on Sunday morning.

The mayor denied that the works had cost twice as much as planned.`
  const later = pier
    .replace('Sunday morning', 'Monday evening')
    .replace(/The mayor denied.*/u, 'Nobody at the town hall wanted to speak of money, the paper writes.')
  await openFiles(page, testInfo.outputPath('files'), [{ name: 'pier.txt', content: pier }])
  await page.getByRole('list', { name: 'Articles' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Versions of the article' }).click()
  await expect(page.getByText('This article has no other version yet')).toBeVisible()
  await expectAccessible(workbench)

  await openFiles(page, testInfo.outputPath('same'), [{ name: 'same.txt', content: pier }])
  await expect(page.getByRole('alert')).toContainText('already')
  await openFiles(page, testInfo.outputPath('later'), [{ name: 'later.txt', content: later }])
  await expect(page.getByRole('heading', { name: 'What changed in the article' })).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Both texts side by side' }).locator('del').first(),
  ).toHaveText('Sunday')
  const open = page.getByRole('list', { name: 'Cards that could not be carried over without asking' })
  const gone = open.getByRole('listitem').filter({ hasText: 'The mayor' })
  await gone.getByRole('button', { name: /choose another place/ }).click()
  await page.keyboard.type('town hall')
  await page.getByRole('option', { name: /town hall/ }).click()
  await expect(open.getByRole('listitem').filter({ hasText: 'confirmed' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Open the article' }).click()
  const card = page.locator('article[aria-describedby]').filter({ hasText: 'The mayor' })
  await card.click()
  await page.keyboard.press('w')
  await expect(card).toContainText('Taken over by hand from the version imported on')
})

test('one answer does for all files that may be in the library already', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const texts = ['pier', 'ferry', 'bridge'].map(
    (thing) =>
      `The ${thing} opens\n\nThe harbour board said that the ${thing} would open on Sunday morning after long works on the road.\n\nThe mayor of the small town said that the ${thing} was safe for cars and that the police agreed.`,
  )
  const files = (note: string) =>
    texts.map((content, index) => ({ name: `${note}-${index}.txt`, content: `${content}\n\n${note}` }))
  const list = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
  await openFiles(page, testInfo.outputPath('first'), files('Morning edition.'))
  const all = page.getByRole('group', { name: /may be in the library already/ })
  await all.getByRole('button', { name: 'Keep both of each' }).click()
  await expect(list).toHaveCount(3)
  await openFiles(page, testInfo.outputPath('second'), files('Evening edition.'))
  await all.getByRole('button', { name: 'They are the same: leave them out' }).click()
  await expect(all).toBeHidden()
  await expect(list).toHaveCount(3)
  await openFiles(page, testInfo.outputPath('third'), files('Night edition.'))
  await all.getByRole('button', { name: 'Keep both of each' }).click()
  await expect(list).toHaveCount(6)
})

test('a version is taken back as a whole while nobody has worked on it', async ({ workbench }, testInfo) => {
  const { page } = workbench
  const pier = 'The pier opens\n\nThe harbour board said that the pier would open on Sunday morning.'
  await openFiles(page, testInfo.outputPath('files'), [{ name: 'pier.txt', content: pier }])
  await page.getByRole('list', { name: 'Articles' }).getByRole('link').first().click()
  const cards = page.locator('article[aria-describedby]')
  await expect(cards).toHaveCount(1)
  const takeBack = page.getByRole('button', { name: 'Take this version back' })
  const importLater = async (folder: string) => {
    await page.getByRole('link', { name: 'Versions of the article' }).click()
    const content = `${pier}\n\nThe sun shone.`
    await openFiles(page, testInfo.outputPath(folder), [{ name: 'later.txt', content }])
    await expect(takeBack).toBeVisible()
  }
  await importLater('later')
  await takeBack.click()
  await expect(cards).toHaveCount(1)
  await expect(page.getByText('The sun shone.')).toHaveCount(0)

  await importLater('again')
  await page.getByRole('link', { name: 'Open the article' }).click()
  await cards.first().click()
  await page.keyboard.press('1')
  await expect(cards.first()).toContainText('True')
  await page.getByRole('link', { name: 'Versions of the article' }).click()
  await takeBack.click()
  await expect(page.getByRole('alert').filter({ hasText: 'nobody’s work is taken away' })).toBeVisible()
})
