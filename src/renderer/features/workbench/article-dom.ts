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

const blockElements = new WeakMap<Element, ReadonlyMap<number, HTMLElement>>()

/** The elements of an article's blocks. Remembered, since an article's text never changes while it is on screen. */
export function blockElementsOf(root: Element): ReadonlyMap<number, HTMLElement> {
  const known = blockElements.get(root)
  if (known?.get(0)?.isConnected) return known
  const found = new Map<number, HTMLElement>()
  for (const element of root.querySelectorAll<HTMLElement>(`[${blockAttribute}]`))
    found.set(Number(element.getAttribute(blockAttribute)), element)
  blockElements.set(root, found)
  return found
}

function textNodeOf(root: Element, block: number): Text | null {
  const node = blockElementsOf(root).get(block)?.firstChild
  return node instanceof Text ? node : null
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

/** The offset of the caret, where it stands in an article's text and nothing is selected; null otherwise. */
export function caretIn(root: Element | null, blocks: readonly Block[]): number | null {
  const selection = getSelection()
  const node = selection?.anchorNode
  if (!root || !selection?.isCollapsed || !(node instanceof Text) || !root.contains(node)) return null
  const index = node.parentElement?.getAttribute(blockAttribute)
  const block = index === null || index === undefined ? undefined : blocks[Number(index)]
  return block ? block.start + selection.anchorOffset : null
}
