import { Dexie } from 'dexie'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Edit } from '#core/operation/state'
import type { IsnadDatabase } from './database'
import { useKeptRows, type KeptRows } from './kept-rows'
import { useWorkspace } from './workspace-context'

/** Every change made to an article's statements, oldest first. */
export function editsOf(database: IsnadDatabase, articleId: ArticleId): Promise<Edit[]> {
  return database.edits
    .where('[articleId+seq]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}

/** Every change made to an article's statements, oldest first, kept up to date. Undefined until they are read. */
export function useEdits(articleId: ArticleId): readonly Edit[] | undefined {
  const { database } = useWorkspace()
  const kept = useMemo<KeptRows<readonly Edit[]>>(
    () => ({
      read: () => editsOf(database, articleId),
      change: (edits, changed) => {
        const last = edits.at(-1)?.seq ?? 0
        const more = changed.edits.filter((edit) => edit.articleId === articleId && edit.seq > last)
        return more.length === 0 ? edits : [...edits, ...more]
      },
    }),
    [database, articleId],
  )
  return useKeptRows(kept)
}
