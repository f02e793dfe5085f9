import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Host, HostSetting, NativeItem } from './hosts'
import { StandIn } from './stand-in'
import { clearAddress, type WorkerBrowser } from './worker-browser'

/** Where the stand-in shows the program's own address; see test/electron-stand-in/addresses.mjs. */
const address = 'https://isnad.localhost/index.html'

/** The stand-in over the worker's Chromium, which outlives it from one test to the next, though not a restart. */
export function standInHost({ userData, language }: HostSetting, worker: WorkerBrowser): Host {
  let isNew = true
  let running: StandIn | null = null
  /** Kept over restarts, as a person's habits are. */
  let savePath: string | null = null
  const proposed: string[] = []

  function collect(standIn: StandIn): void {
    for (const { event, defaultPath } of standIn.events)
      if (event === 'save-dialog') proposed.push(String(defaultPath))
  }

  async function ended(how: 'quit' | 'kill'): Promise<void> {
    if (running === null) return
    const standIn = running
    running = null
    await standIn[how]()
    collect(standIn)
  }

  return {
    databaseFolder: join(worker.profile(language), 'Default', 'IndexedDB'),

    async open() {
      const standIn = new StandIn({ userData, language })
      running = standIn
      const { switches } = await standIn.event('chromium-wanted')
      const { context, endpoint } = await worker.withSwitches(language, switches as readonly string[])
      if (isNew) await clearAddress(context, address)
      isNew = false
      standIn.ask({ ask: 'chromium', endpoint })
      standIn.ask({ ask: 'answerSaveDialog', path: savePath })
      await standIn.event('loaded')
      return workbenchIn(context)
    },

    async close() {
      await ended('quit')
      await worker.close()
    },

    async kill() {
      await Promise.all([ended('kill'), worker.kill()])
    },

    async leave() {
      await ended('quit')
      await worker.leave()
    },

    async answerSaveDialog(path) {
      savePath = path
      running?.ask({ ask: 'answerSaveDialog', path })
    },

    async menus() {
      const shown = running?.events.filter(({ event }) => event === 'menu').at(-1)
      return (shown?.['menus'] ?? []) as readonly NativeItem[]
    },

    async chooseMenuItem(label) {
      running?.ask({ ask: 'chooseMenuItem', label })
    },

    async proposedPaths() {
      const now = running?.events ?? []
      const current = now.filter(({ event }) => event === 'save-dialog')
      return [...proposed, ...current.map(({ defaultPath }) => String(defaultPath))]
    },
  }
}

/** The page of the workbench, of which one connection to Chromium may hear later than another. */
async function workbenchIn(context: BrowserContext): Promise<Page> {
  const isIt = (page: Page) => page.url().startsWith(address)
  return context.pages().find(isIt) ?? context.waitForEvent('page', { predicate: isIt, timeout: 10_000 })
}
