import { lookupKey } from '#core/text/normal-forms'
import type { NameNode } from './name-index'
import type { Item, ItemKind } from './phrase-items'

/** What a word, or a mark that parts words, is to names wherever it stands. */
export interface NameForm {
  /** One key for all its spellings; empty for a mark. */
  readonly key: string
  /** The keys under which a name may begin here: Arabic writes conjunctions and prepositions on the front of a word. */
  readonly openings: readonly string[]
  /** Where those lead in the index of names: none for most words. */
  readonly starts: readonly NameNode[]
  /** Under which it names a country that the registry does not know, or would if there were one. */
  readonly countryKeys: readonly string[]
  /** What it is where no name begins with it. */
  readonly kind: ItemKind
  /** *Republic*, *مملكة*: the name of a country stands behind it. */
  readonly isPolity: boolean
  readonly isCapital: boolean
  readonly isLatin: boolean
  readonly isArabic: boolean
  readonly mark: 'comma' | 'open' | 'close' | 'other' | null
}

/** A word or a mark in place, before it is known whether a name begins with it. */
export interface NameWord extends Item {
  /** All in capitals, as acronyms are, among others that are not. */
  readonly isAcronym: boolean
}

/** Roots that the Arabic press spells in two ways. */
const twoSpellings: readonly (readonly [RegExp, string])[] = [
  [/اميرك/g, 'امريك'],
  [/اوروب/g, 'اورب'],
  [/افريك/g, 'افريق'],
]

export const latin = /^[\u0000-\u024F\u2019]/
const accents = /[\u0300-\u036F]/g
export const possessive = /['’]s?$/
export const inWordMarks = /[.'’ʼ]/g

/** One key for all spellings of one word in names: case, accents, hamza, points of acronyms and genitives aside. */
export function nameKey(word: string): string {
  if (latin.test(word)) {
    const plain = word.normalize('NFD').replace(accents, '').replace(possessive, '').replace(inWordMarks, '')
    return plain.toLowerCase()
  }
  return twoSpellings.reduce((key, [form, kept]) => key.replace(form, kept), lookupKey(word))
}

/** *والوزارة*, *بوزارة*, *للوزارة*, *وللوزارة*: with what may be written on the front of a word, and without. */
export function openingsOf(key: string): readonly string[] {
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
