import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openJournal } from '#core/operation/journal'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { talliesOf } from '../../../src/renderer/storage/tallies'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import { aFoundStatement, anArticle, articleId, digest, statementId } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

async function workspaceOver(file: MemoryFile, name: string): Promise<Workspace> {
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  return openWorkspace(
    () => new IsnadDatabase(name),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date('2026-11-22T08:00:00Z'),
      newId: () => crypto.randomUUID(),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
}

const statementsEach = 3

/** An article with speakers of whom some speak in others too. */
function aStory(n: number) {
  const names = [`Clerk ${n}`, `Mayor ${n % 7}`, `Pilot ${n % 70}`]
  const text = names.map((name, at) => `${name} said that quay ${n} would open on day ${at}.`).join(' ')
  const statements = names.map((name, at) => {
    const start = text.indexOf(name)
    const source = [{ start, end: start + name.length }]
    return {
      id: statementId(n * statementsEach + at + 1),
      found: aFoundStatement({
        source,
        resolved: name,
        content: [{ start: start + name.length, end: start + 40 }],
      }),
    }
  })
  const article = anArticle({
    id: articleId(n + 1),
    text,
    sha256: digest(text),
    title: `Quay ${n}`,
    language: 'en',
  })
  return { article, statements, marks: marksOf(shinglesOf(text)) }
}

const kinds = ['stage', 'verdict', 'speaker', 'body', 'chosen'] as const

/** Every table whole, but for how marks and counts are packed. */
async function rowsOf({ database }: Workspace): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    database.tables.map(async ({ name }) => [name, await database.table(name).toArray()] as const),
  )
  const marks = await database.marks.toArray()
  const packed = marks.map((row) => ({ ids: row.ids, marks: [...row.marks] }))
  const joined = { ids: packed.flatMap(({ ids }) => ids), marks: packed.flatMap((row) => row.marks) }
  const tallies = await Promise.all(kinds.map((kind) => talliesOf(database, kind)))
  return { ...Object.fromEntries(tables), marks: joined, tallies }
}

it('holds after a folder has come in what it would if it were rebuilt from the log', async () => {
  const file = new MemoryFile()
  const workspace = await workspaceOver(file, 'as-it-came')
  const stories = Array.from({ length: 90 }, (_, n) => aStory(n))
  for (let from = 0; from < stories.length; from += 60)
    await Promise.all(
      stories
        .slice(from, from + 60)
        .map((story) => workspace.execute({ type: 'importArticle', engine: 'test', ...story })),
    )
  await workspace.execute({ type: 'correctStance', statementId: statementId(3), stance: 'deny' })
  const rebuilt = await workspaceOver(file, 'rebuilt')
  expect(rebuilt.replay.kind).toBe('rebuilt')
  const rows = await rowsOf(workspace)
  expect(rows).toEqual(await rowsOf(rebuilt))
  expect(await talliesOf(workspace.database, 'speaker')).toContainEqual(
    expect.objectContaining({ of: 'name:mayor 3', count: 13, label: { language: 'en', name: 'Mayor 3' } }),
  )
  workspace.database.close()
  rebuilt.database.close()
})
