import { useLiveQuery } from 'dexie-react-hooks'
import type { ArticleId } from '#core/article/article'
import type { Statement } from '#core/statement/statement'
import { articleRows } from '../../storage/articles'
import type { ArticleRow, IsnadDatabase } from '../../storage/database'
import { statementsOf } from '../../storage/statements'
import { useWorkspace } from '../../storage/workspace-context'

export interface ListedArticle extends ArticleRow {
  /** Statements that need no more work of the first kind: a verdict stands, or they were dismissed. */
  readonly decidedCount: number
}

/** The library, newest first; undefined until it has been read. */
export function useLibrary(): readonly ListedArticle[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(async () => {
    const rows = await articleRows(database)
    const counts = await Promise.all(rows.map(({ id }) => decidedCount(database, id)))
    return rows.map((row, index) => ({ ...row, decidedCount: counts[index] ?? 0 }))
  }, [database])
}

async function decidedCount(database: IsnadDatabase, id: ArticleId): Promise<number> {
  return (await statementsOf(database, id)).filter(isDecided).length
}

function isDecided({ verdict, stage }: Statement): boolean {
  return verdict !== null || stage === 'dismissed'
}
