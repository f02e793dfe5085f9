import { quotationAt } from '#core/attribution/languages/en/marks'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'
import {
  type ContentHead,
  bareClause,
  speech,
  clauseOrSpeech,
  isSpeech,
  hasVerbSoon,
} from '#core/attribution/languages/en/content-head'

/** The noun phrase that names the listener, without the day and the place behind it. */
function listenerAt(p: EnglishPassage, from: number, to: number): { object?: TokenRange } {
  let end = from
  while (end < to && p.tokens[end]?.kind === 'word' && !isClass(p.words[end], 'preposition', 'weekday'))
    end += 1
  return end > from ? { object: { from, to: end } } : {}
}

/** *told reporters on Monday that*, *told them he would*. */
export function afterListener(p: EnglishPassage, at: number, to: number, cueTo: number): ContentHead | null {
  const reach = Math.min(to, at + 12)
  for (let next = at + 1; next < reach; next += 1) {
    const token = p.tokens[next]
    const word = p.words[next] as EnglishWord
    if (!token || token.kind === 'stop' || token.kind === 'semicolon') return null
    const opensOther = token.kind === 'comma' && p.words[next + 1]?.cues.some(({ form }) => form === 'gerund')
    if (opensOther) return null
    const object = listenerAt(p, at, next)
    if (word.key === 'that') return { kind: 'clause', at: next, cueTo, pattern: 'Y that', ...object }
    if (token.kind === 'quote' && isSpeech(p, next) && !isNameBeforeThat(p, next))
      return { ...speech(next, cueTo), pattern: 'Y "…"', ...object }
    if (token.kind === 'colon') return { ...clauseOrSpeech(p, next + 1, cueTo), ...object }
    if (isClass(word, 'wh') && next - at <= 4)
      return { kind: 'question', at: next, cueTo, pattern: `Y ${word.key}`, ...object }
    if (word.key === 'to' && next - at <= 5)
      return { kind: 'infinitive', at: next, cueTo, pattern: 'Y to', ...object }
    const isListener =
      isClass(p.words[next - 1], 'listener', 'objectPronoun', 'weekday') ||
      p.words[next - 1]?.isCapitalised === true ||
      (next - at <= 4 && isClass(p.words[at], 'determiner') && next - at >= 2)
    if (isListener && isClass(word, 'pronoun', 'determiner') && hasVerbSoon(p, next, to))
      return { ...bareClause(next, cueTo), pattern: 'Y (that)', ...object }
  }
  return null
}

/** *told the program “Sunday Forum” that*: the marks hold a name, what was said comes behind. */
const isNameBeforeThat = (p: EnglishPassage, at: number): boolean => {
  const quotation = quotationAt(p, at)
  return quotation !== null && p.words[quotation.to]?.key === 'that'
}
