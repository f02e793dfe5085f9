import { failure, success } from '#core/result'
import { SourceDirectory } from '#core/source/directory'
import type { Statement } from '#core/statement/statement'
import { operationOf, written } from './changing'
import type { Asking, Decided, UndoScope } from './command'
import { takeBackAppearance } from './decide-article'
import { decisionsAt, historyOf, isPublication } from './history'
import { turnsOf, type Turn } from './operation'
import type { State } from './state'
import { takeBackSource } from './take-back-source'
import { backDoor, turnedBack } from './turn-back'
import { undoState } from './undo'

/** Undo and redo write the opposite of the edit they take back, provided that nothing has changed it since. */
export function takeBack(
  state: State,
  command: { readonly type: 'undo' | 'redo' } & UndoScope,
  asking: Asking,
): Decided {
  if ('sourceId' in command) return takeBackSource(state, command, asking)
  const { type, articleId } = command
  const edit = undoState(state.edits(articleId))[type]
  if (!edit) return failure(type === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  if (edit.kind === 'article.described') return takeBackAppearance(state, edit, asking)
  const { made, unmade, seq } = edit
  const directory = new SourceDirectory(state.sources())
  const turns: Turn[] = []
  for (const turn of turnsOf(edit)) {
    const { statementId, before, after } = turn
    // What is not there comes back just as it went.
    if (unmade?.some(({ id }) => id === statementId)) {
      if (state.statement(statementId)) return failure('decision.changedSince')
      turns.push({ statementId, before: after, after: before })
    } else {
      const back = turnedBack(state, directory, turn, asking)
      if (!back.ok) return back
      turns.push(back.value)
    }
  }
  const reversed = { ...(unmade && { made: unmade }), ...(made && { unmade: made }), undoes: seq }
  return success(operationOf(articleId, asking, edit.kind, turns, reversed))
}

/** Back to how a statement stood after some record, as a new operation. Not behind a publication: readers have seen it. */
export function restore(state: State, statement: Statement, seq: number, asking: Asking): Decided {
  const edits = state.edits(statement.articleId)
  const since = historyOf(edits, statement.id).filter(({ edit }) => edit.seq > seq)
  if (since.some(({ turn }) => isPublication(turn))) return failure('decision.published')
  const earlier = decisionsAt(statement, edits, seq)
  const refused = backDoor(state, new SourceDirectory(state.sources()), statement, earlier, asking)
  if (refused) return { ok: false, failure: refused }
  return written('statement.restored', asking, [[statement, earlier]])
}
