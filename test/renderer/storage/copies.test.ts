import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupName, type KeptBackup } from '#core/bundle/keeping'
import type { There } from '#core/bundle/merge'
import { openJournal, type Journal } from '#core/operation/journal'
import { emptyHead } from '#core/operation/operation'
import { success } from '#core/result'
import {
  backUp,
  backupDue,
  backupsIn,
  presentHoldings,
  rehearse,
  type BackupPlace,
} from '../../../src/renderer/storage/backing-up'
import { makeBundle, readBundle, type Making } from '../../../src/renderer/storage/bundles'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { statementsOf } from '../../../src/renderer/storage/statements'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import { packIn } from '../../../src/renderer/workers/packer'
import { pack } from '../../../src/renderer/workers/packing'
import { actor, anImport, articleId, digest, scale, statementId, verdictOf } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'
import { aWorker } from '../../builders/packing-worker'

const program = 'Isnad 0.1.0'
const bytes = new TextEncoder().encode('the file as it was imported')
const now = new Date('2026-11-22T12:00:00Z')
let run = 0
let open: Workspace[] = []

/** A desk of its own, whose ids begin with a number of its own. */
async function aDesk(n: number, file = new MemoryFile()): Promise<Workspace> {
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const workspace = await openWorkspace(
    () => new IsnadDatabase(`copies-${++run}`),
    { journal: journal.value, head: journal.value.head() },
    { now: () => now, newId: () => actor(n), lastActor: { read: () => null, write: () => undefined } },
    () => undefined,
  )
  open.push(workspace)
  return workspace
}

async function copyOf(desk: Workspace, articles: null | [ReturnType<typeof articleId>] = null) {
  const made = await makeBundle(desk.database, desk.journal, {
    articles,
    blob: (sha256) => Promise.resolve(sha256 === digest(new TextDecoder().decode(bytes)) ? bytes : null),
    now,
    program,
    pack,
  })
  if (!made.ok) throw new Error(made.failure.code)
  return made.value
}

async function opened(copy: Uint8Array) {
  const bundle = await readBundle(copy)
  if (!bundle.ok) throw new Error(bundle.failure.code)
  return bundle.value
}

async function sentFrom(desk: Workspace): Promise<There> {
  const { manifest, records } = await opened(await copyOf(desk))
  return { journal: manifest.journal.id, head: manifest.journal.head, records }
}

const assess = (desk: Workspace, value: string) =>
  desk.execute({
    type: 'assess',
    statementId: statementId(),
    scale,
    changes: { attribution: 'accurate', content: verdictOf(value), rationale: 'Two records agree.' },
  })

const anImportOf = () => {
  const command = anImport(2)
  return { ...command, article: { ...command.article, sha256: digest('the file as it was imported') } }
}

beforeEach(() => {
  open = []
})
afterEach(() => {
  for (const { database } of open) database.close()
})

describe('a case file', () => {
  it('takes an article and the work on it from one desk to another, with its file', async () => {
    const theirs = await aDesk(1)
    await theirs.execute(anImportOf())
    await assess(theirs, 'false')
    const copy = await opened(await copyOf(theirs, [articleId()]))
    expect(copy.manifest).toMatchObject({ scope: 'articles', absent: [] })
    expect(copy.blob(digest('the file as it was imported'))).toEqual(bytes)

    const ours = await aDesk(2)
    const { manifest, records } = copy
    expect(
      await ours.takeIn({ journal: manifest.journal.id, head: manifest.journal.head, records }),
    ).toMatchObject({
      ok: true,
    })
    const [first] = (await statementsOf(ours.database, articleId())) ?? []
    expect(first?.assessment).toMatchObject({ content: { value: 'false' }, by: actor(1) })
  })

  it('taken in twice changes nothing the second time', async () => {
    const theirs = await aDesk(1)
    await theirs.execute(anImportOf())
    const ours = await aDesk(2)
    await ours.takeIn(await sentFrom(theirs))
    const { records } = await presentHoldings(ours.database, ours.journal)
    expect(await ours.takeIn(await sentFrom(theirs))).toEqual({ ok: true, value: [] })
    expect((await presentHoldings(ours.database, ours.journal)).records).toBe(records)
  })

  it('leaves two verdicts on the same statement side by side', async () => {
    const theirs = await aDesk(1)
    await theirs.execute(anImportOf())
    const ours = await aDesk(2)
    await ours.takeIn(await sentFrom(theirs))
    await assess(ours, 'true')
    await assess(theirs, 'false')
    await ours.takeIn(await sentFrom(theirs))
    const [first] = (await statementsOf(ours.database, articleId())) ?? []
    expect(first?.assessment).toMatchObject({ content: { value: 'true' } })
    expect(first?.disagreements).toMatchObject([{ theirs: { assessment: { content: { value: 'false' } } } }])
  })
})

/** A folder in memory. */
class Place implements BackupPlace {
  readonly files = new Map<string, Uint8Array>()
  list = () =>
    Promise.resolve(
      success<KeptBackup[]>([...this.files].map(([name, data]) => ({ name, byteLength: data.length }))),
    )
  put = (name: string, data: Uint8Array) => {
    this.files.set(name, data)
    return Promise.resolve(success(null))
  }
  remove = (names: readonly string[]) => {
    for (const name of names) this.files.delete(name)
    return Promise.resolve(success(null))
  }
}

