import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openJournal } from '#core/operation/journal'
import type { Command } from '#core/operation/command'
import { SourceDirectory, shippedDirectory } from '#core/source/directory'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { editsOf } from '../../../src/renderer/storage/edits'
import { deskSources, sourceEditsOf, statementsBy } from '../../../src/renderer/storage/sources'
import { talliesOf } from '../../../src/renderer/storage/tallies'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import {
  aFoundStatement,
  anArticle,
  articleId,
  asking,
  aSourceDraft,
  scale,
  sourceId,
  statementId,
  verdictOf,
} from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

let file: MemoryFile
let workspace: Workspace
let runs = 0

async function open(name: string): Promise<void> {
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  workspace = await openWorkspace(
    () => new IsnadDatabase(name),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => `00000000-0000-4000-8000-${String(++runs).padStart(12, '0')}`,
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
}

const ask = async (command: Command) => {
  const outcome = await workspace.execute(command)
  return outcome.ok ? null : outcome.failure.code
}

beforeEach(async () => {
  file = new MemoryFile()
  await open(`sources-${++runs}`)
  for (const [n, names] of [
    [1, ['Ann Hale', 'Ann Hale']],
    [2, ['A. Hale', 'وزارة المياه']],
  ] as const)
    await ask({
      type: 'importArticle',
      article: anArticle({
        id: articleId(n),
        text: `Text ${n} of an article about a harbour.`,
        language: 'en',
      }),
      engine: 'test',
      statements: names.map((resolved, index) => ({
        id: statementId(n * 10 + index),
        found: aFoundStatement({ resolved }),
      })),
    })
})

afterEach(() => workspace.database.close())

const ann = aSourceDraft(1, { kind: 'person', names: { en: 'Ann Hale' } })
const saidBy = async (key: string) => {
  const directory = new SourceDirectory(await deskSources(workspace.database))
  return (await statementsBy(workspace.database, directory, key)).map(({ id }) => id).sort()
}
const countedKinds = ['speaker', 'body', 'chosen', 'stage', 'verdict'] as const
const counts = async () =>
  (await Promise.all(countedKinds.map((kind) => talliesOf(workspace.database, kind))))
    .flat()
    .map(({ kind, of, count }) => `${kind}:${of} ${count}`)
    .sort()

it('counts who speaks, at which stage and with what verdict, and each decision moves the counts', async () => {
  expect(
    (await talliesOf(workspace.database, 'speaker')).map(({ of, count, label }) => [of, count, label]),
  ).toEqual([
    ['name:ann hale', 2, { language: 'en', name: 'Ann Hale' }],
    ['name:وزاره المياه', 1, { language: 'en', name: 'وزارة المياه' }],
    ['name:a hale', 1, { language: 'en', name: 'A. Hale' }],
  ])
  await ask({
    type: 'assess',
    statementId: statementId(10),
    changes: { content: verdictOf('false') },
    scale,
  })
  await ask({ type: 'dismiss', statementId: statementId(21), reason: 'duplicate', note: '' })
  expect(await counts()).toEqual([
    'speaker:name:a hale 1',
    'speaker:name:ann hale 2',
    'stage:checking 1',
    'stage:dismissed 1',
    'stage:proposed 2',
    'verdict:- 2',
    'verdict:false 1',
  ])
})

it('finds every statement of a source over all articles, after a merge too, without touching them', async () => {
  await ask({ type: 'createSource', source: ann })
  expect(await saidBy(sourceId())).toEqual([statementId(10), statementId(11)])
  const rows = await workspace.database.statements.toArray()
  const before = await counts()
  await ask({ type: 'mergeSource', from: { language: 'en', name: 'A. Hale' }, into: sourceId() })
  expect(await saidBy(sourceId())).toEqual([statementId(10), statementId(11), statementId(20)])
  expect(await workspace.database.statements.toArray()).toEqual(rows)
  expect(await counts()).toEqual(before)
  await ask({ type: 'undo', sourceId: sourceId() })
  expect(await saidBy(sourceId())).toEqual([statementId(10), statementId(11)])
})

it('is kept while a statement that came in later is linked to it', async () => {
  await ask({ type: 'createSource', source: aSourceDraft(1) })
  const link = { institution: sourceId(1), relation: 'is', candidates: [], named: null } as const
  await ask({
    type: 'importArticle',
    article: anArticle({ id: articleId(3), text: 'The Harbour Board 1 said so.', language: 'en' }),
    engine: 'test',
    statements: [{ id: statementId(30), found: aFoundStatement({ resolved: 'Harbour Board 1', link }) }],
  })
  expect(await saidBy(sourceId(1))).toEqual([statementId(30)])
  expect(await ask({ type: 'undo', sourceId: sourceId(1) })).toBe('source.inUse')
})

it('splits over several articles in one record, told in the history of both, and knows it all after a rebuild', async () => {
  await ask({ type: 'createSource', source: ann })
  await ask({
    type: 'splitSource',
    from: { id: sourceId() },
    statementIds: [statementId(11), statementId(20)],
    to: aSourceDraft(2, { kind: 'person', names: { en: 'Ann Hale (mayor)' } }),
  })
  expect(await saidBy(sourceId(2))).toEqual([statementId(11), statementId(20)])
  for (const n of [1, 2])
    expect(await editsOf(workspace.database, articleId(n))).toMatchObject([{ kind: 'source.split' }])
  expect((await sourceEditsOf(workspace.database, sourceId())).map(({ kind }) => kind)).toEqual([
    'source.created',
    'source.split',
  ])
  // Somebody has come to speak for the new one, so that it cannot be unmade.
  await ask({ type: 'linkSource', statementIds: [statementId(21)], source: { source: sourceId(2) } })
  expect(await ask({ type: 'undo', sourceId: sourceId(2) })).toBe('source.inUse')
  await ask({ type: 'undo', articleId: articleId(2) })

  const before = [
    await counts(),
    await deskSources(workspace.database),
    await workspace.database.statements.toArray(),
  ]
  workspace.database.close()
  await open(`sources-${++runs}`)
  expect(workspace.replay.kind).toBe('rebuilt')
  expect([
    await counts(),
    await deskSources(workspace.database),
    await workspace.database.statements.toArray(),
  ]).toEqual(before)
  expect(await ask({ type: 'undo', sourceId: sourceId(2) })).toBeNull()
  expect(await saidBy('name:a hale')).toEqual([statementId(20)])
  expect(await deskSources(workspace.database)).toHaveLength(1)
})

it('has nothing of a source that nobody has quoted', async () => {
  expect(await statementsBy(workspace.database, shippedDirectory, 'us-treasury')).toEqual([])
})
