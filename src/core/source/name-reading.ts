import { remembered } from '#core/text/remembered'
import type { Token, TokenKind } from '#core/text/tokens'
import { lexicon } from './lexicon'
import {
  inWordMarks,
  latin,
  type NameForm,
  type NameWord,
  nameKey,
  openingsOf,
  possessive,
} from './name-words'
import { plainKindOf } from './phrase-items'
import { polities } from './unlisted-countries'

const joins = /[-‐‑]/

/** What the pieces of a token are. */
interface NamePiece {
  readonly form: NameForm
  readonly isAcronym: boolean
  /** Where it begins in the token that it is a piece of, and ends. */
  readonly from: number
  readonly to: number
}

function pieceOf(surface: string, from: number): NamePiece {
  const key = nameKey(surface)
  const letters = surface.replace(possessive, '').replace(inWordMarks, '')
  const openings = openingsOf(key)
  const form: NameForm = {
    key,
    openings,
    starts: lexicon().index.startsOf(openings),
    kind: plainKindOf(key),
    isPolity: openings.some((opening) => polities.has(opening)),
    isCapital: /^\p{Lu}/u.test(surface),
    isLatin: latin.test(key),
    isArabic: /\p{Script=Arabic}/u.test(key),
    mark: null,
  }
  return { form, isAcronym: /^[\p{Lu}\p{N}&]{2,}$/u.test(letters), from, to: from + surface.length }
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

const markForm = (mark: NameForm['mark']): NameForm => ({
  key: '',
  openings: [],
  starts: [],
  kind: 'mark',
  isPolity: false,
  isCapital: false,
  isLatin: false,
  isArabic: false,
  mark,
})
const comma = markForm('comma')
const other = markForm('other')
/** A dash parts an apposition as a comma does; a stroke or an ampersand joins. */
const marks: Readonly<Partial<Record<TokenKind, NameForm>>> = {
  comma,
  dash: comma,
  open: markForm('open'),
  close: markForm('close'),
}

const noTerms: NameWord['terms'] = []

const wordInPlace = (form: NameForm, isAcronym: boolean, start: number, end: number): NameWord => ({
  kind: form.kind,
  terms: noTerms,
  form,
  start,
  end,
  isAcronym,
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
      // A hyphen between spaces parts words, but the point of an abbreviation does not: *St. Petersburg*.
      words.push(wordInPlace(marks[kind] ?? other, false, start, end))
      continue
    }
    for (const { form, isAcronym, from, to } of piecesOf(spelling)) {
      words.push(wordInPlace(form, isAcronym, start + from, start + to))
      if (form.isLatin) latinWords += 1
      if (form.isLatin && isAcronym) acronyms += 1
    }
  }
  return isShouted(latinWords, acronyms) ? words.map((word) => ({ ...word, isAcronym: false })) : words
}

/** A line all in capitals tells nothing by them. */
const isShouted = (latinWords: number, acronyms: number): boolean =>
  latinWords > 3 && acronyms > latinWords * 0.6
