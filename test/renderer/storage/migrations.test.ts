import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { openJournal } from '#core/operation/journal'
import { emptyHead, type Operation } from '#core/operation/operation'
import { canonicalJson, seal } from '#core/operation/seal'
import { articleRows } from '../../../src/renderer/storage/articles'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { wholeReport } from '#core/report/arrangement'
import { migration1 } from '../../../src/renderer/storage/migrations/001-first-tables'
import { migration2 } from '../../../src/renderer/storage/migrations/002-rows-of-engine-0-2'
import { migration3 } from '../../../src/renderer/storage/migrations/003-whole-assessments'
import { migration4 } from '../../../src/renderer/storage/migrations/004-alike-articles'
import { migration5 } from '../../../src/renderer/storage/migrations/005-words-by-hand'
import { migration6 } from '../../../src/renderer/storage/migrations/006-versions-of-articles'
import { migration7 } from '../../../src/renderer/storage/migrations/007-report-arrangements'
import { migrations } from '../../../src/renderer/storage/migrations/migrate'
import { statementsOf } from '../../../src/renderer/storage/statements'
import { talliesOf } from '../../../src/renderer/storage/tallies'
import { openWorkspace } from '../../../src/renderer/storage/workspace'
import { actor, anArticle, articleId, asking, digest, statementId, verdictOf } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

/** A statement as the engine before 0.2 found it: no target, chain, language or explanation. */
const earlierFound = {
  source: [{ start: 5, end: 12 }],
  cue: [{ start: 0, end: 4 }],
  content: [{ start: 13, end: 31 }],
  resolved: 'الوزارة',
  act: 'assert',
  form: 'indirect',
  commitment: 'unstated',
  distance: 'neutral',
  confidence: 0.9,
}

const operations = [
  {
    ...asking(),
    kind: 'profile.created',
    body: { id: actor(), name: '', role: 'factChecker' },
  },
  {
    ...asking(),
    kind: 'article.imported',
    body: {
      article: anArticle(),
      engine: '0.1.0',
      statements: [{ id: statementId(), found: earlierFound }],
    },
  },
  {
    ...asking(),
    kind: 'statement.moved',
    body: {
      statementId: statementId(),
      articleId: articleId(),
      before: { stage: 'proposed' },
      after: { stage: 'dismissed' },
    },
  },
]

/** A verdict as version 0.1 wrote it. */
const earlierVerdict = {
  ...asking(),
  kind: 'statement.assessed',
  body: {
    statementId: statementId(),
    articleId: articleId(),
    before: { verdict: null, assessedBy: null, stage: 'proposed' },
    after: { verdict: verdictOf('false'), assessedBy: actor(), stage: 'checking' },
  },
}

/** A journal as an earlier version wrote it, byte for byte. */
async function earlierJournal(operations: readonly unknown[]): Promise<{ file: MemoryFile; hash: string }> {
  const file = new MemoryFile()
  const lines: string[] = []
  let head = emptyHead
  for (const operation of operations) {
    const record = await seal(operation as Operation, head, digest)
    head = { seq: record.seq, hash: record.hash }
    lines.push(`${canonicalJson(record)}\n`)
  }
  file.write(lines.join(''))
  return { file, hash: head.hash }
}

/** The database that the earlier version kept beside it. */
async function earlierDatabase(name: string, hash: string): Promise<void> {
  const database = new Dexie(name)
  database.version(1).stores({
    profiles: 'id',
    articles: 'id, sha256, importedAt',
    texts: 'id',
    statements: 'id, [articleId+position]',
    edits: 'seq, [articleId+seq], [statementId+seq]',
    progress: 'key',
  })
  await database.open()
  const { text, blocks, ...article } = anArticle()
  const { at } = asking()
  await database.table('profiles').add({ id: actor(), name: '', role: 'factChecker' })
  await database
    .table('articles')
    .add({ ...article, importedAt: at, importedBy: actor(), engine: '0.1.0', statementCount: 1 })
  await database.table('texts').add({ id: articleId(), text, blocks })
  await database.table('statements').add({
    id: statementId(),
    articleId: articleId(),
    position: 0,
    found: earlierFound,
    stance: 'assert',
    stage: 'dismissed',
    verdict: null,
    assessedBy: null,
  })
  await database.table('progress').add({ key: 'applied', seq: 3, hash })
  database.close()
}

