import { confidenceOf } from '#core/attribution/confidence'
import type { Finding, Rule } from '#core/attribution/finding'
import { formOf } from '#core/attribution/form'
import type { FoundStatement } from '#core/attribution/found-statement'
import type { AnyPassage } from '#core/attribution/language-rules'
import { languageRules } from '#core/attribution/languages/registry'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { TokenRange } from '#core/text/tokens'

/** Changes whenever the same text may yield other statements. */
export const engineVersion = '0.1.0'

export interface ExtractionInput {
  readonly text: string
  /** As `blocksOf` gives them, or any reader of the import formats. */
  readonly blocks: readonly Block[]
  /** BCP 47 tag. A language without rules is read by its quotation marks alone. */
  readonly language: string
}

/** A statement with the family of rules that found it. */
export interface ExplainedStatement {
  readonly statement: FoundStatement
  readonly rule: Rule
}

function spanOf(passage: AnyPassage, { from, to }: TokenRange, offset = 0): TextSpan | null {
  const first = passage.tokens[from]
  const last = passage.tokens[to - 1]
  return first && last && to > from ? { start: first.start + offset, end: last.end } : null
}

const spansOf = (passage: AnyPassage, ranges: readonly TokenRange[], offset = 0): TextSpan[] =>
  ranges.flatMap((range, index) => spanOf(passage, range, index === 0 ? offset : 0) ?? [])

/** As `extractStatements`, and which rule found each. */
export function explainStatements({ text, blocks, language }: ExtractionInput): ExplainedStatement[] {
  const rules = languageRules(language)
  const reading = rules.read(text, blocks)
  return reading.findings.flatMap((finding: Finding, index) => {
    const passage = reading.passages[finding.passage]
    const labels = reading.labels[index]
    if (!passage || !labels) return []
    const cue = spansOf(passage, finding.cue, finding.cueOffset)
    const content = spansOf(passage, finding.content)
    if (cue.length === 0 || content.length === 0) return []
    const statement: FoundStatement = {
      source: spansOf(passage, finding.source),
      cue,
      content,
      resolved: reading.resolved[index] ?? null,
      act: labels.act,
      form: formOf(passage, finding, reading),
      commitment: labels.commitment,
      distance: finding.distance,
      confidence: confidenceOf(finding, rules.tag),
    }
    return { statement, rule: finding.rule }
  })
}

/**
 * Find who is said to have said what in an article.
 *
 * @returns the statements in reading order, outer ones before those inside their contents; the same for the same input
 */
export function extractStatements(input: ExtractionInput): FoundStatement[] {
  return explainStatements(input).map(({ statement }) => statement)
}
