import { isPublication } from './history'
import { type ChangeKind, sourceChangeKinds, turnsOf } from './operation'
import type { Edit, SourceEdit } from './state'

/** An edit that is undone in its article. */
export type ArticleEdit = Edit & { readonly kind: ChangeKind | 'article.described' }

/** What comes next on the way back, and on the way forward again. */
export interface UndoState<OneEdit> {
  readonly undo: OneEdit | null
  readonly redo: OneEdit | null
}

/**
 * What can be undone and redone in an article. What moved its statements from a source's page is undone there. A
 * publication stays done, and so does everything on the same statement that came before it, and what was known then of
 * where the article appeared. What came in from another
 * desk is nobody's to undo here; a statement's history leads back behind it.
 *
 * @param edits - of the article, oldest first
 */
export function undoState(edits: readonly Edit[]): UndoState<ArticleEdit> {
  return standing(edits.filter(isArticleEdit), (edit) => {
    const published = new Set(
      turnsOf(edit)
        .filter(isPublication)
        .map(({ statementId }) => statementId),
    )
    if (published.size === 0) return null
    return (earlier) =>
      earlier.kind !== 'article.described' &&
      turnsOf(earlier).every(({ statementId }) => !published.has(statementId))
  })
}

/** What can be undone and redone on a source's page. @param edits - that are told there, oldest first */
export function sourceUndoState(edits: readonly SourceEdit[]): UndoState<SourceEdit> {
  return standing(
    edits.filter(({ origin }) => !origin),
    () => null,
  )
}

/**
 * Read from the log alone, so that it survives a restart.
 *
 * An edit that takes back the latest undoable one is an undo; one that takes back the latest undo is a redo
 * and can be undone again; any other edit starts afresh and leaves nothing to redo.
 *
 * @param finalBy - which earlier edits can still be undone after one that cannot; null for an edit that can
 */
function standing<OneEdit extends { readonly seq: number; readonly undoes?: number }>(
  edits: readonly OneEdit[],
  finalBy: (edit: OneEdit) => ((earlier: OneEdit) => boolean) | null,
): UndoState<OneEdit> {
  let undoable: OneEdit[] = []
  let redoable: OneEdit[] = []
  for (const edit of edits) {
    const stays = finalBy(edit)
    if (stays) {
      undoable = undoable.filter(stays)
      redoable = []
    } else if (edit.undoes !== undefined && edit.undoes === undoable.at(-1)?.seq) {
      undoable.pop()
      redoable.push(edit)
    } else if (edit.undoes !== undefined && edit.undoes === redoable.at(-1)?.seq) {
      redoable.pop()
      undoable.push(edit)
    } else {
      undoable.push(edit)
      redoable = []
    }
  }
  return { undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null }
}

const isArticleEdit = (edit: Edit): edit is ArticleEdit =>
  !edit.origin && !sourceChangeKinds.some((kind) => kind === edit.kind)