it('2: rebuilds a database of version 1 from the log, with what its rows lacked', async () => {
  const { file, hash } = await earlierJournal(operations)
  await earlierDatabase('earlier', hash)
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const progress: [number, number][] = []
  const workspace = await openWorkspace(
    () => new IsnadDatabase('earlier'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    (done, total) => progress.push([done, total]),
  )
  expect(workspace.replay).toEqual({ kind: 'rebuilt', records: 3 })
  expect(progress).toEqual([[3, 3]])
  expect(workspace.actor).toBe(actor())
  expect(await articleRows(workspace.database)).toMatchObject([{ statementCount: 1, decidedCount: 1 }])
  expect(await statementsOf(workspace.database, articleId())).toMatchObject([
    {
      stage: 'dismissed',
      source: null,
      found: { target: null, chain: [], language: null, explanation: null },
    },
  ])
  expect(file.appends).toBe(0)
})

it('3: rebuilds a database of version 2, with the verdicts of version 0.1 as assessments', async () => {
  const { file, hash } = await earlierJournal([...operations.slice(0, 2), earlierVerdict])
  const database = new Dexie('earlier-2')
  database.version(2).stores({
    profiles: 'id',
    articles: 'id, sha256, importedAt',
    texts: 'id',
    statements: 'id, [articleId+position]',
    edits: 'seq, [articleId+seq]',
    progress: 'key',
  })
  await database.open()
  await database.table('statements').add({ id: statementId(), articleId: articleId(), position: 0 })
  await database.table('progress').add({ key: 'applied', seq: 3, hash })
  database.close()
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const workspace = await openWorkspace(
    () => new IsnadDatabase('earlier-2'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  expect(workspace.replay).toEqual({ kind: 'rebuilt', records: 3 })
  expect(await statementsOf(workspace.database, articleId())).toMatchObject([
    {
      stage: 'checking',
      assessment: { content: { value: 'false' }, attribution: null, rationale: '', by: actor() },
      evidence: [],
    },
  ])
  await workspace.execute({ type: 'undo', articleId: articleId() })
  expect(await statementsOf(workspace.database, articleId())).toMatchObject([
    { stage: 'proposed', assessment: null },
  ])
})

it('4: rebuilds a database of version 3, in which nobody could correct words or take back where an article appeared', async () => {
  const described = {
    ...asking(),
    kind: 'article.described',
    body: {
      articleId: articleId(),
      before: { publisher: null, author: null, publishedAt: null, url: null },
      after: { publisher: 'The River Post', author: null, publishedAt: null, url: null },
    },
  }
  const { file, hash } = await earlierJournal([...operations, described])
  const database = new Dexie('earlier-3')
  database.version(3).stores({
    profiles: 'id',
    articles: 'id, sha256, importedAt',
    texts: 'id',
    statements: 'id, [articleId+position], stage',
    edits: 'seq, [articleId+seq]',
    progress: 'key',
  })
  await database.open()
  await database.table('statements').add({ id: statementId(), articleId: articleId(), position: 0 })
  await database.table('progress').add({ key: 'applied', seq: 4, hash })
  database.close()
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const workspace = await openWorkspace(
    () => new IsnadDatabase('earlier-3'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  expect(workspace.replay).toEqual({ kind: 'rebuilt', records: 4 })
  expect(await statementsOf(workspace.database, articleId())).toMatchObject([
    { made: null, spans: null, sourceName: null },
  ])
  await workspace.execute({ type: 'undo', articleId: articleId() })
  expect(await articleRows(workspace.database)).toMatchObject([{ appearance: { publisher: null } }])
})

it('7: keeps what a database of version 6 holds, and has room for arrangements and the desk', async () => {
  const declare = [migration1, migration2, migration3, migration4, migration5, migration6]
  const open = async (migrations: readonly ((database: Dexie) => void)[]) => {
    const database = new Dexie('earlier-6')
    for (const migration of migrations) migration(database)
    return database.open()
  }
  const earlier = await open(declare)
  await earlier.table('articles').add({ id: articleId(), title: 'الجسر' })
  await earlier.table('progress').add({ key: 'applied', seq: 3, hash: 'ab'.repeat(32) })
  earlier.close()

  const database = await open([...declare, migration7])
  expect(await database.table('articles').toArray()).toMatchObject([{ title: 'الجسر' }])
  expect(await database.table('progress').get('applied')).toMatchObject({ seq: 3 })
  for (const seq of [5, 4])
    await database.table('arrangements').add({ seq, articleId: articleId(), after: wholeReport })
  const rows = database.table('arrangements').where('[articleId+seq]')
  const ofArticle = await rows.between([articleId(), Dexie.minKey], [articleId(), Dexie.maxKey]).toArray()
  expect(ofArticle.map(({ seq }: { seq: number }) => seq)).toEqual([4, 5])
  await database.table('desk').put({ key: 'desk', name: 'The Pier Desk', logo: null })
  expect(await database.table('desk').get('desk')).toMatchObject({ name: 'The Pier Desk' })
  database.close()
})

it('11: rebuilds a database of version 10, and finds what waits without what the engine alone has proposed', async () => {
  const started = {
    ...asking(),
    kind: 'statement.moved',
    body: {
      statementId: statementId(),
      articleId: articleId(),
      before: { stage: 'proposed' },
      after: { stage: 'open' },
    },
  }
  const { file, hash } = await earlierJournal([...operations.slice(0, 2), started])
  const earlier = new Dexie('earlier-10')
  for (const migration of migrations.slice(0, 9)) migration(earlier)
  await earlier.open()
  await earlier
    .table('statements')
    .add({ id: statementId(), articleId: articleId(), position: 0, stage: 'open' })
  await earlier.table('progress').add({ key: 'applied', seq: 3, hash })
  earlier.close()
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const workspace = await openWorkspace(
    () => new IsnadDatabase('earlier-10'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  expect(workspace.replay).toEqual({ kind: 'rebuilt', records: 3 })
  const { statements } = workspace.database
  const waiting = () =>
    statements.where('[stage+workSince]').between(['open', Dexie.minKey], ['open', Dexie.maxKey]).count()
  expect(await statements.count()).toBe(1)
  expect(await waiting()).toBe(1)
  await workspace.execute({ type: 'undo', articleId: articleId() })
  expect(await waiting()).toBe(0)
})

it('13: rebuilds a database of version 11, whose counts stood one by one', async () => {
  const { file, hash } = await earlierJournal(operations)
  const earlier = new Dexie('earlier-11')
  for (const migration of migrations.slice(0, 10)) migration(earlier)
  await earlier.open()
  await earlier
    .table('tallies')
    .add({ facet: 'stage:open', kind: 'stage', of: 'open', count: 7, label: null })
  await earlier.table('progress').add({ key: 'applied', seq: 3, hash })
  earlier.close()
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const { database, replay } = await openWorkspace(
    () => new IsnadDatabase('earlier-11'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  expect(replay).toEqual({ kind: 'rebuilt', records: 3 })
  expect(await talliesOf(database, 'stage')).toEqual([
    { kind: 'stage', of: 'dismissed', count: 1, label: null },
  ])
})

it('keeps the numbers of an article true when cards are made, split and taken back', async () => {
  const { file } = await earlierJournal(operations)
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const workspace = await openWorkspace(
    () => new IsnadDatabase('numbers'),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => actor(2),
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  const numbers = async () => (await articleRows(workspace.database))[0]
  const spans = { source: [], cue: [], content: [{ start: 5, end: 31 }] }
  await workspace.execute({
    ...{ type: 'makeStatement', articleId: articleId(), id: statementId(5), spans },
    ...{ stance: 'assert', sourceName: '' },
  })
  await workspace.execute({ type: 'split', statementId: statementId(5), at: 20, newId: statementId(6) })
  expect(await numbers()).toMatchObject({ statementCount: 3, decidedCount: 1 })
  await workspace.execute({ type: 'undo', articleId: articleId() })
  await workspace.execute({ type: 'undo', articleId: articleId() })
  expect(await numbers()).toMatchObject({ statementCount: 1, decidedCount: 1 })
  expect(await statementsOf(workspace.database, articleId())).toHaveLength(1)
  await workspace.execute({ type: 'redo', articleId: articleId() })
  expect(await numbers()).toMatchObject({ statementCount: 2 })
})
