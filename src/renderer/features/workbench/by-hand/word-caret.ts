import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { Words } from '#core/text/words'

/** Where somebody reads the text by keyboard: at a word, and back to another one if they are selecting. */
export interface WordCaret {
  readonly anchor: TextSpan
  readonly focus: TextSpan
}

/** A caret at one word. */
export const caretAt = (word: TextSpan): WordCaret => ({ anchor: word, focus: word })

/** The words from the anchor to the focus, whichever comes first. */
export const spanOfCaret = ({ anchor, focus }: WordCaret): TextSpan => ({
  start: Math.min(anchor.start, focus.start),
  end: Math.max(anchor.end, focus.end),
})

/** Go to a word, or select as far as it; stays where there is none. */
export function goTo(caret: WordCaret, word: TextSpan | null, isSelecting: boolean): WordCaret {
  if (!word) return caret
  return isSelecting ? { ...caret, focus: word } : caretAt(word)
}

/** The word before or behind another, in the order of the text. */
export function wordBeside(words: Words, { start, end }: TextSpan, by: 1 | -1): TextSpan | null {
  return by === 1 ? words.from(end) : words.until(start)
}

/** The first or the last word of the paragraph that a word stands in. */
export function wordAtEnd(
  words: Words,
  blocks: readonly Block[],
  { start }: TextSpan,
  end: 'start' | 'end',
): TextSpan | null {
  const block = blocks.find((one) => one.start <= start && start < one.end)
  if (!block) return null
  return end === 'start' ? words.from(block.start) : words.until(block.end)
}
