import type { Page } from '@playwright/test'
import { expect, test } from './hosts'

/** How far anything runs over the window's edge, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Every screen there is, over the Arabic sample. */
async function eachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  const go = async (hash: string) => {
    await page.evaluate((to) => (location.hash = to), hash)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const article = (await page.locator('main a[href^="#/article/"]').first().getAttribute('href')) ?? ''
  await look('the library')
  await go(article)
  // In a narrow window only the open card is to be seen.
  await page.locator('article[aria-describedby]').first().waitFor({ state: 'attached' })
  await page.keyboard.press('j')
  await expect(page.locator('article[aria-current=true]')).toBeVisible()
  await look('the workbench with an open card')
  await page.keyboard.press('c')
  await page.locator('#assessment').waitFor()
  await look('checking')
  await go('#/review')
  await look('the queue')
  await go('#/settings')
  await page.locator('details summary').first().click()
  await look('the settings')
  await page.keyboard.press('Control+k')
  await page.getByRole('option').first().waitFor()
  await look('the palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('وزارة')
  await page.getByRole('option').first().waitFor()
  await look('the search')
  await page.keyboard.press('Escape')
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'نموذج عربي' }).click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.evaluate(() => (location.hash = '#/'))
  await page.locator('main a[href^="#/article/"]').first().waitFor()
}

test.use({ language: 'ar' })

for (const [name, width, height] of [
  ['at 1024 by 700', 1024, 700],
  // 1280 by 800 at twice the size.
  ['at 200 %', 640, 400],
  ['at 3840 by 2160', 3840, 2160],
] as const) {
  test(`nothing runs over the edge on any screen ${name}`, async ({ workbench }) => {
    test.slow()
    const { page } = workbench
    await openSample(page)
    await page.setViewportSize({ width, height })
    await eachScreen(page, async (screen) => {
      expect(await overflow(page), screen).toBeLessThanOrEqual(0)
    })
  })
}

test('at 200 % the header stays one line, and names of its menus are kept for those who hear them', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page)
  await page.setViewportSize({ width: 683, height: 384 })
  const header = page.locator('header').first()
  await expect.poll(async () => (await header.boundingBox())?.height).toBeLessThan(60)
  await expect(header.getByRole('button', { name: 'لغة الواجهة: العربية' })).toBeVisible()
})

test('beside the report only its builder and the paper scroll, not the page', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page)
  await page.setViewportSize({ width: 1024, height: 700 })
  const article = await page.locator('main a[href^="#/article/"]').first().getAttribute('href')
  await page.evaluate((to) => (location.hash = to), `${article ?? ''}/report`)
  await page.getByRole('button', { name: 'إعداد التقرير' }).click()
  await expect(page.getByRole('heading', { name: 'إعداد التقرير' })).toBeVisible()
  const tooLong = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect(tooLong).toBeLessThanOrEqual(1)
})

test('words of another direction that have no room are cut at their own end', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'نموذج إنجليزي' }).click()
  await page.locator('article[aria-describedby]').first().waitFor()
  // Work that has begun stands in the overview, with the article's title.
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.evaluate(() => (location.hash = '#/overview'))
  const titles = page.locator('.one-line > bdi')
  await titles.first().waitFor()
  const cut = await titles.evaluateAll((all) =>
    all
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => {
        const [own, around] = [one.getBoundingClientRect(), one.parentElement?.getBoundingClientRect()]
        return {
          direction: getComputedStyle(one).direction,
          isWhole: around !== undefined && own.left >= around.left - 1 && own.right <= around.right + 1,
        }
      }),
  )
  expect(cut.length).toBeGreaterThan(0)
  for (const one of cut) expect(one).toEqual({ direction: 'ltr', isWhole: true })
})

test('in high contrast source and cue are told apart by their lines, and what is chosen by its own colours', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(page)
  await page.locator('main a[href^="#/article/"]').first().click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.keyboard.press('j')
  await expect(page.locator('article[aria-current=true]')).toBeVisible()
  const look = (layer: string) =>
    page
      .locator('[data-block]')
      .first()
      .evaluate((element, name) => {
        const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
          element,
          `::highlight(isnad-${name})`,
        )
        return { line: textDecorationLine, style: textDecorationStyle, background: backgroundColor }
      }, layer)
  expect(await look('source')).toMatchObject({ line: 'underline', style: 'solid' })
  expect(await look('cue')).toMatchObject({ line: 'underline', style: 'dotted' })
  expect(await look('content')).toMatchObject({ line: 'underline', style: 'dashed' })
  expect((await look('active-content')).background).not.toBe((await look('content')).background)
})

test('with reduced motion nothing moves by itself', async ({ workbench }) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  await eachScreen(page, async (screen) => {
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
        .map((animation) => String((animation.effect as KeyframeEffect | null)?.target?.className)),
    )
    expect(moving, screen).toEqual([])
  })
})

test('the focus is somewhere after every change of screen', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page)
  await eachScreen(page, async (screen) => {
    const isLost = await page.evaluate(() => document.activeElement === document.body)
    expect(isLost, screen).toBe(false)
  })
})

test('a long dialog keeps its head and what can be done in sight at twice the size', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 683, height: 384 })
  await page.evaluate(() => (location.hash = '#/sources'))
  await page.getByRole('button', { name: 'مصدر جديد' }).click()
  const dialog = page.getByRole('dialog')
  const body = dialog.locator('form').locator('xpath=..')
  const save = dialog.locator('button[type=submit]')
  for (const place of ['top', 'end']) {
    await body.evaluate((box, to) => (box.scrollTop = to === 'top' ? 0 : box.scrollHeight), place)
    await expect(dialog.getByRole('heading').first()).toBeInViewport({ ratio: 1 })
    await expect(save).toBeInViewport({ ratio: 1 })
  }
  expect(await body.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true)
  // Whatever has the focus is not under the buttons.
  await dialog.locator('input, textarea').last().focus()
  const field = await dialog.locator('input, textarea').last().boundingBox()
  const actions = await save.boundingBox()
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(actions?.y ?? 0)
})

test('at 200 % the open card leaves its words in sight, and the focus in the page when it is closed', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page)
  await page.locator('main a[href^="#/article/"]').first().click()
  await page.locator('article[aria-describedby]').first().waitFor()
  await page.setViewportSize({ width: 683, height: 384 })
  await page.keyboard.press('j')
  const open = page.locator('article[aria-current=true]')
  await expect(open).toBeFocused()
  await expect
    .poll(async () => (await open.locator('..').boundingBox())?.y ?? 0)
    .toBeGreaterThanOrEqual(384 / 2 - 1)
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(page.locator('main')).toBeFocused()
})
