import { Dexie } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { Statement } from '#core/statement/statement'
import { inReadingOrder } from '#core/statement/wording'
import type { IsnadDatabase } from './database'

/** An article's statements, dismissed ones included, in reading order. */
export function statementsOf(database: IsnadDatabase, articleId: ArticleId): Promise<Statement[]> {
  return database.statements
    .where('[articleId+position]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray(inReadingOrder)
}
