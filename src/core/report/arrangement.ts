import { z } from 'zod'
import { StatementId } from '#core/statement/statement'
import { Stage } from '#core/workflow/stages'

/** The parts of a report that can be left out. The order is that of the pages. */
export const reportSections = [
  'article',
  'summary',
  'statements',
  'evidence',
  'changes',
  'corrections',
  'method',
  'scale',
] as const
export const ReportSection = z.enum(reportSections)
export type ReportSection = z.infer<typeof ReportSection>

export const reportOrders = ['text', 'verdict', 'source', 'hand'] as const
export const ReportOrder = z.enum(reportOrders)
export type ReportOrder = z.infer<typeof ReportOrder>

/** Whose language the report's own words are in: the interface's, the article's, or always one, by its BCP 47 tag. */
export const ReportHeadings = z.string().min(1).max(35)
export const followsInterface = 'interface'
export const followsArticle = 'article'

/**
 * What a desk wants in the report of an article, and in which order. Rules (stages, verdicts, sources) take in what
 * comes later as well; single statements are exceptions from them.
 */
export const ReportArrangement = z
  .strictObject({
    /** Only statements at these stages; empty for all. */
    stages: z.array(Stage).readonly(),
    /** Only statements with these values of the scale, null being no verdict; empty for all. */
    verdicts: z.array(z.string().nullable()).readonly(),
    /** Only statements of these sources, by their fullest names, null being nobody named; empty for all. */
    sources: z.array(z.string().nullable()).readonly(),
    /** In the report although a rule leaves them out. */
    takenIn: z.array(StatementId).readonly(),
    /** Not in the report although the rules take them in. */
    leftOut: z.array(StatementId).readonly(),
    order: ReportOrder,
    /** For the order by hand. Statements that are not in it follow in reading order. */
    byHand: z.array(StatementId).readonly(),
    /** Sections that are not wanted, so that a section of a later version is there until somebody hides it. */
    hidden: z.array(ReportSection).readonly(),
    headings: ReportHeadings,
  })
  .readonly()
export type ReportArrangement = z.infer<typeof ReportArrangement>

/** Everything, in reading order, in the language of the interface: before anybody has chosen. */
export const wholeReport: ReportArrangement = {
  stages: [],
  verdicts: [],
  sources: [],
  takenIn: [],
  leftOut: [],
  order: 'text',
  byHand: [],
  hidden: [],
  headings: followsInterface,
}

/** What a choice looks at: one statement as the report would show it. */
export interface Choosable {
  readonly id: StatementId
  readonly stage: Stage
  readonly source: string | null
  readonly verdict: { readonly value: string } | null
}

/** Whether the rules take a statement in, exceptions aside. */
export function fitsRules({ stages, verdicts, sources }: ReportArrangement, statement: Choosable): boolean {
  return (
    (stages.length === 0 || stages.includes(statement.stage)) &&
    (verdicts.length === 0 || verdicts.includes(statement.verdict?.value ?? null)) &&
    (sources.length === 0 || sources.includes(statement.source))
  )
}

export function isChosen(arrangement: ReportArrangement, statement: Choosable): boolean {
  return fitsRules(arrangement, statement)
    ? !arrangement.leftOut.includes(statement.id)
    : arrangement.takenIn.includes(statement.id)
}

/** The arrangement with one statement in the report or out of it, as an exception only where the rules say otherwise. */
export function choosing(
  arrangement: ReportArrangement,
  statement: Choosable,
  wanted: boolean,
): ReportArrangement {
  const takenIn = arrangement.takenIn.filter((id) => id !== statement.id)
  const leftOut = arrangement.leftOut.filter((id) => id !== statement.id)
  const fits = fitsRules(arrangement, statement)
  return {
    ...arrangement,
    takenIn: wanted && !fits ? [...takenIn, statement.id] : takenIn,
    leftOut: !wanted && fits ? [...leftOut, statement.id] : leftOut,
  }
}

/**
 * The statements in the report's order.
 *
 * @param statements - in reading order
 * @param values - of the scale, in its order: other verdicts come after these, missing ones last
 * @param language - BCP 47, for the order of names
 */
export function ordered<Item extends Choosable>(
  statements: readonly Item[],
  { order, byHand }: ReportArrangement,
  values: readonly string[],
  language: string,
): readonly Item[] {
  // Sorting is stable: what compares as equal stays in reading order.
  switch (order) {
    case 'text':
      return statements
    case 'hand': {
      const places = new Map(byHand.map((id, place) => [id, place]))
      const placeOf = ({ id }: Item) => places.get(id) ?? byHand.length
      return statements.toSorted((a, b) => placeOf(a) - placeOf(b))
    }
    case 'verdict': {
      const placeOf = ({ verdict }: Item) => {
        if (verdict === null) return values.length + 1
        const place = values.indexOf(verdict.value)
        return place < 0 ? values.length : place
      }
      return statements.toSorted((a, b) => placeOf(a) - placeOf(b))
    }
    case 'source': {
      const names = new Intl.Collator(language)
      return statements.toSorted((a, b) =>
        a.source === null || b.source === null
          ? Number(a.source === null) - Number(b.source === null)
          : names.compare(a.source, b.source),
      )
    }
  }
}

/** One statement moved to another place of the order by hand, from the order in which all are shown now. */
export function movedByHand(
  arrangement: ReportArrangement,
  shown: readonly StatementId[],
  id: StatementId,
  to: number,
): ReportArrangement {
  const others = shown.filter((other) => other !== id)
  const place = Math.max(0, Math.min(to, others.length))
  return { ...arrangement, order: 'hand', byHand: [...others.slice(0, place), id, ...others.slice(place)] }
}

/** The language of the report's own words: one that there are words for. @param available - BCP 47 tags, with the interface's among them */
export function headingsLanguage(
  headings: string,
  languages: {
    readonly ofInterface: string
    readonly ofArticle: string
    readonly available: readonly string[]
  },
): string {
  const { ofInterface, ofArticle, available } = languages
  const wanted =
    headings === followsInterface ? ofInterface : headings === followsArticle ? ofArticle : headings
  return available.find((tag) => tag === wanted || tag === wanted.split('-')[0]) ?? ofInterface
}
