import type { Edit } from './state'

/**
 * What can be undone and redone, read from the log alone, so that it survives a restart.
 *
 * An edit that takes back the latest undoable one is an undo; one that takes back the latest undo is a redo
 * and can be undone again; any other edit starts afresh and leaves nothing to redo.
 */
export function undoState(edits: readonly Edit[]): {
  readonly undo: Edit | null
  readonly redo: Edit | null
} {
  const undoable: Edit[] = []
  const redoable: Edit[] = []
  for (const edit of edits) {
    if (edit.undoes !== undefined && edit.undoes === undoable.at(-1)?.seq) {
      undoable.pop()
      redoable.push(edit)
    } else if (edit.undoes !== undefined && edit.undoes === redoable.at(-1)?.seq) {
      redoable.pop()
      undoable.push(edit)
    } else {
      undoable.push(edit)
      redoable.length = 0
    }
  }
  return { undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null }
}
