import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { allSpans } from '#core/statement/spans'
import type { Statement, StatementId } from '#core/statement/statement'
import { isWordedAlike, wordingOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { rangesOf } from './article-dom'
import { useHoveredId, type Hover } from './hover'
import { nestingDepths } from './statement-order'
import { firstWhere, textIndexOf } from './text-index'
import type { Geometry } from './use-geometry'
import { useLook, viewOver } from './use-view'

/**
 * Names and order of what is painted into the text, lowest first. The colours are in ArticleText.module.css.
 * Painting takes no elements of its own, so overlapping statements need no nesting and the text stays whole.
 */
const layers = [
  'back',
  'content',
  'nested',
  'deep',
  'source',
  'cue',
  'hover',
  'active-content',
  'active-source',
  'active-cue',
] as const
type Layer = (typeof layers)[number]

function paint(layer: Layer, ranges: Range[]): void {
  const name = `isnad-${layer}`
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = layers.indexOf(layer)
  CSS.highlights.set(name, highlight)
}

function clear(some: readonly Layer[]): void {
  for (const layer of some) CSS.highlights.delete(`isnad-${layer}`)
}

export interface PaintedArticle {
  readonly root: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  readonly geometry: Geometry
  /** In the order of their first words. */
  readonly statements: readonly Statement[]
  /** Those that the filter lets through; null for all. The others step back. */
  readonly passing: ReadonlySet<StatementId> | null
  readonly activeId: StatementId | null
  readonly hover: Hover
}

/**
 * Paint sources, cues and contents into the text in sight and around it, and more strongly those of the active and the
 * pointed-at statement. Each change of what is painted costs as much as all that is painted.
 */
export function Painting(painted: PaintedArticle): null {
  const { root, blocks, geometry, statements, passing, activeId, hover } = painted
  const stretch = useTextInSight(root, blocks, geometry)
  const hoveredId = useHoveredId(hover)
  const index = useMemo(() => textIndexOf(statements), [statements])
  const touching = useMemo(
    () => index.touching(stretch.start, stretch.end).filter(({ stage }) => stage !== 'dismissed'),
    [index, stretch],
  )
  const inSight = useSameWords(touching)

  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const contentsOf = (some: readonly Statement[]) =>
      rangesOf(
        element,
        blocks,
        some.flatMap((statement) => wordingOf(statement).content),
      )
    const [seen, back] = parted(inSight, passing)
    const depths = nestingDepths(inSight)
    const atDepth = (is: (depth: number) => boolean) =>
      contentsOf(seen.filter(({ id }) => is(depths.get(id) ?? 0)))
    paint('back', contentsOf(back))
    paint(
      'content',
      atDepth((depth) => depth === 0),
    )
    paint(
      'nested',
      atDepth((depth) => depth === 1),
    )
    paint(
      'deep',
      atDepth((depth) => depth > 1),
    )
    return () => clear(['back', 'content', 'nested', 'deep'])
  }, [root, blocks, inSight, passing])

  // Two lines under the same words would blur each other: the active statement has only its own.
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const others = parted(inSight, passing)[0].filter(({ id }) => id !== activeId)
    for (const role of ['source', 'cue'] as const) {
      paint(
        role,
        rangesOf(
          element,
          blocks,
          others.flatMap((statement) => wordingOf(statement)[role]),
        ),
      )
    }
    return () => clear(['source', 'cue'])
  }, [root, blocks, inSight, passing, activeId])

  const active = useMemo(() => {
    const statement = statements.find(({ id }) => id === activeId)
    return statement && wordingOf(statement)
  }, [statements, activeId])
  useLayoutEffect(() => {
    const element = root.current
    if (!element || !active) return
    paint('active-content', rangesOf(element, blocks, active.content))
    paint('active-source', rangesOf(element, blocks, active.source))
    paint('active-cue', rangesOf(element, blocks, active.cue))
    return () => clear(['active-content', 'active-source', 'active-cue'])
  }, [root, blocks, active])

  useLayoutEffect(() => {
    const element = root.current
    const hovered = hoveredId === activeId ? undefined : statements.find(({ id }) => id === hoveredId)
    if (!element || !hovered) return
    paint('hover', rangesOf(element, blocks, allSpans(wordingOf(hovered))))
    return () => clear(['hover'])
  }, [root, blocks, statements, hoveredId, activeId])
  return null
}

/** The very same statements as before as long as they and their words are the same, whatever else is decided on them. */
function useSameWords(now: readonly Statement[]): readonly Statement[] {
  const [kept, setKept] = useState(now)
  if (kept === now || areWordedAlike(kept, now)) return kept
  setKept(now)
  return now
}

function areWordedAlike(one: readonly Statement[], other: readonly Statement[]): boolean {
  return (
    one.length === other.length &&
    one.every((statement, index) => {
      const now = other[index]
      return now !== undefined && now.id === statement.id && isWordedAlike(statement, now)
    })
  )
}

/** Those that are seen, and those that step back. */
function parted(
  statements: readonly Statement[],
  passing: ReadonlySet<StatementId> | null,
): readonly [readonly Statement[], readonly Statement[]] {
  if (!passing) return [statements, []]
  return [statements.filter(({ id }) => passing.has(id)), statements.filter(({ id }) => !passing.has(id))]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** How far beyond the window text is painted, in windows, and how little of that may be left before more is. */
const ahead = 1.5
const least = 0.25

/**
 * The text of the blocks in sight and around them. The same as long as it reaches far enough: to paint other words costs
 * a frame of a scroll more than anything else in it.
 */
function useTextInSight(
  root: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  { blockTops }: Geometry,
): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ start: 0, end: 0 })
  const look = () => {
    if (!root.current || blockTops.length === 0) return
    const view = viewOver(root.current)
    const around = (windows: number): Stretch => {
      const top = view.top - windows * innerHeight
      const bottom = view.bottom + windows * innerHeight
      const first = Math.max(0, firstWhere(blockTops.length, (index) => (blockTops[index] ?? 0) > top) - 1)
      const last = firstWhere(blockTops.length, (index) => (blockTops[index] ?? 0) > bottom) - 1
      return { start: blocks[first]?.start ?? 0, end: blocks[Math.max(first, last)]?.end ?? 0 }
    }
    const needed = around(least)
    setStretch((known) => (known.start <= needed.start && needed.end <= known.end ? known : around(ahead)))
  }
  useLook(look, blockTops)
  return stretch
}
