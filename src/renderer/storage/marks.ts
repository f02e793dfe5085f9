import type { ArticleId } from '#core/article/article'
import { markCount } from '#core/text/likeness'
import type { Workspace } from './workspace'

/** The marks of the texts that came in with some records, packed. */
export interface MarksRow {
  /** The last of those records. */
  readonly seq: number
  readonly ids: readonly ArticleId[]
  /** `markCount` for each text, in the order of `ids`; one with fewer has its last mark several times. */
  readonly marks: Uint32Array
}

/** A text with its marks (`marksOf`). */
export interface Marked {
  readonly id: ArticleId
  readonly marks: readonly number[]
}

/** The row for some texts, or null where none of them can be recognised by its words. */
export function marksRow(seq: number, texts: readonly Marked[]): MarksRow | null {
  const known = texts.filter(({ marks }) => marks.length > 0)
  if (known.length === 0) return null
  const marks = new Uint32Array(known.length * markCount)
  for (const [place, { marks: own }] of known.entries()) {
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
  /** By the record that they came with, once somebody has asked. */
  private rows: Promise<Map<number, MarksRow>> | null = null

  /** Reads all of them once, and is told of those that come: a database that is being written to keeps readers waiting. */
  constructor(private readonly workspace: Pick<Workspace, 'database' | 'followChanges'>) {
    workspace.followChanges((changed) => {
      if (changed === null) this.rows = null
      else if (changed.marks) void this.learn(changed.marks)
    })
  }

  /** For each of these marks the texts that have it, up to some number, with everything that came in before the call. */
  async owners(
    wanted: ReadonlySet<number>,
    limit: number,
  ): Promise<ReadonlyMap<number, readonly ArticleId[]>> {
    const rows = await (this.rows ??= this.readAll())
    const owners = new Map<number, ArticleId[]>()
    for (const { ids, marks } of rows.values())
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

  private async readAll(): Promise<Map<number, MarksRow>> {
    const rows = await this.workspace.database.marks.toArray()
    return new Map(rows.map((row) => [row.seq, row]))
  }

  /** Texts never change, and those that went lead nowhere: what was read before still holds. */
  private async learn(row: MarksRow): Promise<void> {
    const rows = await this.rows
    rows?.set(row.seq, row)
  }
}
