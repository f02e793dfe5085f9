import type { Journal } from './journal'
import { emptyHead, type JournalHead, type SealedOperation } from './operation'

/** Records read in one go: what stands in memory of a journal that is gone through from end to end. */
const batch = 100

/** A journal as it stood at one moment: what is written later is not in it. */
export interface JournalSnapshot {
  /** Which journal it is: the hash of its first record. */
  readonly id: string
  /** Where it ends. */
  readonly head: JournalHead
  /** Some records from number `from` on, as they stand in the file, one JSON text each; none behind the head. */
  lines(from: number): Promise<readonly string[]>
}

/** @param head - of a record that is there, or the empty head */
export async function snapshotOf(
  journal: Pick<Journal, 'lines'>,
  { seq, hash }: JournalHead,
): Promise<JournalSnapshot> {
  const [first] = seq > 0 ? await journal.lines(1, 1) : []
  return {
    id: first === undefined ? emptyHead.hash : (JSON.parse(first) as SealedOperation).hash,
    head: { seq, hash },
    lines: (from) => journal.lines(from, Math.min(batch, seq - from + 1)),
  }
}

/**
 * Every line, some at a time: the next ones are read when somebody asks for them.
 *
 * @throws Error where records are missing, and what reading throws
 */
export async function* linesOf({
  head,
  lines,
}: Pick<JournalSnapshot, 'head' | 'lines'>): AsyncGenerator<readonly string[]> {
  for (let from = 1; from <= head.seq;) {
    const some = await lines(from)
    if (some.length === 0) throw new Error(`the journal ends before record ${from}`)
    yield some
    from += some.length
  }
}