describe('a bundle that cannot be made', () => {
  const making = { articles: null, blob: () => Promise.resolve(null), now, program }
  const packAside: Making['pack'] = (...all) => packIn(aWorker().start)(...all)
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('is refused in the same words aside as here, wherever it fails', async () => {
    const desk = await aDesk(1)
    await desk.execute(anImportOf())
    const journals: Pick<Journal, 'lines'>[] = [
      { lines: () => Promise.reject(new Error('the journal cannot be read: journal.unreadable')) },
      { lines: (from) => Promise.resolve(from === 1 ? ['{"hash":""}', 'no JSON'] : []) },
    ]
    for (const journal of journals) {
      const here = await makeBundle(desk.database, journal, { ...making, pack })
      expect(here).toMatchObject({ ok: false, failure: { code: 'bundle.notMade' } })
      expect(await makeBundle(desk.database, journal, { ...making, pack: packAside })).toEqual(here)
    }
  })

  it('is no failure where somebody cancelled it', async () => {
    const desk = await aDesk(1)
    const leaving = new AbortController()
    leaving.abort(new Error('cancelled'))
    const made = makeBundle(desk.database, desk.journal, {
      ...making,
      pack: packAside,
      signal: leaving.signal,
    })
    await expect(made).rejects.toThrow('cancelled')
  })

  it('is no backup, and takes the place of none', async () => {
    const desk = await aDesk(1)
    const place = new Place()
    const failing = () => Promise.reject(new RangeError('Array buffer allocation failed'))
    expect(
      await backUp(desk.database, desk.journal, place, { now, program, pack: failing, asked: true }),
    ).toEqual({
      ok: false,
      failure: {
        code: 'bundle.notMade',
        detail: { reason: 'RangeError: Array buffer allocation failed' },
      },
    })
    expect(place.files.size).toBe(0)
  })
})

describe('a backup', () => {
  it('holds the whole journal, byte for byte, and can be rehearsed without touching anything', async () => {
    const file = new MemoryFile()
    const desk = await aDesk(1, file)
    await desk.execute(anImportOf())
    const place = new Place()
    const atBackup = file.bytes
    expect(
      await backUp(desk.database, desk.journal, place, { now, program, pack, asked: false }),
    ).toMatchObject({
      ok: true,
    })
    await assess(desk, 'false')

    const copy = await opened(
      place.files.get(backupName({ at: now.toISOString(), asked: false })) ?? new Uint8Array(),
    )
    expect(copy.journal).toEqual(atBackup)
    const before = await presentHoldings(desk.database, desk.journal)
    const rehearsal = await rehearse(desk.database, desk.journal, copy.records)
    expect(rehearsal).toMatchObject({
      present: { records: 3, articles: 1, statements: 2 },
      restored: { records: 2, articles: 1, statements: 2, people: 1 },
      lost: 1,
    })
    expect(await presentHoldings(desk.database, desk.journal)).toEqual(before)
    expect((await indexedDB.databases()).some(({ name }) => name?.includes('rehearsal'))).toBe(false)
  })

  it('put back gives the same head and the same cards', async () => {
    const desk = await aDesk(1)
    await desk.execute(anImportOf())
    await assess(desk, 'false')
    const copy = await opened(await copyOf(desk))
    const file = new MemoryFile()
    file.bytes = new Uint8Array(copy.journal)
    const again = await aDesk(3, file)
    expect(await again.database.progress.get('applied')).toEqual(await desk.database.progress.get('applied'))
    expect(await statementsOf(again.database, articleId())).toEqual(
      await statementsOf(desk.database, articleId()),
    )
  })

  it('is due when something has changed and the newest is an hour old', () => {
    const newest = { name: '', byteLength: 1, asked: false, at: '2026-11-22T10:00:00.000Z' }
    const later = '2026-11-22T10:30:00.000Z'
    expect(backupDue(undefined, null, now)).toBe(false)
    expect(backupDue(undefined, later, now)).toBe(true)
    expect(backupDue(newest, later, now)).toBe(true)
    expect(backupDue(newest, later, new Date('2026-11-22T10:59:00Z'))).toBe(false)
    expect(backupDue(newest, newest.at, now)).toBe(false)
  })

  it('drops those that have had their time, and lists the newest first', async () => {
    const desk = await aDesk(1)
    const place = new Place()
    for (let hour = 0; hour < 40; hour++) {
      const moment = new Date(Date.UTC(2026, 10, 20, hour))
      await backUp(desk.database, desk.journal, place, { now: moment, program, pack, asked: false })
    }
    const kept = await backupsIn(place)
    if (!kept.ok) throw new Error(kept.failure.code)
    expect(kept.value).toHaveLength(24)
    expect(kept.value[0]?.at).toBe('2026-11-21T15:00:00.000Z')
  })

  it('of an empty desk is one as well', async () => {
    expect(emptyHead.seq).toBe(0)
    const desk = await aDesk(1)
    expect((await opened(await copyOf(desk))).manifest.journal.records).toBe(1)
  })
})
