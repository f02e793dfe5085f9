import { expect, test } from './hosts'
import { activate, card, cards, library, openFiles, openSample } from './steps'

test('the interface changes its language at once, turns round with it, and remembers it', async ({
  workbench,
}) => {
  let { page } = workbench
  await openSample(page, 'Arabic sample')
  const root = page.locator('html')
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(root).toHaveAttribute('dir', 'ltr')
  const articleBefore = await page
    .getByRole('region', { name: 'Article' })
    .or(page.getByRole('article', { name: 'Article' }))
    .first()
    .boundingBox()
  const cardBefore = await cards(page).first().boundingBox()
  expect(articleBefore?.x).toBeLessThan(cardBefore?.x ?? 0)

  await page.getByRole('button', { name: 'Interface language: English' }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await expect(root).toHaveAttribute('lang', 'ar')
  await expect(root).toHaveAttribute('dir', 'rtl')
  const firstCard = page.locator('article[aria-describedby]').first()
  const text = page.locator('[data-block]').first()
  await expect
    .poll(async () => ((await text.boundingBox())?.x ?? 0) > ((await firstCard.boundingBox())?.x ?? 0))
    .toBe(true)

  page = await workbench.restart()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('heading', { name: 'المكتبة' })).toBeVisible()
})

test('the theme follows the choice and survives a restart', async ({ workbench }) => {
  let { page } = workbench
  const paper = () =>
    workbench.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await paper()
  await page.getByRole('button', { name: /^Theme:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  page = await workbench.restart()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(paper).toBe(dark)
})

test('an article keeps its own direction, whatever the interface says', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  const direction = () =>
    page
      .locator('[data-block]')
      .first()
      .evaluate((element) => getComputedStyle(element).direction)
  expect(await direction()).toBe('rtl')
  await page.getByRole('link', { name: 'Library' }).first().click()
  await openSample(page, 'English sample')
  await expect.poll(direction).toBe('ltr')
})

test('related links, "read also" lines and subheadings are set apart and never painted', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  const related = page.locator('main').getByText('اقرأ أيضا: سد وادي السرو: خمسة أسئلة عن أزمة الماء')
  await expect(related).toBeVisible()
  await expect(page.locator('main').getByRole('heading', { name: 'عطش في القرى' })).toBeVisible()
  const painted = await page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight] as Range[])
      .map((range) => range.startContainer.textContent),
  )
  expect(painted.filter((block) => /اقرأ أيضا|عطش في القرى|متحدث باسم المزارعين/.test(block ?? ''))).toEqual(
    [],
  )
  expect(painted.length).toBeGreaterThan(20)
})

test('letters are commands on an Arabic keyboard too, and letters in fields and menus', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  const press = (code: string, key: string) =>
    page.evaluate(
      ([physical, letter]) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', {
            code: physical ?? '',
            key: letter ?? '',
            bubbles: true,
            cancelable: true,
          }),
        ),
      [code, key],
    )
  await press('KeyJ', 'ت')
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'true')
  await press('KeyV', 'ر')
  await expect(page.getByRole('menu')).toBeVisible()
  await press('KeyJ', 'ت')
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'true')
})

test('nothing runs over the edge at 1024 by 700, nor at 1920 by 1080, nor at twice the size', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  await activate(page, 3)
  for (const [width, height] of [
    [1024, 700],
    [1920, 1080],
    [683, 450],
  ] as const) {
    await page.setViewportSize({ width, height })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${width} by ${height}`).toBeLessThanOrEqual(0)
  }
})

test('cards never lie upon each other, whichever is open', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'Arabic sample')
  const count = await cards(page).count()
  for (const place of [1, Math.ceil(count / 2), count]) {
    await activate(page, place)
    await expect
      .poll(() =>
        cards(page).evaluateAll((elements) => {
          const boxes = elements.map((element) => element.getBoundingClientRect())
          return boxes.filter((box, index) => index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 0.5)
            .length
        }),
      )
      .toBe(0)
  }
})

test('several files are opened at once, each with a line of its own', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openFiles(
    page,
    testInfo.outputPath('files'),
    ['rain', 'snow', 'wind'].map((name) => ({
      name: `${name}.txt`,
      content: `The mayor said that the ${name} would last until Friday.`,
    })),
  )
  await expect(library(page).getByRole('listitem')).toHaveCount(3)
})
