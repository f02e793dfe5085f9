import type { ArticleId } from '#core/article/article'
import type { OpenAnchor } from '#core/article/next-version'
import type { VersionInUse } from '#core/operation/state'
import type { Statement, StatementId } from '#core/statement/statement'
import { articleWithText } from './articles'
import type { ArticleRow, IsnadDatabase, TextRow } from './database'
import { statementsOf } from './statements'

/** A card of the version before, and whether a person has said where it stands now. */
export interface OpenCard {
  readonly anchor: OpenAnchor
  /** As it stands in the version before. */
  readonly statement: Statement
  readonly confirmedAs: StatementId | null
}

/** An article with the version before it and the one after it. */
export interface VersionsOfArticle {
  readonly article: ArticleRow & TextRow
  readonly before: (ArticleRow & TextRow) | null
  readonly after: ArticleRow | null
  readonly open: readonly OpenCard[]
}

/** What hangs on a version of an article; undefined for an article that is none. */
export async function versionInUse(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<VersionInUse | undefined> {
  const previous = (await database.articles.get(id))?.previous
  if (!previous) return undefined
  const quotes = ({ articleId, evidence }: Statement) =>
    articleId !== id && evidence.some((piece) => piece.kind === 'passage' && piece.passage.articleId === id)
  const [cards, followers, quoting] = await Promise.all([
    database.statements.where('articleId').equals(id).primaryKeys(),
    database.articles.where('previous').equals(id).count(),
    // Looked through whole: it is seldom asked, and evidence has no index.
    database.statements.filter(quotes).first(),
  ])
  return { previous, cards, isFollowed: followers > 0, isQuoted: quoting !== undefined }
}

/** An article among its versions, or null where the library has none of this id. */
export async function versionsOf(database: IsnadDatabase, id: ArticleId): Promise<VersionsOfArticle | null> {
  const [article, after, cards] = await Promise.all([
    articleWithText(database, id),
    database.articles.where('previous').equals(id).first(),
    statementsOf(database, id),
  ])
  if (!article) return null
  const before = article.previous && (await articleWithText(database, article.previous))
  const rows = await database.statements.bulkGet(article.open.map(({ statementId }) => statementId))
  const open = article.open.flatMap((anchor, index): OpenCard[] => {
    const statement = rows[index]
    const confirmedAs = cards.find(({ made }) => made?.from === anchor.statementId)?.id ?? null
    return statement ? [{ anchor, statement, confirmedAs }] : []
  })
  return { article, before, after: after ?? null, open }
}
