import type { ArticleId } from '#core/article/article'
import type { ArticleRow, IsnadDatabase, TextRow } from './database'

/** The library, newest import first; of a large one, as many as are asked for. */
export function articleRows(database: IsnadDatabase, limit = Infinity): Promise<ArticleRow[]> {
  return database.articles.orderBy('importedAt').reverse().limit(limit).toArray()
}

/** The articles with these hashes (`identityOf`). Each is asked for at once: going along the index waits for every step. */
export async function articlesWithIdentity(
  database: IsnadDatabase,
  hashes: readonly string[],
): Promise<ArticleRow[]> {
  const found = await database.transaction('r', database.articles, () =>
    Promise.all(hashes.map((hash) => database.articles.where('identity').equals(hash).toArray())),
  )
  return found.flat()
}

/** What the library knows of one article, or null where it has none of this id. Changes with each decision. */
export async function articleRow(database: IsnadDatabase, id: ArticleId): Promise<ArticleRow | null> {
  return (await database.articles.get(id)) ?? null
}

/** One article's text, or null where the library has none of this id. Never changes. */
export async function textOf(database: IsnadDatabase, id: ArticleId): Promise<TextRow | null> {
  return (await database.texts.get(id)) ?? null
}

/** One article with its text, or null where the library has none of this id. */
export async function articleWithText(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<(ArticleRow & TextRow) | null> {
  const [row, text] = await Promise.all([articleRow(database, id), textOf(database, id)])
  return row && text && { ...row, ...text }
}
