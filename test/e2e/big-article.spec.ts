import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { cards, distanceFromWords, library, openFiles, paintedWords } from './steps'

const sources = ['وزارة المياه', 'نقابة السائقين', 'منظمة المزارعين', 'رئيس البلدية سامر الدقاق']
const long = Array.from({ length: 150 }, (_, index) => {
  const source = sources[index % sources.length] ?? ''
  return `وقالت ${source} إن المخزون في القرية رقم ${index + 1} لن يكفي حاجة السكان حتى نهاية الشتاء.`
}).join('\n\n')

async function openText(page: Page, folder: string, content: string): Promise<void> {
  await openFiles(page, folder, [{ name: 'article.txt', content }])
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
}

test('of a long article only the cards around what is in sight are there, each level with its words', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openText(page, testInfo.outputPath('files'), `المخزون في القرى\n\n${long}`)
  const places = page.getByRole('list', { name: 'Cards' }).getByRole('listitem')
  const total = Number(await places.first().getAttribute('aria-setsize'))
  expect(total).toBeGreaterThanOrEqual(150)
  expect(await cards(page).count()).toBeLessThan(total / 2)

  await page.keyboard.press('j')
  await page.keyboard.press('End')
  const last = page.getByRole('article', { name: new RegExp(`^Statement ${total} of ${total}`) })
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await expect.poll(() => distanceFromWords(page)).toBeLessThan(24)
  expect(await paintedWords(page, 'active-content')).toEqual([expect.stringContaining('رقم 150')])
  await page.keyboard.press('k')
  await expect.poll(() => distanceFromWords(page)).toBeLessThan(24)

  // The strip goes anywhere, by key and by pointer, and says where that is.
  const strip = page.getByRole('slider', { name: /^Where the \d+ statements lie, by stance/ })
  await strip.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  const box = await strip.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await expect(strip).toHaveAttribute('aria-valuenow', /^(49|50|51)$/)
  // What is in sight is marked there, by the style sheet alone.
  const middleOfMark = () =>
    strip.evaluate((whole) => {
      const { top, height } = whole.getBoundingClientRect()
      const mark = whole.lastElementChild?.getBoundingClientRect() ?? new DOMRect()
      return Math.round((100 * (mark.top + mark.height / 2 - top)) / height)
    })
  await expect.poll(middleOfMark).toBeGreaterThan(45)
  expect(await middleOfMark()).toBeLessThan(55)
  await expect.poll(() => places.count()).toBeLessThan(total / 2)
  await expectAccessible(workbench)
})

test('most frames of a scroll leave the page as it is, and only what is near is painted', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openText(page, testInfo.outputPath('files'), `المخزون في القرى\n\n${long}`)
  const { frames, changed } = await page.evaluate(async () => {
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve))
    scrollTo({ top: 2_000, behavior: 'instant' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    let isChanged = false
    const observer = new MutationObserver(() => (isChanged = true))
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    const [frames, last] = [60, { changed: 0 }]
    for (let frame = 0; frame < frames; frame++) {
      isChanged = false
      scrollBy({ top: 4, behavior: 'instant' })
      await next()
      await next()
      if (isChanged) last.changed++
    }
    observer.disconnect()
    return { frames, changed: last.changed }
  })
  expect(changed).toBeLessThan(frames / 4)
  // One content for each statement; of 150 on a page of many windows, those in three windows at most.
  expect((await paintedWords(page, 'content')).length).toBeLessThan(40)
})

test('where statements lie upon each other one is chosen, and a key goes through them', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const nested = 'ذكرت وكالة الأنباء أن الوزير أعلن أن المخزون يكفي المدينة عاما كاملا.'
  await openText(page, testInfo.outputPath('files'), `المخزون\n\n${nested}`)
  await expect.poll(() => paintedWords(page, 'nested')).toHaveLength(1)
  const place = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('isnad-nested') ?? [])] as Range[]
    const { left, top, width, height } = range?.getBoundingClientRect() ?? new DOMRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.click(place.x, place.y)
  const chooser = page.getByRole('menu', { name: 'Several statements lie here' })
  await expect(chooser.getByRole('menuitem')).toHaveCount(2)
  await expectAccessible(workbench)
  await chooser.getByRole('menuitem').nth(1).click()
  const open = page.locator('article[aria-current=true]')
  await expect(open).toHaveCount(1)
  const first = await open.getAttribute('aria-label')
  await page.keyboard.press('o')
  await expect(open).not.toHaveAttribute('aria-label', first ?? '')
  await page.keyboard.press('o')
  await expect(open).toHaveAttribute('aria-label', first ?? '')
})
