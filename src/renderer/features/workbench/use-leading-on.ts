import { useEffect, useMemo, useRef } from 'react'
import type { Command } from '#core/operation/command'
import type { StatementId } from '#core/statement/statement'
import { advancesByItself, finishing } from '../../actions/advance'
import type { Decisions } from './use-decisions'

/**
 * Decisions after which somebody is done with a card lead on to the next one: as soon as they are written, since a card
 * that was refused something is to be seen with the reason.
 *
 * @param leadOn - opens the card that comes behind one
 */
export function useLeadingOn(decisions: Decisions, leadOn: (from: StatementId) => void): Decisions {
  const latest = useRef(leadOn)
  useEffect(() => {
    latest.current = leadOn
  })
  return useMemo<Decisions>(() => {
    const carryOutAndLeadOn = async (command: Command, id: StatementId) => {
      const isDone = (await decisions.carryOut(command, id)) !== null
      if (isDone && advancesByItself()) latest.current(id)
    }
    return {
      ...decisions,
      move: (statementId, event) => {
        if (!finishing.has(event)) decisions.move(statementId, event)
        else void carryOutAndLeadOn({ type: 'move', statementId, event }, statementId)
      },
      dismiss: (statementId, reason) =>
        void carryOutAndLeadOn({ type: 'dismiss', statementId, reason, note: '' }, statementId),
    }
  }, [decisions])
}
