import type { Block } from './block'
import { enclosingSpan, type TextSpan } from './span'

/** A text cut into the words and marks that a person steps over, each as a span of the text. */
export interface Words {
  /** The word that holds this place, or the nearest one before it, or the first; null in a text without any. */
  at(offset: number): TextSpan | null
  /** The first word that begins at or behind a place. */
  from(offset: number): TextSpan | null
  /** The last word that ends at or before a place. */
  until(offset: number): TextSpan | null
  /** The whole words that a stretch of the text touches, or null where it touches none. */
  touchedBy(span: TextSpan): TextSpan | null
}

// Made once, since making one costs more than most of what is asked of it.
const byWord = new Intl.Segmenter(undefined, { granularity: 'word' })
const byLetter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const isBlank = (segment: string): boolean => segment.trim() === ''

/**
 * The words of an article by Unicode's rules, so that no step ever stands inside a letter with its marks. A mark of
 * punctuation is a step of its own: whether a quotation has its quotation marks is for a person to say. What stands
 * between two blocks is not part of any.
 *
 * @see https://unicode.org/reports/tr29/#Word_Boundaries
 */
export function wordsOf(text: string, blocks: readonly Block[]): Words {
  const cut = new Map<number, Intl.Segments>()
  const segmentsOf = (index: number): Intl.Segments | null => {
    const block = blocks[index]
    if (!block) return null
    const known = cut.get(index) ?? byWord.segment(text.slice(block.start, block.end))
    cut.set(index, known)
    return known
  }
  /** The segment of a block that holds a place of it, as a span of the whole text; null where it is blank. */
  const segmentAt = (index: number, offset: number): (TextSpan & { readonly blank: boolean }) | null => {
    const block = blocks[index]
    const data = block && segmentsOf(index)?.containing(offset - block.start)
    if (!block || !data) return null
    const start = block.start + data.index
    return { start, end: start + data.segment.length, blank: isBlank(data.segment) }
  }
  const spanOf = ({ start, end }: TextSpan): TextSpan => ({ start, end })

  const from = (offset: number): TextSpan | null => {
    for (let index = firstEndingAfter(blocks, offset); index < blocks.length; index += 1) {
      let place = Math.max(offset, blocks[index]?.start ?? 0)
      for (let one = segmentAt(index, place); one; one = segmentAt(index, place)) {
        if (!one.blank && one.start >= offset) return spanOf(one)
        place = one.end
      }
    }
    return null
  }
  const until = (offset: number): TextSpan | null => {
    for (let index = lastBeginningBefore(blocks, offset); index >= 0; index -= 1) {
      let place = Math.min(offset, blocks[index]?.end ?? 0) - 1
      for (let one = segmentAt(index, place); one; one = segmentAt(index, place)) {
        if (!one.blank && one.end <= offset) return spanOf(one)
        place = one.start - 1
        if (place < (blocks[index]?.start ?? 0)) break
      }
    }
    return null
  }
  const at = (offset: number): TextSpan | null => {
    const one = segmentAt(firstEndingAfter(blocks, offset), offset)
    return one && !one.blank ? spanOf(one) : (until(offset) ?? from(offset))
  }
  const touchedBy = ({ start, end }: TextSpan): TextSpan | null => {
    const index = firstEndingAfter(blocks, start)
    const holding = segmentAt(index, start)
    const first = holding && !holding.blank ? spanOf(holding) : from(start)
    if (!first || first.start >= Math.max(end, start + 1)) return null
    const lastIndex = lastBeginningBefore(blocks, end)
    const held = segmentAt(lastIndex, Math.min(end, blocks[lastIndex]?.end ?? 0) - 1)
    const last = held && !held.blank ? spanOf(held) : until(end)
    return enclosingSpan(last && last.start >= first.start ? [first, last] : [first])
  }
  return { at, from, until, touchedBy }
}

/** The next place between two letters, each with its marks; the same place at an end of the text. */
export function nextLetter(text: string, offset: number, by: 1 | -1): number {
  if (by === 1) {
    const [letter] = byLetter.segment(text.slice(offset, offset + reach))
    return offset + (letter?.segment.length ?? 0)
  }
  const from = Math.max(0, offset - reach)
  const letter = byLetter.segment(text.slice(from, offset)).containing(offset - from - 1)
  return letter ? from + letter.index : offset
}

/** No letter has more code units than these on either side. */
const reach = 48

/** Whether no letter with its marks is cut in two at this place. */
export function isBetweenLetters(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  const from = Math.max(0, offset - reach)
  const letter = byLetter.segment(text.slice(from, offset + reach)).containing(offset - from)
  return letter?.index === offset - from
}

/** Blocks stand in order and apart, so the first one of interest is found by halving. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function lastBeginningBefore(blocks: readonly Block[], offset: number): number {
  const index = firstEndingAfter(blocks, offset - 1)
  return (blocks[index]?.start ?? Infinity) < offset ? index : index - 1
}
