import { expect, it } from 'vitest'
import { ThreadReader } from '../../src/cli/thread-reader'

const script = (name: string) => new URL(`../fixtures/threads/${name}.mjs`, import.meta.url)
const data = { sources: [] }
const file = (name: string) => ({ bytes: new Uint8Array([1, 2, 3]), name, choices: {} })

it('a reader that hangs is thrown away, and the next file is read', async () => {
  const reader = new ThreadReader(script('hangs'), () => undefined, data, 500)
  expect(await reader.read(file('first'))).toMatchObject({ failure: { detail: { name: 'first' } } })
  expect(await reader.read(file('hangs'))).toMatchObject({ failure: { code: 'import.timedOut' } })
  expect(await reader.read(file('next'))).toMatchObject({ failure: { detail: { name: 'next' } } })
  await reader.close()
})

it('a reader that takes too much memory is thrown away', async () => {
  const reader = new ThreadReader(script('greedy'), () => undefined, data, 60_000, 64)
  expect(await reader.read(file('greedy'))).toMatchObject({ failure: { code: 'import.outOfMemory' } })
}, 60_000)

it('so is one that takes too much beside what its script holds, and the next file is read', async () => {
  const reader = new ThreadReader(script('hoards'), () => undefined, data, 60_000, 256)
  expect(await reader.read(file('hoards'))).toMatchObject({ failure: { code: 'import.outOfMemory' } })
  await reader.close()
  const next = new ThreadReader(script('hangs'), () => undefined, data, 500)
  expect(await next.read(file('next'))).toMatchObject({ failure: { detail: { name: 'next' } } })
  await next.close()
}, 60_000)

it('a fault of a reader is the failure of one file, and is told', async () => {
  const bugs: string[] = []
  const reader = new ThreadReader(script('crashes'), (text) => bugs.push(text), data)
  expect(await reader.read(file('any'))).toMatchObject({ failure: { code: 'import.failed' } })
  expect(bugs.join()).toMatch(/a fault of the reader/)
})
