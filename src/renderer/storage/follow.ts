import type { Journal } from '#core/operation/journal'
import { emptyHead, type JournalHead } from '#core/operation/operation'
import type { IsnadDatabase } from './database'
import { project } from './projection'

/** Records replayed at a time: enough to keep the disk busy, few enough for the progress bar to move. */
const batchSize = 500

export interface Replay {
  /** What had to be done: nothing, records that the database had missed, or all of it from nothing. */
  readonly kind: 'upToDate' | 'caughtUp' | 'rebuilt'
  readonly records: number
}

/**
 * Make the database follow the journal. What is missing is replayed; a database that is empty beside a journal
 * that is not, that is ahead of it, or whose last record is not the journal's, is rebuilt from the first record.
 *
 * @param onProgress - called with the records applied so far and in all, after each batch
 */
export async function followJournal(
  database: IsnadDatabase,
  journal: Journal,
  head: JournalHead,
  onProgress: (done: number, total: number) => void,
): Promise<Replay> {
  const applied: JournalHead = (await database.progress.get('applied')) ?? emptyHead
  const known = applied.seq > 0 && applied.seq <= head.seq && (await isRecordOf(journal, applied))
  if (known && applied.seq === head.seq) return { kind: 'upToDate', records: 0 }
  if (!known && head.seq === 0 && applied.seq === 0) return { kind: 'upToDate', records: 0 }

  if (!known) await empty(database)
  const first = known ? applied.seq + 1 : 1
  const total = head.seq - first + 1
  for (let from = first; from <= head.seq; from += batchSize) {
    await project(database, await journal.read(from, Math.min(batchSize, head.seq - from + 1)))
    onProgress(Math.min(total, from - first + batchSize), total)
  }
  return { kind: known ? 'caughtUp' : 'rebuilt', records: total }
}

async function isRecordOf(journal: Journal, { seq, hash }: JournalHead): Promise<boolean> {
  const [record] = await journal.read(seq, 1)
  return record?.hash === hash
}

async function empty(database: IsnadDatabase): Promise<void> {
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  )
}
