import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { KeptImports } from '../../../src/renderer/storage/kept-imports'

const bytesOf = (content: string) => new TextEncoder().encode(content).buffer
const file = (name: string, content: string) =>
  new File([content], name, { type: 'text/plain', lastModified: 7 })

it('gives files back as they were, in the order in which they came', async () => {
  const kept = new KeptImports('kept')
  const contents = ['الجسر', '', 'bridge']
  const choices = { encoding: 'windows-1256' }
  const ids = await kept.keep(
    contents.map((content, n) => ({
      name: `news/${String(n)}`,
      file: file(`${String(n)}.txt`, content),
      bytes: bytesOf(content),
      choices,
    })),
  )
  expect(ids).toHaveLength(3)
  const left = await new KeptImports('kept').left()
  expect(left.map(({ name }) => name)).toEqual(['news/0', 'news/1', 'news/2'])
  expect(await Promise.all(left.map((one) => one.file.text()))).toEqual(contents)
  expect(left[0]).toMatchObject({ choices, file: { name: '0.txt', type: 'text/plain', lastModified: 7 } })
})

it('forgets what has been dealt with, and keeps the rest', async () => {
  const kept = new KeptImports('kept-in-part')
  const keep = (names: string) =>
    kept.keep([...names].map((name) => ({ name, file: file(name, name), bytes: bytesOf(name), choices: {} })))
  const leftNow = async () => (await kept.left()).map(({ name }) => name)
  const leftAfterRestart = async () => (await new KeptImports('kept-in-part').left()).map(({ name }) => name)
  const [a = 0, b = 0, c = 0] = (await keep('abc')) ?? []
  const [d = 0, e = 0] = (await keep('de')) ?? []
  await kept.forget([b])
  await kept.forget([a, d])
  expect(await leftNow()).toEqual(['c', 'e'])
  expect(await leftAfterRestart()).toEqual(['c', 'e'])
  await kept.forget([c])
  expect(await leftAfterRestart()).toEqual(['e'])
  const again = new KeptImports('kept-in-part')
  await again.left()
  await again.forget([e])
  expect(await leftAfterRestart()).toEqual([])
  expect(await Promise.all(again.tables.map((table) => table.count()))).toEqual([0, 0])
})

it('gives back what the version before has kept, file by file', async () => {
  const before = new Dexie('kept-before')
  before.version(1).stores({ files: '++id' })
  await before.table('files').bulkAdd([
    {
      name: 'news/a',
      choices: { language: 'ar' },
      file: { bytes: bytesOf('a'), name: 'a', type: '', lastModified: 7 },
    },
    { name: 'news/b', choices: {}, file: file('b', 'b') },
  ])
  before.close()
  const kept = new KeptImports('kept-before')
  const left = await kept.left()
  expect(left).toMatchObject([
    { name: 'news/a', choices: { language: 'ar' } },
    { name: 'news/b', choices: {} },
  ])
  expect(await left[0]?.file.text()).toBe('a')
  await kept.forget(left.map(({ id }) => id))
  expect(await kept.left()).toEqual([])
})
