import type { Finding, Rule } from '#core/attribution/finding'

/**
 * How often the statements of each family of rules are right (`full`: content, source and cue), measured on
 * the development sets of both languages and rounded down.
 */
const byRule: Readonly<Record<Rule, number>> = {
  'verb.clause': 0.95,
  'verb.quotation': 0.95,
  'verb.preposition': 0.85,
  'verb.nominal': 0.75,
  'verb.object': 0.8,
  'verb.inverted': 0.95,
  'verb.infinitive': 0.6,
  'verb.stance': 0.4,
  'dropped.clause': 0.9,
  'dropped.quotation': 0.9,
  'dropped.preposition': 0.8,
  'dropped.nominal': 0.6,
  'dropped.object': 0.7,
  'subject.first': 0.8,
  participle: 0.85,
  'noun.cue': 0.6,
  'according.before': 0.85,
  'according.after': 0.75,
  'according.clause': 0.7,
  hearsay: 0.7,
  'headline.colon': 0.8,
  'headline.verb': 0.75,
  'relative.object': 0.5,
  passive: 0.5,
  'speaker.label': 0.8,
  'quotation.alone': 0.3,
  'quotation.continued': 0.7,
}

/** A statement within another's content is found less surely. */
const nestedFactor = 0.85

/** Between 0 and 1, with two decimals. */
export function confidenceOf(finding: Finding): number {
  const confidence = byRule[finding.rule] * (finding.isNested ? nestedFactor : 1)
  return Math.round(confidence * 100) / 100
}
