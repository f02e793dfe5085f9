import { lookupKey } from '#core/text/normal-forms'

/** A word of a text, under the one key that all its spellings share. Offsets in UTF-16 code units, end exclusive. */
export interface SearchWord {
  readonly start: number
  readonly end: number
  readonly key: string
}

const word = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu
const beyondAscii = /[^\u0020-\u007e\u0621-\u064a]/
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** One key for the spellings of a word that a reader takes for the same: see `lookupKey`; accents and the script of digits go as well. */
export function searchKey(spelling: string): string {
  const key = lookupKey(spelling)
  if (!beyondAscii.test(key)) return key
  return key
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** The words of a text, in order, each read when it is asked for. */
export function* readSearchWords(text: string): Generator<SearchWord> {
  for (const match of text.matchAll(word)) {
    const key = searchKey(match[0])
    if (key !== '') yield { start: match.index, end: match.index + match[0].length, key }
  }
}

/** The words of a text, in order. */
export const searchWords = (text: string): SearchWord[] => [...readSearchWords(text)]
