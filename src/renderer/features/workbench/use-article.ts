import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import type { LibraryArticle } from '#core/operation/state'
import { undoState } from '#core/operation/undo'
import type { Statement } from '#core/statement/statement'
import { articleRow, textOf } from '../../storage/articles'
import { useEdits } from '../../storage/edits'
import { useStatements } from '../../storage/statements'
import { useWorkspace } from '../../storage/workspace-context'

export interface OpenArticle {
  readonly article: LibraryArticle
  /** In the order of their first words. */
  readonly statements: readonly Statement[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** An article with its statements, kept up to date; null where the library has none of this id, undefined until it is read. */
export function useArticle(id: ArticleId): OpenArticle | null | undefined {
  const { database } = useWorkspace()
  // Asked apart, since every decision changes the row: the text stays the very same object, and is drawn once.
  const row = useLiveQuery(() => articleRow(database, id), [database, id])
  const text = useLiveQuery(() => textOf(database, id), [database, id])
  const statements = useStatements(id)
  const edits = useEdits(id)
  const undo = useMemo(() => edits && undoState(edits), [edits])
  const article = useMemo(() => row && text && { ...row, ...text }, [row, text])
  if (article === null) return null
  if (!article || !statements || !undo) return undefined
  return { article, statements, canUndo: undo.undo !== null, canRedo: undo.redo !== null }
}
