import { isPublication } from './history'
import { turnsOf } from './operation'
import type { Edit } from './state'

/**
 * What can be undone and redone, read from the log alone, so that it survives a restart.
 *
 * An edit that takes back the latest undoable one is an undo; one that takes back the latest undo is a redo
 * and can be undone again; any other edit starts afresh and leaves nothing to redo. A publication stays done, and so
 * does everything on the same statement that came before it, and what was known then of where the article appeared. What
 * came in from another desk is nobody's to undo here; a statement's history leads back behind it.
 */
export function undoState(edits: readonly Edit[]): {
  readonly undo: Edit | null
  readonly redo: Edit | null
} {
  let undoable: Edit[] = []
  let redoable: Edit[] = []
  for (const edit of edits) {
    if (edit.origin) continue
    const published = new Set(
      turnsOf(edit)
        .filter(isPublication)
        .map(({ statementId }) => statementId),
    )
    if (published.size > 0) {
      undoable = undoable.filter(
        (earlier) =>
          earlier.kind !== 'article.described' &&
          turnsOf(earlier).every(({ statementId }) => !published.has(statementId)),
      )
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
