import type { Article, ArticleId } from '#core/article/article'
import type { SealedOperation } from '#core/operation/operation'
import type { SourceName } from '#core/source/source'
import type { Statement } from '#core/statement/statement'
import { nameIn } from '#core/statement/voices'
import type { IsnadDatabase, StatementRow } from './database'

/** What of an article tells how somebody is called in it. */
type Named = Pick<Article, 'text' | 'language'>

/** How whoever speaks in a statement is called by its article; read again only where its words have changed. */
export class Naming {
  readonly #articles = new Map<ArticleId, Named>()

  /** Read the texts of the articles in which words change by some records. */
  async read(database: IsnadDatabase, records: readonly SealedOperation[]): Promise<void> {
    const ids = new Set<ArticleId>()
    for (const { body } of records)
      if ('statementId' in body && (body.made || body.unmade || rewords(body) || body.others?.some(rewords)))
        ids.add(body.articleId)
    const [texts, rows] = await Promise.all([
      database.texts.bulkGet([...ids]),
      database.articles.bulkGet([...ids]),
    ])
    for (const [index, id] of [...ids].entries()) {
      const [text, row] = [texts[index], rows[index]]
      if (text && row) this.#articles.set(id, { text: text.text, language: row.language })
    }
  }

  /** Articles that come in with the records. */
  learn(articles: readonly Article[]): void {
    for (const article of articles) this.#articles.set(article.id, article)
  }

  /** @param before - the statement as it was; undefined for a new one */
  of(statement: Statement, before: StatementRow | undefined): SourceName | null {
    const isAsBefore = before?.spans === statement.spans && before.sourceName === statement.sourceName
    if (before && isAsBefore) return before.named
    const article = this.#articles.get(statement.articleId)
    const name = nameIn(statement, article?.text ?? '')
    return name === null ? null : { language: article?.language ?? 'und', name }
  }
}

const rewords = ({ after }: { readonly after: object }): boolean => 'spans' in after || 'sourceName' in after
