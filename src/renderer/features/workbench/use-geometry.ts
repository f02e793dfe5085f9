import { useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react'
import type { Statement } from '#core/statement/statement'
import { startOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { blockElementsOf, rangesOf } from './article-dom'
import { useMeasuring } from './use-view'

/** Where the words of an article stand on the page, in pixels from its upper edge. */
export interface Geometry {
  readonly height: number
  /** The upper edge of each block. */
  readonly blockTops: readonly number[]
  /** The middle of the line on which each statement begins, by the offset of its first word. */
  readonly levels: ReadonlyMap<number, number>
}

const unmeasured: Geometry = { height: 0, blockTops: [], levels: new Map() }

/** Measures an article's words, again whenever it changes its size (fonts, zoom, window) or a statement begins elsewhere. */
export function useGeometry(
  article: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  statements: readonly Statement[],
): Geometry {
  const [geometry, setGeometry] = useState(unmeasured)
  const starts = useMemo(() => statements.map(startOf), [statements])

  const measure = useEffectEvent(() => {
    const root = article.current
    if (root) setGeometry({ ...blocksMeasured(root, blocks), levels: levelsOf(root, blocks, starts) })
  })
  useMeasuring(() => {
    const root = article.current
    if (!root || geometry === unmeasured) return
    const fresh = starts.filter((start) => !geometry.levels.has(start))
    const taken = levelsOf(root, blocks, fresh)
    if (taken.size > 0) setGeometry((known) => ({ ...known, levels: new Map([...known.levels, ...taken]) }))
  }, starts)

  useEffect(() => {
    // Observing begins with a first measurement.
    const observer = new ResizeObserver(() => measure())
    if (article.current) observer.observe(article.current)
    // A font that arrives late can move words without changing the size of the column.
    const remeasure = () => measure()
    document.fonts.addEventListener('loadingdone', remeasure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', remeasure)
    }
  }, [article, blocks])

  return geometry
}

function blocksMeasured(root: HTMLElement, blocks: readonly Block[]): Omit<Geometry, 'levels'> {
  const { top, height } = root.getBoundingClientRect()
  const elements = blockElementsOf(root)
  const blockTops = blocks.map((_, index) => (elements.get(index)?.getBoundingClientRect().top ?? top) - top)
  return { height, blockTops }
}

function levelsOf(
  root: HTMLElement,
  blocks: readonly Block[],
  starts: readonly number[],
): ReadonlyMap<number, number> {
  const rootTop = root.getBoundingClientRect().top
  let last = 0
  return new Map(
    starts.map((start) => {
      const [range] = rangesOf(root, blocks, [{ start, end: start + 1 }])
      const place = range?.getBoundingClientRect()
      // A word that is on no screen (a line end) is as level as the words before it.
      last = place ? Math.round(place.top + place.height / 2 - rootTop) : last
      return [start, last]
    }),
  )
}
