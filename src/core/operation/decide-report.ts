import { failure, success } from '#core/result'
import type { ArticleId } from '#core/article/article'
import { type ReportArrangement, wholeReport } from '#core/report/arrangement'
import { type Desk, unnamedDesk } from '#core/workflow/desk'
import type { Asking, Decided } from './command'
import { canonicalJson } from './seal'
import { standing } from './standing'
import type { State } from './state'

/** How an article's report is arranged now. @param changes - of the article, oldest first */
export function arrangementNow(changes: readonly { readonly after: ReportArrangement }[]): ReportArrangement {
  return changes.at(-1)?.after ?? wholeReport
}

export function arrangeReport(
  state: State,
  { articleId, arrangement }: { readonly articleId: ArticleId; readonly arrangement: ReportArrangement },
  asking: Asking,
): Decided {
  if (!state.article(articleId)) return failure('decision.unknownArticle')
  const before = arrangementNow(state.arrangements(articleId))
  if (canonicalJson(before) === canonicalJson(arrangement)) return success([])
  return success([{ ...asking, kind: 'report.arranged', body: { articleId, before, after: arrangement } }])
}

/** The arrangements of a report have a way back of their own: who looks at a report does not think of its cards. */
export function takeArrangementBack(
  state: State,
  { articleId, way }: { readonly articleId: ArticleId; readonly way: 'undo' | 'redo' },
  asking: Asking,
): Decided {
  const change = standing(state.arrangements(articleId))[way]
  if (!change) return failure(way === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  const { before, after, seq } = change
  return success([
    { ...asking, kind: 'report.arranged', body: { articleId, before: after, after: before, undoes: seq } },
  ])
}

/** Logos of more bytes than this make every report heavy. */
export const largestLogo = 1024 * 1024
/** And of more pixels a side. */
export const widestLogo = 4000

/** What is not among the `changes` stays as it is when they are decided, not as the person saw it: two may be under way. */
export function describeDesk(state: State, changes: Partial<Desk>, asking: Asking): Decided {
  const before = state.desk() ?? unnamedDesk
  const asked: Desk = { ...before, ...changes }
  const after: Desk = { ...asked, name: asked.name.replace(/\s+/g, ' ').trim() }
  const { logo } = after
  if (logo && logo.byteLength > largestLogo)
    return failure('desk.logoTooLarge', { field: 'logo', limit: largestLogo })
  if (logo && Math.max(logo.width, logo.height) > widestLogo)
    return failure('desk.logoTooWide', { field: 'logo', pixels: widestLogo })
  if (canonicalJson(before) === canonicalJson(after)) return success([])
  return success([{ ...asking, kind: 'desk.described', body: { before, after } }])
}
