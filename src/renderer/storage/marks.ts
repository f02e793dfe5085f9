import type { ArticleId } from '#core/article/article'
import { markCount, marksOf } from '#core/text/likeness'
import type { IsnadDatabase } from './database'

/** The marks of the texts that came in with some records, packed. */
export interface MarksRow {
  /** The last of those records. */
  readonly seq: number
  readonly ids: readonly ArticleId[]
  /** `markCount` for each text, in the order of `ids`; one with fewer has its last mark several times. */
  readonly marks: Uint32Array
}

/** A text with its shingles (`shinglesOf`). */
export interface Shingled {
  readonly id: ArticleId
  readonly shingles: ReadonlySet<number>
}

/** The row for some texts, or null where none of them can be recognised by its words. */
export function marksRow(seq: number, texts: readonly Shingled[]): MarksRow | null {
  const known = texts.filter(({ shingles }) => shingles.size > 0)
  if (known.length === 0) return null
  const marks = new Uint32Array(known.length * markCount)
  for (const [place, { shingles }] of known.entries()) {
    const own = marksOf(shingles)
    marks.set(own, place * markCount)
    marks.fill(own.at(-1) ?? 0, place * markCount + own.length, (place + 1) * markCount)
  }
  return { seq, ids: known.map(({ id }) => id), marks }
}

/**
 * The marks of all texts of the library, kept in memory while files come in: some 150 bytes a text, looked through in a
 * millisecond for ten thousand of them, whatever number of marks is looked for at a time.
 */
export class LibraryMarks {
  private rows: MarksRow[] = []

  constructor(private readonly database: IsnadDatabase) {}

  /** For each of these marks the texts that have it, up to some number; read with everything that came in before the call. */
  async owners(
    wanted: ReadonlySet<number>,
    limit: number,
  ): Promise<ReadonlyMap<number, readonly ArticleId[]>> {
    await this.follow()
    const owners = new Map<number, ArticleId[]>()
    for (const { ids, marks } of this.rows)
      for (let at = 0; at < marks.length; at += 1) {
        const mark = marks[at] as number
        if (!wanted.has(mark)) continue
        const id = ids[Math.floor(at / markCount)] as ArticleId
        const known = owners.get(mark)
        if (!known) owners.set(mark, [id])
        else if (known.length < limit && known.at(-1) !== id) known.push(id)
      }
    return owners
  }

  /** Texts never change, and those that went lead nowhere: what was read before still holds. */
  private async follow(): Promise<void> {
    const last = this.rows.at(-1)?.seq ?? 0
    const more = await this.database.marks.where('seq').above(last).toArray()
    // Somebody else may have asked at the same time.
    const now = this.rows.at(-1)?.seq ?? 0
    this.rows.push(...more.filter(({ seq }) => seq > now))
  }
}
