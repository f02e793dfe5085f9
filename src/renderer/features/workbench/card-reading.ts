import type { ChainLink, FoundStatement } from '#core/attribution/found-statement'
import { sourceKindOf, type SourceKind } from '#core/source/source-kind'
import type { Commitment, Distance } from '#core/statement/stance'
import type { Statement, StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
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
  readonly remarks: Remarks
}

/** What a checker has to know of a statement before its verdict, as far as there is anything to know. */
export interface Remarks {
  /** Through whom it reached the article, the nearest first; null for somebody who is not named. */
  readonly chain: readonly (string | null)[]
  /** Whom or what the act is aimed at. */
  readonly target: string | null
  readonly commitment: Exclude<Commitment, 'certain' | 'unstated'> | null
  readonly distance: Exclude<Distance, 'neutral'> | null
  /** Found without grammar, in a language that the engine has no rules for. */
  readonly byMarksAlone: boolean
}

export function readingOf(statement: Statement, text: string): CardReading {
  const wording = wordingOf(statement)
  const here = inOneLine(quoteSpans(text, wording.source)) || null
  const name = nameOf(wording, text)
  return {
    kind: sourceKindOf(name, wording.link),
    name,
    wordsUsed: here !== null && name !== null && saysTheSame(here, name) ? null : here,
    quotation: inOneLine(quoteSpans(text, wording.content)),
    remarks: {
      // Whoever is quoted by himself passes nothing on.
      chain: wording.chain.map((link) => nameOf(link, text)).filter((passedOn) => passedOn !== name),
      target: wording.target && inOneLine(quoteSpans(text, [wording.target])),
      commitment:
        wording.commitment === 'certain' || wording.commitment === 'unstated' ? null : wording.commitment,
      distance: wording.distance === 'neutral' ? null : wording.distance,
      byMarksAlone: isByMarksAlone(statement.found),
    },
  }
}

/** Whether the words used add nothing to the name: it alone, or behind an article, whatever its case. */
function saysTheSame(here: string, name: string): boolean {
  const [words, known] = [here.toLowerCase(), name.toLowerCase()]
  return words.endsWith(known) && /^(\p{L}{1,3} )?$/u.test(words.slice(0, -known.length))
}

function nameOf({ resolved, source }: ChainLink, text: string): string | null {
  return resolved === null ? inOneLine(quoteSpans(text, source)) || null : inOneLine(resolved)
}

/** The cards of an article on which the same source speaks, this one first; dismissed ones are left alone. */
export function cardsOfSource(
  statement: Statement,
  statements: readonly Statement[],
  text: string,
): readonly StatementId[] {
  const name = rememberedName(statement, text)
  const alike = statements.filter(
    (other) =>
      other.id !== statement.id &&
      other.stage !== 'dismissed' &&
      name !== null &&
      rememberedName(other, text) === name,
  )
  return [statement.id, ...alike.map(({ id }) => id)]
}

const names = new WeakMap<Statement, string | null>()

/** Every card that is opened asks for the names of all the others, which stay as they are until one of them is changed. */
function rememberedName(statement: Statement, text: string): string | null {
  const known = names.get(statement)
  if (known !== undefined) return known
  const name = nameOf(wordingOf(statement), text)
  names.set(statement, name)
  return name
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Below this confidence a proposed card is marked as unsure: somebody should look twice. */
const sureFrom = 0.6
/** From this confidence on, nine of ten statements are right: so it is measured, and so it is kept. */
const highFrom = 0.9

/** Whether quotation marks were all that the engine went by: how often that is right has never been measured. */
export function isByMarksAlone(found: FoundStatement | null): boolean {
  return found?.explanation?.rule === 'quotation.alone'
}

export type ConfidenceLevel = 'high' | 'fair' | 'low'

export function confidenceLevel(confidence: number): ConfidenceLevel {
  return confidence >= highFrom ? 'high' : confidence >= sureFrom ? 'fair' : 'low'
}

export function isUnsure({ found, stage }: Statement): boolean {
  return stage === 'proposed' && found !== null && found.confidence < sureFrom
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
