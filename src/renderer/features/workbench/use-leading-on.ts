import { useMemo, useRef } from 'react'
import type { StatementId } from '#core/statement/statement'
import { advancesByItself, finishing } from '../../actions/advance'
import type { Decisions } from './use-decisions'

/**
 * Decisions after which somebody is done with a card lead on to the next one: as soon as they are written, since a card
 * that was refused something is to be seen with the reason. A decision that was made since keeps them: it may be refused.
 *
 * @param leadOn - opens the card that comes behind one; always the same function
 */
export function useLeadingOn(decisions: Decisions, leadOn: (from: StatementId) => void): Decisions {
  const latest = useRef<Promise<StatementId | null>>(null)
  return useMemo<Decisions>(() => {
    const leading = async (id: StatementId, decided: Promise<StatementId | null>, isDone: boolean) => {
      latest.current = decided
      const changed = await decided
      if (isDone && changed !== null && latest.current === decided && advancesByItself()) leadOn(id)
      return changed
    }
    return {
      ...decisions,
      assess: (id, value) => leading(id, decisions.assess(id, value), value !== null),
      move: (id, event) => leading(id, decisions.move(id, event), finishing.has(event)),
      dismiss: (id, reason) => leading(id, decisions.dismiss(id, reason), true),
    }
  }, [decisions, leadOn])
}
