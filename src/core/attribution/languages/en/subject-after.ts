import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'
import { type EnglishPassage, isClass, isApostrophe } from '#core/attribution/languages/en/passage-words'
import { isOccasion } from '#core/attribution/languages/en/occasions'

/** *34-year-old*: a dash without space around it. */
export const isHyphen = (p: EnglishPassage, at: number): boolean => {
  const token = p.tokens[at]
  return token?.text === '-' && p.tokens[at - 1]?.end === token.start && p.tokens[at + 1]?.start === token.end
}

export const beginsPhrase = (p: EnglishPassage, at: number): boolean => {
  const word = p.words[at]
  const token = p.tokens[at]
  if (token?.kind === 'number') return true
  if (token?.kind === 'quote') return true
  if (!word?.isWord) return false
  if (
    isClass(word, 'preposition', 'subordinator', 'coordinator', 'auxiliary') &&
    !isClass(word, 'determiner')
  )
    return false
  if (word.isAdverb && !isClass(word, 'vague', 'body')) return false
  return !word.key.endsWith('ing') || isClass(word, 'body') || !isSentenceStart(p, at) || isNameInIng(p, at)
}

const longestNameInIng = 4

/** *Beijing said*, *King Charles told*, *Planning officials warned*: no participle, where the verb follows without an object or a comma. */
function isNameInIng(p: EnglishPassage, from: number): boolean {
  for (let at = from + 1; at <= from + longestNameInIng; at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return false
    if (isClass(word, 'auxiliary') || word.cues.some(({ form }) => form === 'past' || form === 'third'))
      return true
    if (isClass(word, 'determiner', 'possessive', 'preposition', 'objectPronoun', 'pronoun', 'coordinator'))
      return false
    if (word.isAdverb) return false
  }
  return false
}

const isSentenceStart = (p: EnglishPassage, at: number): boolean =>
  at === 0 || p.tokens[at - 1]?.kind !== 'word'

/** *Maria Ortega, 52, a nurse* */
const isAge = (p: EnglishPassage, at: number): boolean =>
  p.tokens[at]?.kind === 'number' &&
  /^\d{1,3}$/.test(p.tokens[at]?.text ?? '') &&
  ['comma', 'stop'].includes(p.tokens[at + 1]?.kind ?? '')

const longestSubjectAfter = 40

/** The subject behind an inverted verb: *said X, a lawyer in Y, …*. */
export function subjectAfter(p: EnglishPassage, from: number, to: number): TokenRange | null {
  if (!beginsPhrase(p, from) || p.tokens[from]?.kind === 'quote') return null
  const first = p.words[from] as EnglishWord
  const isOwner = isClass(first, 'possessive') && p.words[from + 1]?.isWord === true
  if (isClass(first, 'objectPronoun') && !isClass(first, 'pronoun') && !isOwner) return null
  const isCounted =
    first.key === 'one' && p.words[from + 1]?.isWord === true && !isClass(p.words[from + 1], 'preposition')
  if (first.isWord && isClass(first, 'pronoun') && !isClass(first, 'determiner', 'vague') && !isCounted)
    return { from, to: from + 1 }
  const reach = Math.min(to, from + longestSubjectAfter)
  let at = from + 1
  /** *who was not there*: the adverb is the relative clause's. */
  let isInRelative = false
  for (; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as EnglishWord
    if (!token) break
    if (token.kind === 'stop' && token.text === '.' && at < to - 1) continue
    if (isHyphen(p, at) || isApostrophe(p, at)) continue
    if (
      token.kind === 'stop' ||
      token.kind === 'quote' ||
      token.kind === 'colon' ||
      token.kind === 'semicolon' ||
      token.kind === 'dash'
    )
      break
    if (token.kind === 'open') {
      while (at < reach && p.tokens[at]?.kind !== 'close') at += 1
      continue
    }
    const next = p.words[at + 1]
    if (token.kind === 'comma') {
      if (p.tokens[at + 1]?.text === '@' || isAge(p, at + 1)) continue
      if (!next?.isWord) break
      if (/^(?:seen|published|obtained|reviewed|released|issued|sent|signed|dated|posted)$/.test(next.key))
        break
      if (isClass(next, 'coordinator', 'subordinator') || next.key.endsWith('ing') || next.isAdverb) break
      continue
    }
    if (isClass(word, 'weekday') && next?.key === 'by') continue
    isInRelative ||= word.key === 'who'
    if (isClass(word, 'weekday') || (word.isAdverb && !word.isCapitalised && !isInRelative)) break
    if (isClass(word, 'subordinator') && (word.key !== 'as' || isClass(next, 'pronoun'))) break
    if (isClass(word, 'preposition') && isOccasion(p, at)) break
  }
  let end = at
  while (end > from + 1 && p.tokens[end - 1]?.kind === 'comma') end -= 1
  return { from, to: end }
}
