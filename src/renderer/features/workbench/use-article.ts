import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import { undoState, type ArticleEdit, type UndoState } from '#core/operation/undo'
import { keptArticle, type ArticleInHand } from '../../storage/article-in-hand'
import { useKeptRows } from '../../storage/kept-rows'
import { useWorkspace } from '../../storage/workspace-context'

export interface OpenArticle extends Pick<ArticleInHand, 'article' | 'statements'> {
  /** What comes next on the way back and forward again. */
  readonly way: UndoState<ArticleEdit>
}

/** An article with its statements, kept up to date; null where the library has none of this id, undefined until it is read. */
export function useArticle(id: ArticleId): OpenArticle | null | undefined {
  const { database } = useWorkspace()
  const inHand = useKeptRows(useMemo(() => keptArticle(database, id), [database, id]))
  const edits = inHand?.edits
  const way = useMemo(() => undoState(edits ?? []), [edits])
  return inHand && { article: inHand.article, statements: inHand.statements, way }
}
