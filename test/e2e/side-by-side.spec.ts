import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, test } from './hosts'
import { cards, library, openFiles, paintedWords } from './steps'

const filler = (from: number) =>
  Array.from(
    { length: 12 },
    (_, index) => `وأضافت نقابة السائقين أن الرحلة رقم ${from + index} تأخرت ساعات طويلة عند الحاجز الغربي.`,
  ).join('\n\n')

const morning = `السد والطريق في صحيفة الصباح

قالت وزارة المياه إن السد الشرقي لن يفتح قبل نهاية موسم الأمطار.

وأكد رئيس البلدية سامر الدقاق أن الطريق الجبلي سيبقى مغلقا أمام الشاحنات حتى الخريف.

${filler(1)}`

const evening = `السد والطريق في صحيفة المساء

${filler(101)}

وقال رئيس البلدية سامر الدقاق إن الطريق الجبلي سيبقى مغلقا أمام الشاحنات إلى الخريف.

وأعلنت وزارة المياه أن السدّ الشرقي لن يفتح قبل نهاية موسم الأمطار.`

const second = (page: Page) => page.getByRole('region', { name: 'The article beside' })

test('two articles lie side by side, and what one source says in both is found and gone to', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1920, height: 900 })
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'evening.txt', content: evening },
    { name: 'morning.txt', content: morning },
  ])
  await library(page)
    .getByRole('link', { name: /الصباح/ })
    .click()
  await expect(cards(page).first()).toBeVisible()
  await page.keyboard.press('b')
  await second(page).getByRole('button', { name: 'Choose an article' }).click()
  await page.keyboard.type('المسا')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('option', { name: /المساء/ }).click()
  await expect(second(page).getByText('statements match')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // Far down in the second article, and there all the same.
  await page.keyboard.press('y')
  const road = second(page).getByText('السدّ الشرقي لن يفتح')
  await expect(road).toBeInViewport()
  await expect
    .poll(() => paintedWords(page, 'active-pair'))
    .toEqual([expect.stringContaining('السدّ الشرقي'), expect.stringContaining('السد الشرقي')])
  await page.keyboard.press('y')
  await expect
    .poll(() => paintedWords(page, 'active-pair'))
    .toEqual([expect.stringContaining('الطريق الجبلي'), expect.stringContaining('الطريق الجبلي')])

  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(page.getByText('need a window at least 1680 pixels wide')).toBeVisible()
  await expect(second(page)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

test('whoever scrolls one of two articles scrolls the other, level at what matches, until they are parted', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1920, height: 900 })
  await openFiles(page, testInfo.outputPath('files'), [
    { name: 'evening.txt', content: evening },
    { name: 'morning.txt', content: morning },
  ])
  await library(page)
    .getByRole('link', { name: /الصباح/ })
    .click()
  await page.keyboard.press('b')
  await second(page).getByRole('button', { name: 'Choose an article' }).click()
  await page.keyboard.type('المسا')
  await page.getByRole('option', { name: /المساء/ }).click()
  await expect(second(page).getByText('statements match')).toBeVisible()

  // What matches stands at the top of the one and at the bottom of the other: both are in sight together.
  const there = second(page).getByText('السدّ الشرقي لن يفتح')
  await page.mouse.move(600, 500)
  await page.mouse.wheel(0, -5000)
  await expect(there).toBeInViewport()
  await page.mouse.wheel(0, 5000)
  await expect(there).not.toBeInViewport()
  const pageAt = () => page.evaluate(() => Math.round(scrollY))
  const low = await pageAt()
  // The other leads as well.
  const box = await second(page).locator('article').first().boundingBox()
  await page.mouse.move((box?.x ?? 0) + 100, 500)
  await page.mouse.wheel(0, -5000)
  await expect.poll(pageAt).not.toBe(low)

  await second(page).getByRole('button', { name: 'Scroll together' }).click()
  const parted = await pageAt()
  await page.mouse.wheel(0, 5000)
  await expect(there).toBeInViewport()
  expect(await pageAt()).toBe(parted)
})
