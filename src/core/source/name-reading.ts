import { remembered } from '#core/text/remembered'
import type { Token, TokenKind, TokenRange } from '#core/text/tokens'
import { lexicon } from './lexicon'
import type { NameIndex } from './name-index'
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
import { countryKey, polities, signOf } from './unlisted-countries'

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
    countryKeys: openings.map(countryKey),
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
  countryKeys: [],
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

const isPieced = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'

/**
 * @returns the words of a passage, with hyphens undone and without quotation marks, which may stand around any part of a name
 */
export function nameWordsOf(tokens: readonly Token[]): NameWord[] {
  const words: NameWord[] = []
  let latinWords = 0
  let acronyms = 0
  for (const token of tokens) {
    const { kind, spelling, start, end } = token
    if (kind === 'quote') continue
    if (!isPieced(token)) {
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

/** The signs of all keys under which a spelling may name an unlisted country. */
const signsOf = remembered((surface) => {
  let signs = 0
  for (const piece of surface.split(joins))
    for (const opening of openingsOf(nameKey(piece))) signs |= signOf(countryKey(opening))
  return signs
})

/**
 * The forms of those words of a passage that may name an unlisted country with one of these signs, told one by one, and so
 * without making anything.
 */
export function eachForm(tokens: readonly Token[], signs: number, see: (form: NameForm) => void): void {
  for (const token of tokens) {
    if (!isPieced(token) || (signsOf(token.spelling) & signs) === 0) continue
    for (const { form } of piecesOf(token.spelling)) see(form)
  }
}

/** The keys of the words in some tokens, in a row. */
export function keysOf(tokens: readonly Token[]): string {
  const keys: string[] = []
  for (const token of tokens)
    if (isPieced(token)) for (const { form } of piecesOf(token.spelling)) keys.push(form.key)
  return keys.join(' ')
}

/** A line all in capitals tells nothing by them. */
const isShouted = (latinWords: number, acronyms: number): boolean =>
  latinWords > 3 && acronyms > latinWords * 0.6

/** What the next word begins with, past quotation marks. */
function keyBehind(tokens: readonly Token[], at: number): string | undefined {
  let next = at + 1
  while (tokens[next]?.kind === 'quote') next += 1
  const token = tokens[next]
  return token && isPieced(token) ? piecesOf(token.spelling)[0]?.form.key : undefined
}

const mayBegin = ({ form }: NamePiece): boolean => form.isPolity || form.starts.length > 0

/** Whether a name of the registry may begin with this word: hardly one word in ten. */
const beginsName = remembered((surface) =>
  surface.split(joins).some((piece) => piece !== '' && mayBegin(pieceOf(piece, 0))),
)

/**
 * Whether some words of a passage may name somebody: told by two at a time, and so without making anything. Most passages of
 * most texts name nobody.
 *
 * @param own - names that the desk has given; null where it has given none
 */
export function mayName(
  tokens: readonly Token[],
  own: NameIndex | null,
  { from, to }: TokenRange = { from: 0, to: tokens.length },
): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token
    if (!isPieced(token) || (own === null && !beginsName(token.spelling))) continue
    const pieces = piecesOf(token.spelling)
    for (let one = 0; one < pieces.length; one += 1) {
      const { isPolity, starts, openings } = (pieces[one] as NamePiece).form
      if (isPolity) return true
      // Few words begin a name of the desk's: a passage that has one is read.
      if (own !== null && own.startsOf(openings).length > 0) return true
      if (starts.length === 0) continue
      const behind = pieces[one + 1]?.form.key ?? keyBehind(tokens, at)
      if (starts.some(({ entries, next }) => entries !== null || next?.has(behind ?? ''))) return true
    }
  }
  return false
}
