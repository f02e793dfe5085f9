import type { FoundStatement } from '#core/attribution/found-statement'
import type { Ledger } from '../ledger'
import type { Figures, GoldArticle, GoldSet } from './gold'

/** Lower bounds of the bins, the surest first. */
const bins = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0] as const

/** How many statements a bin holds, and how many of them are right in content, source and cue together. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly right: number
}

/**
 * Whether each of an article's statements is right (`full`): one that adds a right one to those before it. The scorer
 * pairs statements one to one, so that the second for one of gold's is wrong.
 */
function judge(article: GoldArticle, score: (docs: readonly unknown[]) => Figures): boolean[] {
  const hits = (pred: readonly FoundStatement[]): number => {
    const { full, statements } = score([{ ...article, pred }])
    return Math.round((full.P * statements.predicted) / 100)
  }
  let before = 0
  return article.pred.map((_, at) => {
    const now = hits(article.pred.slice(0, at + 1))
    const isRight = now > before
    before = now
    return isRight
  })
}

/** The statements of some sets by confidence. */
export function calibrationOf(sets: readonly GoldSet[], score: (docs: readonly unknown[]) => Figures): Bin[] {
  const judged = sets.flatMap(({ articles }) =>
    articles.flatMap((article) => {
      const isRight = judge(article, score)
      return article.pred.map(({ confidence }, at) => ({ confidence, isRight: isRight[at] === true }))
    }),
  )
  return bins.map((from, at) => {
    const to = bins[at - 1] ?? Infinity
    const inside = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    return { from, to, count: inside.length, right: inside.filter(({ isRight }) => isRight).length }
  })
}

/** Print, for each language, how many statements of each confidence were right. */
export function calibration(
  ledger: Ledger,
  sets: readonly GoldSet[],
  score: (docs: readonly unknown[]) => Figures,
): void {
  for (const language of new Set(sets.map((set) => set.language))) {
    const table = calibrationOf(
      sets.filter((set) => set.language === language),
      score,
    )
    ledger.heading(`Confidence of ${language}: how many statements were right (full)`)
    ledger.table(
      ['confidence', 'statements', 'right', 'share, %'],
      table.map(({ from, to, count, right }) => [
        to === Infinity ? `${String(from)} and more` : `${String(from)} to ${String(to)}`,
        count,
        right,
        count === 0 ? null : (100 * right) / count,
      ]),
    )
    const sure = table[0]
    if (sure && sure.count > 0)
      ledger.figure(`${language} right at 0.9 and more`, (100 * sure.right) / sure.count, '%', { floor: 90 })
  }
}
