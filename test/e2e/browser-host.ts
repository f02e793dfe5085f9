import type { ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { launchChromium } from '../chromium.mjs'
import type { Host, HostSetting } from './hosts'
import { endedOrKilled, killGroup } from './processes'

interface Running {
  readonly process: ChildProcess
  readonly browser: Browser
}

/**
 * The headless Chromium of one worker, which its tests have one after another: each has an address of its own, and so
 * nothing in common with those before. A profile stays from one start to the next, as a person's does.
 */
export class WorkerBrowser {
  readonly #folder: string
  #running: (Running & { readonly language: string }) | null = null

  /** @param folder - for its profiles; removed in the end */
  constructor(folder: string) {
    this.#folder = folder
  }

  profile(language: string): string {
    return join(this.#folder, language)
  }

  /** It as it runs in this language, started if it does not. */
  async inLanguage(language: string): Promise<Browser> {
    if (this.#running?.language === language) return this.#running.browser
    await this.close()
    await mkdir(this.#folder, { recursive: true })
    const { process, endpoint } = await launchChromium(this.profile(language), {
      args: [`--lang=${language}`, `--accept-lang=${language}`],
      detached: true,
    })
    const browser = await chromium.connectOverCDP(endpoint)
    this.#running = { process, browser, language }
    return browser
  }

  /** Close it as a person would, so that everything is written. */
  async close(): Promise<void> {
    const running = this.#taken()
    if (!running) return
    const cdp = await running.browser.newBrowserCDPSession()
    await cdp.send('Browser.close').catch(() => undefined)
    await endedOrKilled(running.process, 10_000)
  }

  async kill(): Promise<void> {
    const running = this.#taken()
    if (!running) return
    await killGroup(running.process)
    await running.browser.close().catch(() => undefined)
  }

  async end(): Promise<void> {
    await this.kill()
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  #taken(): Running | null {
    const running = this.#running
    this.#running = null
    return running
  }
}

/** The worker's Chromium at the address where the built renderer is served to this test. */
export function browserHost({ language, url }: HostSetting, worker: WorkerBrowser): Host {
  let isNew = true
  let shown: Page | null = null

  async function opened(): Promise<Page> {
    const context = (await worker.inLanguage(language)).contexts()[0]
    if (!context) throw new Error('Chromium came without its profile')
    const page = await context.newPage()
    if (isNew) {
      // The system may give an address again that it gave to an earlier test.
      const cdp = await context.newCDPSession(page)
      await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' })
      await cdp.detach()
      isNew = false
    }
    await page.goto(url)
    shown = page
    return page
  }

  /** Chromium is ended from outside, which asks no page; a person would be told that this one asks to stay. */
  async function untilItMayGo(page: Page): Promise<void> {
    await expect
      .poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))))
      .toBe(true)
  }

  return {
    databaseFolder: join(worker.profile(language), 'Default', 'IndexedDB'),
    open: opened,
    async close() {
      if (shown && !shown.isClosed()) await untilItMayGo(shown)
      await worker.close()
    },
    kill: () => worker.kill(),

    async leave() {
      const [context] = (await worker.inLanguage(language)).contexts()
      // The first page is nobody's: without it Chromium might end with the last one.
      for (const page of context?.pages().slice(1) ?? []) await page.close()
    },
  }
}
