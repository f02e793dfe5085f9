import type { SourceName } from '#core/source/source'
import { isNone } from '#core/statement/facets'
import type { ArticleRow, IsnadDatabase, StatementRow } from './database'

/** One statement of a list over all articles. */
export interface Listed {
  readonly statement: StatementRow
  readonly article: Pick<ArticleRow, 'id' | 'title' | 'language'>
  /** When it was said, as far as is known: the day its article appeared, else when it came in. ISO 8601. */
  readonly saidAt: string
  readonly named: SourceName | null
  /** Null where there is none, or where nobody may see it yet. */
  readonly verdict: string | null
}

/** Statements with what a list says of their articles, which hold no texts. */
export async function withArticles(
  database: IsnadDatabase,
  statements: readonly StatementRow[],
): Promise<Listed[]> {
  const ids = [...new Set(statements.map(({ articleId }) => articleId))]
  const rows = await database.articles.bulkGet(ids)
  const articles = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  return statements.flatMap((statement) => {
    const article = articles.get(statement.articleId)
    if (!article) return []
    const verdict = statement.facets.find((facet) => facet.startsWith('verdict:'))?.slice('verdict:'.length)
    return {
      statement,
      article,
      saidAt: article.appearance.publishedAt ?? article.importedAt.slice(0, 10),
      named: statement.named,
      verdict: verdict === undefined || isNone(verdict) ? null : verdict,
    }
  })
}
