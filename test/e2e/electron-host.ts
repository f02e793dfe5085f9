import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import type { Host, HostSetting, NativeItem } from './hosts'
import { ended, killGroup } from './processes'

/** Electron itself, over the built program. */
export function electronHost(executablePath: string, { userData, language }: HostSetting): Host {
  let running: ElectronApplication | null = null
  let savePath: string | null = null
  const proposed: string[] = []

  /** A native dialog cannot be reached: its function in main is replaced, which notes what it was asked. */
  async function answerDialogs(app: ElectronApplication): Promise<void> {
    await app.evaluate(({ dialog }, path) => {
      const asked: string[] = []
      Object.assign(globalThis, { isnadProposedPaths: asked })
      const answer = (...args: unknown[]) => {
        asked.push(String((args.at(-1) as { defaultPath?: string }).defaultPath))
        return Promise.resolve({ canceled: path === null, filePath: path ?? '' })
      }
      dialog.showSaveDialog = answer
    }, savePath)
  }

  async function collect(app: ElectronApplication): Promise<void> {
    const asked = await app.evaluate(() => {
      const list = (globalThis as { isnadProposedPaths?: string[] }).isnadProposedPaths ?? []
      return list.splice(0)
    })
    proposed.push(...asked)
  }

  return {
    databaseFolder: join(userData, 'IndexedDB'),

    async open() {
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      running = await _electron.launch({
        executablePath,
        args: ['.', `--user-data-dir=${userData}`, `--lang=${language}`, ...asRoot],
      })
      const page = await running.firstWindow()
      await page.waitForLoadState()
      await answerDialogs(running)
      return page
    },

    async close() {
      if (running === null) return
      const app = running
      running = null
      await collect(app)
      await app.close()
    },

    async kill() {
      if (running === null) return
      const app = running
      running = null
      await killGroup(app.process())
      await ended(app.process())
    },

    async answerSaveDialog(path) {
      savePath = path
      if (running === null) return
      await collect(running)
      await answerDialogs(running)
    },

    async menus() {
      if (running === null) return []
      return running.evaluate(({ Menu }) => {
        const described = (items: Electron.MenuItem[]): NativeItem[] =>
          items.map(({ label, accelerator, enabled, submenu }) => ({
            label,
            enabled,
            ...(accelerator !== undefined && { accelerator: String(accelerator) }),
            ...(submenu && { submenu: described(submenu.items) }),
          }))
        return described(Menu.getApplicationMenu()?.items ?? [])
      })
    },

    async chooseMenuItem(wanted) {
      await running?.evaluate(({ Menu }, label) => {
        const itemIn = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
          items
            .map((item) => (item.label === label && !item.submenu ? item : itemIn(item.submenu?.items ?? [])))
            .find((item) => item !== undefined)
        itemIn(Menu.getApplicationMenu()?.items ?? [])?.click()
      }, wanted)
    },

    async proposedPaths() {
      if (running !== null) await collect(running)
      return proposed
    },
  }
}
