import { Dexie } from 'dexie'
import {
  backupEvery,
  backupName,
  momentOf,
  type Moment,
  outlived,
  type KeptBackup,
} from '#core/bundle/keeping'
import type { Journal } from '#core/operation/journal'
import { emptyHead, type SealedOperation } from '#core/operation/operation'
import { success, type Result } from '#core/result'
import { IsnadDatabase } from './database'
import { makeBundle, type Making } from './bundles'
import { project } from './projection'

/** Where backups are kept; the host supplies it. */
export interface BackupPlace {
  list(): Promise<Result<readonly KeptBackup[], 'backup.unreadable'>>
  put(name: string, bytes: Uint8Array): Promise<Result<null, 'backup.writeFailed'>>
  remove(names: readonly string[]): Promise<Result<null, 'backup.writeFailed'>>
}

/** A backup that is there, with what its name tells. */
export interface Backup extends KeptBackup, Moment {}

export type BackupRefusal = 'bundle.notMade' | 'backup.writeFailed' | 'backup.unreadable'

/** Newest first. */
export async function backupsIn(
  place: Pick<BackupPlace, 'list'>,
): Promise<Result<Backup[], 'backup.unreadable'>> {
  const listed = await place.list()
  if (!listed.ok) return listed
  const backups = listed.value.flatMap((one) => {
    const moment = momentOf(one.name)
    return moment ? [{ ...one, ...moment }] : []
  })
  return success(backups.sort((a, b) => (a.at < b.at ? 1 : -1)))
}

/**
 * Keep a backup of the journal as it stands, and drop those that have had their time. Files that records name are kept
 * under their own hash beside the journal and never change; a backup names them and does not hold them.
 */
export async function backUp(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  place: BackupPlace,
  { now, program, pack, asked }: Pick<Making, 'now' | 'program' | 'pack'> & { readonly asked: boolean },
): Promise<Result<{ readonly at: string }, BackupRefusal>> {
  const made = await makeBundle(database, journal, {
    articles: null,
    blob: () => Promise.resolve(null),
    now,
    program,
    pack,
  })
  if (!made.ok) return made
  const at = now.toISOString()
  const written = await place.put(backupName({ at, asked }), made.value)
  if (!written.ok) return written
  const kept = await backupsIn(place)
  if (!kept.ok) return kept
  const gone = outlived(kept.value)
  if (gone.length > 0) {
    const removed = await place.remove(gone.map(({ name }) => name))
    if (!removed.ok) return removed
  }
  return success({ at })
}

/** Whether it is time for another backup: something has changed since the newest one, and that one is an hour old. */
export function backupDue(newest: Backup | undefined, lastChange: string | null, now: Date): boolean {
  if (lastChange === null) return false
  if (!newest) return true
  // A backup's name tells whole seconds.
  const changed = Date.parse(lastChange) - Date.parse(newest.at) >= 1000
  return changed && now.getTime() - Date.parse(newest.at) >= backupEvery
}

/** What a workspace holds, as far as it can be told in a line. */
export interface Holdings {
  readonly records: number
  readonly articles: number
  readonly statements: number
  readonly people: number
  /** When something was last changed, ISO 8601 in UTC; null where nothing ever was. */
  readonly lastChange: string | null
}

async function holdingsOf(database: IsnadDatabase, last: SealedOperation | undefined): Promise<Holdings> {
  const [records, articles, statements, people] = await Promise.all([
    database.progress.get('applied').then((row) => row?.seq ?? 0),
    database.articles.count(),
    database.statements.count(),
    database.profiles.count(),
  ])
  return { records, articles, statements, people, lastChange: last?.at ?? null }
}

/** What stands here now. */
export async function presentHoldings(
  database: IsnadDatabase,
  journal: Pick<Journal, 'read'>,
): Promise<Holdings> {
  const { seq } = (await database.progress.get('applied')) ?? emptyHead
  const [last] = seq > 0 ? await journal.read(seq, 1) : []
  return holdingsOf(database, last)
}

/** What putting a backup back would lead to, found out by doing it somewhere else. */
export interface Rehearsal {
  readonly present: Holdings
  readonly restored: Holdings
  /** Changes made here that the backup does not have. */
  readonly lost: number
}

/**
 * Put a backup's records back in a database of their own, which is thrown away again, and compare what comes out with
 * what is here. Nothing of the workspace is touched.
 *
 * @throws Error where the records cannot be put back
 */
export async function rehearse(
  database: IsnadDatabase,
  journal: Pick<Journal, 'read'>,
  records: readonly SealedOperation[],
  onProgress: (share: number) => void = () => undefined,
): Promise<Rehearsal> {
  const rehearsal = new IsnadDatabase(`${database.name}-rehearsal-${crypto.randomUUID()}`)
  const batch = 500
  try {
    for (let from = 0; from < records.length; from += batch) {
      await project(rehearsal, records.slice(from, from + batch))
      onProgress(Math.min(1, (from + batch) / records.length))
    }
    const present = await presentHoldings(database, journal)
    const common = await commonLength(journal, present.records, records)
    return {
      present,
      restored: await holdingsOf(rehearsal, records.at(-1)),
      lost: present.records - common,
    }
  } finally {
    rehearsal.close()
    await Dexie.delete(rehearsal.name)
  }
}

/** How many records two journals have in common from the first on: once they part, their hashes never meet again. */
async function commonLength(
  journal: Pick<Journal, 'read'>,
  length: number,
  records: readonly SealedOperation[],
): Promise<number> {
  let known = 0
  let unknown = Math.min(length, records.length) + 1
  while (unknown - known > 1) {
    const middle = (known + unknown) >> 1
    const [here] = await journal.read(middle, 1)
    if (here?.hash === records[middle - 1]?.hash) known = middle
    else unknown = middle
  }
  return known
}
