import { useCallback, useMemo, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Verdict } from '#core/assessment/verdict'
import type { Command, Refusal } from '#core/operation/command'
import type { StatementChange } from '#core/operation/operation'
import type { Failure } from '#core/result'
import type { Stance } from '#core/statement/stance'
import type { SourceId } from '#core/source/source'
import type { StatementId } from '#core/statement/statement'
import type { DismissalReason } from '#core/workflow/review'
import type { PlainEvent } from '#core/workflow/stages'
import { useWorkspace } from '../../storage/workspace-context'
import { deskScale } from '#core/assessment/desk-scale'

export type DecisionFailure = Failure<Refusal | 'journal.writeFailed'>

/** A command that was refused, and the card that it was about; null for undo and redo. */
export interface Refused {
  readonly statementId: StatementId | null
  readonly failure: DecisionFailure
}

export interface Decisions {
  readonly correctStance: (statementId: StatementId, stance: Stance) => void
  /**
   * @param statementIds - the card on which it was chosen first, then others of the same source
   * @param source - null for none that is known
   */
  readonly linkSource: (statementIds: readonly StatementId[], source: SourceId | null) => void
  /**
   * @param value - of the desk's scale; null takes the verdict back
   * @returns as `carryOut` does; so do the others
   */
  readonly assess: (statementId: StatementId, value: string | null) => Promise<StatementId | null>
  readonly move: (statementId: StatementId, event: PlainEvent) => Promise<StatementId | null>
  readonly dismiss: (statementId: StatementId, reason: DismissalReason) => Promise<StatementId | null>
  /**
   * Anything else. @param about - the card at which a refusal is told; null for none
   * @returns the statement that was changed first, or null where it was refused or changed nothing
   */
  readonly carryOut: (command: Command, about: StatementId | null) => Promise<StatementId | null>
  /** @returns the statement that was changed by it, or null where it was refused */
  readonly takeBack: (way: 'undo' | 'redo') => Promise<StatementId | null>
}

/** What a person can decide in the workbench, and the latest refusal until the next decision. */
export function useDecisions(articleId: ArticleId): {
  readonly decisions: Decisions
  readonly refused: Refused | null
  /** The latest change that was made here, to be told to whoever cannot see it. */
  readonly latest: StatementChange | null
} {
  const { execute } = useWorkspace()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [latest, setLatest] = useState<StatementChange | null>(null)

  const carryOut = useCallback(
    async (command: Command, statementId: StatementId | null): Promise<StatementId | null> => {
      const outcome = await execute(command)
      setRefused(outcome.ok ? null : { statementId, failure: outcome.failure })
      const body = outcome.ok ? outcome.value.at(-1)?.body : undefined
      if (!body || !('statementId' in body)) return null
      setLatest(body)
      return body.statementId
    },
    [execute],
  )

  const decisions = useMemo<Decisions>(() => {
    const verdictOf = (value: string | null): Verdict | null =>
      value === null ? null : { scale: { id: deskScale.id, version: deskScale.version }, value }
    return {
      correctStance: (statementId, stance) =>
        void carryOut({ type: 'correctStance', statementId, stance }, statementId),
      linkSource: (statementIds, source) =>
        void carryOut({ type: 'linkSource', statementIds, source: { source } }, statementIds[0] ?? null),
      assess: (statementId, value) =>
        carryOut(
          { type: 'assess', statementId, changes: { content: verdictOf(value) }, scale: deskScale },
          statementId,
        ),
      move: (statementId, event) => carryOut({ type: 'move', statementId, event }, statementId),
      dismiss: (statementId, reason) =>
        carryOut({ type: 'dismiss', statementId, reason, note: '' }, statementId),
      carryOut,
      takeBack: (way) => carryOut({ type: way, articleId }, null),
    }
  }, [carryOut, articleId])

  return { decisions, refused, latest }
}
