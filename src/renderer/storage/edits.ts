import { Dexie } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { Edit } from '#core/operation/state'
import type { IsnadDatabase } from './database'

/** Every change made to an article's statements, oldest first. */
export function editsOf(database: IsnadDatabase, articleId: ArticleId): Promise<Edit[]> {
  return database.edits
    .where('[articleId+seq]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}
