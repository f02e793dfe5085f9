import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Article } from '#core/article/article'
import { canonicalJson } from '#core/operation/seal'
import { newFileReader } from '../../src/cli/article-file'
import { readIncoming } from '../../src/cli/incoming'
import { Library } from '../../src/cli/library'
import { takeIn } from '../../src/cli/take-in'
import {
  actor,
  aDesk,
  anArticle,
  anImport,
  aSourceDraft,
  articleId,
  digest,
  sourceId,
  World,
} from '../builders/log'
import { emptyFolder } from '../builders/folder'

/** A workspace's folder with a journal of these records. */
async function opened({ records }: World, folder = emptyFolder()): Promise<Library> {
  writeFileSync(join(folder, 'journal.jsonl'), records.map((record) => `${canonicalJson(record)}\n`).join(''))
  const library = await Library.open(folder)
  if (!library.ok) throw new Error(library.failure.code)
  return library.value
}

const story = (town: string): string =>
  `The council of ${town} said that the ${town} bridge would open in spring. "We looked at every stone in ${town}," the mayor of ${town} said. The water board of ${town} warned that the river at ${town} may rise.`

const said = (n: number, text: string, more: Partial<Article> = {}) =>
  anArticle({ id: articleId(n), title: `Article ${String(n)}`, sha256: digest(text), text, ...more })

/** Take texts in together, each a file of its own. */
async function takenIn(library: Library, ...texts: string[]) {
  const reader = newFileReader(library.sources)
  const reading = { reader, library, choices: {}, attachments: false }
  const folder = emptyFolder()
  const incoming = await Promise.all(
    texts.map((text, index) => {
      const name = `${String(index)}.txt`
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
      return readIncoming({ path: join(folder, name), name }, reading)
    }),
  )
  const asked = { evenIfAlike: false, evenWithoutStatements: true }
  const told = await takeIn(incoming.flat(), library, actor(), asked)
  return told.flatMap(({ articles }) => articles)
}

it('records many articles in one write', async () => {
  const library = await opened(new World())
  const write = vi.spyOn(library, 'add')
  const towns = ['Sidra', 'Marna', 'Tellin', 'Oseb', 'Karim', 'Dole']
  const told = await takenIn(library, ...towns.map(story))
  expect(told.map(({ outcome }) => outcome)).toEqual(towns.map(() => 'added'))
  expect(write).toHaveBeenCalledTimes(1)
  await library.close()
})

it('tells of articles that come together which are one, and which are alike', async () => {
  const library = await opened(new World())
  const edited = `${story('Sidra')} Nobody else spoke.`
  const told = await takenIn(library, story('Sidra'), story('Sidra'), edited, edited, story('Marna'))
  expect(told.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'alike', 'alike', 'added'])
  expect(told[2]).toMatchObject({ to: told[0]?.title })
  await library.close()
})

it('an article that was corrected to stand elsewhere is looked for there', async () => {
  const world = new World()
  await aDesk(world)
  const url = 'https://bank.example/a'
  await world.ask(anImport(0, said(1, story('Sidra'), { url })))
  const appearance = { publisher: '', author: '', publishedAt: '', url: 'https://bank.example/b' }
  await world.ask({ type: 'describeArticle', articleId: articleId(1), appearance })
  const library = await opened(world)
  const opening = `The council of Sidra said that the Sidra bridge would close. ${story('Marna')}`
  const like = (address: string) => library.like([said(2, opening, { url: address })])
  expect(await like('https://bank.example/b')).toMatchObject([{ title: 'Article 1', sameAddress: true }])
  expect(await like(url)).toEqual([null])
  await library.close()
})

it('a version that was taken back is as if it had never come in', async () => {
  const world = new World()
  await aDesk(world)
  await world.ask(anImport(0, said(1, story('Sidra'))))
  const { article, engine } = anImport(0, said(2, story('Marna')))
  const version = { article, engine, statements: [], cards: [], previous: articleId(1) }
  expect(await world.ask({ type: 'versionArticle', ...version })).toBeNull()

  const withIt = await opened(world)
  expect(withIt.articleWithHash(digest(story('Marna')))).toMatchObject({ id: articleId(2) })
  expect(await takenIn(withIt, `${story('Marna')} Again.`)).toMatchObject([{ outcome: 'alike' }])
  await withIt.close()

  expect(await world.ask({ type: 'withdrawVersion', articleId: articleId(2) })).toBeNull()
  const without = await opened(world)
  expect(without.articleWithHash(digest(story('Marna')))).toBeUndefined()
  expect(without.articleWithHash(digest(story('Sidra')))).toMatchObject({ id: articleId(1) })
  expect(await takenIn(without, story('Marna'))).toMatchObject([{ outcome: 'added' }])
  await without.close()
})

it('a name that the desk gave a source links what comes in', async () => {
  const world = new World()
  await aDesk(world)
  const names = { en: 'Lantern Harbour Board' }
  expect(await world.ask({ type: 'createSource', source: aSourceDraft(1, { names }) })).toBeNull()
  expect(await world.ask({ type: 'createSource', source: aSourceDraft(2) })).toBeNull()
  expect(await world.ask({ type: 'mergeSource', from: { id: sourceId(2) }, into: sourceId(1) })).toBeNull()
  const folder = emptyFolder()
  const library = await opened(world, folder)
  expect(library.sources).toMatchObject([{ id: sourceId(1), names }, { mergedInto: sourceId(1) }])
  await takenIn(library, 'The Lantern Harbour Board said that two piers would close in spring.')
  await library.close()
  const last = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n').at(-1)
  expect(last).toContain(`"institution":"${sourceId(1)}"`)
})
