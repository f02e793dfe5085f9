import type { Finding, Rule } from '#core/attribution/finding'

type Table = Readonly<Partial<Record<Rule, number>>>

/**
 * How often the statements of each family of rules are right (content, source and cue together), by language. English as
 * measured on its development set; Arabic below what its small set gives, since the rules were written beside it.
 */
const byLanguage: Readonly<Record<string, Table>> = {
  ar: {
    'verb.clause': 0.96,
    'verb.quotation': 0.95,
    'verb.preposition': 0.9,
    'verb.nominal': 0.85,
    'verb.object': 0.85,
    'verb.inverted': 0.9,
    'dropped.clause': 0.92,
    'dropped.quotation': 0.92,
    'dropped.preposition': 0.82,
    'dropped.nominal': 0.75,
    'dropped.object': 0.75,
    'subject.first': 0.85,
    participle: 0.9,
    'noun.cue': 0.75,
    'according.before': 0.85,
    'according.after': 0.8,
    hearsay: 0.8,
    'headline.colon': 0.8,
    'headline.verb': 0.75,
    'relative.object': 0.6,
  },
  en: {
    'verb.clause': 0.89,
    'verb.quotation': 0.94,
    'verb.inverted': 0.85,
    'verb.nominal': 0.7,
    'verb.object': 0.65,
    'verb.infinitive': 0.6,
    participle: 0.55,
    'noun.cue': 0.4,
    passive: 0.55,
    'according.before': 0.85,
    'according.after': 0.88,
    'speaker.label': 0.85,
    'headline.colon': 0.7,
  },
}

const unknown = 0.3

/** A statement within another's content is found less surely; in English, where little marks it, far less. */
const nestedFactor: Readonly<Record<string, number>> = { ar: 0.85, en: 0.4 }

/** A cue that need not be one of saying: *believes*, *shows*, *wants*. */
const wideFactor = 0.75

/**
 * How sure the engine is of a finding.
 *
 * @param language - tag of the rules that found it
 * @returns between 0 and 1, with two decimals
 */
export function confidenceOf(finding: Finding, language: string): number {
  const base = byLanguage[language]?.[finding.rule] ?? unknown
  const isLooseRule = base < 0.75
  const wide = finding.isWide === true && !isLooseRule ? wideFactor : 1
  const nested = finding.isNested ? (nestedFactor[language] ?? 1) : 1
  return Math.round(base * wide * nested * 100) / 100
}
