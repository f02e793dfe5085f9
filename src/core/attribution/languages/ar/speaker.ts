import type { Finding } from '#core/attribution/finding'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import { personalName } from '#core/attribution/languages/ar/person-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Somebody who speaks in the article, under the fullest name found so far. */
export interface Speaker {
  kind: 'person' | 'body' | 'document' | 'vague'
  name: { passage: number; range: TokenRange }
  /** Stems of the name's words, in order. */
  keys: string[]
  /** Stems of the heads and titles it was called by. */
  readonly calledBy: Set<string>
  gender: 'm' | 'f' | 'any'
  number: 'singular' | 'plural'
}

/** Stems of a phrase's words, in order; without those that have this preposition on their front. */
export const keysOf = (p: ArabicPassage, { from, to }: TokenRange, without?: 'ب'): string[] => {
  const keys: string[] = []
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (p.tokens[at]?.kind === 'word' && word.clitic !== (without ?? null)) keys.push(word.stem)
  }
  return keys
}

/** Whether a speaker can be the subject of a verb with this agreement. */
export const agrees = (speaker: Speaker, { gender, number }: Finding['hint']): boolean => {
  if (number === 'plural') return speaker.number === 'plural'
  return gender === 'any' || speaker.gender === 'any' || speaker.gender === gender
}

function kindOf(p: ArabicPassage, { from, to }: TokenRange, name: TokenRange | null): Speaker['kind'] {
  const head = p.words[from] as ArabicWord
  // A word with the article of which nothing is known is a surname: *الخالدي*.
  const isSurname = to - from === 1 && head.isDefinite && [...head.classes].every((one) => one === 'nisba')
  if (name || isSurname) return 'person'
  if (isClass(head, 'vague') && !head.isDefinite) return 'vague'
  // *جميع الشائعات*: no body, and issues no paper.
  if (isClass(head, 'quantity') && !isClass(head, 'organisation')) return 'vague'
  return isClass(head, 'document') ? 'document' : 'body'
}

/** *مصادر*, *شهود*: vague sources are many, but *مصدر* is one. */
const isVaguePlural = (head: ArabicWord): boolean => isClass(head, 'vague') && head.stem !== 'مصدر'

/** The speaker that a noun phrase describes, as yet known by nothing else. */
export function describe(p: ArabicPassage, range: TokenRange): Speaker {
  const head = p.words[range.from] as ArabicWord
  const name = personalName(p, range)
  const kind = kindOf(p, range, name)
  const isFeminine =
    /(?:ة|ات)$/.test(head.bare) || (kind === 'vague' && isVaguePlural(head) && head.stem.length >= 4)
  const isPlural =
    isVaguePlural(head) ||
    /(?:ون|ين|ان)$/.test(head.bare) ||
    brokenPlurals.has(head.stem) ||
    isClass(head, 'quantity')
  const speaker: Speaker = {
    kind,
    name: { passage: p.index, range: name ?? range },
    keys: keysOf(p, name ?? range),
    calledBy: new Set([head.stem]),
    gender: isFeminine ? 'f' : 'any',
    number: isPlural ? 'plural' : 'singular',
  }
  addTitles(speaker, p, range)
  return speaker
}

/** Remember what else a speaker is called in a phrase. */
export function addTitles(speaker: Speaker, p: ArabicPassage, { from, to }: TokenRange): void {
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (isClass(word, 'role') && word.clitic === '') speaker.calledBy.add(word.stem)
    // *المدير الفني* is what a trainer is called as well.
    if (word.stem === 'مدير' && p.words[at + 1]?.stem === 'فني') speaker.calledBy.add('مدرب')
  }
}
