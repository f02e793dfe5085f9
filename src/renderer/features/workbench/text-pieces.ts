import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import { firstWhere } from './text-index'

/** A stretch of one block, by offsets into that block's own text. */
export interface TextPiece {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Where a span of the article stands in its blocks. What falls between two blocks (line ends) is on no screen. */
export function piecesOf(blocks: readonly Block[], span: TextSpan): TextPiece[] {
  const pieces: TextPiece[] = []
  // Blocks stand in order and apart, so the first one of interest is found by halving.
  const first = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) > span.start)
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || block.start >= span.end) break
    const start = Math.max(span.start, block.start) - block.start
    const end = Math.min(span.end, block.end) - block.start
    if (start < end) pieces.push({ block: index, start, end })
  }
  return pieces
}
