import type { ArticleId } from '#core/article/article'
import { MarkIndex, packedMarks, type PackedMarks, type Shingled } from '#core/article/mark-index'
import type { IsnadDatabase } from './database'

/** The marks of the texts that came in with some records. */
export interface MarksRow extends PackedMarks {
  /** The last of those records. */
  readonly seq: number
}

/** The row for some texts, or null where none of them can be recognised by its words. */
export function marksRow(seq: number, texts: readonly Shingled[]): MarksRow | null {
  const packed = packedMarks(texts)
  return packed && { seq, ...packed }
}

/** The marks of all texts of the library, read from the database once and then followed while files come in. */
export class LibraryMarks {
  private readonly index = new MarkIndex()
  /** The last record whose texts are known. */
  private last = 0

  constructor(private readonly database: IsnadDatabase) {}

  /** For each of these marks the texts that have it, up to some number; read with everything that came in before the call. */
  async owners(
    wanted: ReadonlySet<number>,
    limit: number,
  ): Promise<ReadonlyMap<number, readonly ArticleId[]>> {
    await this.follow()
    return this.index.owners(wanted, limit)
  }

  private async follow(): Promise<void> {
    const more = await this.database.marks.where('seq').above(this.last).toArray()
    // Somebody else may have asked at the same time.
    this.index.add(...more.filter(({ seq }) => seq > this.last))
    this.last = more.at(-1)?.seq ?? this.last
  }
}
