import type { Finding, Rule } from '#core/attribution/finding'
import type { EnglishAdjective } from '#core/attribution/languages/en/adjectives'
import { endOfContent } from '#core/attribution/languages/en/content'
import type { HeadKind } from '#core/attribution/languages/en/content-head'
import { type Situation, finding } from '#core/attribution/languages/en/report'
import { startOfVerbGroup, subjectBefore } from '#core/attribution/languages/en/subject'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'

const copulas =
  /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|feels?|felt|seems?|seemed|appears?|appeared|remains?|remained|becomes?|became|sounds?|sounded|grew|looks?|looked)$/

const modals = /^(?:will|would|can|could|may|might|must|shall|should)$/

interface AdjectiveHead {
  readonly kind: HeadKind
  readonly at: number
  readonly cueTo: number
  readonly pattern: string
}

const prepositions = new Set(['of', 'for', 'about', 'against', 'on', 'with', 'at', 'over', 'by', 'in'])

/** What the adjective at `index` is followed by, if one of its frames fits. */
function headOf(
  p: EnglishPassage,
  index: number,
  to: number,
  { frames }: EnglishAdjective,
): AdjectiveHead | null {
  const at = index + 1
  const next = p.words[at]
  if (!next?.isWord || at >= to - 1) return null
  const { key } = next
  if (key === 'that' && frames.has('that')) return { kind: 'clause', at, cueTo: at, pattern: 'that' }
  if (isClass(next, 'wh') && frames.has('wh')) return { kind: 'question', at, cueTo: at, pattern: key }
  if (key === 'to') {
    if (frames.has('to') && !isClass(p.words[at + 1], 'determiner', 'possessive'))
      return { kind: 'infinitive', at, cueTo: at, pattern: 'to' }
    return frames.has('toNoun') ? { kind: 'nominal', at: at + 1, cueTo: at + 1, pattern: 'to Y' } : null
  }
  if (prepositions.has(key) && frames.has(key as never))
    return { kind: 'nominal', at: at + 1, cueTo: at + 1, pattern: `${key} Y` }
  const opensClause = isClass(next, 'pronoun') && !isClass(next, 'vague')
  return frames.has('that') && opensClause ? { kind: 'clause', at, cueTo: at, pattern: '(that)' } : null
}

const ruleOf = (kind: HeadKind): Rule =>
  kind === 'infinitive' ? 'verb.infinitive' : kind === 'nominal' ? 'verb.nominal' : 'verb.clause'

/** Between the copula and its adjective: *was also not very sure*. */
const softens = (word: EnglishWord | undefined): boolean =>
  word !== undefined &&
  (word.isAdverb ||
    isClass(word, 'negation') ||
    /^(?:too|quite|so|more|most|less|all|as|just)$/.test(word.key))

/** *The mayor is worried about X*, *they were sure that …*. */
export function readAdjective(p: EnglishPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as EnglishWord
  const { attitude } = word
  if (!attitude || situation.isNested) return null
  let copula = index - 1
  while (copula > situation.from && softens(p.words[copula])) copula -= 1
  const linking = p.words[copula]
  if (copula < situation.from || !linking || !(copulas.test(linking.key) || linking.isContracted)) return null
  const head = headOf(p, index, situation.to, attitude)
  if (!head) return null
  const group = linking.isContracted ? copula + 1 : startOfVerbGroup(p, copula, situation.from)
  if (p.words[group - 1]?.key === 'to') return null
  const isModal = p.words.slice(group, copula).some((one) => modals.test(one.key))
  if (isModal && (head.kind === 'infinitive' || head.kind === 'nominal')) return null
  const subject = subjectBefore(p, group, situation.from)
  const source = subject === 'shared' ? situation.subject : subject
  if (!source) return null
  const first = p.words[source.from]
  if (source.to - source.from === 1 && /^(?:it|this|that|there|what|which)$/.test(first?.key ?? ''))
    return null
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  return finding(p, {
    rule: ruleOf(head.kind),
    source,
    cue: { from: group, to: head.cueTo },
    content: [{ from: head.at, to }],
    lemma: word.key,
    frame: `X is ${word.key} ${head.pattern}`,
    act: attitude.act,
    isWide: true,
  })
}
