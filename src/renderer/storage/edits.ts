import { Dexie } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { Edit } from '#core/operation/state'
import type { StatementId } from '#core/statement/statement'
import type { IsnadDatabase } from './database'

/** Every change made to an article's statements, oldest first. */
export function editsOf(database: IsnadDatabase, articleId: ArticleId): Promise<Edit[]> {
  return database.edits
    .where('[articleId+seq]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}

/** One card's history, oldest first. */
export function historyOf(database: IsnadDatabase, statementId: StatementId): Promise<Edit[]> {
  return database.edits
    .where('[statementId+seq]')
    .between([statementId, Dexie.minKey], [statementId, Dexie.maxKey])
    .toArray()
}
