import { lastIndexBefore } from '#core/text/last-index'
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

/** *ل* of *لوزارة*, *لل* of *للوزارة*, but *ل* of *للجنة*, whose own lam is one of the two. */
const lengthOfClitic = ({ clitic, isDefinite, key, stem }: ArabicWord): number =>
  clitic === 'ل' && isDefinite ? key.length - stem.length : 1

/** An article's text with the places of its words. */
export class Article {
  readonly passages: readonly ArabicPassage[]
  readonly #text: string
  /** How many words stand before each passage. */
  readonly #before: readonly number[]
  /** Places of each stem, counted through the article, since most are never looked at, and most stems have a single one. */
  readonly #counted = new Map<string, number | number[]>()
  readonly #places = new Map<string, readonly Place[]>()

  constructor(text: string, passages: readonly ArabicPassage[]) {
    this.#text = text
    this.passages = passages
    let count = 0
    this.#before = passages.map(({ words }) => {
      const before = count
      for (const { mayStandInName, stem } of words) {
        if (mayStandInName) this.#count(stem, count)
        count += 1
      }
      return before
    })
  }

  #count(stem: string, place: number): void {
    const known = this.#counted.get(stem)
    if (known === undefined) this.#counted.set(stem, place)
    else if (typeof known === 'number') this.#counted.set(stem, [known, place])
    else if (known.length < mostPlaces) known.push(place)
  }

  /** The first places of a stem, in reading order. */
  placesOf(stem: string): readonly Place[] {
    const known = this.#places.get(stem)
    if (known) return known
    const places = [this.#counted.get(stem) ?? []].flat().map((place) => {
      const passage = lastIndexBefore(this.#before, place, (before) => before)
      return { passage, index: place - (this.#before[passage] ?? 0) }
    })
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
