import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { Words } from '#core/text/words'
import { blockElementsOf, rangesOf } from '../article-dom'
import { piecesOf } from '../text-pieces'

/** Where an edge stands in the window: the upper end of a line as high as the letters beside it. In pixels. */
export interface EdgePlace {
  readonly x: number
  readonly y: number
  readonly height: number
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** The direction in which the paragraph at a place of the text is read. */
export function directionAt(root: Element, blocks: readonly Block[], offset: number): 'ltr' | 'rtl' {
  const [piece] = piecesOf(blocks, { start: offset, end: offset + 1 })
  const element = blockElementsOf(root).get(piece?.block ?? 0) ?? root
  return getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
}

/** Where an edge of a span stands, beside the word that it begins or ends with. */
export function placeOfEdge(
  root: Element,
  blocks: readonly Block[],
  text: string,
  words: Words,
  offset: number,
  side: 'start' | 'end',
): EdgePlace | null {
  const word = side === 'start' ? words.from(offset) : words.until(offset)
  const held = words.at(side === 'start' ? offset : offset - 1)
  // An edge inside a word stands beside the part of it that belongs to the span.
  const beside: TextSpan | null =
    held && held.start < offset && offset < held.end
      ? side === 'start'
        ? { start: offset, end: held.end }
        : { start: held.start, end: offset }
      : word
  const [range] = beside ? rangesOf(root, blocks, [beside]) : []
  const rects = [...(range?.getClientRects() ?? [])]
  const rect = side === 'start' ? rects[0] : rects.at(-1)
  if (!rect || !beside) return null
  const shown = text.slice(beside.start, beside.end)
  const isRight = rightToLeft.test(shown)
    ? true
    : /[\p{L}\p{N}]/u.test(shown)
      ? false
      : directionAt(root, blocks, beside.start) === 'rtl'
  return { x: (side === 'start') === isRight ? rect.right : rect.left, y: rect.top, height: rect.height }
}
