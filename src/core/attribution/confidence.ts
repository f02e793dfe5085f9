import type { Finding } from '#core/attribution/finding'
import type { ConfidenceTable } from '#core/attribution/language-rules'

/** Of a rule that a language's table does not name. */
const unknown = 0.3

/** A cue that need not be one of saying: *believes*, *shows*, *wants*. */
const wideFactor = 0.75

/** No grammar is ever certain. */
const highest = 0.99

/**
 * How sure the engine is of a finding.
 *
 * @param table - of the language whose rules found it
 * @returns between 0 and 1, with two decimals
 */
export function confidenceOf(finding: Finding, { byRule, nested }: ConfidenceTable): number {
  const base = byRule[finding.rule] ?? unknown
  const isLooseRule = base < 0.75
  const wide = finding.isWide === true && !isLooseRule ? wideFactor : 1
  const sure = base * wide * (finding.sureness ?? 1) * (finding.isNested ? nested : 1)
  return Math.min(highest, Math.round(sure * 100) / 100)
}
