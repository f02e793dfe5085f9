import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { Words } from '#core/text/words'
import { blockAttribute } from '../article-dom'

/** The place in the article's text of one end of a selection; null outside the text. */
function offsetOf(root: Element, blocks: readonly Block[], node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest(`[${blockAttribute}]`)
  if (!holder || !root.contains(holder)) return null
  const block = blocks[Number(holder.getAttribute(blockAttribute))]
  if (!block) return null
  if (node instanceof Text) return block.start + offset
  return offset === 0 ? block.start : block.end
}

/** The whole words that are selected in the article, wherever the selection began; null where none are. */
export function selectedSpan(root: Element, blocks: readonly Block[], words: Words): TextSpan | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetOf(root, blocks, startContainer, startOffset)
  const end = offsetOf(root, blocks, endContainer, endOffset)
  if (start === null && end === null) return null
  return words.touchedBy({ start: start ?? blocks[0]?.start ?? 0, end: end ?? blocks.at(-1)?.end ?? 0 })
}

/** The whole words that a person has selected in the article, once the pointer or the key is let go. */
export function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  words: Words,
): TextSpan | null {
  const [span, setSpan] = useState<TextSpan | null>(null)
  const look = useEffectEvent(() => {
    const found = root.current ? selectedSpan(root.current, blocks, words) : null
    setSpan((known) => (known?.start === found?.start && known?.end === found?.end ? known : found))
  })
  useEffect(() => {
    let isHeld = false
    const hold = () => {
      isHeld = true
    }
    const letGo = () => {
      isHeld = false
      look()
    }
    const change = () => {
      if (!isHeld || getSelection()?.isCollapsed !== false) look()
    }
    addEventListener('pointerdown', hold)
    addEventListener('pointerup', letGo)
    addEventListener('pointercancel', letGo)
    document.addEventListener('selectionchange', change)
    return () => {
      removeEventListener('pointerdown', hold)
      removeEventListener('pointerup', letGo)
      removeEventListener('pointercancel', letGo)
      document.removeEventListener('selectionchange', change)
    }
  }, [])
  return span
}
