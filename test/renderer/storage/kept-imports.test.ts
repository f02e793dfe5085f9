import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { KeptImports } from '../../../src/renderer/storage/kept-imports'

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
  const ids = await kept.keep(['a', 'b', 'c'].map((name) => ({ name, file: file(name, name), choices: {} })))
  await kept.forget(ids?.slice(0, 2) ?? [])
  expect((await kept.left()).map(({ name }) => name)).toEqual(['c'])
})
