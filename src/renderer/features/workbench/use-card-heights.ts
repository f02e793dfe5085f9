import { useCallback, useMemo, useState } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import type { CardHeight } from './card-placement'

export interface CardHeights {
  /** Of every card, in order: as measured, or until then as others of its kind are on average. */
  readonly heights: readonly CardHeight[]
  /** Ref of a card's place, by which it is measured as long as it is there. */
  readonly observe: (place: HTMLElement | null) => (() => void) | undefined
  /** Measure these places at once. */
  readonly measure: (places: Iterable<Element>) => void
}

/** The attribute of a card's place that says whose it is. */
export const cardAttribute = 'data-card'

/** What is known of one card. A card shows one of its heights at a time. */
interface Known {
  readonly full?: number
  readonly folded?: number
  /** While it is open: never remembered as what it will be once it is closed. */
  readonly open?: number
}

type Measured = ReadonlyMap<string, Known>

/** How high cards are. What has been measured is kept while the card is not there. */
export function useCardHeights(statements: readonly Statement[], activeId: StatementId | null): CardHeights {
  const [measured, setMeasured] = useState<Measured>(new Map())

  const measure = useCallback((places: Iterable<Element>) => {
    const taken = [...places].flatMap((place) => (place instanceof HTMLElement ? [heightOf(place)] : []))
    setMeasured((known) => withTaken(known, taken))
  }, [])
  const [observer] = useState(
    () => new ResizeObserver((entries) => measure(entries.map(({ target }) => target))),
  )
  const observe = useCallback(
    (place: HTMLElement | null) => {
      if (!place) return undefined
      observer.observe(place)
      return () => observer.unobserve(place)
    },
    [observer],
  )
  const heights = useMemo(() => heightsOf(statements, measured, activeId), [statements, measured, activeId])
  return { heights, observe, measure }
}

function heightOf(place: HTMLElement): readonly [string, Known] {
  const id = place.getAttribute(cardAttribute) ?? ''
  const height = place.offsetHeight
  const head = (place.querySelector('header')?.offsetHeight ?? 0) + 6
  if (place.dataset['active'] !== undefined) return [id, { open: height }]
  if (place.dataset['folded'] !== undefined) return [id, { folded: height }]
  return [id, { full: height, folded: Math.min(height, head) }]
}

function withTaken(known: Measured, taken: readonly (readonly [string, Known])[]): Measured {
  const news = taken.filter(([id, now]) => {
    const before = known.get(id)
    // A place that is just leaving the page has no height.
    const height = now.open ?? now.full ?? now.folded ?? 0
    return height > 0 && (Object.keys(now) as (keyof Known)[]).some((key) => before?.[key] !== now[key])
  })
  if (news.length === 0) return known
  const all = new Map(known)
  for (const [id, now] of news) all.set(id, { ...all.get(id), ...now })
  return all
}

/** Until any card has been measured, in pixels. */
const guess: CardHeight = { full: 160, folded: 40 }

function heightsOf(
  statements: readonly Statement[],
  measured: Measured,
  activeId: StatementId | null,
): CardHeight[] {
  const full = mean(statements, ({ id, stage }) =>
    stage === 'dismissed' ? undefined : measured.get(id)?.full,
  )
  const folded = mean(statements, ({ id }) => measured.get(id)?.folded) ?? guess.folded
  return statements.map(({ id, stage }) => {
    const known = measured.get(id)
    const low = known?.folded ?? folded
    const closed = known?.full ?? (stage === 'dismissed' ? low : (full ?? guess.full))
    return { full: id === activeId ? (known?.open ?? closed) : closed, folded: low }
  })
}

function mean(
  statements: readonly Statement[],
  of: (statement: Statement) => number | undefined,
): number | undefined {
  let sum = 0
  let count = 0
  for (const statement of statements) {
    const height = of(statement)
    if (height === undefined) continue
    sum += height
    count++
  }
  return count === 0 ? undefined : Math.round(sum / count)
}
