import { createHash } from 'node:crypto'
import type { Handlers, Output } from '#contract'
import { type JournalCodec, openJournal, type OpenedJournal } from '#core/operation/journal'
import { failure, success } from '#core/result'
import { reasonOf } from './durable-write'
import { openJournalFile } from './journal-file'

type JournalRoutes = Pick<Handlers, 'journal.open' | 'journal.read' | 'journal.append'>

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
  /** Resolves when no write is under way. */
  settled(): Promise<void>
} {
  let opening: Promise<Opened> | null = null
  let announcedCut = false
  const writes = new Set<Promise<unknown>>()

  async function opened(): Promise<Opened> {
    opening ??= openAt(path)
    const answer = await opening
    if (!answer.ok) opening = null
    return answer
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

    settled: async () => {
      await Promise.allSettled(writes)
    },
  }
}

async function openAt(path: string): Promise<Opened> {
  try {
    const file = await openJournalFile(path)
    const journal = await openJournal(file, codec).catch(async (error: unknown) => {
      await file.close()
      throw error
    })
    if (!journal.ok) await file.close()
    return journal
  } catch (error) {
    return failure('journal.unreadable', { reason: reasonOf(error) })
  }
}
