import { ArticleId, titleOf, type Article } from '#core/article/article'
import type { FoundStatement } from '#core/attribution/found-statement'
import { StatementId } from '#core/statement/statement'
import type { Original, ReadArticle } from './read-articles'
import type { ArticleMetadata } from './reading'

/** What `importArticle` and `versionArticle` ask for of an article that was read. */
export interface ComingArticle {
  readonly article: Article
  readonly engine: string
  readonly statements: readonly { readonly id: StatementId; readonly found: FoundStatement }[]
}

/** Where and when the article appeared, and its title: as the file tells, or as a person says. */
export function toldOf(
  { text, blocks, metadata }: Pick<ReadArticle, 'text' | 'blocks' | 'metadata'>,
  said: ArticleMetadata = {},
): ArticleMetadata & { readonly title: string } {
  return { title: titleOf(text, blocks), ...metadata, ...said }
}

/**
 * An article on its way into the library.
 *
 * @param name - of its file, as it was chosen: with the folders that it was in
 * @param said - what a person knows of it
 */
export function articleOf(
  read: ReadArticle,
  { sha256, mediaType, bytes }: Original,
  name: string,
  newId: () => string,
  said?: ArticleMetadata,
): Article {
  const { entry, text, blocks, language } = read
  const { title, ...told } = toldOf(read, said)
  return {
    id: ArticleId.parse(newId()),
    title,
    fileName: entry ? `${name} (${String(entry.index + 1)})` : name,
    mediaType,
    sha256,
    byteLength: bytes.byteLength,
    ...(entry && { entry }),
    text,
    blocks,
    language,
    ...told,
  }
}

/** The same with its statements. */
export function comingArticle(
  read: ReadArticle,
  original: Original,
  name: string,
  newId: () => string,
): ComingArticle {
  return {
    article: articleOf(read, original, name, newId),
    engine: read.engine,
    statements: read.statements.map((found) => ({ id: StatementId.parse(newId()), found })),
  }
}
