import { confidenceOf } from '#core/attribution/confidence'
import { enclosingFinding, type Finding } from '#core/attribution/finding'
import { formOf } from '#core/attribution/form'
import type { ChainLink, FoundStatement } from '#core/attribution/found-statement'
import type { AnyPassage } from '#core/attribution/language-rules'
import { languageRules } from '#core/attribution/languages/registry'
import { linkSources } from '#core/source/linking'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { TokenRange } from '#core/text/tokens'

/** Changes whenever the same text may yield other statements. */
export const engineVersion = '0.2.0'

export interface ExtractionInput {
  readonly text: string
  /** As `blocksOf` gives them, or any reader of the import formats. */
  readonly blocks: readonly Block[]
  /** BCP 47 tag. A language without rules is read by its quotation marks alone. */
  readonly language: string
}

function spanOf(passage: AnyPassage, { from, to }: TokenRange, offset = 0): TextSpan | null {
  const first = passage.tokens[from]
  const last = passage.tokens[to - 1]
  return first && last && to > from ? { start: first.start + offset, end: last.end } : null
}

const spansOf = (passage: AnyPassage, ranges: readonly TokenRange[], offset = 0): TextSpan[] =>
  ranges.flatMap((range, index) => spanOf(passage, range, index === 0 ? offset : 0) ?? [])

/** Links longer than this are a mistake of the grammar's, not of the reporter's. */
const longestChain = 8

/** Through whom a finding reached the article: who passed it on, and who passed that on, as positions of findings. */
function relays(findings: readonly Finding[], index: number): number[] {
  const chain: number[] = []
  let at = relayOf(findings, index)
  while (at !== null && at !== index && !chain.includes(at) && chain.length < longestChain) {
    chain.push(at)
    at = relayOf(findings, at)
  }
  return chain
}

const relayOf = (findings: readonly Finding[], index: number): number | null =>
  findings[index]?.through ?? enclosingFinding(findings, index)

/**
 * Find who is said to have said what in an article.
 *
 * @returns the statements in reading order, outer ones before those inside their contents; the same for the same input
 */
export function extractStatements({ text, blocks, language }: ExtractionInput): FoundStatement[] {
  const rules = languageRules(language)
  const reading = rules.read(text, blocks)
  const { findings } = reading
  const sourceOf = (index: number): ChainLink => {
    const finding = findings[index]
    const passage = finding && reading.passages[finding.passage]
    return {
      source: passage ? spansOf(passage, finding.source) : [],
      resolved: reading.resolved[index] ?? null,
    }
  }
  const statements = findings.flatMap((finding, index) => {
    const passage = reading.passages[finding.passage]
    const labels = reading.labels[index]
    if (!passage || !labels) return []
    const cue = spansOf(passage, finding.cue, finding.cueOffset)
    const content = spansOf(passage, finding.content)
    if (cue.length === 0 || content.length === 0) return []
    return {
      ...sourceOf(index),
      cue,
      content,
      act: labels.act,
      target: finding.target ? spanOf(passage, finding.target) : null,
      chain: relays(findings, index).map(sourceOf),
      form: formOf(passage, finding, reading),
      commitment: labels.commitment,
      distance: finding.distance,
      language: null,
      confidence: confidenceOf(finding, rules.tag),
      explanation: { rule: finding.rule, cue: finding.lemma ?? null, frame: finding.frame ?? null },
    }
  })
  const links = linkSources(
    text,
    reading.passages.map(({ tokens }) => tokens),
    statements,
  )
  return statements.map((statement, index) => ({ ...statement, link: links[index] ?? null }))
}
