import { createHash, randomUUID } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Handlers, Output } from '#contract'
import { type JournalCodec, openJournal, type OpenedJournal } from '#core/operation/journal'
import { failure, success, type Result } from '#core/result'
import { reasonOf, syncFolder, writeDurably } from './durable-write'
import { lockWorkspace, type WorkspaceLock } from './lock'
import { type DiskJournalFile, openJournalFile } from './journal-file'

type JournalRoutes = Pick<
  Handlers,
  'journal.open' | 'journal.read' | 'journal.lines' | 'journal.replace' | 'journal.append'
>

/** What core borrows from Node. */
export const codec: JournalCodec = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
}

/** Whether a file is a journal to its last byte. */
async function checkedWhole(path: string): Promise<Result<null, 'journal.broken'>> {
  const { size } = await stat(path)
  const file = await openJournalFile(path)
  try {
    const journal = await openJournal(file, codec)
    if (!journal.ok) return journal
    return journal.value.cut === 0 && size > 0
      ? success(null)
      : failure('journal.broken', { seq: journal.value.head().seq + 1 })
  } finally {
    await file.close()
  }
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
  let lock: WorkspaceLock | null = null
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
      const locked = await lockWorkspace(dirname(path))
      if (!locked.ok) return locked
      lock = locked.value
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

    'journal.replace': async ({ bytes }) => {
      const beside = join(dirname(path), `journal.${randomUUID()}.part`)
      try {
        await writeDurably(beside, bytes)
        const checked = await checkedWhole(beside)
        if (!checked.ok) {
          await rm(beside, { force: true })
          return checked
        }
        await Promise.allSettled(writes)
        await openFile?.close()
        openFile = null
        opening = null
        announcedCut = false
        // Nothing is thrown away: the journal that stood here stays, under a name that no program opens.
        if (await stat(path).catch(() => null))
          await rename(path, join(dirname(path), `journal.replaced-${randomUUID()}.jsonl`))
        await rename(beside, path)
        await syncFolder(dirname(path))
        return success(null)
      } catch (error) {
        await rm(beside, { force: true }).catch(() => undefined)
        return failure('journal.writeFailed', { reason: reasonOf(error) })
      }
    },

    close: async () => {
      await Promise.allSettled(writes)
      await openFile?.close()
      await lock?.release()
    },
  }
}
