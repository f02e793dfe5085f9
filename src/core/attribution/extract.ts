import { confidenceOf } from '#core/attribution/confidence'
import { enclosingFinding, type Finding } from '#core/attribution/finding'
import { formOf } from '#core/attribution/form'
import type { ChainLink, FoundStatement } from '#core/attribution/found-statement'
import { languageOf } from '#core/attribution/language-detection'
import type { AnyPassage, Reader } from '#core/attribution/language-rules'
import { primaryTag } from '#core/attribution/language-tag'
import { readerOf } from '#core/attribution/languages/registry'
import { namedAcross } from '#core/attribution/names-across'
import { type BarePassage, barePassages } from '#core/attribution/passage'
import type { DeskNames } from '#core/source/desk-names'
import { linkSources } from '#core/source/linking'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { TokenRange } from '#core/text/tokens'

/** Changes whenever the same text may yield other statements. */
export const engineVersion = '0.9.0'

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

function spansOf(passage: AnyPassage, ranges: readonly TokenRange[], offset = 0): TextSpan[] {
  const spans: TextSpan[] = []
  ranges.forEach((range, index) => {
    const span = spanOf(passage, range, index === 0 ? offset : 0)
    if (span) spans.push(span)
  })
  return spans
}

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

/** What stands outside quotation marks, which tells the language a passage reports in; the whole of it where nothing does. */
function narration({ tokens, quotations, owner }: BarePassage): TokenRange[] {
  if (quotations.length === 0 || !tokens.some(({ kind }, at) => kind === 'word' && owner[at] === -1))
    return [{ from: 0, to: tokens.length }]
  const ranges: TokenRange[] = []
  let from = 0
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    ranges.push({ from, to: quotation.from })
    from = quotation.to
  }
  ranges.push({ from, to: tokens.length })
  return ranges
}

/** The passages by the rules that read them, in the order of their first passages. */
function byReader(passages: readonly BarePassage[], language: string): Map<Reader, BarePassage[]> {
  const groups = new Map<Reader, BarePassage[]>()
  for (const passage of passages) {
    const reader = readerOf(languageOf(passage.tokens, narration(passage), language))
    const group = groups.get(reader)
    if (group) group.push(passage)
    else groups.set(reader, [passage])
  }
  return groups
}

/** A statement, and the place of its passage in the article. */
interface Placed {
  readonly place: number
  readonly statement: FoundStatement
}

/** @param around - tag of the language that contents are in which are too short to tell */
function statementsIn(
  text: string,
  reader: Reader,
  passages: readonly BarePassage[],
  around: string,
): Placed[] {
  const reading = reader.read(text, passages)
  const { findings } = reading
  const sourceOf = (index: number): ChainLink => {
    const finding = findings[index]
    const passage = finding && reading.passages[finding.passage]
    return {
      source: passage ? spansOf(passage, finding.source) : [],
      resolved: reading.resolved[index] ?? null,
    }
  }
  return findings.flatMap((finding, index) => {
    const passage = reading.passages[finding.passage]
    const labels = reading.labels[index]
    if (!passage || !labels) return []
    const cue = spansOf(passage, finding.cue, finding.cueOffset)
    const continued = (finding.continued ?? []).flatMap(({ passage: later, range }) => {
      const goesOn = reading.passages[later]
      return goesOn ? spansOf(goesOn, [range]) : []
    })
    const content = [...spansOf(passage, finding.content), ...continued]
    if (cue.length === 0 || content.length === 0) return []
    const { source, resolved } = sourceOf(index)
    const statement: FoundStatement = {
      source,
      resolved,
      cue,
      content,
      act: labels.act,
      target: finding.target ? spanOf(passage, finding.target, finding.targetOffset) : null,
      chain: relays(findings, index).map(sourceOf),
      form: formOf(passage, finding, reading),
      commitment: labels.commitment,
      distance: finding.distance,
      language: languageOf(passage.tokens, finding.content, around),
      // Whom the registry knows is told when the whole article has been read.
      link: null,
      confidence: confidenceOf(finding, reader.confidence),
      explanation: { rule: finding.rule, cue: finding.lemma ?? null, frame: finding.frame ?? null },
    }
    return { place: passage.place, statement }
  })
}

/**
 * Find who is said to have said what in an article. A paragraph in another known language is read by that language's rules.
 *
 * @param desk - what the desk calls bodies, to be linked beside those of the registry
 * @returns the statements in reading order, outer ones before those inside their contents; the same for the same input
 */
export function extractStatements(
  { text, blocks, language }: ExtractionInput,
  desk: DeskNames | null = null,
): FoundStatement[] {
  const passages = barePassages(text, blocks)
  const groups = byReader(passages, language)
  const readings = [...groups].map(([reader, group]) => {
    const isOther = reader.tag !== 'und' && reader.tag !== primaryTag(language)
    return statementsIn(text, reader, group, isOther ? reader.tag : language)
  })
  const statements = inReadingOrder(namedAcross(readings))
  const links = linkSources(
    text,
    passages.map(({ tokens }) => tokens),
    statements,
    desk,
  )
  return statements.map((statement, index) => ({ ...statement, link: links[index] ?? null }))
}

const inReadingOrder = (readings: readonly (readonly Placed[])[]): FoundStatement[] =>
  readings
    .flat()
    .sort((a, b) => a.place - b.place)
    .map(({ statement }) => statement)
