import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openJournal, type OpenedJournal } from '#core/operation/journal'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { articleRows, articleWithText } from '../../../src/renderer/storage/articles'
import type { Command } from '#core/operation/command'
import type { StatementId } from '#core/statement/statement'
import { editsOf } from '../../../src/renderer/storage/edits'
import { statementsOf } from '../../../src/renderer/storage/statements'
import { openWorkspace, type Executed, type Workspace } from '../../../src/renderer/storage/workspace'
import {
  actor,
  aFoundStatement,
  anArticle,
  anEvidenceDraft,
  anImport,
  articleId,
  aSourceDraft,
  digest,
  scale,
  sourceId,
  statementId,
  verdictOf,
} from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

let file: MemoryFile
let name: string
let workspace: Workspace
let journal: OpenedJournal
let progress: [number, number][]
let run = 0
let ids = 0
let lastActor: string | null = null

async function open(): Promise<Workspace> {
  const opened = await openJournal(file, codec)
  if (!opened.ok) throw new Error(opened.failure.code)
  journal = opened.value
  progress = []
  workspace = await openWorkspace(
    () => new IsnadDatabase(name),
    { journal, head: journal.head() },
    {
      now: () => new Date('2026-11-22T08:00:00Z'),
      newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
      lastActor: { read: () => lastActor, write: (id) => (lastActor = id) },
    },
    (done, total) => progress.push([done, total]),
  )
  return workspace
}

async function reopen(): Promise<Workspace> {
  workspace.database.close()
  return open()
}

const everything = async () => ({
  articles: await articleRows(workspace.database),
  article: await articleWithText(workspace.database, articleId()),
  statements: await statementsOf(workspace.database, articleId()),
  edits: await editsOf(workspace.database, articleId()),
  profiles: await workspace.database.profiles.toArray(),
})

beforeEach(async () => {
  file = new MemoryFile()
  name = `workspace-${++run}`
  await open()
})

afterEach(() => {
  workspace.database.close()
})

const dismissal = (place: number) =>
  ({ type: 'dismiss', statementId: statementId(place), reason: 'duplicate', note: '' }) as const

async function someWork() {
  await workspace.execute(anImport(3))
  await workspace.execute({ type: 'correctStance', statementId: statementId(1), stance: 'deny' })
  const changes = { content: verdictOf('false') }
  await workspace.execute({ type: 'assess', statementId: statementId(2), changes, scale })
  await workspace.execute(dismissal(3))
  await workspace.execute({ type: 'undo', articleId: articleId() })
}

/** A statement that somebody has written about and an editor has approved. */
async function approvedStatement(id: StatementId) {
  const editor = actor(2)
  await workspace.execute(anImport(1))
  const changes = { attribution: 'accurate', content: verdictOf('true'), rationale: 'Yes.' } as const
  await workspace.execute({
    type: 'changeProfile',
    profile: { id: workspace.actor, name: 'H', role: 'editor' },
  })
  await workspace.execute({ type: 'createProfile', profile: { id: editor, name: 'S', role: 'editor' } })
  await workspace.execute({ type: 'assess', statementId: id, scale, changes })
  for (const n of [1, 2])
    await workspace.execute({ type: 'putEvidence', statementId: id, evidence: anEvidenceDraft(n) })
  const appearance = { publisher: 'The River Post', author: '', publishedAt: '2026-11-20', url: '' }
  await workspace.execute({ type: 'describeArticle', articleId: articleId(), appearance })
  await workspace.execute({ type: 'move', statementId: id, event: 'submit' })
  workspace.chooseActor(editor)
  await workspace.execute({ type: 'move', statementId: id, event: 'approve' })
  const stage = async () => (await statementsOf(workspace.database, articleId()))[0]?.stage
  expect(await stage()).toBe('approved')
  return stage
}

