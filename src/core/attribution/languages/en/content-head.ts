import { quotationAt, wordsBetween } from '#core/attribution/languages/en/marks'
import { isSpoken } from '#core/attribution/languages/en/subject'
import { isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { Stance } from '#core/statement/stance'
import type { TokenRange } from '#core/text/tokens'

/** A `phrase` is a quotation that cannot be the beginning of a clause: *called “a farce”*. */
export type HeadKind =
  'clause' | 'phrase' | 'quotation' | 'nominal' | 'infinitive' | 'object' | 'as' | 'question'

export interface ContentHead {
  readonly kind: HeadKind
  readonly at: number
  /** End of the cue, where a preposition or a particle belongs to it. */
  readonly cueTo: number
  /** What follows the verb, in the grammar's notation: `that`, `Y of`. */
  readonly pattern: string
  /** Y: whom or what the verb is aimed at, or who listens. */
  readonly object?: TokenRange
  /** Where a noun behind the verb names the act. */
  readonly act?: Stance
}

export const bareClause = (at: number, cueTo: number): ContentHead => ({
  kind: 'clause',
  at,
  cueTo,
  pattern: '(that)',
})

export const speech = (at: number, cueTo: number): ContentHead => ({
  kind: 'quotation',
  at,
  cueTo,
  pattern: '"…"',
})

export const clauseOrSpeech = (p: EnglishPassage, at: number, cueTo: number): ContentHead => {
  if (isSpeech(p, at)) return speech(at, cueTo)
  return p.words[at]?.key === 'that' ? { kind: 'clause', at, cueTo, pattern: 'that' } : bareClause(at, cueTo)
}

/** *replied, “Never.”*: a comma or a colon announces even a single word. */
const isIntroduced = (p: EnglishPassage, at: number): boolean =>
  p.tokens[at - 1]?.kind === 'comma' || p.tokens[at - 1]?.kind === 'colon'

export const isSpeech = (p: EnglishPassage, at: number): boolean => {
  const quotation = quotationAt(p, at)
  return (
    quotation !== null && (wordsBetween(p, quotation) >= 2 || (isSpoken(p, quotation) && isIntroduced(p, at)))
  )
}

export function hasVerbSoon(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const word = p.words[at] as EnglishWord
    if (p.tokens[at]?.kind === 'stop' && p.tokens[at]?.text !== '.') return false
    if (isClass(word, 'auxiliary') || word.isContracted) return true
    if (at === from || isNounHere(p, at)) continue
    if (word.cues.some((cue) => cue.form === 'past' || cue.form === 'third')) return true
    if (word.finite.size > 0 && p.words[at - 1]?.key !== 'to') return true
    if (/(?:ed|es)$/.test(word.key) && at - from < 6) return true
  }
  return false
}

/** *Moss, a teacher, as*: the comma that closes an apposition; null where none does soon. */
function closingComma(p: EnglishPassage, open: number, to: number): number | null {
  for (let at = open + 1; at < Math.min(to, open + 12); at += 1) {
    if (p.tokens[at]?.kind === 'comma') return at
    if (p.tokens[at]?.kind === 'stop' || p.tokens[at]?.kind === 'quote') return null
  }
  return null
}

/** Where a word comes within the same phrase; null where it does not. */
export function reach(p: EnglishPassage, from: number, to: number, key: string, span: number): number | null {
  for (let at = from; at < Math.min(to, from + span); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'comma') {
      const close = closingComma(p, at, to)
      if (key !== 'as' || close === null || p.words[close + 1]?.key !== 'as') return null
      return close + 1
    }
    if (kind === 'stop' || kind === 'quote') return null
    if (p.words[at]?.key === key) return at
  }
  return null
}
