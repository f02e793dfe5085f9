import { Dexie } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { IsnadDatabase, StatementRow } from './database'

/** An article's statements, dismissed ones included, in reading order. */
export function statementsOf(database: IsnadDatabase, articleId: ArticleId): Promise<StatementRow[]> {
  return database.statements
    .where('[articleId+position]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}
