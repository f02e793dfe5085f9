import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Host, HostSetting } from './hosts'
import { clearAddress, type WorkerBrowser } from './worker-browser'

/** The worker's Chromium at the address where the built renderer is served to this test. */
export function browserHost({ language, url }: HostSetting, worker: WorkerBrowser): Host {
  let isNew = true
  let shown: Page | null = null

  /** Chromium is ended from outside, which asks no page; a person would be told that this one asks to stay. */
  async function untilItMayGo(page: Page): Promise<void> {
    await expect
      .poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))))
      .toBe(true)
  }

  return {
    databaseFolder: join(worker.profile(language), 'Default', 'IndexedDB'),

    async open() {
      const switches = [`--lang=${language}`, `--accept-lang=${language}`]
      const { context } = await worker.withSwitches(language, switches)
      // The system may give an address again that it gave to an earlier test.
      if (isNew) await clearAddress(context, url)
      isNew = false
      shown = await context.newPage()
      await shown.goto(url)
      return shown
    },

    async close() {
      if (shown && !shown.isClosed()) await untilItMayGo(shown)
      await worker.close()
    },

    kill: () => worker.kill(),
    leave: () => worker.leave(),
  }
}
