import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Whether one name's words are the first ones of another. */
export const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length <= long.length && short.every((key, index) => long[index] === key)

const shortestForeign = 6

/** *برادفورد* and *برادفرد*: one letter more, less or other in a long name that is written in other letters. */
export function isSpelledLike(one: string, other: string): boolean {
  if (one === other) return true
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (short.length < shortestForeign || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && long[start] === short[start]) start += 1
  const skip = long.length === short.length ? start + 1 : start
  return start > 0 && long.slice(start + 1) === short.slice(skip)
}

/** What a word has in common with all that are spelled like it, in part: a letter more, less or other is in one half only. */
export const likelyShared = (word: string): string[] =>
  word.length < shortestForeign ? [] : [`${word.slice(0, 3)}-`, `${word.slice(0, 1)}-${word.slice(-3)}`]

/** *سامر بن خالد بن زياد بن عمر الحلو* */
const longestChain = 9

const originEnding = /(?:يه|يون|يين|ي)$/
const placeEnding = /(?:يه|يا|ا|ه)$/

/** *التركي* and *تركيا*, *الأردني* and *الأردن*: an adjective of origin and the place it is made of. */
export function isOfPlace(origin: string, place: string): boolean {
  const root = origin.replace(originEnding, '')
  return root !== origin && root.length >= 3 && (place === root || place.replace(placeEnding, '') === root)
}

/** *سامر الحلو*, *سامر الحلو الحداد*: one or two words with the article behind a word of a name. */
function isSurname(p: ArabicPassage, at: number): boolean {
  const mayBe = (index: number): boolean => {
    const word = p.words[index]
    return word?.isDefinite === true && word.clitic === '' && !isClass(word, 'role', 'adjective')
  }
  return mayBe(at) && (isNameWord(p.words[at - 1]) || (mayBe(at - 1) && isNameWord(p.words[at - 2])))
}

/** *شريف عبد الحميد وزير التموين*, *مانويل سواريش، المدير الفني*: the name that ends right before a title. */
export function nameBefore(p: ArabicPassage, index: number): TokenRange | null {
  const to = ['comma', 'dash'].includes(p.tokens[index - 1]?.kind ?? '') ? index - 1 : index
  let from = to
  while (from > 0 && to - from < longestChain) {
    const word = p.words[from - 1] as ArabicWord
    const isPart = isNameWord(word) || isSurname(p, from - 1)
    if (!isPart || isFiniteCue(word)) break
    from -= 1
  }
  return to - from >= 2 && isNameWord(p.words[from]) ? { from, to } : null
}

/** *الشركة، التي تأسست قبل عامين*: what is told of a speaker is no part of the name. */
export function withoutAside(p: ArabicPassage, { from, to }: TokenRange): TokenRange {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (p.tokens[at]?.kind === 'dash') return { from, to: at }
    if (p.tokens[at]?.kind !== 'comma') continue
    const next = p.words[at + 1]
    const isAside =
      isClass(next, 'relative') ||
      (isClass(next, 'pronoun') && (next?.conjunction ?? 0) > 0) ||
      (next !== undefined && isFiniteCue(next)) ||
      // *، ومقرها العاصمة*
      ((next?.conjunction ?? 0) > 0 && /(?:ه|ها|هم)$/.test(next?.bare ?? ''))
    if (isAside) return { from, to: at }
  }
  return { from, to }
}

/** *«الداخلية»*, *"عبد الكريم"*: a name in marks is the name without them. */
export function withoutMarks(p: ArabicPassage, { from, to }: TokenRange): TokenRange {
  const quotation = p.opening.get(from)
  const isWhole =
    quotation?.closed === true &&
    // *«سامر حداد»، مدير الشركة*
    (quotation.to === to || p.tokens[quotation.to]?.kind === 'comma') &&
    to - from > 2
  const isAdjectiveOrName = isWhole && (p.words[from + 1]?.isDefinite || isNameWord(p.words[from + 1]))
  return isAdjectiveOrName ? { from: from + 1, to: quotation.to - 1 } : { from, to }
}

/** *بلدية صور سامر …*: a person's name behind the body's is no part of it. */
export function endWithoutPerson(p: ArabicPassage, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1)
    if (
      isClass(p.words[at], 'givenName') &&
      p.words[at]?.clitic === '' &&
      // *الجيش التركي*: some names are adjectives of origin.
      !(p.words[at]?.isDefinite && isClass(p.words[at], 'adjective')) &&
      !isClass(p.words[at], 'preposition')
    )
      // *مجلس الإدارة برئاسة سامر الحلو*: nor is what leads to it.
      return p.words[at - 1]?.clitic === 'ب' && at - 1 > from ? at - 1 : at
  return to
}
