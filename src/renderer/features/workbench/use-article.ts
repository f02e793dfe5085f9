import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import { undoState } from '#core/operation/undo'
import { keptArticle, type ArticleInHand } from '../../storage/article-in-hand'
import { useKeptRows } from '../../storage/kept-rows'
import { useWorkspace } from '../../storage/workspace-context'

export interface OpenArticle extends Pick<ArticleInHand, 'article' | 'statements'> {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** An article with its statements, kept up to date; null where the library has none of this id, undefined until it is read. */
export function useArticle(id: ArticleId): OpenArticle | null | undefined {
  const { database } = useWorkspace()
  const inHand = useKeptRows(useMemo(() => keptArticle(database, id), [database, id]))
  const edits = inHand?.edits
  const undo = useMemo(() => undoState(edits ?? []), [edits])
  if (!inHand) return inHand
  const { article, statements } = inHand
  return { article, statements, canUndo: undo.undo !== null, canRedo: undo.redo !== null }
}
