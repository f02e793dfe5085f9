import { useLayoutEffect, useMemo, type RefObject } from 'react'
import { allSpans } from '#core/statement/spans'
import type { Statement, StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { rangesOf } from './article-dom'
import { nestedStatements } from './statement-order'

/**
 * Names and order of what is painted into the text, lowest first. The colours are in ArticleText.module.css.
 * Painting takes no elements of its own, so overlapping statements need no nesting and the text stays whole.
 */
const layers = [
  'content',
  'nested',
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
  readonly statements: readonly Statement[]
  readonly activeId: StatementId | null
  readonly hoveredId: StatementId | null
}

/** Paint sources, cues and contents into the text, and more strongly those of the active and the pointed-at statement. */
export function usePainting({ root, blocks, statements, activeId, hoveredId }: PaintedArticle): void {
  const kept = useMemo(() => statements.filter(({ stage }) => stage !== 'dismissed'), [statements])

  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const nested = nestedStatements(kept)
    const contentsOf = (some: readonly Statement[]) =>
      rangesOf(
        element,
        blocks,
        some.flatMap((statement) => wordingOf(statement).content),
      )
    paint('content', contentsOf(kept.filter(({ id }) => !nested.has(id))))
    paint('nested', contentsOf(kept.filter(({ id }) => nested.has(id))))
    return () => clear(['content', 'nested'])
  }, [root, blocks, kept])

  // Two lines under the same words would blur each other: the active statement has only its own.
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const others = kept.filter(({ id }) => id !== activeId)
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
  }, [root, blocks, kept, activeId])

  useLayoutEffect(() => {
    const element = root.current
    const statement = statements.find(({ id }) => id === activeId)
    if (!element || !statement) return
    const active = wordingOf(statement)
    paint('active-content', rangesOf(element, blocks, active.content))
    paint('active-source', rangesOf(element, blocks, active.source))
    paint('active-cue', rangesOf(element, blocks, active.cue))
    return () => clear(['active-content', 'active-source', 'active-cue'])
  }, [root, blocks, statements, activeId])

  useLayoutEffect(() => {
    const element = root.current
    const hovered = hoveredId === activeId ? undefined : statements.find(({ id }) => id === hoveredId)
    if (!element || !hovered) return
    paint('hover', rangesOf(element, blocks, allSpans(wordingOf(hovered))))
    return () => clear(['hover'])
  }, [root, blocks, statements, hoveredId, activeId])
}
