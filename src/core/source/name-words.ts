import { lookupKey } from '#core/text/normal-forms'
import type { Token } from '#core/text/tokens'

/** A word, or a mark that parts words, as names are looked up by it. Offsets in UTF-16 code units. */
export interface NameWord {
  readonly start: number
  readonly end: number
  /** One key for all its spellings; empty for a mark. */
  readonly key: string
  /** The keys under which a name may begin here: Arabic writes conjunctions and prepositions on the front of a word. */
  readonly openings: readonly string[]
  readonly isCapital: boolean
  /** All in capitals, as acronyms are. */
  readonly isAcronym: boolean
  readonly mark: 'comma' | 'open' | 'close' | 'other' | null
}

/** Roots that the Arabic press spells in two ways. */
const twoSpellings: readonly (readonly [RegExp, string])[] = [
  [/اميرك/g, 'امريك'],
  [/اوروب/g, 'اورب'],
  [/افريك/g, 'افريق'],
]

const latin = /^[\u0000-\u024F\u2019]/
const accents = /[\u0300-\u036F]/g
const possessive = /['’]s?$/
const inWordMarks = /[.'’ʼ]/g

/** One key for all spellings of one word in names: case, accents, hamza, points of acronyms and genitives aside. */
export function nameKey(word: string): string {
  if (latin.test(word)) {
    const plain = word.normalize('NFD').replace(accents, '').replace(possessive, '').replace(inWordMarks, '')
    return plain.toLowerCase()
  }
  return twoSpellings.reduce((key, [form, kept]) => key.replace(form, kept), lookupKey(word))
}

/** *والوزارة*, *بوزارة*, *للوزارة*, *وللوزارة*: with what may be written on the front of a word, and without. */
function openingsOf(key: string): readonly string[] {
  if (latin.test(key)) return [key]
  const found = [key]
  const add = (rest: string) => {
    if (rest.length > 2) found.push(rest)
  }
  const bare = /^[وف]/.test(key) && key.length > 3 ? key.slice(1) : null
  if (bare) add(bare)
  for (const from of bare ? [key, bare] : [key]) {
    if (from.startsWith('لل')) add(`ال${from.slice(2)}`)
    if (/^[بلك]/.test(from)) add(from.slice(1))
  }
  return found
}

const joins = /[-‐‑]/
const markOf = { comma: 'comma', open: 'open', close: 'close' } as const

/** Reads words for names; each spelling is analysed once. */
export class NameWordReader {
  readonly #known = new Map<string, Omit<NameWord, 'start' | 'end'>>()

  /**
   * @returns the words of a passage, with hyphens undone and without quotation marks, which may stand around any part of a name
   */
  read(tokens: readonly Token[]): NameWord[] {
    const words: NameWord[] = []
    for (const token of tokens) {
      if (token.kind === 'quote') continue
      if (token.kind !== 'word' && token.kind !== 'number') {
        const mark = token.kind in markOf ? markOf[token.kind as keyof typeof markOf] : 'other'
        // A hyphen between spaces parts words, but the point of an abbreviation does not: *St. Petersburg*.
        words.push({ ...this.#mark(mark), start: token.start, end: token.end })
        continue
      }
      let start = token.start
      for (const piece of token.text.split(joins)) {
        if (piece !== '') words.push({ ...this.#analyse(piece), start, end: start + piece.length })
        start += piece.length + 1
      }
    }
    return isShouted(words) ? words.map((word) => ({ ...word, isAcronym: false })) : words
  }

  #mark(mark: NonNullable<NameWord['mark']>): Omit<NameWord, 'start' | 'end'> {
    return { key: '', openings: [], isCapital: false, isAcronym: false, mark }
  }

  #analyse(surface: string): Omit<NameWord, 'start' | 'end'> {
    let word = this.#known.get(surface)
    if (!word) {
      const key = nameKey(surface)
      const letters = surface.replace(possessive, '').replace(inWordMarks, '')
      word = {
        key,
        openings: openingsOf(key),
        isCapital: /^\p{Lu}/u.test(surface),
        isAcronym: /^[\p{Lu}\p{N}&]{2,}$/u.test(letters),
        mark: null,
      }
      this.#known.set(surface, word)
    }
    return word
  }
}

/** A line all in capitals tells nothing by them. */
function isShouted(words: readonly NameWord[]): boolean {
  const written = words.filter((word) => word.mark === null && latin.test(word.key))
  return written.length > 3 && written.filter((word) => word.isAcronym).length > written.length * 0.6
}
