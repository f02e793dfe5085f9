import { failure, success, type Failure, type Result } from '#core/result'
import type { SourceDirectory } from '#core/source/directory'
import type { SomeDecisions, Statement } from '#core/statement/statement'
import { stillHolds } from './changing'
import type { Asking, Refusal } from './command'
import { approvalRefused } from './decide-review'
import type { Turn } from './operation'
import type { State } from './state'

/**
 * The opposite of what was decided on one statement, where it may be.
 *
 * @param directory - of the sources as they are once everything is taken back
 */
export function turnedBack(
  state: State,
  directory: SourceDirectory,
  { statementId, before, after }: Turn,
  asking: Asking,
): Result<Turn, Refusal> {
  const statement = state.statement(statementId)
  if (!statement) return failure('decision.unknownStatement')
  if (!stillHolds(statement, after)) return failure('decision.changedSince')
  const refused = backDoor(state, directory, statement, before, asking)
  return refused ? { ok: false, failure: refused } : success({ statementId, before: after, after: before })
}

/** Nobody gets round the rules of approval, or links to a source that is gone, by going back to a time when it stood. */
export function backDoor(
  state: State,
  directory: SourceDirectory,
  statement: Statement,
  back: SomeDecisions,
  asking: Asking,
): Failure<Refusal> | null {
  const id = back.source?.source ?? null
  const isNewLink = id !== null && id !== statement.source?.source
  if (isNewLink && !directory.lookUp(id)) return { code: 'source.unknown' }
  if (back.stage !== 'approved' || statement.stage === 'approved') return null
  return approvalRefused(state, { ...statement, ...back }, asking)
}
