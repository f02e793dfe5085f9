import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
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

/** Bring in both papers and open the morning's. */
async function openMorning(page: Page, folder: string): Promise<void> {
  await openFiles(page, folder, [
    { name: 'evening.txt', content: evening },
    { name: 'morning.txt', content: morning },
  ])
  await library(page)
    .getByRole('link', { name: /الصباح/ })
    .click()
  await expect(cards(page).first()).toBeVisible()
}

test('two articles lie side by side, and what one source says in both is found and gone to', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1920, height: 900 })
  await openMorning(page, testInfo.outputPath('files'))
  await page.keyboard.press('b')
  await second(page).getByRole('button', { name: 'Choose an article' }).click()
  await page.keyboard.type('المسا')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('option', { name: /المساء/ }).click()
  await expect(second(page).getByText('statements match')).toBeVisible()
  await expectAccessible(workbench)

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

  // On a small screen the open card goes below, and both articles stay.
  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(second(page).getByText('الطريق الجبلي').first()).toBeInViewport()
  await expect(page.getByRole('article', { name: 'Article', exact: true }).last()).toBeInViewport()
  await expect(cards(page).filter({ visible: true })).toHaveCount(1)
  await expect(page.locator('article[aria-current=true]')).toBeInViewport()
  await expectAccessible(workbench)

  await page.setViewportSize({ width: 683, height: 384 })
  await expect(page.getByText('need a window at least 1024 pixels wide')).toBeVisible()
  await expect(second(page)).toHaveCount(0)
  await expectAccessible(workbench)
})

test('whoever scrolls one of two articles scrolls the other, until they are parted', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1920, height: 700 })
  await openMorning(page, testInfo.outputPath('files'))
  await page.keyboard.press('b')
  await second(page).getByRole('button', { name: 'Choose an article' }).click()
  await page.keyboard.type('المسا')
  await page.getByRole('option', { name: /المساء/ }).click()
  await expect(second(page).getByText('statements match')).toBeVisible()

  const places = () =>
    page.evaluate(() => {
      const beside = document.querySelector('[aria-label="The article beside"]')
      const box = [...(beside?.querySelectorAll('*') ?? [])].find(
        (one) => one.scrollHeight > one.clientHeight + 50 && getComputedStyle(one).overflowY === 'auto',
      )
      return { first: Math.round(scrollY), second: Math.round(box?.scrollTop ?? -1) }
    })
  const wheelOver = async (which: 'first' | 'second', by: number) => {
    const article =
      which === 'first' ? page.locator('[data-block]').first() : second(page).locator('[data-block]').last()
    const box = await article.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 60, 400)
    await page.mouse.wheel(0, by)
  }
  const start = await places()
  await wheelOver('first', 5000)
  await expect.poll(async () => (await places()).first).toBeGreaterThan(start.first)
  await expect.poll(async () => (await places()).second).toBeGreaterThan(start.second)
  const low = await places()
  // The other leads as well.
  await wheelOver('second', -5000)
  await expect.poll(async () => (await places()).second).toBe(0)
  await expect.poll(async () => (await places()).first).toBeLessThan(low.first)

  await second(page).getByText('Scroll together').click()
  const parted = await places()
  await wheelOver('second', 5000)
  await expect.poll(async () => (await places()).second).toBeGreaterThan(parted.second)
  expect((await places()).first).toBe(parted.first)
})
