import { useLiveQuery } from 'dexie-react-hooks'
import { articleRows } from '../../storage/articles'
import type { ArticleRow } from '../../storage/database'
import { useWorkspace } from '../../storage/workspace-context'

export interface Library {
  /** The newest ones. */
  readonly articles: readonly ArticleRow[]
  /** How many there are in all. */
  readonly count: number
}

/** The library's newest articles, as many as are asked for; undefined until they have been read. */
export function useLibrary(limit: number): Library | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(
    () =>
      database.transaction('r', database.articles, async () => {
        const [articles, count] = await Promise.all([articleRows(database, limit), database.articles.count()])
        return { articles, count }
      }),
    [database, limit],
  )
}
