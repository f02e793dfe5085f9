import { sourceKindOf, type SourceKind } from '#core/source/source-kind'
import type { Statement } from '#core/statement/statement'
import { quoteSpans } from '#core/text/span'
import type { PlainEvent } from '#core/workflow/stages'

/** What a card says about its statement, in the article's own words. */
export interface CardReading {
  readonly kind: SourceKind
  /** The source's fullest name; null where nobody is named. */
  readonly name: string | null
  /** How the source is called here, where that is not its fullest name. */
  readonly wordsUsed: string | null
  readonly quotation: string
}

export function readingOf({ found }: Statement, text: string): CardReading {
  const here = inOneLine(quoteSpans(text, found.source)) || null
  const name = found.resolved === null ? here : inOneLine(found.resolved)
  return {
    kind: sourceKindOf(name),
    name,
    wordsUsed: here === name ? null : here,
    quotation: inOneLine(quoteSpans(text, found.content)),
  }
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Below this confidence a proposed card is marked as unsure: somebody should look twice. */
const sureFrom = 0.6

export function isUnsure({ found, stage }: Statement): boolean {
  return stage === 'proposed' && found.confidence < sureFrom
}

/** The one step that most cards take next; the others are offered beside it. */
export const nextSteps: ReadonlySet<PlainEvent> = new Set([
  'accept',
  'start',
  'submit',
  'approve',
  'resume',
  'publish',
  'restore',
])
