import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { Statement } from '#core/statement/statement'
import { startOf } from '#core/statement/wording'
import { placeCards, type Placement } from './card-placement'
import { useCardHeights, type CardHeights } from './use-card-heights'
import type { Geometry } from './use-geometry'
import { useMeasuring } from './use-view'

/** Space between two cards, in pixels. */
const gap = 8

/** From a card's upper edge to the middle of its first line, in pixels: this is what is level with the words. */
const firstLine = 24

export interface CardLayout extends Placement, Pick<CardHeights, 'observe'> {
  /** What the cards need above and below the rail's upper edge, in pixels. */
  readonly above: number
  readonly below: number
}

/**
 * Places the cards beside their words, again whenever either change their size.
 *
 * @param rail - the list that the cards stand in; its children are the places of those that are there
 * @param statements - in the order of their first words
 * @param active - index of the open card, or null
 */
export function useCardLayout(
  article: RefObject<HTMLElement | null>,
  rail: RefObject<HTMLElement | null>,
  geometry: Geometry,
  statements: readonly Statement[],
  active: number | null,
): CardLayout {
  const activeId = active === null ? null : (statements[active]?.id ?? null)
  const { heights, observe, measure } = useCardHeights(statements, activeId)
  /** How much lower the rail begins than the article. */
  const [lower, setLower] = useState(0)

  useMeasuring(() => {
    if (!article.current || !rail.current) return
    const taken = rail.current.getBoundingClientRect().top - article.current.getBoundingClientRect().top
    setLower((known) => (known === taken ? known : taken))
  }, geometry)
  // Before anything is painted: an opened card must not be seen lying over its neighbour.
  useLayoutEffect(() => {
    if (rail.current) measure(rail.current.children)
  }, [rail, measure, statements, active])

  const anchors = useMemo(() => {
    const { height, levels } = geometry
    if (height === 0) return null
    let last = -Infinity
    return statements.map((statement) => {
      last = Math.max(last, (levels.get(startOf(statement)) ?? 0) - firstLine - lower)
      return last
    })
  }, [geometry, statements, lower])

  return useMemo(() => {
    if (!anchors) return { tops: [], folded: [], above: 0, below: 0, observe }
    const placement = placeCards(anchors, heights, active, gap)
    const { tops, folded } = placement
    let below = 0
    tops.forEach((top, index) => {
      const height = heights[index]
      below = Math.max(below, top + ((folded[index] ? height?.folded : height?.full) ?? 0))
    })
    return { ...placement, above: Math.max(0, -(tops[0] ?? 0)), below, observe }
  }, [anchors, heights, active, observe])
}
