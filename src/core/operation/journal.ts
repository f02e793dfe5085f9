import { failure, success, type Result } from '#core/result'
import { emptyHead, type JournalHead, type Operation, type SealedOperation } from './operation'
import { readRecord, sealedLine, unseal, type Digest } from './seal'

/** The file under a journal. Positions and sizes in bytes. Every method rejects when the storage fails. */
export interface JournalFile {
  size(): Promise<number>
  read(position: number, length: number): Promise<Uint8Array>
  /** Write at the end. Resolves only when the bytes would survive a loss of power. */
  append(bytes: Uint8Array): Promise<void>
  /** Cut the file to this size, durably. */
  truncate(size: number): Promise<void>
}

/** What core borrows from its host: UTF-8 and SHA-256. `decode` never throws; bad bytes become U+FFFD. */
export interface JournalCodec {
  encode(text: string): Uint8Array
  decode(bytes: Uint8Array): string
  digest: Digest
}

/** What the workbench asks of a journal, wherever it is kept. */
export interface Journal {
  /** At most `limit` records from number `from` on, in order. */
  read(from: number, limit: number): Promise<SealedOperation[]>
  /** The same records as they stand in the file, one JSON text each, without line ends. */
  lines(from: number, limit: number): Promise<string[]>
  /** Resolves when the operations are on disk, with the records as written; all of them or none. */
  append(operations: readonly Operation[]): Promise<Result<SealedOperation[], 'journal.writeFailed'>>
}

export interface OpenedJournal extends Journal {
  head(): JournalHead
  /** Bytes of a torn last line, never acknowledged, that were cut off when the journal was opened. */
  readonly cut: number
}

const newline = 10
const chunkSize = 1 << 20

/** Complete lines of the file with the position at which each ends, then the length of an unfinished last line. */
async function* linesOf(file: JournalFile, size: number): AsyncGenerator<{ bytes: Uint8Array; end: number }> {
  let rest = new Uint8Array(0)
  for (let position = 0; position < size; position += chunkSize) {
    const chunk = await file.read(position, Math.min(chunkSize, size - position))
    let start = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
      yield { bytes: joined(rest, chunk.subarray(start, at)), end: position + at + 1 }
      rest = new Uint8Array(0)
      start = at + 1
    }
    rest = joined(rest, chunk.subarray(start))
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

/**
 * Open a journal: check every record's number, link and hash, and cut off a last line that was never finished
 * (its write was never acknowledged). Anything else that does not hold is damage: the file is left as it is.
 *
 * Writers that arrive together share one write and one flush (group commit).
 *
 * @returns the journal, or `journal.broken` with the number of the first record that does not hold
 */
export async function openJournal(
  file: JournalFile,
  codec: JournalCodec,
): Promise<Result<OpenedJournal, 'journal.broken'>> {
  const size = await file.size()
  /** Where each record ends in the file; record n is at index n - 1. */
  const ends: number[] = []
  let head: JournalHead = emptyHead
  for await (const line of linesOf(file, size)) {
    const record = await unseal(codec.decode(line.bytes), head, codec.digest)
    if (!record.ok) return record
    head = { seq: record.value.seq, hash: record.value.hash }
    ends.push(line.end)
  }
  const end = ends.at(-1) ?? 0
  if (size > end) await file.truncate(end)
  return success(new FileJournal(file, codec, head, ends, size - end))
}

interface Waiting {
  readonly operations: readonly Operation[]
  readonly settle: (outcome: Result<SealedOperation[], 'journal.writeFailed'>) => void
}

class FileJournal implements OpenedJournal {
  private waiting: Waiting[] = []
  private writing = false
  /** A write has failed and what it left could not be cleared away yet: nothing may be written after that. */
  private soiled = false

  constructor(
    private readonly file: JournalFile,
    private readonly codec: JournalCodec,
    private last: JournalHead,
    private readonly ends: number[],
    readonly cut: number,
  ) {}

  head(): JournalHead {
    return this.last
  }

  async read(from: number, limit: number): Promise<SealedOperation[]> {
    // Every line was checked when the journal was opened, or written by this very object: reading it again only
    // adds what statements of an earlier engine lack.
    return (await this.lines(from, limit)).map((line) => readRecord(JSON.parse(line)))
  }

  async lines(from: number, limit: number): Promise<string[]> {
    const first = Math.max(1, from)
    const past = Math.min(this.ends.length, first + limit - 1)
    if (past < first) return []
    const start = this.ends[first - 2] ?? 0
    const end = this.ends[past - 1] ?? start
    const text = this.codec.decode(await this.file.read(start, end - start))
    return text.split('\n').filter((line) => line !== '')
  }

  append(operations: readonly Operation[]): Promise<Result<SealedOperation[], 'journal.writeFailed'>> {
    return new Promise((settle) => {
      this.waiting.push({ operations, settle })
      if (!this.writing) void this.writeWaiting()
    })
  }

  private async writeWaiting(): Promise<void> {
    this.writing = true
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0)
      const outcomes = await this.writeGroup(group)
      group.forEach(({ settle }, index) => {
        settle(outcomes?.[index] ?? failure('journal.writeFailed'))
      })
    }
    this.writing = false
  }

  /** Null when the storage failed: then nothing of the group counts, and the file ends where it ended before. */
  private async writeGroup(group: readonly Waiting[]): Promise<Result<SealedOperation[], never>[] | null> {
    let head = this.last
    let size = this.ends.at(-1) ?? 0
    const outcomes: Result<SealedOperation[], never>[] = []
    const lines: Uint8Array[] = []
    const ends: number[] = []
    try {
      for (const { operations } of group) {
        const records: SealedOperation[] = []
        for (const operation of operations) {
          const { record, line: text } = await sealedLine(operation, head, this.codec.digest)
          const line = this.codec.encode(`${text}\n`)
          head = { seq: record.seq, hash: record.hash }
          size += line.length
          records.push(record)
          lines.push(line)
          ends.push(size)
        }
        outcomes.push(success(records))
      }
      if (this.soiled) await this.clearAway()
      this.soiled = true
      await this.file.append(concatenated(lines))
      this.soiled = false
    } catch {
      // Where this fails too, the next write tries again before it begins.
      if (this.soiled) await this.clearAway().catch(() => undefined)
      return null
    }
    this.last = head
    this.ends.push(...ends)
    return outcomes
  }

  private async clearAway(): Promise<void> {
    await this.file.truncate(this.ends.at(-1) ?? 0)
    this.soiled = false
  }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
