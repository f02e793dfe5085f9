import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { launchChromium } from '../chromium.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-chromium-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A program in Chromium's place that says it is ready, talks on, and ends. */
function aTalkativeBrowser(): void {
  const path = join(folder, 'chromium')
  writeFileSync(
    path,
    `#!/bin/sh
echo 'DevTools listening on ws://127.0.0.1:4711/devtools' >&2
sleep 0.2
echo 'and one more thing' >&2
sleep 0.2
exit 3
`,
  )
  chmodSync(path, 0o755)
  vi.stubEnv('CHROMIUM_PATH', path)
}

it.skipIf(process.platform === 'win32')(
  'whoever waits for the end of a browser hears of it, whatever the browser says meanwhile',
  async () => {
    aTalkativeBrowser()
    const browser = await launchChromium(join(folder, 'profile'))
    expect(browser.endpoint).toBe('http://127.0.0.1:4711')
    const [code] = (await once(browser.process, 'exit')) as [number]
    expect(code).toBe(3)
  },
)
