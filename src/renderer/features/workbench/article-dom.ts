import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import { piecesOf } from './text-pieces'

/** The attribute by which the element of a block is found again. Each such element holds exactly one text node. */
export const blockAttribute = 'data-block'

/** The places of some spans on screen, for painting and measuring. */
export function rangesOf(root: Element, blocks: readonly Block[], spans: readonly TextSpan[]): Range[] {
  return spans
    .flatMap((span) => piecesOf(blocks, span))
    .flatMap(({ block, start, end }) => {
      const node = textNodeOf(root, block)
      if (!node || end > node.length) return []
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      return [range]
    })
}

const textNodes = new WeakMap<Element, Map<number, Text>>()

/** The text of a block. Remembered, since an article's text never changes while it is on screen. */
function textNodeOf(root: Element, block: number): Text | null {
  const known = textNodes.get(root) ?? new Map<number, Text>()
  textNodes.set(root, known)
  const remembered = known.get(block)
  if (remembered?.isConnected) return remembered
  const node = root.querySelector(`[${blockAttribute}="${block}"]`)?.firstChild
  if (!(node instanceof Text)) return null
  known.set(block, node)
  return node
}

/** How far beside a letter the pointer may be and still mean it, in pixels. */
const slack = 6

/** The offset into the article's text under a point of the screen, or null where no letter is. */
export function offsetAtPoint(blocks: readonly Block[], x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !(caret.offsetNode instanceof Text)) return null
  const element = caret.offsetNode.parentElement
  const index = element?.getAttribute(blockAttribute)
  const block = blocks[Number(index)]
  if (index === null || index === undefined || !block) return null
  // A caret stands between two letters and is given for the empty end of a line as well: ask the letters around it.
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= caret.offsetNode.length) continue
    const letter = new Range()
    letter.setStart(caret.offsetNode, offset)
    letter.setEnd(caret.offsetNode, offset + 1)
    for (const { left, right, top, bottom } of letter.getClientRects()) {
      if (left - slack <= x && x <= right + slack && top - slack <= y && y <= bottom + slack)
        return block.start + offset
    }
  }
  return null
}
