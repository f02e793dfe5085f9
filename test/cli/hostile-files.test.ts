import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ThreadReader } from '../../src/cli/thread-reader'
import { hostileFiles } from '../builders/hostile-files'
import { arabic, english } from '../fixtures/readers/articles'

const built = mkdtempSync(join(tmpdir(), 'isnad-hostile-test-'))
const bugs: string[] = []
let reader: ThreadReader

// On the thread that the command line reads on: whatever a file does, it is told from outside.
beforeAll(async () => {
  await build({ configFile: resolve('cli.vite.config.ts'), logLevel: 'error', build: { outDir: built } })
  reader = new ThreadReader(pathToFileURL(join(built, 'reading-thread.mjs')), (bug) => bugs.push(bug), {
    sources: [],
  })
}, 60_000)
afterAll(async () => {
  await reader.close()
  rmSync(built, { recursive: true, force: true })
})

const megabyte = 1024 * 1024

/** The most memory that the program holds while it waits, beyond what it held before, in bytes. */
async function peakOf<Value>(work: () => Promise<Value>): Promise<{ value: Value; peak: number }> {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  try {
    const value = await work()
    return { value, peak: Math.max(most, process.memoryUsage.rss()) - before }
  } finally {
    clearInterval(timer)
  }
}

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('a broken or hostile file in %s', (_, article) => {
  it.each(hostileFiles)(
    'gets its answer within the limits: $name with $what',
    async ({ name, make, refusal }) => {
      const content = make(article)
      const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)
      const start = performance.now()
      const { value, peak } = await peakOf(() => reader.read({ bytes, name, choices: {} }))
      expect(bugs).toEqual([])
      expect(value.ok ? null : value.failure.code).toBe(refusal)
      expect(performance.now() - start).toBeLessThan(30_000)
      expect(peak).toBeLessThan(512 * megabyte)
    },
    60_000,
  )
})
