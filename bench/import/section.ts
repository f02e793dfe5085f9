import { once, type EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { chromium as Chromium, Page } from '@playwright/test'
import type { Ledger } from '../ledger'
import type { Effort } from '../main'
import { root } from '../shared'
import { oneByOne } from './one-by-one'
import { stories } from './stories'
import { untilDone, watchOver } from './watch'

/** A module of the checkout that is not bundled: it finds its own way from where it lies. */
const own = (path: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(join(root, path)).href)

interface Tools {
  readonly chromium: typeof Chromium
  readonly launch: (
    profile: string,
  ) => Promise<{ process: EventEmitter & { kill(signal: string): void }; endpoint: string }>
  readonly serve: (options: { port: number }) => Promise<{ url: string; close(): Promise<void> }>
}

async function tools(): Promise<Tools> {
  const [playwright, browser, server, build] = (await Promise.all(
    [
      'node_modules/@playwright/test/index.mjs',
      'test/chromium.mjs',
      'scripts/serve.mjs',
      'scripts/build.mjs',
    ].map(own),
  )) as [
    { chromium: typeof Chromium },
    { launchChromium: Tools['launch'] },
    { serve: Tools['serve'] },
    { buildIfOlder(): void },
  ]
  build.buildIfOlder()
  return { chromium: playwright.chromium, launch: browser.launchChromium, serve: server.serve }
}

/**
 * How fast a folder of articles comes in, in the product itself: its page, its workers, its journal and its database, in
 * headless Chromium. Against it, the same rows put into the same tables one by one.
 */
export async function importing(ledger: Ledger, { isShort }: Effort): Promise<void> {
  const count = isShort ? 40 : 1_000
  ledger.heading(`Importing ${String(count)} articles of 300 words from a folder`)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const { chromium, launch, serve } = await tools()
  const server = await serve({ port: 0 })
  const browser = await launch(join(folder, 'profile'))
  const ended = once(browser.process, 'exit')
  try {
    const connection = await chromium.connectOverCDP(browser.endpoint)
    const page = connection.contexts()[0]?.pages()[0]
    if (!page) throw new Error('Chromium came without a page')
    await page.goto(server.url)
    ledger.note(
      `load of the machine before the run: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    )
    const watch = watchOver(browser.process, page)
    const { seconds, heap, statements } = await watch.during(imported(page, folder, count))
    const baseline = await watch.during(oneByOne(page))
    ledger.note(
      `load after it: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    )
    ledger.table(
      ['', 'articles', 'rows', 'seconds', 'articles/s'],
      [
        [
          'Isnad: read, extracted, journalled, stored',
          count,
          count * 2 + statements,
          seconds,
          count / seconds,
        ],
        [
          'Dexie: the same rows, one by one',
          count,
          baseline.rows,
          baseline.seconds,
          count / baseline.seconds,
        ],
      ],
    )
    ledger.figure('import', count / seconds, 'articles/s', { floor: 100 })
    ledger.figure('against rows put one by one', baseline.seconds / seconds, 'times', { floor: 3 })
    ledger.figure('heap of the page, last quarter by second', heap.last / heap.second, 'times', {
      floor: 1.25,
      isMost: true,
    })
  } finally {
    browser.process.kill('SIGKILL')
    await ended
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Run {
  readonly seconds: number
  readonly statements: number
  /** Least heap of the page in two quarters of the run, in bytes: what is left when rubbish has been collected. */
  readonly heap: { readonly second: number; readonly last: number }
}

async function imported(page: Page, folder: string, count: number): Promise<Run> {
  const news = join(folder, 'news')
  mkdirSync(news)
  for (const { name, text } of stories(count)) writeFileSync(join(news, name), text)
  const session = await page.context().newCDPSession(page)
  await page.locator('input[webkitdirectory]').waitFor({ state: 'attached' })
  const start = performance.now()
  await page.locator('input[webkitdirectory]').setInputFiles(news)
  const samples: { done: number; heap: number }[] = []
  await untilDone({
    total: count,
    pause: 100,
    patience: 60_000,
    done: async () => {
      const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
      const done = await rowsOf(page, 'articles')
      samples.push({ done, heap: usedSize })
      return done
    },
  })
  const seconds = (performance.now() - start) / 1000
  const least = (from: number, to: number): number =>
    Math.min(
      ...samples
        .filter((sample) => sample.done >= from * count && sample.done <= to * count)
        .map(({ heap }) => heap),
    )
  const statements = await rowsOf(page, 'statements')
  return { seconds, statements, heap: { second: least(0.25, 0.5), last: least(0.75, 1) } }
}

/** Rows of a table, asked of the database itself: what the screen shows may lag behind. */
function rowsOf(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('isnad')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
    table,
  )
}
