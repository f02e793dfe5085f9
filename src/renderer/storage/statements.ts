import { Dexie } from 'dexie'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Statement } from '#core/statement/statement'
import { inReadingOrder } from '#core/statement/wording'
import type { IsnadDatabase } from './database'
import { useKeptRows, type KeptRows } from './kept-rows'
import type { Projected } from './projection'
import { useWorkspace } from './workspace-context'

/** An article's statements, dismissed ones included, in reading order. */
export function statementsOf(database: IsnadDatabase, articleId: ArticleId): Promise<Statement[]> {
  return database.statements
    .where('[articleId+position]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray(inReadingOrder)
}

/** An article's statements with the changed ones replaced, the new ones added and the removed ones gone, in reading order. */
export function statementsChanged(
  articleId: ArticleId,
  known: readonly Statement[],
  { statements: changed, removed }: Pick<Projected, 'statements' | 'removed'>,
): readonly Statement[] {
  const rows = new Map(changed.flatMap((row) => (row.articleId === articleId ? [[row.id, row]] : [])))
  const gone = new Set(removed)
  const statements = known.some(({ id }) => gone.has(id)) ? known.filter(({ id }) => !gone.has(id)) : known
  if (rows.size === 0) return statements
  const moved = [...rows.values()].some(({ id, spans }) => {
    const before = statements.find((row) => row.id === id)
    return !before || before.spans !== spans
  })
  const replaced = statements.map((row) => {
    const newer = rows.get(row.id)
    rows.delete(row.id)
    return newer ?? row
  })
  return moved ? inReadingOrder([...replaced, ...rows.values()]) : replaced
}

/** An article's statements, kept up to date; those that do not change stay the same objects. Undefined until they are read. */
export function useStatements(articleId: ArticleId): readonly Statement[] | undefined {
  const { database } = useWorkspace()
  const kept = useMemo<KeptRows<readonly Statement[]>>(
    () => ({
      read: () => statementsOf(database, articleId),
      change: (rows, changed) => statementsChanged(articleId, rows, changed),
    }),
    [database, articleId],
  )
  return useKeptRows(kept)
}
