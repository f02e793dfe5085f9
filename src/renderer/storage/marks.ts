import type { ArticleId } from '#core/article/article'
import { MarkIndex, packedMarks, type Marked, type PackedMarks } from '#core/article/mark-index'
import { shinglesOf } from '#core/text/likeness'
import type { Workspace } from './workspace'

/** The marks of the texts that came in with some records. */
export interface MarksRow extends PackedMarks {
  /** The last of those records. */
  readonly seq: number
}

/** The row for some texts, or null where none of them can be recognised by its words. */
export function marksRow(seq: number, texts: readonly Marked[]): MarksRow | null {
  const packed = packedMarks(texts)
  return packed && { seq, ...packed }
}

/** Texts of which the shingles are kept: some ten kilobytes each. */
const mostCompared = 200

const withKey = <Key, Value>(key: Key, value: Value | undefined): (readonly [Key, Value])[] =>
  value === undefined ? [] : [[key, value]]

/** The marks of all texts up to some record. */
interface Known {
  readonly index: MarkIndex
  last: number
}

/**
 * The marks of all texts of the library, read from the database once: whoever reads one that is being written to waits,
 * so that those which come after are told and not read.
 */
export class LibraryMarks {
  /** Of texts that were compared lately: those with a form of words that many have are asked for again and again. */
  private readonly compared = new Map<ArticleId, ReadonlySet<number>>()
  /** Once somebody has asked. */
  private known: Promise<Known> | null = null

  constructor(private readonly workspace: Pick<Workspace, 'database' | 'followChanges'>) {
    workspace.followChanges((changed) => {
      if (changed === null) this.known = null
      else if (changed.marks) void this.learn(changed.marks)
    })
  }

  /** For each of these marks the texts that have it, up to some number, with everything that came in before the call. */
  async owners(
    wanted: ReadonlySet<number>,
    limit: number,
  ): Promise<ReadonlyMap<number, readonly ArticleId[]>> {
    const { index } = await (this.known ??= this.readAll())
    return index.owners(wanted, limit)
  }

  /** The shingles of some texts; of one that is no more there are none. */
  async shingles(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReadonlySet<number>>> {
    const found = new Map(ids.flatMap((id) => withKey(id, this.compared.get(id))))
    const rows = await this.workspace.database.texts.bulkGet(ids.filter((id) => !found.has(id)))
    for (const row of rows) if (row) found.set(row.id, shinglesOf(row.text))
    for (const [id, shingles] of found) {
      // Put last, whichever it is: the first is the one that nobody has asked for the longest.
      this.compared.delete(id)
      this.compared.set(id, shingles)
    }
    for (const id of [...this.compared.keys()].slice(0, -mostCompared)) this.compared.delete(id)
    return found
  }

  private async readAll(): Promise<Known> {
    const rows = await this.workspace.database.marks.toArray()
    const index = new MarkIndex()
    index.add(...rows)
    return { index, last: rows.at(-1)?.seq ?? 0 }
  }

  private async learn(row: MarksRow): Promise<void> {
    const known = await this.known
    // It may have been read already.
    if (!known || row.seq <= known.last) return
    known.index.add(row)
    known.last = row.seq
  }
}
