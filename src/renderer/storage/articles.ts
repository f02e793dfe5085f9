import type { ArticleId } from '#core/article/article'
import type { LibraryArticle } from '#core/operation/state'
import type { ArticleRow, IsnadDatabase } from './database'

/** The library, newest import first. */
export function articleRows(database: IsnadDatabase): Promise<ArticleRow[]> {
  return database.articles.orderBy('importedAt').reverse().toArray()
}

/** One article with its text, or undefined where the library has none of this id. */
export async function articleWithText(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<(LibraryArticle & { readonly statementCount: number }) | undefined> {
  const [row, text] = await Promise.all([database.articles.get(id), database.texts.get(id)])
  return row && text && { ...row, text: text.text, blocks: text.blocks }
}
