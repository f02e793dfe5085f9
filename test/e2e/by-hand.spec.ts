import { expect, test } from './hosts'
import { articles, openBridge, quotations, selectWords } from './words'

test.describe('under an Arabic interface', () => {
  test.use({ language: 'ar' })

  test('a card is made of selected words, with its source and cue, and is there after a restart', async ({
    workbench,
  }, testInfo) => {
    let { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await selectWords(page, 'توقف المطر بعد الظهر')
    await page.getByRole('button', { name: 'بطاقة جديدة' }).click()
    const bar = page.getByRole('region', { name: 'بطاقة جديدة' })
    await expect(bar).toContainText('وتوقف المطر بعد الظهر')

    await selectWords(page, 'وزارة النقل')
    await page.getByRole('group', { name: 'الكلمات المحددة' }).getByRole('button', { name: 'المصدر' }).click()
    await expect(bar).toContainText('وزارة النقل')
    await bar.getByRole('button', { name: 'الموقف: إفادة' }).click()
    await page.getByRole('menuitemradio', { name: 'نفي' }).click()
    await bar.getByRole('button', { name: 'إنشاء البطاقة' }).click()
    await expect(bar).toBeHidden()

    await expect(articles(page)).toHaveCount(4)
    const made = articles(page).filter({ hasText: 'وتوقف المطر بعد الظهر' })
    await expect(made).toBeFocused()
    await expect(made).toContainText('وزارة النقل')
    await expect(made).toContainText('نفي')
    await expect(made.getByRole('img', { name: 'أُنشئت يدويًّا' })).toBeVisible()

    page = await workbench.restart()
    await page.getByRole('main').getByRole('listitem').getByRole('link').click()
    await expect(articles(page)).toHaveCount(4)
    await page.keyboard.press('Control+z')
    await expect(articles(page)).toHaveCount(3)
    await page.keyboard.press('Control+Shift+z')
    await expect(articles(page)).toHaveCount(4)
  })

  test('a card is made by keyboard alone, and the arrows go where the eye sees them go', async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('h')
    const end = page.getByRole('slider', { name: 'الاقتباس: النهاية' })
    await expect(end).toBeFocused()
    await expect(end).toHaveAttribute('aria-valuetext', '.، بلا كلمات')
    // To the next paragraph, and there one word after another: to the left.
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(end).toHaveAttribute('aria-valuetext', 'بعد، 3 كلمات')
    await page.keyboard.press('ArrowRight')
    await expect(end).toHaveAttribute('aria-valuetext', 'المطر، كلمتان')
    // Letter by letter: the «and» that is written to the first word stays outside.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+ArrowLeft')
    const bar = page.getByRole('region', { name: 'بطاقة جديدة' })
    await expect(bar.getByRole('radio', { name: 'الاقتباس' })).toContainText('توقف المطر')
    await bar.getByRole('textbox', { name: 'القائل إن لم تذكره الكلمات' }).fill('شاهد من المدينة')
    await page.keyboard.press('Enter')
    await expect(articles(page)).toHaveCount(4)
    const made = articles(page).filter({ hasText: 'شاهد من المدينة' })
    await expect(made).toBeFocused()
    expect(await made.locator('blockquote').textContent()).toBe('توقف المطر')
  })

  test('a card that nobody wants after all leaves nothing behind', async ({ workbench }, testInfo) => {
    const { page } = workbench
    await openBridge(page, testInfo.outputPath('files'))
    const before = await quotations(page)
    await selectWords(page, 'المطر بعد الظهر')
    await page.keyboard.press('h')
    await expect(page.getByRole('region', { name: 'بطاقة جديدة' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'بطاقة جديدة' })).toBeHidden()
    expect(await quotations(page)).toEqual(before)
  })
})

test('a card made by hand says so, by whom, in its reasons, its history and the report', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openBridge(page, testInfo.outputPath('files'))
  await selectWords(page, 'المطر بعد الظهر')
  await page.keyboard.press('h')
  await page.keyboard.press('Enter')
  const made = articles(page).filter({ hasText: 'المطر بعد الظهر' })
  await expect(made).toBeFocused()
  await page.keyboard.press('w')
  await expect(made).toContainText('Made by hand. By Somebody without a name')
  await page.keyboard.press('c')
  await page.getByText(/^History:/).click()
  await expect(page.getByRole('list', { name: 'Changes, latest first' })).toContainText('Card made by hand')
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  await page.getByRole('link', { name: 'Report' }).click()
  const report = page.frameLocator('iframe')
  await expect(report.getByText('المطر بعد الظهر', { exact: true })).toBeVisible()
  await expect(report.getByText('Card made by hand by')).toHaveCount(1)
})

for (const language of ['ar', 'en-US'] as const) {
  test.describe(`under an interface in ${language}`, () => {
    test.use({ language })

    test('words are gone through and selected by keyboard alone, and become a card', async ({
      workbench,
    }, testInfo) => {
      const { page } = workbench
      await openBridge(page, testInfo.outputPath('files'))
      const selected = () => page.evaluate(() => String(getSelection()))
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('r')
      const told = page.locator('[aria-live=assertive]')
      await expect.poll(selected).toBe('.')
      // In Arabic the text goes on to the left, whatever language the interface is in.
      await page.keyboard.press('ArrowLeft')
      await expect.poll(selected).toBe('وتوقف')
      await expect(told).toContainText('وتوقف')
      await page.keyboard.press('ArrowRight')
      await expect.poll(selected).toBe('.')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Home')
      await expect.poll(selected).toBe('وتوقف')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Shift+ArrowLeft')
      await page.keyboard.press('Shift+ArrowLeft')
      await expect.poll(selected).toBe('المطر بعد الظهر')
      await expect(told).toContainText('المطر بعد الظهر')
      await page.keyboard.press('h')
      await page.keyboard.press('Enter')
      await expect(articles(page)).toHaveCount(4)
      await expect(articles(page).filter({ hasText: 'المطر بعد الظهر' })).toBeFocused()

      await page.keyboard.press('r')
      await page.keyboard.press('Escape')
      await expect.poll(selected).toBe('')
      await expect(page.locator('article[aria-current=true]')).toBeFocused()
    })
  })
}

test('how much hangs on one card is said on it, by key or button', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openBridge(page, testInfo.outputPath('files'))
  await page.keyboard.press('j')
  await page.keyboard.press('i')
  await page.getByRole('menuitemradio', { name: 'High' }).press('Enter')
  const card = page.locator('article[aria-current=true]')
  await expect(card.getByRole('button', { name: 'Importance: High' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Importance: High$/ })).toBeAttached()
})

test('whoever takes back the making of a card goes on at the next one', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openBridge(page, testInfo.outputPath('files'))
  await selectWords(page, 'توقف المطر بعد الظهر')
  await page.keyboard.press('h')
  await page.keyboard.press('Enter')
  await expect(articles(page)).toHaveCount(4)
  const made = articles(page).filter({ hasText: 'توقف المطر بعد الظهر' })
  await expect(made).toBeFocused()
  const place = await articles(page).evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))
  await page.keyboard.press('Control+z')
  await expect(articles(page)).toHaveCount(3)
  await expect(articles(page).nth(Math.min(place, 2))).toBeFocused()
})
