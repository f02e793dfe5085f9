import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '#core/operation/journal'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { articlesLike, type Comparable } from '../../../src/renderer/storage/alike'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { LibraryMarks } from '../../../src/renderer/storage/marks'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import { anArticle, anImport, articleId, digest } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

let file: MemoryFile
let workspace: Workspace
let library: LibraryMarks
let run = 0

beforeEach(async () => {
  file = new MemoryFile()
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const name = `alike-${String(++run)}`
  workspace = await openWorkspace(
    () => new IsnadDatabase(name),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date('2026-11-22T08:00:00Z'),
      newId: () => crypto.randomUUID(),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  library = new LibraryMarks(workspace)
})
afterEach(() => workspace.database.close())

const story = (n: number): string =>
  Array.from(
    { length: 60 },
    (_, at) => `كلمة${String(n)}${String.fromCharCode(0x621 + (at % 26))}${String(at)}`,
  ).join(' ')

function comparable(text: string, url: string | null = null): Comparable {
  const shingles = shinglesOf(text)
  return { shingles: () => shingles, marks: marksOf(shingles), url }
}

const anArticleOf = (n: number, text: string, url?: string) =>
  anImport(
    0,
    anArticle({ id: articleId(n), sha256: digest(String(n)), title: String(n), text, ...(url && { url }) }),
  )

const titlesLike = async (...ones: Comparable[]) =>
  (await articlesLike(workspace.database, library, ones)).map((known) => known?.title ?? null)

describe('articles that are alike', () => {
  it('are found for many at one look, each its own', async () => {
    await Promise.all([1, 2, 3].map((n) => workspace.execute(anArticleOf(n, story(n)))))
    const edited = `${story(2)} وأضاف كلمتين`
    expect(await titlesLike(comparable(story(9)), comparable(edited), comparable(story(1)))).toEqual([
      null,
      '2',
      '1',
    ])
  })

  it('are found too when they came in since the library was looked at last', async () => {
    expect(await titlesLike(comparable(story(1)))).toEqual([null])
    await workspace.execute(anArticleOf(1, story(1)))
    expect(await titlesLike(comparable(story(1)))).toEqual(['1'])
    await workspace.execute(anArticleOf(2, story(2)))
    expect(await titlesLike(comparable(story(2)), comparable(story(1)))).toEqual(['2', '1'])
  })

  it('are told by their address where the words have changed', async () => {
    const url = 'https://news.example/bridge'
    await workspace.execute(anArticleOf(1, story(1), url))
    const half = `${story(1).split(' ').slice(0, 20).join(' ')} ${story(2)}`
    expect(await titlesLike(comparable(half), comparable(half, url))).toEqual([null, '1'])
  })

  it('are not sought for texts too short to be recognised', async () => {
    await workspace.execute(anArticleOf(1, 'قال الوزير نعم.'))
    expect(await titlesLike(comparable('قال الوزير نعم.'))).toEqual([null])
  })
})

it('articles that are imported in one breath share one write, and one that is refused leaves the others', async () => {
  const before = file.appends
  const imports = [1, 2, 2, 3].map((n, index) => {
    const command = anArticleOf(n, story(n))
    const id = articleId(10 + index)
    return { ...command, article: { ...command.article, id }, statements: [] }
  })
  const executed = await Promise.all(imports.map((command) => workspace.execute(command)))
  expect(executed.map(({ ok }) => ok)).toEqual([true, true, false, true])
  expect(executed[2]).toMatchObject({ failure: { code: 'decision.duplicateArticle' } })
  expect(executed.map((one) => (one.ok ? one.value.map(({ seq }) => seq) : null))).toEqual([
    [2],
    [3],
    null,
    [4],
  ])
  expect(file.appends - before).toBe(1)
  expect(await workspace.database.articles.count()).toBe(3)
})
