import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a word stands. */
export interface Place {
  readonly passage: number
  readonly index: number
}

/** Places of one word that are kept: a word on every line tells no more of a name than its first places do. */
const mostPlaces = 60

/** Tokens of a passage at most: an article has a million characters. */
const longestPassage = 2 ** 24

/** *ل* of *لوزارة*, *لل* of *للوزارة*, but *ل* of *للجنة*, whose own lam is one of the two. */
const lengthOfClitic = ({ clitic, isDefinite, key, stem }: ArabicWord): number =>
  clitic === 'ل' && isDefinite ? key.length - stem.length : 1

/** An article's text with the places of its words. */
export class Article {
  readonly passages: readonly ArabicPassage[]
  readonly #text: string
  /** Places of each stem as numbers, since most are never looked at, and most stems have a single one. */
  readonly #packed = new Map<string, number | number[]>()
  readonly #places = new Map<string, readonly Place[]>()

  constructor(text: string, passages: readonly ArabicPassage[]) {
    this.#text = text
    this.passages = passages
    passages.forEach((p, passage) => {
      p.words.forEach(({ mayStandInName, stem }, index) => {
        if (!mayStandInName) return
        const packed = passage * longestPassage + index
        const known = this.#packed.get(stem)
        if (known === undefined) this.#packed.set(stem, packed)
        else if (typeof known === 'number') this.#packed.set(stem, [known, packed])
        else if (known.length < mostPlaces) known.push(packed)
      })
    })
  }

  /** The first places of a stem, in reading order. */
  placesOf(stem: string): readonly Place[] {
    const known = this.#places.get(stem)
    if (known) return known
    const places = [this.#packed.get(stem) ?? []].flat().map((packed) => ({
      passage: Math.floor(packed / longestPassage),
      index: packed % longestPassage,
    }))
    this.#places.set(stem, places)
    return places
  }

  /** A name as it stands in the text, without conjunction and preposition on its front: *وفقا لتقديرات …*. */
  copy({ passage, range }: { readonly passage: number; readonly range: TokenRange }): string {
    const p = this.passages[passage]
    const first = p?.words[range.from]
    const clitic = first && ['ل', 'ب'].includes(first.clitic) ? lengthOfClitic(first) : 0
    const start = (p?.tokens[range.from]?.start ?? 0) + (first?.conjunction ?? 0) + clitic
    const name = this.#text.slice(start, p?.tokens[range.to - 1]?.end ?? 0)
    // *للوزارة* writes *ل* and *الوزارة* as one.
    return first?.clitic === 'ل' && first.isDefinite ? `ال${name}` : name
  }
}
