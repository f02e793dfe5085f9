import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { Host, HostSetting, NativeItem } from './hosts'
import { StandIn } from './stand-in'

/** The stand-in's page, reached through its Chromium's own debugging port. */
export function standInHost({ userData, language }: HostSetting): Host {
  let running: { standIn: StandIn; browser: Browser } | null = null
  /** Kept over restarts, as a person's habits are. */
  let savePath: string | null = null
  const proposed: string[] = []

  function collect(standIn: StandIn): void {
    for (const { event, defaultPath } of standIn.events)
      if (event === 'save-dialog') proposed.push(String(defaultPath))
  }

  return {
    databaseFolder: join(userData, 'Chromium', 'Default', 'IndexedDB'),

    async open() {
      const standIn = new StandIn({ userData, language })
      const { endpoint } = await standIn.event('chromium')
      await standIn.event('loaded')
      const browser = await chromium.connectOverCDP(String(endpoint))
      running = { standIn, browser }
      standIn.ask({ ask: 'answerSaveDialog', path: savePath })
      const page = browser
        .contexts()[0]
        ?.pages()
        .find((candidate) => candidate.url().startsWith('https://isnad.localhost/index.html'))
      if (!page) throw new Error('the stand-in shows no workbench')
      return page
    },

    async close() {
      if (running === null) return
      const { standIn, browser } = running
      running = null
      await standIn.quit()
      collect(standIn)
      await browser.close().catch(() => undefined)
    },

    async kill() {
      if (running === null) return
      const { standIn, browser } = running
      running = null
      await standIn.kill()
      collect(standIn)
      await browser.close().catch(() => undefined)
    },

    async answerSaveDialog(path) {
      savePath = path
      running?.standIn.ask({ ask: 'answerSaveDialog', path })
    },

    async menus() {
      const shown = running?.standIn.events.filter(({ event }) => event === 'menu').at(-1)
      return (shown?.['menus'] ?? []) as readonly NativeItem[]
    },

    async chooseMenuItem(label) {
      running?.standIn.ask({ ask: 'chooseMenuItem', label })
    },

    async proposedPaths() {
      const now = running?.standIn.events ?? []
      const current = now.filter(({ event }) => event === 'save-dialog')
      return [...proposed, ...current.map(({ defaultPath }) => String(defaultPath))]
    },
  }
}
