import { lookupKey } from '#core/text/normal-forms'
import { remembered } from '#core/text/remembered'
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
/** A dash parts an apposition as a comma does; a stroke or an ampersand joins. */
const markOf = { comma: 'comma', dash: 'comma', open: 'open', close: 'close' } as const
const noOpenings: readonly string[] = []

/** What a piece of a word is, wherever it stands. */
interface NamePiece {
  readonly key: string
  readonly openings: readonly string[]
  readonly isCapital: boolean
  readonly isAcronym: boolean
  readonly isLatin: boolean
  /** Where it begins in the token that it is a piece of, and ends. */
  readonly from: number
  readonly to: number
}

function pieceOf(surface: string, from: number): NamePiece {
  const key = nameKey(surface)
  const letters = surface.replace(possessive, '').replace(inWordMarks, '')
  return {
    key,
    openings: openingsOf(key),
    isCapital: /^\p{Lu}/u.test(surface),
    isAcronym: /^[\p{Lu}\p{N}&]{2,}$/u.test(letters),
    isLatin: latin.test(key),
    from,
    to: from + surface.length,
  }
}

/** The pieces that hyphens part a token into. */
const piecesOf = remembered((surface): readonly NamePiece[] => {
  let from = 0
  return surface.split(joins).flatMap((piece) => {
    const start = from
    from += piece.length + 1
    return piece === '' ? [] : pieceOf(piece, start)
  })
})

/**
 * @returns the words of a passage, with hyphens undone and without quotation marks, which may stand around any part of a name
 */
export function nameWordsOf(tokens: readonly Token[]): NameWord[] {
  const words: NameWord[] = []
  let latinWords = 0
  let acronyms = 0
  for (const { kind, spelling, start, end } of tokens) {
    if (kind === 'quote') continue
    if (kind !== 'word' && kind !== 'number') {
      const mark = kind in markOf ? markOf[kind as keyof typeof markOf] : 'other'
      // A hyphen between spaces parts words, but the point of an abbreviation does not: *St. Petersburg*.
      words.push({ start, end, key: '', openings: noOpenings, isCapital: false, isAcronym: false, mark })
      continue
    }
    for (const { key, openings, isCapital, isAcronym, isLatin, from, to } of piecesOf(spelling)) {
      words.push({ start: start + from, end: start + to, key, openings, isCapital, isAcronym, mark: null })
      if (isLatin) latinWords += 1
      if (isLatin && isAcronym) acronyms += 1
    }
  }
  return isShouted(latinWords, acronyms) ? words.map((word) => ({ ...word, isAcronym: false })) : words
}

/** A line all in capitals tells nothing by them. */
const isShouted = (latinWords: number, acronyms: number): boolean =>
  latinWords > 3 && acronyms > latinWords * 0.6
