import { z } from 'zod'
import type { FoundStatement } from '#core/attribution/found-statement'
import { allSpans, Spans } from '#core/statement/spans'
import { StatementId, type Decisions, type Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { anchorOf, carrySpans, Words } from '#core/text/anchors'
import { enclosingSpan, type TextSpan } from '#core/text/span'

/** A card of the version before that could not be carried over without asking. */
export const OpenAnchor = z
  .strictObject({
    /** The card, where it stands in the version before. */
    statementId: StatementId,
    state: z.enum(['moved', 'ambiguous', 'orphan']),
    /** Where it may stand now, best first; empty for an orphan. */
    places: z.array(Spans).readonly(),
  })
  .readonly()
export type OpenAnchor = z.infer<typeof OpenAnchor>

/** A card as it stands in the next version of its article: the very words, between the same neighbours. */
export interface CarriedCard {
  readonly statement: Statement
  readonly found: FoundStatement | null
  readonly decisions: Pick<Decisions, 'spans' | 'sourceName'>
}

/** What becomes of the cards of an article in its next version. */
export function carryCards(
  statements: readonly Statement[],
  before: string,
  after: string,
): { readonly carried: readonly CarriedCard[]; readonly open: readonly OpenAnchor[] } {
  const [old, now] = [new Words(before), new Words(after)]
  const carried: CarriedCard[] = []
  const open: OpenAnchor[] = []
  for (const statement of statements) {
    const wording = wordingOf(statement)
    const passage = enclosingSpan(allSpans(wording))
    if (!passage) continue
    const anchor = anchorOf(old, passage, now)
    if (anchor.state === 'exact') {
      carried.push(carriedTo(statement, passage, anchor.span.start - passage.start))
      continue
    }
    const places = anchor.state === 'moved' ? [anchor.span] : anchor.state === 'ambiguous' ? anchor.spans : []
    const spans = places.flatMap((place) =>
      placedAt(wording, (of) => carrySpans(old, passage, now, place, of)),
    )
    open.push({ statementId: statement.id, state: spans.length > 0 ? anchor.state : 'orphan', places: spans })
  }
  return { carried, open }
}

/** The spans of a card at a place; none where the words that were said are not among its words. */
function placedAt(spans: Spans, carry: (of: readonly TextSpan[]) => TextSpan[]): Spans[] {
  const content = carry(spans.content)
  return content.length > 0 ? [{ source: carry(spans.source), cue: carry(spans.cue), content }] : []
}

/** The same words some characters further on. What the engine found is kept only where it is about these words. */
function carriedTo(statement: Statement, passage: TextSpan, by: number): CarriedCard {
  const moved = ({ start, end }: TextSpan) => ({ start: start + by, end: end + by })
  const isInside = ({ start, end }: TextSpan) => start >= passage.start && end <= passage.end
  const { found, spans, sourceName } = statement
  const { form, source, cue, content, resolved } = wordingOf(statement)
  const isFound = found !== null && allSpans(found).every(isInside)
  return {
    statement,
    found: isFound
      ? {
          ...found,
          source: found.source.map(moved),
          cue: found.cue.map(moved),
          content: found.content.map(moved),
          target: found.target && isInside(found.target) ? moved(found.target) : null,
          chain: found.chain.map((link) => ({ ...link, source: link.source.filter(isInside).map(moved) })),
        }
      : null,
    decisions: {
      spans:
        spans !== null || !isFound
          ? { form, source: source.map(moved), cue: cue.map(moved), content: content.map(moved) }
          : null,
      sourceName: isFound ? sourceName : (sourceName ?? resolved),
    },
  }
}

/** Statements that the engine found in a new version and that no carried card is about. */
export function newlyFound<Found extends { readonly found: FoundStatement }>(
  statements: readonly Found[],
  carried: readonly Pick<CarriedCard, 'found' | 'decisions'>[],
  open: readonly OpenAnchor[],
): Found[] {
  const taken = [
    ...carried.flatMap(({ found, decisions }) => (decisions.spans ?? found)?.content ?? []),
    ...open.flatMap(({ places }) => places.flatMap(({ content }) => content)),
  ]
  return statements.filter(({ found }) =>
    found.content.every(({ start, end }) => !taken.some((one) => one.start < end && start < one.end)),
  )
}
