import { expect, test } from './hosts'
import { cards, library, openFiles } from './steps'

const place = (index: number): string =>
  index % 2 === 0
    ? `The harbour office said that pier number ${index + 1} would be closed to ships until the end of the winter.`
    : `The boatmen's union denied that pier number ${index + 1} had ever been closed to ships before the winter.`
const piers = Array.from({ length: 40 }, (_, index) => place(index)).join('\n\n')

test('the strip has a mark in its colour for each statement, and goes anywhere by keys and by pressing', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [{ name: 'piers.txt', content: `Piers\n\n${piers}` }])
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
  const strip = page.getByRole('slider', { name: 'Where the 40 statements lie, by stance' })
  // One path for each colour, with a piece or two at the height of each statement.
  const marks = () =>
    strip.locator('path').evaluateAll((paths) =>
      paths.map((path) => ({
        pieces: new Set((path.getAttribute('d') ?? '').match(/(?<=M\d+ )\d+/g)).size,
        color: getComputedStyle(path).fill,
      })),
    )
  await expect.poll(async () => (await marks()).map(({ pieces }) => pieces)).toEqual([20, 20])
  expect(new Set((await marks()).map(({ color }) => color)).size).toBe(2)

  const scrolled = () => page.evaluate(() => scrollY)
  const height = await page.evaluate(() => innerHeight)
  await strip.focus()
  await page.keyboard.press('Home')
  await expect.poll(scrolled).toBe(0)
  await page.keyboard.press('PageDown')
  await expect.poll(scrolled).toBeCloseTo(height, -1)
  await page.keyboard.press('ArrowDown')
  await expect.poll(scrolled).toBeCloseTo(height * 1.25, -1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  await expect.poll(scrolled).toBe(0)
  await page.keyboard.press('End')
  await expect(page.locator('[data-block]').last()).toBeInViewport()
  await expect(strip).toHaveAttribute('aria-valuetext', /^(9\d|100)%$/)
  await page.keyboard.press('Home')
  await expect.poll(scrolled).toBe(0)
  await expect(strip).toBeFocused()

  // It stands still only once the header has been scrolled away: where it is now is asked before each press.
  const at = async (share: number) => {
    const box = await strip.boundingBox()
    if (!box) throw new Error('the strip is not there')
    return [box.x + box.width / 2, box.y + box.height * share] as const
  }
  await page.mouse.click(...(await at(0.5)))
  await expect(strip).toHaveAttribute('aria-valuenow', /^(49|50|51)$/)
  await page.mouse.move(...(await at(0.5)))
  await page.mouse.down()
  await page.mouse.move(...(await at(0.75)), { steps: 4 })
  await page.mouse.up()
  await expect(strip).toHaveAttribute('aria-valuenow', /^(74|75|76)$/)
})

test('a paragraph of another script stands in its own direction, and its card finds its words', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const content = `The pier is closed

The harbour office said that the pier would be closed until the end of the winter.

قال مدير الميناء سامر الحلو إن الرصيف Pier سيغلق حتى نهاية الشتاء.

Reuters: قال مدير الميناء إن العمل سيبدأ غدا في الصباح.
`
  await openFiles(page, testInfo.outputPath('files'), [{ name: 'pier.txt', content }])
  await library(page).getByRole('link').click()
  await expect(cards(page).first()).toBeVisible()
  const directions = await page
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction))
  expect(directions).toEqual(['ltr', 'ltr', 'rtl', 'rtl'])
})
