import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { launchChromium } from '../chromium.mjs'
import type { Host, HostSetting } from './hosts'
import { endedOrKilled, killGroup } from './processes'

/** Headless Chromium over a profile that stays, at the address where the built renderer is served. */
export function browserHost({ userData, language, url }: HostSetting): Host {
  let running: { process: ChildProcess; browser: Browser } | null = null

  return {
    databaseFolder: join(userData, 'Chromium', 'Default', 'IndexedDB'),

    async open() {
      const { process, endpoint } = await launchChromium(join(userData, 'Chromium'), {
        args: [`--lang=${language}`, `--accept-lang=${language}`],
        detached: true,
      })
      const browser = await chromium.connectOverCDP(endpoint)
      running = { process, browser }
      const context = browser.contexts()[0]
      if (!context) throw new Error('Chromium came without its profile')
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(url)
      return page
    },

    async close() {
      if (running === null) return
      const { process, browser } = running
      running = null
      const cdp = await browser.newBrowserCDPSession()
      await cdp.send('Browser.close').catch(() => undefined)
      await endedOrKilled(process, 10_000)
    },

    async kill() {
      if (running === null) return
      const { process, browser } = running
      running = null
      await killGroup(process)
      await browser.close().catch(() => undefined)
    },
  }
}
