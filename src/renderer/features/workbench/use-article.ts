import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import type { LibraryArticle } from '#core/operation/state'
import { undoState } from '#core/operation/undo'
import type { Statement } from '#core/statement/statement'
import { useArticleWithText } from '../../storage/articles'
import { useEdits } from '../../storage/edits'
import { useStatements } from '../../storage/statements'

export interface OpenArticle {
  readonly article: LibraryArticle
  /** In the order of their first words. */
  readonly statements: readonly Statement[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** An article with its statements, kept up to date; null where the library has none of this id, undefined until it is read. */
export function useArticle(id: ArticleId): OpenArticle | null | undefined {
  const article = useArticleWithText(id)
  const statements = useStatements(id)
  const edits = useEdits(id)
  const undo = useMemo(() => edits && undoState(edits), [edits])
  if (article === null) return null
  if (!article || !statements || !undo) return undefined
  return { article, statements, canUndo: undo.undo !== null, canRedo: undo.redo !== null }
}
