import { markCount } from '#core/text/likeness'
import type { ArticleId } from './article'

/** The marks of some texts, packed. */
export interface PackedMarks {
  readonly ids: readonly ArticleId[]
  /** `markCount` for each text, in the order of `ids`; one with fewer has its last mark several times. */
  readonly marks: Uint32Array
}

/** A text with its marks (`marksOf`). */
export interface Marked {
  readonly id: ArticleId
  readonly marks: readonly number[]
}

/** The marks of some texts, or null where none of them can be recognised by its words. */
export function packedMarks(texts: readonly Marked[]): PackedMarks | null {
  const known = texts.filter((text) => text.marks.length > 0)
  if (known.length === 0) return null
  const marks = new Uint32Array(known.length * markCount)
  for (const [place, { marks: own }] of known.entries()) {
    marks.set(own, place * markCount)
    marks.fill(own.at(-1) ?? 0, place * markCount + own.length, (place + 1) * markCount)
  }
  return { ids: known.map(({ id }) => id), marks }
}

/**
 * The marks of all texts of a library in memory: some 150 bytes a text, looked through in a millisecond for ten thousand
 * of them, whatever number of marks is looked for at a time. Texts never change, and those that went lead nowhere.
 */
export class MarkIndex {
  private readonly packs: PackedMarks[] = []

  add(...packs: readonly PackedMarks[]): void {
    this.packs.push(...packs)
  }

  /** For each of these marks the texts that have it, up to some number. */
  owners(wanted: ReadonlySet<number>, limit: number): ReadonlyMap<number, readonly ArticleId[]> {
    const owners = new Map<number, ArticleId[]>()
    for (const { ids, marks } of this.packs)
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
}
