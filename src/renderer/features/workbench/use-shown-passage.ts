import { useEffect, type RefObject } from 'react'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import { rangesOf } from './article-dom'

/** Painted over everything else; its look is in ArticleText.module.css. */
const layer = 'isnad-found'
const above = 100

/** Show words of the text that somebody has come for: in the middle of the window, marked, with the focus at their block. */
export function useShownPassage(
  root: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  passage: TextSpan | null,
): void {
  useEffect(() => {
    const element = root.current
    if (!element || !passage) return
    const ranges = rangesOf(element, blocks, [passage])
    const highlight = new Highlight(...ranges)
    highlight.priority = above
    CSS.highlights.set(layer, highlight)
    const block = ranges[0]?.startContainer.parentElement
    // A new screen starts at its top and takes the focus there; these words come after it.
    const frame = requestAnimationFrame(() => {
      if (!block) return
      block.tabIndex = -1
      block.focus({ preventScroll: true })
      const { top, height } = ranges[0]?.getBoundingClientRect() ?? block.getBoundingClientRect()
      scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' })
    })
    return () => {
      cancelAnimationFrame(frame)
      CSS.highlights.delete(layer)
    }
  }, [root, blocks, passage])
}
