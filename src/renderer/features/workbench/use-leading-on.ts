import { useMemo } from 'react'
import type { StatementId } from '#core/statement/statement'
import { advancesByItself, finishing } from '../../actions/advance'
import type { Decisions } from './use-decisions'

/**
 * Decisions after which somebody is done with a card lead on to the next one: as soon as they are written, since a card
 * that was refused something is to be seen with the reason.
 *
 * @param leadOn - opens the card that comes behind one; always the same function
 */
export function useLeadingOn(decisions: Decisions, leadOn: (from: StatementId) => void): Decisions {
  return useMemo<Decisions>(() => {
    const leading = async (id: StatementId, decided: Promise<StatementId | null>) => {
      const changed = await decided
      if (changed !== null && advancesByItself()) leadOn(id)
      return changed
    }
    return {
      ...decisions,
      assess: (id, value) => {
        const decided = decisions.assess(id, value)
        return value === null ? decided : leading(id, decided)
      },
      move: (id, event) => {
        const decided = decisions.move(id, event)
        return finishing.has(event) ? leading(id, decided) : decided
      },
      dismiss: (id, reason) => leading(id, decisions.dismiss(id, reason)),
    }
  }, [decisions, leadOn])
}
