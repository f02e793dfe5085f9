import { useLiveQuery } from 'dexie-react-hooks'
import { articleRows } from '../../storage/articles'
import type { ArticleRow } from '../../storage/database'
import { useWorkspace } from '../../storage/workspace-context'

/** The library, newest first; undefined until it has been read. */
export function useLibrary(): readonly ArticleRow[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(() => articleRows(database), [database])
}
