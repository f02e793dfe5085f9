/** What comes next on the way back, and on the way forward again. */
export interface Standing<Change> {
  readonly undo: Change | null
  readonly redo: Change | null
}

/**
 * What of some changes can be undone and redone, read from the log alone, so that it survives a restart. A change that
 * takes back the latest undoable one is an undo; one that takes back the latest undo is a redo and can be undone again;
 * any other starts afresh and leaves nothing to redo.
 *
 * @param changes - oldest first
 */
export function standing<Change extends { readonly seq: number; readonly undoes?: number }>(
  changes: readonly Change[],
): Standing<Change> {
  const undoable: Change[] = []
  let redoable: Change[] = []
  for (const change of changes) {
    if (change.undoes !== undefined && change.undoes === undoable.at(-1)?.seq) {
      undoable.pop()
      redoable.push(change)
    } else if (change.undoes !== undefined && change.undoes === redoable.at(-1)?.seq) {
      redoable.pop()
      undoable.push(change)
    } else {
      undoable.push(change)
      redoable = []
    }
  }
  return { undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null }
}
