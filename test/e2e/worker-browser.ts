import type { ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { launchChromium } from '../chromium.mjs'
import { endedOrKilled, killGroup } from './processes'

interface Running {
  readonly process: ChildProcess
  readonly endpoint: string
  readonly browser: Browser
  /** Of its one profile. */
  readonly context: BrowserContext
}

/**
 * The headless Chromium of one worker, which its tests have one after another: starting one takes longer than most of
 * what a test does. What an earlier test left at an address, a later one clears away. A profile stays from one start to
 * the next, as a person's does.
 */
export class WorkerBrowser {
  readonly #folder: string
  #running: (Running & { readonly switches: string }) | null = null

  /** @param folder - for its profiles; removed in the end */
  constructor(folder: string) {
    this.#folder = folder
  }

  profile(language: string): string {
    return join(this.#folder, language)
  }

  /** It as it runs over the profile of this language with these switches, started if it does not. */
  async withSwitches(language: string, switches: readonly string[]): Promise<Running> {
    const key = [language, ...switches].join(' ')
    if (this.#running?.switches === key) return this.#running
    await this.close()
    await mkdir(this.#folder, { recursive: true })
    const launched = await launchChromium(this.profile(language), { args: switches, detached: true })
    const browser = await chromium.connectOverCDP(launched.endpoint)
    const [context] = browser.contexts()
    if (!context) throw new Error('Chromium came without its profile')
    this.#running = { ...launched, browser, context, switches: key }
    return this.#running
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

  /** Close what a test has opened in it, for the next. */
  async leave(): Promise<void> {
    // The first page is nobody's: without it Chromium might end with the last one.
    for (const page of this.#running?.context.pages().slice(1) ?? []) await page.close()
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

/** Clear away what an earlier test has left at an address of the profile. */
export async function clearAddress(context: BrowserContext, url: string): Promise<void> {
  const [page] = context.pages()
  if (!page) throw new Error('Chromium has no page')
  const cdp = await context.newCDPSession(page)
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' })
  await cdp.detach()
}
