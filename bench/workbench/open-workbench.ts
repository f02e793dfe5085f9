import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type * as chromiumStart from '../../test/chromium.mjs'
import type * as serving from '../../scripts/serve.mjs'
import { root } from '../shared'

export interface OpenWorkbench {
  readonly page: Page
  /** Open a text in the library and wait until it is listed. */
  importText(name: string, text: string): Promise<void>
  close(): Promise<void>
}

/** The workbench as it is built, in a plain browser without a window, over an empty folder. */
export async function openWorkbench(): Promise<OpenWorkbench> {
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  // Both find what they need beside themselves, and so are not part of the bundle.
  const here = (path: string) => pathToFileURL(join(root, path)).href
  const { serve } = (await import(/* @vite-ignore */ here('scripts/serve.mjs'))) as typeof serving
  const { launchChromium } = (await import(
    /* @vite-ignore */ here('test/chromium.mjs')
  )) as typeof chromiumStart

  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const server = await serve({ port: 0 })
  const { process: child, endpoint } = await launchChromium(join(folder, 'profile'), {
    args: ['--lang=ar', '--accept-lang=ar'],
    detached: true,
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('Chromium came without a page')
  await page.goto(server.url)

  return {
    page,
    async importText(name, text) {
      const path = join(folder, name)
      writeFileSync(path, text)
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
      await page.locator('input[type=file]').first().setInputFiles(path)
      await page.locator('a[href^="#/article/"]').first().waitFor({ timeout: 120_000 })
    },
    async close() {
      await browser.close().catch(() => undefined)
      const ended = once(child, 'exit')
      // A group of its own, so that what it started ends with it.
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      await ended
      await server.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
