import { expect, test } from './hosts'
import { articles, openBridge, quotations } from './words'

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('several cards are decided at one stroke and taken back at one', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+ArrowDown')
    const bar = page.getByRole('region', { name: 'البطاقات المختارة' })
    await expect(bar.getByRole('heading', { name: 'بطاقتان مختارتان' })).toBeVisible()
    await page.keyboard.press('a')
    const open = () => articles(page).filter({ has: page.getByText('مفتوح', { exact: true }) })
    await expect(open()).toHaveCount(2)
    await page.keyboard.press('s')
    await page.getByRole('menuitemradio', { name: 'نفي' }).click()
    await expect(articles(page).filter({ hasText: 'نفي' })).toHaveCount(2)
    await articles(page)
      .nth(2)
      .click({ modifiers: ['Control'] })
    await expect(bar.getByRole('heading', { name: '3 بطاقات مختارة' })).toBeVisible()
    await bar.getByRole('button', { name: 'تم' }).click()
    await expect(bar).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(articles(page).filter({ hasText: 'نفي' })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(open()).toHaveCount(0)
  })

  test('cards are merged by keyboard, and the history says where their words went', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('m')
    await expect(page.getByRole('region', { name: 'البطاقات المختارة' })).toBeHidden()
    await expect
      .poll(async () => (await quotations(page))[0])
      .toBe('إن الجسر الجديد سيفتح غدا أمام السيارات … أن الطريق آمن')
    await expect(page.getByText('بطاقتان. دُمجت في بطاقة واحدة')).toBeAttached()
    await expect(articles(page).nth(1)).toContainText('مستبعَد')
    await articles(page).nth(1).click()
    await expect(articles(page).nth(1)).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('c')
    await page.getByText(/^السجل:/).click()
    await expect(page.getByText('انتقل كلامها إلى بطاقة أخرى')).toBeVisible()
    await page.getByRole('button', { name: 'تراجع' }).click()
    await expect(page.getByText('انتقل كلامها إلى بطاقة أخرى')).toBeVisible()
  })

  test('cards of two sources become one only when that is said again, and by keyboard', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('m')
    const question = page.getByRole('dialog', { name: 'لهذه البطاقات مصادر مختلفة' })
    await expect(question.getByText('وزارة النقل')).toBeVisible()
    await expect(question.getByRole('listitem')).toHaveText(['المتحدث باسم البلدية'])
    await expect(question.getByRole('button', { name: 'تركها كما هي' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect(articles(page).filter({ hasText: 'مستبعَد' })).toHaveCount(0)
    await expect(page.getByRole('heading', { name: '3 بطاقات مختارة' })).toBeVisible()
    await expect(page.locator('body')).not.toBeFocused()

    await page.keyboard.press('m')
    await expect(question.getByRole('button', { name: 'تركها كما هي' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect(articles(page).filter({ hasText: 'مستبعَد' })).toHaveCount(2)
    await expect(articles(page).first()).toBeFocused()
  })

  test('a source is named in words on all chosen cards', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Shift+l')
    await page.getByRole('textbox', { name: 'بكلماتك' }).fill('مصدر في المدينة')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(articles(page).filter({ hasText: 'مصدر في المدينة' })).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(articles(page).filter({ hasText: 'مصدر في المدينة' })).toHaveCount(0)
    await expect(page.getByText('3 بطاقات. عاد المصدر إلى اسمه في النص')).toBeAttached()
  })

  test('cards are put aside with a reason, by two keys', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('d')
    await expect(page.getByRole('menuitemradio').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(articles(page).first()).toContainText('مستبعَد')
    await expect(articles(page).nth(1)).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('d')
    await expect(page.getByRole('menuitemradio').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(articles(page).filter({ hasText: 'مستبعَد' })).toHaveCount(3)
  })
})
