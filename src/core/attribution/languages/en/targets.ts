import type { Finding } from '#core/attribution/finding'
import type { ContentHead } from '#core/attribution/languages/en/content-head'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { Stance } from '#core/statement/stance'
import type { TokenRange } from '#core/text/tokens'

/** Acts that are aimed at somebody or something. */
export const aimedActs: ReadonlySet<Stance> = new Set([
  'accuse',
  'condemn',
  'deny',
  'support',
  'threaten',
  'demand',
  'warn',
])

/** Behind these comes what for, since when or by what means: no part of whom it is aimed at. */
const reasons = new Set(
  'for over because as after during amid while when if with until since despite by unless although though where'.split(
    ' ',
  ),
)

/** Of *condemned [the attack] as …*, *blamed [the firm] for …*: the noun phrase that a nominal content begins with. */
function firstPhrase(p: EnglishPassage, { from, to }: TokenRange): TokenRange | null {
  if (p.words[from]?.key.endsWith('ing') || p.tokens[from]?.kind === 'quote') return null
  let end = from
  while (end < to && (p.tokens[end]?.kind === 'word' || p.tokens[end]?.kind === 'number')) {
    const word = p.words[end]
    if (end > from && (reasons.has(word?.key ?? '') || isClass(word, 'weekday', 'wh', 'auxiliary'))) break
    end += 1
  }
  return end > from ? { from, to: end } : null
}

/** Whom a verb is aimed at, where a noun phrase names it. */
export function targetOf(p: EnglishPassage, head: ContentHead, content: TokenRange): TokenRange | null {
  if (head.object) return head.object
  return head.kind === 'nominal' && head.pattern === 'Y' ? firstPhrase(p, content) : null
}

/** A finding keeps its target only where its act, which the content may have told, is aimed at all. */
export const withAim = ({ target, ...finding }: Finding, act: Stance = finding.act): Finding =>
  target && aimedActs.has(act) ? { ...finding, target } : finding
