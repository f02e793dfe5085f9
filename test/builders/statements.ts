import { extractStatements } from '#core/attribution/extract'
import type { FoundStatement } from '#core/attribution/found-statement'
import { blocksOf } from '#core/text/blocks'
import { deskNamesOf } from '#core/source/desk-names'
import type { DeskSource } from '#core/source/source'
import { quoteSpans } from '#core/text/span'

/** A found statement in the words of the text, for tests that read as sentences. */
export interface Quoted {
  readonly source: string | null
  readonly cue: string
  readonly content: string
  readonly resolved: string | null
  readonly statement: FoundStatement
}

/** Extract from a text written in a test, on a desk that says something about sources. */
export function statementsOf(text: string, language: string, sources: readonly DeskSource[] = []): Quoted[] {
  const input = { text, blocks: blocksOf(text), language }
  return extractStatements(input, deskNamesOf(sources)).map((statement) => ({
    source: statement.source.length > 0 ? quoteSpans(text, statement.source) : null,
    cue: quoteSpans(text, statement.cue),
    content: quoteSpans(text, statement.content),
    resolved: statement.resolved,
    statement,
  }))
}

/** `source | cue | content` of each statement; a dash for a dropped subject. */
export const triples = (text: string, language: string): string[] =>
  statementsOf(text, language).map(({ source, cue, content }) => `${source ?? '-'} | ${cue} | ${content}`)
