import type { KeyboardEvent } from 'react'
import type { ArticleEdit, UndoState } from '#core/operation/undo'
import { nextOpen } from '#core/statement/next-open'
import type { Statement, StatementId } from '#core/statement/statement'
import { useStable } from '../../ui/use-stable'
import type { Chosen } from './by-hand/use-chosen'
import type { ActiveCard } from './use-active-card'
import type { Decisions } from './use-decisions'

export interface WaysOptions extends Pick<ActiveCard, 'activeId' | 'tabStopId' | 'activate'> {
  /** The cards that are seen, in the order in which they are gone through. */
  readonly shown: readonly Statement[]
  readonly chosen: Chosen
  /** What comes next on the way back and forward again. */
  readonly way: UndoState<ArticleEdit>
  readonly takeBack: Decisions['takeBack']
}

export interface Ways {
  /** Of the open card among those that are seen; -1 where none is. */
  readonly activeIndex: number
  /** Without an open card the way begins at the one that was open last. */
  readonly step: (by: 1 | -1, focus: 'card' | 'stay') => void
  /** From the card that is open to the one on which work goes on; not where somebody has gone elsewhere since. */
  readonly leadOn: (from: StatementId) => void
  /** Take back, to the card that this changes. */
  readonly takeBack: (which: 'undo' | 'redo', focus: 'card' | 'stay') => Promise<void>
  readonly onKey: (event: KeyboardEvent) => void
}

/** The ways from card to card. */
export function useWays(options: WaysOptions): Ways {
  const { shown, activeId, tabStopId, activate, chosen, way } = options
  const activeIndex = shown.findIndex(({ id }) => id === activeId)

  const goTo = (place: number, focus: 'card' | 'stay' = 'card') => {
    const statement = shown[Math.min(shown.length - 1, Math.max(0, place))]
    if (statement) activate(statement.id, focus)
    return statement
  }
  const step = useStable((by: 1 | -1, focus: 'card' | 'stay') => {
    const from = activeIndex >= 0 ? activeIndex + by : shown.findIndex(({ id }) => id === tabStopId)
    goTo(from, focus)
  })
  const leadOn = useStable((from: StatementId) => {
    const next = activeId === from ? nextOpen(shown, from) : null
    if (next) activate(next)
  })
  const takeBack = useStable(async (which: 'undo' | 'redo', focus: 'card' | 'stay') => {
    const edit = way[which]
    const known = edit && 'statementId' in edit ? edit.statementId : null
    if (known) activate(known, focus)
    const changed = await options.takeBack(which)
    if (changed && changed !== known) activate(changed, focus)
  })

  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches('article, [role=row]')) return
    const target = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: shown.length - 1,
    }[event.key]
    const isMod = event.ctrlKey || event.metaKey
    if (isMod && event.code === 'KeyA') chosen.all()
    else if (event.key === 'Escape' && chosen.statements.length > 0) chosen.clear()
    else if (target === undefined) return
    else {
      const reached = goTo(target)
      if (event.shiftKey && reached) chosen.choose(reached.id, 'all')
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return { activeIndex, step, leadOn, takeBack, onKey }
}
