import type { ArticleId } from '#core/article/article'
import { failure, success, type Failure } from '#core/result'
import type { SomeDecisions, Statement } from '#core/statement/statement'
import { operationOf, stillHolds, written } from './changing'
import type { Asking, Decided, Refusal } from './command'
import { takeBackAppearance } from './decide-article'
import { approvalRefused } from './decide-review'
import { decisionsAt, historyOf, isPublication } from './history'
import { turnsOf, type Turn } from './operation'
import type { State } from './state'
import { undoState } from './undo'

/** Undo and redo write the opposite of the edit they take back, provided that nothing has changed it since. */
export function takeBack(
  state: State,
  { type, articleId }: { readonly type: 'undo' | 'redo'; readonly articleId: ArticleId },
  asking: Asking,
): Decided {
  const edit = undoState(state.edits(articleId))[type]
  if (!edit) return failure(type === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  if (edit.kind === 'article.described') return takeBackAppearance(state, edit, asking)
  const { made, unmade, seq } = edit
  const turns: Turn[] = []
  for (const { statementId, before, after } of turnsOf(edit)) {
    const statement = state.statement(statementId)
    // What is not there comes back just as it went.
    if (unmade?.some(({ id }) => id === statementId)) {
      if (statement) return failure('decision.changedSince')
    } else {
      if (!statement) return failure('decision.unknownStatement')
      if (!stillHolds(statement, after)) return failure('decision.changedSince')
      const refused = backDoor(state, statement, before, asking)
      if (refused) return { ok: false, failure: refused }
    }
    turns.push({ statementId, before: after, after: before })
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
  const refused = backDoor(state, statement, earlier, asking)
  if (refused) return { ok: false, failure: refused }
  return written('statement.restored', asking, [[statement, earlier]])
}

/** Nobody gets round the rules of approval by going back to a time when it stood. */
function backDoor(
  state: State,
  statement: Statement,
  back: SomeDecisions,
  asking: Asking,
): Failure<Refusal> | null {
  if (back.stage !== 'approved' || statement.stage === 'approved') return null
  return approvalRefused(state, { ...statement, ...back }, asking)
}
