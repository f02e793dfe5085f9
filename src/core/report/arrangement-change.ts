import { z } from 'zod'
import { ArticleId } from '#core/article/article'
import { ReportArrangement } from './arrangement'

/** What a desk wanted in an article's report before and after a change, and the earlier change that it takes back, if any. */
export const ArrangementChange = z.strictObject({
  articleId: ArticleId,
  before: ReportArrangement,
  after: ReportArrangement,
  /** The `seq` of that change. */
  undoes: z.int().positive().exactOptional(),
})
export type ArrangementChange = z.infer<typeof ArrangementChange>