describe('a workspace', () => {
  it('acts under one profile, made on the first day and found again on every other', async () => {
    const actor = workspace.actor
    await reopen()
    expect(workspace.actor).toBe(actor)
    expect(await workspace.database.profiles.count()).toBe(1)
  })

  it('shows each change once it is in the journal', async () => {
    await someWork()
    const statements = await statementsOf(workspace.database, articleId())
    expect(
      statements.map(({ stance, stage, assessment }) => [stance, stage, assessment?.content?.value]),
    ).toEqual([
      ['deny', 'proposed', undefined],
      ['assert', 'checking', 'false'],
      ['assert', 'proposed', undefined],
    ])
    expect(journal.head().seq).toBe(6)
  })

  it('decides commands one after another, each upon all that came before it', async () => {
    await workspace.execute(anImport(1))
    const outcomes = await Promise.all(
      [0, 1, 2].map(() => workspace.execute({ type: 'move', statementId: statementId(1), event: 'accept' })),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false])
  })

  it('makes no approval lapse unless a person has been asked', async () => {
    const id = statementId(1)
    const stage = await approvedStatement(id)

    const deny = { type: 'correctStance', statementId: id, stance: 'deny' } as const
    expect(await workspace.execute(deny)).toEqual({
      ok: false,
      failure: { code: 'decision.approvalLapses', detail: { count: 1 } },
    })
    expect(await stage()).toBe('approved')
    expect((await workspace.execute(deny, 'lapse')).ok).toBe(true)
    expect(await stage()).toBe('checking')
    // Taking that back asks nobody: it is what was there.
    expect((await workspace.execute({ type: 'undo', articleId: articleId() })).ok).toBe(true)
    expect(await stage()).toBe('approved')
  })

  it('asks as well before a split of a source takes an approved statement from it', async () => {
    const id = statementId(1)
    const stage = await approvedStatement(id)
    const split = {
      type: 'splitSource',
      from: { language: 'ar', name: 'الوزارة' },
      statementIds: [id],
      to: aSourceDraft(1),
    } as const
    expect(await workspace.execute(split)).toEqual({
      ok: false,
      failure: { code: 'decision.approvalLapses', detail: { count: 1 } },
    })
    expect(await stage()).toBe('approved')
    expect((await workspace.execute(split, 'lapse')).ok).toBe(true)
    expect(await stage()).toBe('checking')
    expect((await workspace.execute({ type: 'undo', sourceId: sourceId(1) })).ok).toBe(true)
    expect(await stage()).toBe('approved')
  })

  it('keeps with each article how many of its statements are decided', async () => {
    const decided = async () =>
      (await articleRows(workspace.database)).map(({ decidedCount }) => decidedCount)
    await someWork()
    expect(await decided()).toEqual([1])
    await workspace.execute(dismissal(1))
    expect(await decided()).toEqual([2])
    await workspace.execute({ type: 'undo', articleId: articleId() })
    expect(await decided()).toEqual([1])
  })

  it('writes one record for a source that is linked on several cards, and takes it back on all of them', async () => {
    await workspace.execute(anImport(3))
    const { seq } = journal.head()
    const source = { source: null }
    const statementIds = [1, 2, 3].map(statementId)
    await workspace.execute({ type: 'linkSource', statementIds, source })
    const sources = async () =>
      (await statementsOf(workspace.database, articleId())).map((statement) => statement.source)
    expect(await sources()).toEqual([source, source, source])
    expect(journal.head().seq).toBe(seq + 1)
    await reopen()
    await workspace.execute({ type: 'undo', articleId: articleId() })
    expect(await sources()).toEqual([null, null, null])
  })

  it('undoes after a restart what was done before it', async () => {
    await someWork()
    await reopen()
    await workspace.execute({ type: 'undo', articleId: articleId() })
    expect(await workspace.database.statements.get(statementId(2))).toMatchObject({
      assessment: null,
      stage: 'proposed',
    })
  })
})

describe('at start', () => {
  it('finds a database that is up to date and replays nothing', async () => {
    await someWork()
    await reopen()
    expect(workspace.replay).toEqual({ kind: 'upToDate', records: 0 })
  })

  it('rebuilds a deleted database from the journal, the same in every row, and reports its progress', async () => {
    await someWork()
    const before = await everything()
    await workspace.database.delete()
    await open()
    expect(await everything()).toEqual(before)
    expect(workspace.replay).toEqual({ kind: 'rebuilt', records: 6 })
    expect(progress.at(-1)).toEqual([6, 6])
  })

  it('replays only what a database has missed', async () => {
    await someWork()
    const before = await everything()
    const { seq } = journal.head()
    await workspace.execute({ type: 'correctStance', statementId: statementId(2), stance: 'warn' })
    const after = await everything()
    // The database falls back to where it stood before the last change, as after a lost transaction.
    await workspace.database.statements.bulkPut(before.statements)
    await workspace.database.edits.delete([articleId(), seq + 1])
    const [last] = await journal.read(seq, 1)
    await workspace.database.progress.put({ key: 'applied', seq, hash: last?.hash ?? '' })
    await reopen()
    expect(workspace.replay).toEqual({ kind: 'caughtUp', records: 1 })
    expect(await everything()).toEqual(after)
  })

  it('rebuilds a database that belongs to another journal', async () => {
    await someWork()
    const before = await everything()
    await workspace.database.progress.put({ key: 'applied', seq: 6, hash: 'f'.repeat(64) })
    await workspace.database.articles.clear()
    await reopen()
    expect(workspace.replay.kind).toBe('rebuilt')
    expect(await everything()).toEqual(before)
  })

  it('rebuilds a database that is ahead of the journal, for instance beside a restored backup', async () => {
    await someWork()
    const lines = file.text().trimEnd().split('\n')
    file.write(`${lines.slice(0, 3).join('\n')}\n`)
    await reopen()
    expect(workspace.replay.kind).toBe('rebuilt')
    expect((await everything()).edits).toHaveLength(1)
  })

  it('replays many records in batches and shows how far it is', async () => {
    await workspace.execute(anImport(1))
    await journal.append(
      Array.from({ length: 1200 }, (_, n) => ({
        at: '2026-11-22T08:00:00.000Z',
        actor: workspace.actor,
        kind: 'statement.stanceCorrected' as const,
        body: {
          statementId: statementId(1),
          articleId: articleId(),
          before: { stance: n % 2 === 0 ? ('assert' as const) : ('deny' as const) },
          after: { stance: n % 2 === 0 ? ('deny' as const) : ('assert' as const) },
        },
      })),
    )
    await workspace.database.delete()
    await open()
    expect(progress).toEqual([
      [500, 1202],
      [1000, 1202],
      [1202, 1202],
    ])
  })
})

