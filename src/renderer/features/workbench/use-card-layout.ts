import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import { startOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { rangesOf } from './article-dom'
import { placeCards, type CardHeight, type Placement } from './card-placement'

/** Space between two cards, in pixels. */
const gap = 8

/** From a card's upper edge to the middle of its first line, in pixels: this is what is level with the words. */
const firstLine = 24

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
  const [anchors, setAnchors] = useState<readonly number[]>([])
  const [heights, setHeights] = useState<readonly CardHeight[]>([])
  /** A folded card does not show how high it is unfolded: that is remembered from before. */
  const fullHeights = useRef(new Map<StatementId, number>())
  const count = statements.length

  const measureWords = useEffectEvent(() => {
    if (!article.current || !rail.current) return
    const taken = anchorsOf(article.current, rail.current, blocks, statements)
    setAnchors((known) => (sameAnchors(known, taken) ? known : taken))
  })
  const measureCards = useEffectEvent(() => {
    if (!rail.current) return
    const taken = heightsOf(rail.current, statements, fullHeights.current)
    setHeights((known) => (sameHeights(known, taken) ? known : taken))
  })

  // Before anything is painted: an opened card must not be seen lying over its neighbour.
  useLayoutEffect(() => measureCards(), [statements, active])

  useEffect(() => {
    // Observing begins with a first measurement.
    const words = new ResizeObserver(() => measureWords())
    const cards = new ResizeObserver(() => measureCards())
    if (article.current) words.observe(article.current)
    for (const place of rail.current?.children ?? []) cards.observe(place)
    // A font that arrives late can move words without changing the size of the column.
    const remeasure = () => measureWords()
    document.fonts.addEventListener('loadingdone', remeasure)
    return () => {
      words.disconnect()
      cards.disconnect()
      document.fonts.removeEventListener('loadingdone', remeasure)
    }
  }, [article, rail, count])

  return useMemo(() => {
    const placement = placeCards(anchors, heights, active, gap)
    const { tops, folded } = placement
    const bottoms = tops.map((top, index) => {
      const height = heights[index]
      return top + ((folded[index] ? height?.folded : height?.full) ?? 0)
    })
    return {
      ...placement,
      above: Math.max(0, -Math.min(0, ...tops)),
      below: Math.max(0, ...bottoms),
    }
  }, [anchors, heights, active])
}

function anchorsOf(
  article: HTMLElement,
  rail: HTMLElement,
  blocks: readonly Block[],
  statements: readonly Statement[],
): number[] {
  const railTop = rail.getBoundingClientRect().top
  let last = 0
  return statements.map((statement, index) => {
    const start = startOf(statement)
    const [range] = rangesOf(article, blocks, [{ start, end: start + 1 }])
    // A word that is on no screen (a line end) is as level as the words before it.
    if (!range) return last
    const { top, height } = range.getBoundingClientRect()
    const level = Math.round(top + height / 2 - firstLine - railTop)
    last = index === 0 ? level : Math.max(last, level)
    return last
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
    const head = place.querySelector('header')?.offsetHeight ?? 0
    // An open card is higher than it will be once it is closed: that is not to be remembered of it.
    if (place.dataset['active'] !== undefined) return { full: height, folded: Math.min(height, head + 6) }
    const isFolded = place.dataset['folded'] !== undefined
    if (!isFolded) fullHeights.set(id, height)
    return { full: fullHeights.get(id) ?? height, folded: isFolded ? height : Math.min(height, head + 6) }
  })
}

function sameAnchors(known: readonly number[], taken: readonly number[]): boolean {
  return known.length === taken.length && known.every((anchor, index) => anchor === taken[index])
}

function sameHeights(known: readonly CardHeight[], taken: readonly CardHeight[]): boolean {
  return (
    known.length === taken.length &&
    known.every(({ full, folded }, index) => full === taken[index]?.full && folded === taken[index].folded)
  )
}
