import type { ContentHead } from '#core/attribution/languages/en/content-head'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { Stance } from '#core/statement/stance'

/** The same cue with another act. */
export const withAct = (cue: EnglishCue, act: Stance): EnglishCue =>
  act === cue.verb.act ? cue : { ...cue, verb: { ...cue.verb, act } }

const tells: ReadonlySet<string> = new Set([
  'say',
  'discuss',
  'disclose',
  'reveal',
  'specify',
  'comment',
  'clarify',
])

/** The act of a verb in its frame: *told them to go* demands, *asked whether* questions. */
export function actOf({ verb }: EnglishCue, head: ContentHead, isNegated: boolean): Stance {
  if (head.act) return head.act
  if (verb.base === 'tell' && head.kind === 'infinitive') return 'demand'
  if (verb.act === 'warn' && head.kind === 'object') return 'demand'
  if (
    verb.base === 'ask' &&
    (head.kind === 'question' || head.kind === 'quotation' || head.kind === 'phrase')
  )
    return 'question'
  if (isNegated && head.kind === 'question' && tells.has(verb.base)) return 'decline'
  return verb.act
}

/** *did not*, *would not*; «never» tells of other times. */
export const hasNegation = (p: EnglishPassage, group: number, index: number): boolean => {
  for (let at = group; at < index; at += 1)
    if (isClass(p.words[at], 'negation') && p.words[at]?.key !== 'never') return true
  return false
}

/** *did not respond to a request*, *would not comment on*: nothing was said. */
export function declinedAfter(p: EnglishPassage, index: number, { verb }: EnglishCue): ContentHead | null {
  const object = p.words[index + 1]
  if (
    verb.base === 'return' &&
    /^(?:calls?|messages?|emails?|e-mails|phone|repeated|requests?)$/.test(object?.key ?? '')
  )
    return { kind: 'nominal', at: index + 1, cueTo: index + 1, pattern: 'calls' }
  if (verb.base !== 'respond' && verb.base !== 'reply' && verb.base !== 'comment') return null
  const next = p.words[index + 1]
  return next?.key === 'to' || next?.key === 'on' || next?.key === 'about'
    ? { kind: 'infinitive', at: index + 1, cueTo: index + 1, pattern: `${next.key} Y` }
    : null
}
