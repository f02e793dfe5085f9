import { Dexie } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { Statement } from '#core/statement/statement'
import { inReadingOrder, isWordedAlike } from '#core/statement/wording'
import type { IsnadDatabase, StatementRow } from './database'
import type { Projected } from './projection'

/** An article's statements, dismissed ones included, in reading order. */
export function statementsOf(database: IsnadDatabase, articleId: ArticleId): Promise<StatementRow[]> {
  return database.statements
    .where('[articleId+position]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray(inReadingOrder)
}

/** An article's statements with the changed ones replaced, the new ones added and the removed ones gone, in reading order. */
export function statementsChanged(
  articleId: ArticleId,
  statements: readonly Statement[],
  changed: Pick<Projected, 'statements' | 'removed'>,
): readonly Statement[] {
  const newer = new Map(
    changed.statements.flatMap((row) => (row.articleId === articleId ? [[row.id, row] as const] : [])),
  )
  const gone = new Set(changed.removed.map(({ id }) => id))
  if (newer.size === 0 && gone.size === 0) return statements
  const rows: Statement[] = []
  let isInOrder = true
  for (const known of statements) {
    const row = newer.get(known.id) ?? known
    newer.delete(known.id)
    if (row !== known && !isWordedAlike(row, known)) isInOrder = false
    if (!gone.has(known.id)) rows.push(row)
  }
  rows.push(...newer.values())
  return isInOrder && newer.size === 0 ? rows : inReadingOrder(rows)
}