describe('articles that come while others are shown', () => {
  /** Ask for some imports, and for others as soon as the first are on their way. */
  const together = async (first: readonly Command[], then: readonly Command[]) => {
    const executed = first.map((command) => workspace.execute(command))
    await new Promise((resolve) => setTimeout(resolve))
    return Promise.all([...executed, ...then.map((command) => workspace.execute(command))])
  }
  const story = (n: number, sha256 = digest(String(n))) => ({
    ...anImport(1, anArticle({ id: articleId(n), sha256 })),
    statements: [{ id: statementId(n), found: aFoundStatement() }],
  })
  const codes = (executed: readonly Executed[]) => executed.map((one) => (one.ok ? 'ok' : one.failure.code))
  const rows = async () => (await workspace.database.articles.toArray()).map(({ id }) => id).sort()

  it('are refused where one of those is the same, and decided on as soon as they are there', async () => {
    const twin = story(3, digest('1'))
    const executed = await together(
      [story(1)],
      [twin, story(2), { type: 'correctStance', statementId: statementId(2), stance: 'deny' }],
    )
    expect(codes(executed)).toEqual(['ok', 'decision.duplicateArticle', 'ok', 'ok'])
    expect(await rows()).toEqual([articleId(1), articleId(2)])
    await reopen()
    expect(workspace.replay.kind).toBe('upToDate')
  })

  it('are refused alone where the disk is full by then', async () => {
    const append = file.append
    file.append = (bytes) => {
      if (file.text().includes(articleId(1))) file.failAfter = 10
      return append(bytes)
    }
    expect(codes(await together([story(1)], [story(2)]))).toEqual(['ok', 'journal.writeFailed'])
    file.failAfter = null
    file.append = append
    expect(codes([await workspace.execute(story(3))])).toEqual(['ok'])
    expect(await rows()).toEqual([articleId(1), articleId(3)])
    await reopen()
    expect(workspace.replay.kind).toBe('upToDate')
  })

  it('come in with those, and nothing is half done, where those could not be shown at first', async () => {
    const put = vi.spyOn(workspace.database.texts, 'bulkPut').mockRejectedValueOnce(new Error('broken'))
    expect(codes(await together([story(1)], [story(2)]))).toEqual(['ok', 'ok'])
    put.mockRestore()
    const whole = await statementsOf(workspace.database, articleId(1))
    expect(await rows()).toEqual([articleId(1), articleId(2)])
    await reopen()
    expect(workspace.replay.kind).toBe('upToDate')
    await workspace.database.delete()
    await open()
    expect(workspace.replay.kind).toBe('rebuilt')
    expect(await statementsOf(workspace.database, articleId(1))).toEqual(whole)
  })
})

describe('when the disk is full', () => {
  it('refuses the change, shows nothing of it and goes on where it stood', async () => {
    await workspace.execute(anImport(1))
    file.failAfter = 10
    const refused = await workspace.execute({
      type: 'correctStance',
      statementId: statementId(1),
      stance: 'deny',
    })
    expect(refused).toEqual({ ok: false, failure: { code: 'journal.writeFailed' } })
    expect(await workspace.database.statements.get(statementId(1))).toMatchObject({ stance: 'assert' })
    file.failAfter = null
    const accepted = await workspace.execute({
      type: 'correctStance',
      statementId: statementId(1),
      stance: 'warn',
    })
    expect(accepted.ok).toBe(true)
    await reopen()
    expect(await workspace.database.statements.get(statementId(1))).toMatchObject({ stance: 'warn' })
  })
})
