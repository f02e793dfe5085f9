import { type Decisions, decisionKeys, type Statement, type StatementId } from '#core/statement/statement'
import { publicStages } from '#core/workflow/stages'
import { turnsOf, type Turn } from './operation'
import type { Edit } from './state'

/** What an edit did to one statement. */
export interface HistoryEntry {
  readonly edit: Edit
  readonly turn: Turn
}

/** The edits that changed a statement, in the order of `edits`. */
export function historyOf(edits: readonly Edit[], id: StatementId): HistoryEntry[] {
  return edits.flatMap((edit) => {
    const turn = turnsOf(edit).find(({ statementId }) => statementId === id)
    return turn ? [{ edit, turn }] : []
  })
}

/** What readers see or have seen changed: it stays done, and what led to it with it. */
export function isPublication({ before, after }: Pick<Turn, 'before' | 'after'>): boolean {
  return [before.stage, after.stage].some((stage) => stage !== undefined && publicStages.has(stage))
}

/**
 * How a statement stood after a record of the log, read backwards from how it stands now.
 *
 * @param edits - of its article, oldest first
 * @param seq - 0 for how it was imported
 */
export function decisionsAt(statement: Statement, edits: readonly Edit[], seq: number): Decisions {
  let decisions: Decisions = Object.fromEntries(
    decisionKeys.map((key) => [key, statement[key]]),
  ) as unknown as Decisions
  for (const { edit, turn } of historyOf(edits, statement.id).reverse())
    if (edit.seq > seq) decisions = { ...decisions, ...turn.before }
  return decisions
}

/**
 * A statement's decisions as they stood before some later changes.
 *
 * @param later - latest first, down to the one after the moment that is asked for
 */
export function standingAfter(later: readonly HistoryEntry[], now: Decisions): Decisions {
  return later.reduce<Decisions>((known, { turn }) => ({ ...known, ...turn.before }), now)
}
