import { createHash } from 'node:crypto'
import type { Handlers, Output } from '#contract'
import { type JournalCodec, openJournal, type OpenedJournal } from '#core/operation/journal'
import { failure, success } from '#core/result'
import { reasonOf } from './durable-write'
import { type DiskJournalFile, openJournalFile } from './journal-file'

type JournalRoutes = Pick<Handlers, 'journal.open' | 'journal.read' | 'journal.lines' | 'journal.append'>

/** What core borrows from Node. */
export const codec: JournalCodec = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
}

type Opened =
  { readonly ok: true; readonly value: OpenedJournal } | (Output<'journal.open'> & { readonly ok: false })

/**
 * The routes over one journal, opened at the first call and once only: a second opening beside a write would take
 * the write for a torn tail. After a refusal the next call tries again.
 */
export function createJournalRoutes(path: string): JournalRoutes & {
  /** Close the file when every write under way has been answered; for the program's end. */
  close(): Promise<void>
} {
  let opening: Promise<Opened> | null = null
  let announcedCut = false
  let openFile: DiskJournalFile | null = null
  const writes = new Set<Promise<unknown>>()

  async function opened(): Promise<Opened> {
    opening ??= openNow()
    const answer = await opening
    if (!answer.ok) opening = null
    return answer
  }

  async function openNow(): Promise<Opened> {
    let file: DiskJournalFile | null = null
    try {
      file = await openJournalFile(path)
      const journal = await openJournal(file, codec)
      if (journal.ok) openFile = file
      else await file.close()
      return journal
    } catch (error) {
      await file?.close()
      return failure('journal.unreadable', { reason: reasonOf(error) })
    }
  }

  return {
    'journal.open': async () => {
      const journal = await opened()
      if (!journal.ok) return journal
      // The renderer may be loaded again; the tail was cut once.
      const cut = announcedCut ? 0 : journal.value.cut
      announcedCut = true
      return success({ head: journal.value.head(), cut })
    },

    'journal.read': async ({ from, limit }) => {
      const journal = await opened()
      if (!journal.ok) return failure('journal.unreadable')
      try {
        return success(await journal.value.read(from, limit))
      } catch (error) {
        return failure('journal.unreadable', { reason: reasonOf(error) })
      }
    },

    'journal.lines': async ({ from, limit }) => {
      const journal = await opened()
      if (!journal.ok) return failure('journal.unreadable')
      try {
        return success(await journal.value.lines(from, limit))
      } catch (error) {
        return failure('journal.unreadable', { reason: reasonOf(error) })
      }
    },

    'journal.append': async ({ operations }) => {
      const journal = await opened()
      if (!journal.ok) return failure('journal.writeFailed')
      const write = journal.value.append(operations)
      writes.add(write)
      try {
        return await write
      } finally {
        writes.delete(write)
      }
    },

    close: async () => {
      await Promise.allSettled(writes)
      await openFile?.close()
    },
  }
}
