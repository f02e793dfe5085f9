import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** Where a word stands. */
export interface Place {
  readonly passage: number
  readonly index: number
}

/** Places of one word that are kept: a word on every line tells no more of a name than its first places do. */
const mostPlaces = 60

/** An article's text with the places of its words. */
export class Article {
  readonly passages: readonly ArabicPassage[]
  readonly #text: string
  readonly #places = new Map<string, Place[]>()

  constructor(text: string, passages: readonly ArabicPassage[]) {
    this.#text = text
    this.passages = passages
    passages.forEach((p, passage) => {
      p.words.forEach((word, index) => {
        if (p.tokens[index]?.kind !== 'word') return
        const places = this.#places.get(word.stem)
        if (!places) this.#places.set(word.stem, [{ passage, index }])
        else if (places.length < mostPlaces) places.push({ passage, index })
      })
    })
  }

  /** The first places of a stem, in reading order. */
  placesOf(stem: string): readonly Place[] {
    return this.#places.get(stem) ?? []
  }

  /** A name as it stands in the text, without conjunction and preposition on its front: *وفقا لتقديرات …*. */
  copy({ passage, range }: { readonly passage: number; readonly range: TokenRange }): string {
    const p = this.passages[passage]
    const first = p?.words[range.from]
    const clitic = first?.clitic === 'ل' ? (first.isDefinite ? 2 : 1) : first?.clitic === 'ب' ? 1 : 0
    const start = (p?.tokens[range.from]?.start ?? 0) + (first?.conjunction ?? 0) + clitic
    return this.#text.slice(start, p?.tokens[range.to - 1]?.end ?? 0)
  }
}
