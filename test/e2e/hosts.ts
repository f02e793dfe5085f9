import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { browserHost } from './browser-host'
import { electronHost } from './electron-host'
import { electronToTest } from './electron-to-test'
import { standInHost } from './stand-in-host'
import { WorkerBrowser } from './worker-browser'

export { expect }

/** One way of running the workbench over a folder that outlives it. */
export interface Host {
  readonly databaseFolder: string
  /** Open the program over `userData` and answer its page, loaded. */
  open(): Promise<Page>
  /** Close it as a person would, so that everything is written. */
  close(): Promise<void>
  /** Leave it to the next test, where what it runs in outlives a test; others are closed. */
  leave?(): Promise<void>
  /** SIGKILL to the program and to everything that it started, at once. */
  kill(): Promise<void>
  /** What the person does in the next save dialogs: chooses this path, or with null closes them. Desktop only. */
  answerSaveDialog?(path: string | null): Promise<void>
  /** The native menus as they are now, outermost first. Desktop only. */
  menus?(): Promise<readonly NativeItem[]>
  /** Choose an item of the native menus by its words. Desktop only. */
  chooseMenuItem?(label: string): Promise<void>
  /** The paths that save dialogs have proposed so far. Desktop only. */
  proposedPaths?(): Promise<readonly string[]>
}

/** An item of a native menu. */
export interface NativeItem {
  readonly label?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly submenu?: readonly NativeItem[]
}

export interface HostSetting {
  /** Everything that the program keeps lies in here. */
  readonly userData: string
  /** BCP 47: the language of the person's system. */
  readonly language: string
  /** Where the plain browser finds the workbench. */
  readonly url: string
}

/** A running workbench, whatever carries it. */
export class Workbench {
  #page: Page | null = null

  constructor(
    readonly host: Host,
    readonly kind: 'browser' | 'desktop',
    readonly userData: string,
  ) {}

  /** The page as it is now: another one after every restart. */
  get page(): Page {
    if (this.#page === null) throw new Error('the workbench is closed')
    return this.#page
  }

  async open(): Promise<Page> {
    this.#page = await this.host.open()
    return this.#page
  }

  async close(): Promise<void> {
    if (this.#page === null) return
    this.#page = null
    await this.host.close()
  }

  /** The test is over. */
  async end(): Promise<void> {
    if (this.#page !== null && this.host.leave) {
      this.#page = null
      await this.host.leave()
    } else await this.close()
  }

  /**
   * Close and open again over the same data. A window that is writing what it shows stays until that is done.
   *
   * @param between - done while it is closed
   */
  async restart(between: () => Promise<void> = async () => undefined): Promise<Page> {
    await this.close()
    await between()
    return this.open()
  }

  /** SIGKILL to the whole program; `open()` starts it again. */
  async kill(): Promise<void> {
    this.#page = null
    await this.host.kill()
  }

  /** The folder of IndexedDB and of nothing else: the journal and the blobs lie elsewhere. To be deleted while closed. */
  get databaseFolder(): string {
    return this.host.databaseFolder
  }
}

export interface HostOptions {
  host: 'browser' | 'desktop'
  language: string
}

interface WorkerFixtures {
  workerBrowser: WorkerBrowser
}

interface TestFixtures {
  workbench: Workbench
  /** One address a test, so that a restarted browser finds the workspace it left, and no other test does. */
  workbenchUrl: string
}

/** Playwright's `test` with a `workbench`: open, over an empty folder of its own, in the project's host. */
export const test = base.extend<HostOptions & TestFixtures, WorkerFixtures>({
  host: ['browser', { option: true }],
  language: ['en-US', { option: true }],

  workerBrowser: [
    async ({}, use, { project, workerIndex }) => {
      const browser = new WorkerBrowser(join(project.outputDir, `browser-of-worker-${workerIndex}`))
      await use(browser)
      await browser.end()
    },
    { scope: 'worker' },
  ],

  workbenchUrl: async ({}, use) => {
    const server = await serve({ port: 0 })
    await use(server.url)
    await server.close()
  },

  workbench: async ({ host: kind, language, workbenchUrl, workerBrowser }, use, testInfo) => {
    const userData = testInfo.outputPath('user-data')
    await mkdir(userData, { recursive: true })
    const setting: HostSetting = { userData, language, url: workbenchUrl }
    const workbench = new Workbench(hostFor(kind, setting, workerBrowser), kind, userData)
    await workbench.open()
    try {
      await use(workbench)
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('page', { body: await workbench.page.screenshot(), contentType: 'image/png' })
    } catch {
      // The picture is a courtesy; what failed has been recorded.
    }
    await workbench.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  },
})

function hostFor(kind: 'browser' | 'desktop', setting: HostSetting, browser: WorkerBrowser): Host {
  if (kind === 'browser') return browserHost(setting, browser)
  const { binary } = electronToTest()
  return binary === null ? standInHost(setting, browser) : electronHost(binary, setting)
}
