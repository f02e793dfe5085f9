import { expect, type Page } from '@playwright/test'
import { openFiles } from './steps'

/** An article of our own, in which two statements are found. */
export const bridge = {
  name: 'bridge.txt',
  content: `الجسر يفتح غدا

قالت وزارة النقل إن الجسر الجديد سيفتح غدا أمام السيارات. وأضافت أن الطريق آمن.
وتوقف المطر بعد الظهر في أنحاء المدينة كلها.
أكد المتحدث باسم البلدية أن الحافلات ستعود إلى العمل.
`,
}

/** The cards, whatever language they are named in. */
export const articles = (page: Page) => page.locator('article[aria-describedby]')
export const quotations = (page: Page) => articles(page).locator('blockquote').allTextContents()

export async function openBridge(page: Page, folder: string): Promise<void> {
  await openFiles(page, folder, [bridge])
  await page.getByRole('main').getByRole('listitem').getByRole('link').click()
  await expect(articles(page)).toHaveCount(3)
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where some words of the article begin and end in the window, as the eye reads them. */
export function placeOfWords(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  return page.evaluate((wanted) => {
    for (const element of document.querySelectorAll('[data-block]')) {
      const node = element.firstChild
      const index = node?.textContent?.indexOf(wanted) ?? -1
      if (!(node instanceof Text) || index < 0) continue
      const range = new Range()
      range.setStart(node, index)
      range.setEnd(node, index + wanted.length)
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0], rects.at(-1)]
      if (!first || !last) break
      const isRight = getComputedStyle(element).direction === 'rtl'
      return {
        start: { x: isRight ? first.right - 2 : first.left + 2, y: first.top + first.height / 2 },
        end: { x: isRight ? last.left + 2 : last.right - 2, y: last.top + last.height / 2 },
      }
    }
    throw new Error(`not in the article: ${wanted}`)
  }, words)
}

/** Select words as a person does: press, drag, let go. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { start, end } = await placeOfWords(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
}
