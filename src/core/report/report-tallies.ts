import type { RatingScale } from '#core/assessment/verdict'
import { type Stance, stances } from '#core/statement/stance'
import { type Stage, stages } from '#core/workflow/stages'
import type { ReportStatement, ReportVerdict } from './report-model'

export interface Tally<Of> {
  readonly of: Of
  readonly count: number
}

export interface ReportSummary {
  readonly statements: number
  /** Left out of the report, since they turned out to be none. */
  readonly dismissed: number
  /** Left out of the report by whoever arranged it. */
  readonly leftOut: number
  readonly withVerdict: number
  /** Approved, or further on: published, corrected, retracted. */
  readonly approved: number
  /** In the order of the workflow; only stages that occur. */
  readonly byStage: readonly Tally<Stage>[]
  /** In the order of the scale, then values of other scales, then those without a verdict (null); only what occurs. */
  readonly byVerdict: readonly Tally<ReportVerdict | null>[]
  /** Most frequent first, then in the order of menus; only what occurs. */
  readonly byStance: readonly Tally<Stance>[]
  /** Named sources, most frequent first, then by first appearance. */
  readonly bySource: readonly Tally<string>[]
  /** Statements whose source is named nowhere in the article. */
  readonly unnamed: number
}

const approvedStages: ReadonlySet<Stage> = new Set(['approved', 'published', 'corrected', 'retracted'])

/** @param notShown - how many statements of the article the report leaves out */
export function summaryOf(
  statements: readonly ReportStatement[],
  notShown: Pick<ReportSummary, 'dismissed' | 'leftOut'>,
  scale: RatingScale,
): ReportSummary {
  const place = (verdict: ReportVerdict | null) => {
    if (verdict === null) return Infinity
    const index = scale.values.findIndex(
      ({ value, leaning }) => value === verdict.value && leaning === verdict.leaning,
    )
    return index < 0 ? scale.values.length : index
  }
  return {
    statements: statements.length,
    ...notShown,
    withVerdict: statements.filter(({ verdict }) => verdict !== null).length,
    approved: statements.filter(({ stage }) => approvedStages.has(stage)).length,
    byStage: inOrder(
      tally(statements, ({ stage }) => stage),
      (stage) => stages.indexOf(stage),
    ),
    byVerdict: inOrder(tallyVerdicts(statements), place),
    byStance: mostFrequentFirst(
      inOrder(
        tally(statements, ({ stance }) => stance),
        (stance) => stances.indexOf(stance),
      ),
    ),
    bySource: mostFrequentFirst(
      tally(
        statements.flatMap(({ source }) => source ?? []),
        (source) => source,
      ),
    ),
    unnamed: statements.filter(({ source }) => source === null).length,
  }
}

function tallyVerdicts(statements: readonly ReportStatement[]): Tally<ReportVerdict | null>[] {
  const byKey = new Map(statements.map(({ verdict }) => [JSON.stringify(verdict), verdict]))
  return tally(statements, ({ verdict }) => JSON.stringify(verdict)).map(({ of, count }) => ({
    of: byKey.get(of) ?? null,
    count,
  }))
}

/** Counted by a key, in order of first appearance. */
function tally<Item, Of>(items: readonly Item[], key: (item: Item) => Of): Tally<Of>[] {
  const counts = new Map<Of, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].map(([of, count]) => ({ of, count }))
}

function inOrder<Of>(tallies: readonly Tally<Of>[], place: (of: Of) => number): Tally<Of>[] {
  return tallies.toSorted((a, b) => {
    const [left, right] = [place(a.of), place(b.of)]
    return left === right ? 0 : left - right
  })
}

function mostFrequentFirst<Of>(tallies: readonly Tally<Of>[]): Tally<Of>[] {
  return tallies.toSorted((a, b) => b.count - a.count)
}
