import { useLiveQuery } from 'dexie-react-hooks'
import { facetKey } from '#core/statement/facets'
import type { Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import type { Queued } from '#core/workflow/queue'
import type { ArticleRow, IsnadDatabase } from './database'
import { useWorkspace } from './workspace-context'

/** One statement that waits for an editor, in the words of its article. */
export interface QueueEntry extends Queued {
  readonly statement: Statement
  readonly article: Pick<ArticleRow, 'id' | 'title' | 'language'>
  readonly quotation: string
}

const inReview = ({ statements }: IsnadDatabase) =>
  statements.where('facets').equals(facetKey('stage', 'inReview'))

/** Everything in review, over all articles, in no order. */
export async function reviewQueue(database: IsnadDatabase): Promise<QueueEntry[]> {
  const statements = await inReview(database).toArray()
  const ids = [...new Set(statements.map(({ articleId }) => articleId))]
  const [articles, texts] = await Promise.all([database.articles.bulkGet(ids), database.texts.bulkGet(ids)])
  return statements.flatMap((statement) => {
    const index = ids.indexOf(statement.articleId)
    const article = articles[index]
    const text = texts[index]?.text
    if (!article || text === undefined) return []
    const { stageSince, importance } = statement
    const { resolved, source, content } = wordingOf(statement)
    const inOneLine = (spans: typeof source) => quoteSpans(text, spans).replace(/\s+/g, ' ').trim()
    const sourceName = resolved?.trim() || inOneLine(source) || null
    return [{ statement, article, stageSince, importance, sourceName, quotation: inOneLine(content) }]
  })
}

/** Everything in review, kept up to date; undefined until it is read. */
export function useReviewQueue(): readonly QueueEntry[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(() => reviewQueue(database), [database])
}

/** How many statements wait for an editor, kept up to date. */
export function useReviewCount(): number {
  const { database } = useWorkspace()
  return useLiveQuery(() => inReview(database).count(), [database]) ?? 0
}
