import { Dexie } from 'dexie'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Statement } from '#core/statement/statement'
import type { IsnadDatabase, StatementRow } from './database'
import { useKeptRows, type KeptRows } from './kept-rows'
import { useWorkspace } from './workspace-context'

/** An article's statements, dismissed ones included, in reading order. */
export function statementsOf(database: IsnadDatabase, articleId: ArticleId): Promise<StatementRow[]> {
  return database.statements
    .where('[articleId+position]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}

/** An article's statements with the changed ones replaced and the new ones added, in reading order. */
export function statementsChanged(
  articleId: ArticleId,
  statements: readonly Statement[],
  changed: readonly Statement[],
): readonly Statement[] {
  const rows = new Map(changed.flatMap((row) => (row.articleId === articleId ? [[row.id, row]] : [])))
  if (rows.size === 0) return statements
  const replaced = statements.map((row) => {
    const newer = rows.get(row.id)
    rows.delete(row.id)
    return newer ?? row
  })
  if (rows.size === 0) return replaced
  return [...replaced, ...rows.values()].sort((a, b) => a.position - b.position)
}

/** An article's statements, kept up to date; those that do not change stay the same objects. Undefined until they are read. */
export function useStatements(articleId: ArticleId): readonly Statement[] | undefined {
  const { database } = useWorkspace()
  const kept = useMemo<KeptRows<readonly Statement[]>>(
    () => ({
      read: () => statementsOf(database, articleId),
      change: (rows, { statements }) => statementsChanged(articleId, rows, statements),
    }),
    [database, articleId],
  )
  return useKeptRows(kept)
}
