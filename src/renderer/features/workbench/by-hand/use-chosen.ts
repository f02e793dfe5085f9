import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'

export interface Chosen {
  /** In the order of the cards. Empty as long as cards are gone through one by one. */
  readonly statements: readonly Statement[]
  readonly has: (id: StatementId) => boolean
  /** Choose a card or leave it; or choose all cards from where choosing began, or else from the open one, up to it. */
  readonly choose: (id: StatementId, how: 'one' | 'all') => void
  readonly all: () => void
  readonly clear: () => void
}

interface Choice {
  readonly ids: ReadonlySet<StatementId>
  /** Where choosing began. */
  readonly anchor: StatementId | null
}

const nothing: Choice = { ids: new Set(), anchor: null }
const none: readonly Statement[] = []

/**
 * Several cards at once.
 *
 * @param shown - the cards that can be chosen, in their order
 * @param open - the open card: the first choice of another one takes it along
 */
export function useChosen(shown: readonly Statement[], open: StatementId | null): Chosen {
  const [{ ids }, setChoice] = useState(nothing)
  const latest = useRef({ shown, open })
  useLayoutEffect(() => {
    latest.current = { shown, open }
  })
  const choose = useCallback((id: StatementId, how: 'one' | 'all') => {
    const { shown: cards, open: begun } = latest.current
    setChoice((known) => (how === 'one' ? toggled(known, id, begun) : reached(known, id, begun, cards)))
  }, [])
  // What is not shown any more is not decided on unseen.
  const statements = useMemo(
    () => (ids.size === 0 ? none : shown.filter(({ id }) => ids.has(id))),
    [shown, ids],
  )
  return {
    statements,
    choose,
    has: (id) => ids.has(id),
    all: () => setChoice({ ids: new Set(shown.map(({ id }) => id)), anchor: null }),
    clear: () => setChoice(nothing),
  }
}

function toggled({ ids }: Choice, id: StatementId, open: StatementId | null): Choice {
  const next = new Set(ids)
  if (ids.size === 0 && open) next.add(open)
  if (ids.has(id)) next.delete(id)
  else next.add(id)
  return { ids: next, anchor: id }
}

function reached(
  { anchor }: Choice,
  id: StatementId,
  open: StatementId | null,
  shown: readonly Statement[],
): Choice {
  const begun = anchor ?? open ?? id
  const [from, to] = [begun, id].map((one) => shown.findIndex((statement) => statement.id === one))
  if (from === undefined || to === undefined || from < 0 || to < 0) return { ids: new Set([id]), anchor: id }
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set(range.map((statement) => statement.id)), anchor: begun }
}
