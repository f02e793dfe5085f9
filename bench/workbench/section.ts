import { cpus, loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import type { Ledger } from '../ledger'
import type { Effort } from '../main'
import { actions, type Action } from './actions'
import { collectPaints, scrollThrough, showPlainList, watch, type Scrolled } from './in-page'
import { longArticle } from './long-article'
import { openWorkbench } from './open-workbench'
import { percentile } from './percentiles'

/** What is asked of an action's 95th percentile, in milliseconds, by the article's length in statements. */
const sizes = [
  { statements: 300, most: 100 },
  { statements: 3_000, most: 200 },
] as const

/** How quickly the workbench answers, from the key to the frame that shows the answer. */
export async function workbench(ledger: Ledger, { isShort }: Effort): Promise<void> {
  const turns = isShort ? 2 : 30
  for (const { statements, most } of sizes) {
    ledger.heading(
      `Workbench: answers on an Arabic article of ${String(statements)} statements, in milliseconds`,
    )
    const { page, importText, close } = await openWorkbench()
    try {
      await importText('long.txt', longArticle(isShort ? 60 : statements))
      const opening = await openArticle(page)
      const count = await statementCount(page)
      ledger.note(
        `${String(count)} statements; cards are there after ${opening.toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1) ?? '?'} on ${String(cpus().length)} processors`,
      )
      await page.evaluate(collectPaints)
      const rows: (string | number)[][] = []
      const worst: number[] = []
      const worstPaint: number[] = []
      for (const action of actions) {
        const { answers, paints, work } = await measured(page, action, turns)
        const p95 = percentile(answers, 95)
        const [quick, slow] = [percentile(paints, 50), percentile(paints, 95)]
        worst.push(p95)
        worstPaint.push(slow)
        rows.push([action.name, percentile(answers, 50), p95, quick, slow, percentile(work, 50)])
      }
      ledger.table(
        ['action', 'answer p50', 'answer p95', 'next paint p50', 'next paint p95', 'processor p50'],
        rows,
      )
      // The paint right behind the input, which shows that it was heard, and the one that shows what came of it.
      const figures = [
        ['slowest next paint', worstPaint],
        ['slowest answer', worst],
      ] as const
      for (const [name, values] of figures)
        ledger.figure(`${name} at ${String(statements)} statements, p95`, Math.max(...values), 'ms', {
          floor: most,
          isMost: true,
        })
      if (statements === 3_000) await scrolling(ledger, page, count, isShort)
    } finally {
      await close()
    }
  }
}

/** @returns milliseconds from the click to the first cards */
async function openArticle(page: Page): Promise<number> {
  const start = performance.now()
  await page.locator('a[href^="#/article/"]').first().click()
  await page.locator('article[aria-describedby]').first().waitFor({ timeout: 60_000 })
  return performance.now() - start
}

const statementCount = async (page: Page): Promise<number> =>
  Number(await page.locator('li[aria-setsize]').first().getAttribute('aria-setsize'))

/** From input to the frame that shows the answer, and to the next frame of all. */
async function measured(
  page: Page,
  { prepare, key, shows }: Action,
  turns: number,
): Promise<{ readonly answers: number[]; readonly paints: number[]; readonly work: number[] }> {
  const answers: number[] = []
  const paints: number[] = []
  const work: number[] = []
  const processorTime = await processorClock(page)
  for (let turn = 0; turn < turns; turn++) {
    await prepare?.(page, turn)
    await page.evaluate(watch, shows)
    await page.evaluate(() => (window.paints = []))
    const before = await processorTime()
    await page.keyboard.press(key(turn))
    answers.push((await page.evaluate(() => window.answered)) ?? NaN)
    work.push((await processorTime()) - before)
    // What has come to an end is told of after the next idle moment. What is not told of took less than 16 ms.
    await page.waitForTimeout(60)
    paints.push(Math.max(16, ...(await page.evaluate(() => window.paints))))
  }
  return { answers, paints, work }
}

/**
 * Milliseconds of processor time of the page's main thread so far: the clock on the wall tells how busy the machine is as
 * well.
 */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000
  }
}

async function scrolling(ledger: Ledger, page: Page, count: number, isShort: boolean): Promise<void> {
  ledger.heading(
    'Workbench: scrolling through 3,000 statements, beside a plain virtual list of the same cards',
  )
  const way = { step: 60, frames: isShort ? 30 : 300 }
  await page.keyboard.press('Escape')
  const own: Scrolled[] = []
  const plain: Scrolled[] = []
  for (let round = 0; round < (isShort ? 1 : 3); round++) own.push(await page.evaluate(scrollThrough, way))
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(300)
  await page.evaluate(showPlainList, count)
  for (let round = 0; round < (isShort ? 1 : 3); round++) plain.push(await page.evaluate(scrollThrough, way))
  const total = (runs: readonly Scrolled[]) => runs.reduce((sum, { dropped }) => sum + dropped, 0)
  const row = (name: string, runs: readonly Scrolled[]) => [
    name,
    runs.reduce((sum, { frames }) => sum + frames, 0),
    total(runs),
    Math.max(...runs.map(({ p95 }) => p95)),
  ]
  ledger.table(
    ['what scrolls', 'frames', 'dropped', 'frame p95, ms'],
    [row('workbench', own), row('plain list', plain)],
  )
  ledger.figure('frames dropped more than by the plain list', total(own) - total(plain), '', {
    floor: 0,
    isMost: true,
  })
}
