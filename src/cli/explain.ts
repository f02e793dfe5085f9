import type { Rule } from '#core/attribution/finding'
import type { FoundStatement } from '#core/attribution/found-statement'
import { quoteSpans } from '#core/text/span'
import words from '../renderer/i18n/locales/en/domain.json'

/** A rule in the words that the card has for it: its name is a path in the words. */
function ruleInWords(rule: Rule): string {
  let at: unknown = words.rule
  for (const step of rule.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[step]
  return typeof at === 'string' ? at : rule
}

/** Why the engine took these words for a statement, in one line: rule, dictionary form, pattern, sureness, and what else it read. */
export function explain(text: string, found: FoundStatement): string {
  const { explanation, chain, target, language, confidence, commitment, distance } = found
  const passedOnBy = chain.map((link) => link.resolved ?? quoteSpans(text, link.source)).filter(Boolean)
  const reasons: readonly (string | null | undefined)[] = [
    explanation ? ruleInWords(explanation.rule) : 'found by an earlier version of the engine',
    explanation?.cue && `cue ${explanation.cue}`,
    explanation?.frame && `pattern ${explanation.frame}`,
    `confidence ${String(confidence)}`,
    commitment === 'unstated' ? null : commitment,
    distance === 'neutral' ? null : distance,
    passedOnBy.length > 0 ? `passed on by ${passedOnBy.join(', ')}` : null,
    target && `aimed at ${quoteSpans(text, [target])}`,
    language && `language ${language}`,
  ]
  return reasons.filter(Boolean).join('; ')
}
