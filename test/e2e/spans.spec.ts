import { expect, test } from './hosts'
import { articles, openBridge, placeOfWords, quotations } from './words'

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('a quotation is corrected by keyboard, painted as it changes, as one operation', async ({
    workbench,
  }, testInfo) => {
    let { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    const found = 'إن الجسر الجديد سيفتح غدا أمام السيارات'
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await expect(page.getByRole('slider', { name: 'الاقتباس: النهاية' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const painted = () =>
      page.evaluate(() => [...(CSS.highlights.get('isnad-active-content') ?? [])].map(String).join(' '))
    await expect.poll(painted).toBe('إن الجسر الجديد سيفتح غدا')
    await page.keyboard.press('Escape')
    await expect(articles(page).first()).toBeFocused()
    expect((await quotations(page))[0]).toBe(found)

    await page.keyboard.press('e')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(articles(page).first()).toBeFocused()
    await expect.poll(async () => (await quotations(page))[0]).toBe('إن الجسر الجديد سيفتح غدا')
    page = await workbench.restart()
    await page.getByRole('main').getByRole('listitem').getByRole('link').click()
    await expect(articles(page)).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await quotations(page))[0]).toBe(found)
  })

  test('a source is corrected by dragging its edge', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.keyboard.press('2')
    const end = page.getByRole('slider', { name: 'المصدر: النهاية' })
    await expect(end).toBeFocused()
    const handle = await end.boundingBox()
    if (!handle) throw new Error('no handle')
    // It stands where the words end, at their left.
    const { end: from } = await placeOfWords(page, 'وزارة النقل')
    expect(Math.abs(handle.x + handle.width / 2 - from.x)).toBeLessThan(6)
    const { end: to } = await placeOfWords(page, 'وزارة النقل إن')
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 4, to.y, { steps: 6 })
    await page.mouse.up()
    const bar = page.getByRole('region', { name: 'كلمات البطاقة' })
    await expect(bar.getByRole('radio', { name: 'المصدر' })).toContainText('وزارة النقل إن')
    await bar.getByRole('button', { name: 'حفظ' }).click()
    await expect(articles(page).first()).toContainText('وزارة النقل إن')
  })

  test('a card is split at a word and is one again in one step', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const cut = page.getByRole('slider', { name: 'أول البطاقة الثانية' })
    await expect(cut).toBeFocused()
    // Behind its last word no second card would be left: the cut stays where it is.
    for (let n = 0; n < 8; n += 1) await page.keyboard.press('ArrowLeft')
    await expect(cut).toHaveAttribute('aria-valuetext', 'السيارات')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(cut).toBeHidden()
    await expect(articles(page)).toHaveCount(4)
    expect((await quotations(page)).slice(0, 2)).toEqual(['إن الجسر الجديد سيفتح غدا', 'أمام السيارات'])
    await page.keyboard.press('Control+z')
    await expect(articles(page)).toHaveCount(3)
    expect((await quotations(page))[0]).toBe('إن الجسر الجديد سيفتح غدا أمام السيارات')
  })
})
