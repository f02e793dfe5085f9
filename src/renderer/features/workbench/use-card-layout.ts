import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import type { Block } from '#core/text/block'
import { rangesOf } from './article-dom'
import { placeCards, type CardHeight, type Placement } from './card-placement'
import { startOf } from './statement-order'

/** Space between two cards, in pixels. */
const gap = 8

/** From a card's upper edge to the middle of its first line, in pixels: this is what is level with the words. */
const firstLine = 24

interface Measures {
  readonly anchors: readonly number[]
  readonly heights: readonly CardHeight[]
}

const nothing: Measures = { anchors: [], heights: [] }

export interface CardLayout extends Placement {
  /** What the cards need above and below the rail's upper edge, in pixels. */
  readonly above: number
  readonly below: number
}

/**
 * Measures words and cards, again whenever either changes size (fonts, zoom, window, an opened card), and places the cards.
 *
 * @param rail - the list that the cards stand in; its children are the cards' places, in the order of `statements`
 */
export function useCardLayout(
  article: RefObject<HTMLElement | null>,
  rail: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  statements: readonly Statement[],
  active: number | null,
): CardLayout {
  const [measures, setMeasures] = useState(nothing)
  /** A folded card does not show how high it is unfolded: that is remembered from before. */
  const fullHeights = useRef(new Map<StatementId, number>())

  const measure = useEffectEvent(() => {
    if (!article.current || !rail.current) return
    const taken: Measures = {
      anchors: anchorsOf(article.current, rail.current, blocks, statements),
      heights: heightsOf(rail.current, statements, fullHeights.current),
    }
    setMeasures((known) => (sameMeasures(known, taken) ? known : taken))
  })

  const placement = useMemo(
    () => placeCards(measures.anchors, measures.heights, active, gap),
    [measures, active],
  )

  // Before anything is painted: an opened card must not be seen lying over its neighbour.
  useLayoutEffect(() => measure(), [blocks, statements, active])

  useEffect(() => {
    const observer = new ResizeObserver(() => measure())
    if (article.current) observer.observe(article.current)
    for (const place of rail.current?.children ?? []) observer.observe(place)
    // A font that arrives late can move words without changing the size of the column.
    const remeasure = () => measure()
    document.fonts.addEventListener('loadingdone', remeasure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', remeasure)
    }
  }, [article, rail, statements.length])

  return useMemo(() => {
    const { tops, folded } = placement
    const bottoms = tops.map((top, index) => {
      const height = measures.heights[index]
      return top + ((folded[index] ? height?.folded : height?.full) ?? 0)
    })
    return {
      ...placement,
      above: Math.max(0, -Math.min(0, ...tops)),
      below: Math.max(0, ...bottoms),
    }
  }, [placement, measures])
}

function anchorsOf(
  article: HTMLElement,
  rail: HTMLElement,
  blocks: readonly Block[],
  statements: readonly Statement[],
): number[] {
  const railTop = rail.getBoundingClientRect().top
  let last = -Infinity
  return statements.map((statement) => {
    const start = startOf(statement)
    const [range] = rangesOf(article, blocks, [{ start, end: start + 1 }])
    // A word that is on no screen (a line end) is as level as the words before it.
    if (range) {
      const { top, height } = range.getBoundingClientRect()
      last = Math.max(last, top + height / 2 - firstLine - railTop)
    }
    return Number.isFinite(last) ? last : 0
  })
}

function heightsOf(
  rail: HTMLElement,
  statements: readonly Statement[],
  fullHeights: Map<StatementId, number>,
): CardHeight[] {
  return statements.map(({ id }, index) => {
    const place = rail.children[index]
    if (!(place instanceof HTMLElement)) return { full: 0, folded: 0 }
    const height = place.offsetHeight
    const isFolded = place.dataset['folded'] !== undefined
    if (!isFolded) fullHeights.set(id, height)
    const head = place.querySelector('header')?.offsetHeight ?? 0
    return { full: fullHeights.get(id) ?? height, folded: isFolded ? height : Math.min(height, head + 6) }
  })
}

function sameMeasures(a: Measures, b: Measures): boolean {
  return (
    a.anchors.length === b.anchors.length &&
    a.anchors.every((anchor, index) => Math.abs(anchor - (b.anchors[index] ?? 0)) < 0.5) &&
    a.heights.every(
      ({ full, folded }, index) => full === b.heights[index]?.full && folded === b.heights[index].folded,
    )
  )
}
