import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import { useKeptLook } from './kept-view'
import { cardAttribute } from './use-card-heights'

/** What an opened card keeps clear of the window's edges, and of the toolbar above, in pixels. */
const margin = 16
const toolbarHeight = 48

export interface ActiveCard {
  readonly activeId: StatementId | null
  /** The card that Tab stops at: the active one, or the one that was active last. */
  readonly tabStopId: StatementId | null
  /** Open a card and take the focus to it, unless it is to stay where it is, such as on a button pressed several times. */
  readonly activate: (id: StatementId, focus?: 'card' | 'stay') => void
  readonly close: () => void
  /** Whether the open card says why it is there. Another card begins without. */
  readonly isDetailShown: boolean
  readonly showDetail: (isShown: boolean) => void
}

/** Which card is open. Opening one moves the focus to it, and the page just as far as it takes to see it whole. */
export function useActiveCard(
  rail: RefObject<HTMLElement | null>,
  statements: readonly Statement[],
): ActiveCard {
  const [activeId, setActiveId] = useState<StatementId | null>(null)
  /** The card whose detail is shown. */
  const [detailId, setDetailId] = useState<StatementId | null>(null)
  const [tabStopId, setTabStopId] = useState<StatementId | null>(null)
  /** A new object for each opening, so that opening the same card again brings it back into sight. */
  const [opening, setOpening] = useState<{ readonly focus: 'card' | 'stay' }>({ focus: 'stay' })

  const activate = useCallback((id: StatementId, focus: 'card' | 'stay' = 'card') => {
    setActiveId(id)
    setDetailId((shown) => (shown === id ? shown : null))
    setTabStopId(id)
    setOpening({ focus })
  }, [])
  const close = useCallback(() => {
    setActiveId(null)
    setDetailId(null)
  }, [])
  const showDetail = useCallback(
    (isShown: boolean) => {
      setDetailId(isShown ? activeId : null)
      // What has just been asked for is to be seen whole.
      if (isShown) setOpening({ focus: 'stay' })
    },
    [activeId],
  )

  useEffect(() => {
    const place = placeOf(rail.current, activeId)
    if (!place) return
    if (opening.focus === 'card') cardIn(place)?.focus({ preventScroll: true })
    // The cards find their new places after this render; only then is it known how far to go.
    const frame = requestAnimationFrame(() => reveal(place))
    return () => cancelAnimationFrame(frame)
  }, [rail, activeId, opening])

  const [{ mode }] = useKeptLook()
  const known = useRef(statements)
  /** Undo can take away a card: the one that stands there now takes its place. */
  const goOnFromGone = useEffectEvent((before: readonly Statement[]) => {
    const stood = before.findIndex(({ id }) => id === tabStopId)
    if (stood < 0 || statements.some(({ id }) => id === tabStopId)) return tabStopId
    const next = statements[Math.min(stood, statements.length - 1)]?.id ?? null
    setActiveId(null)
    setTabStopId(next)
    return next
  })
  // A decision can take away the very button that made it, Escape the card in a row of the list: the focus stays there.
  useEffect(() => {
    const resting = goOnFromGone(known.current)
    known.current = statements
    // The one that follows a card that is gone is there with the next drawing.
    if (resting !== null && resting !== tabStopId) return
    // Where only the open card is seen, a closed one is hidden with the focus in it.
    const isHidden = activeId === null && document.activeElement?.checkVisibility() === false
    if (tabStopId === null || !(isHidden || document.activeElement === document.body)) return
    const place = placeOf(rail.current, resting)
    if (place) (cardIn(place) ?? place).focus({ preventScroll: true })
    if (isHidden || document.activeElement === document.body) {
      rail.current?.closest<HTMLElement>('main')?.focus({ preventScroll: true })
    }
  }, [rail, activeId, tabStopId, statements, mode])

  // Shown as a list or beside the text, the open card is to be seen as before.
  const revealOpen = useEffectEvent(() => {
    const place = placeOf(rail.current, activeId)
    if (place) reveal(place)
  })
  useEffect(() => {
    const frame = requestAnimationFrame(() => revealOpen())
    return () => cancelAnimationFrame(frame)
  }, [mode])

  const isDetailShown = detailId !== null && detailId === activeId
  return { activeId, tabStopId, activate, close, isDetailShown, showDetail }
}

function placeOf(rail: Element | null, id: StatementId | null): HTMLElement | null {
  return id === null ? null : (rail?.querySelector<HTMLElement>(`[${cardAttribute}="${id}"]`) ?? null)
}

function cardIn(place: Element): HTMLElement | null {
  return place.querySelector<HTMLElement>('article')
}

function reveal(place: HTMLElement): void {
  // Where it is going, not where it is on its way.
  const top = (place.parentElement?.getBoundingClientRect().top ?? 0) + Number(place.dataset['top'] ?? 0)
  const highest = toolbarHeight + margin
  // In a narrow window the open card lies over the lower edge: then it is its words that have to be seen.
  const lies = getComputedStyle(place).position === 'fixed'
  const height = lies ? toolbarHeight : place.offsetHeight
  const lowest = innerHeight - margin - (lies ? place.offsetHeight : 0)
  const below = top + height - lowest
  const distance = top < highest || below > top - highest ? top - highest : Math.max(0, below)
  if (distance === 0) return
  // The eye follows to the next page; from there on it only waits.
  const still = Math.abs(distance) > 2 * innerHeight || matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: distance, behavior: still ? 'instant' : 'smooth' })
}

/**
 * Room above the article for cards that are pushed out over its top. The page is scrolled by as much,
 * so that nothing a person looks at moves.
 */
export function useRoomAbove(above: number): void {
  const known = useRef(0)
  useLayoutEffect(() => {
    const difference = above - known.current
    known.current = above
    if (difference !== 0) scrollBy({ top: difference, behavior: 'instant' })
  }, [above])
}
