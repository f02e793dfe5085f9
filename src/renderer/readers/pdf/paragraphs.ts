import type { BlockKind } from '#core/text/block'
import type { Piece } from '../article-text'
import { isRightToLeft, type Line } from './lines'

const sentenceEnd = /[.!?؟。…:؛][\s"'”’»“‹›)\]}\u200e\u200f]*$/u
const listMark = /^(?:[•●▪◦‣∙·*–—-]|\(?\d{1,2}[).]|\(?[٠-٩]{1,2}[).])\s+/u
const longestHeading = 30

/** The size in which most letters of the file are set. */
export function bodySizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** The usual distance between two lines of a page's body, in points; 0 where there is none. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index] as Line).baseline - line.baseline)
    .filter((step) => step > 1)
    .sort((one, other) => one - other)
  return steps[Math.floor(steps.length / 3)] ?? 0
}

interface Margins {
  readonly left: number
  readonly right: number
}

/** How many lines before and after a line tell how wide its column is. */
const marginLines = 60

function marginsOf(lines: readonly Line[], index: number): Margins {
  const line = lines[index] as Line
  const around = lines.slice(Math.max(0, index - marginLines), index + marginLines)
  const column = around.filter(({ left, right }) => left < line.right && right > line.left)
  return {
    left: Math.min(...column.map(({ left }) => left)),
    right: Math.max(...column.map(({ right }) => right)),
  }
}

/** A paragraph while it grows. */
interface Growing {
  text: string
  size: number
  last: Line
  isBroken: boolean
}

/**
 * Whether a line begins a paragraph: after a gap, with an indent, in another size, after a line that ended early
 * with a sentence, or with a list's mark.
 */
function begins(line: Line, { last, size }: Growing, leading: number, margins: Margins): boolean {
  if (line.isRow || last.isRow) return true
  const step = last.baseline - line.baseline
  // A justified line may have gaps so wide that it came in pieces.
  if (Math.abs(step) < size * 0.3) return false
  if (Math.abs(line.size - size) > Math.max(1, size * 0.08)) return true
  if (listMark.test(line.text)) return true
  // Upwards is the next column: a paragraph may go on there.
  if (step < 0) return sentenceEnd.test(last.text)
  if (leading > 0 && step > Math.max(leading * 1.35, size * 1.6)) return true
  const rightToLeft = isRightToLeft(line.text)
  const indent = rightToLeft ? margins.right - line.right : line.left - margins.left
  const lastIndent = rightToLeft ? margins.right - last.right : last.left - margins.left
  if (indent > size * 0.9 && indent < size * 5 && lastIndent < size * 0.5) return true
  const left = rightToLeft ? last.left - margins.left : margins.right - last.right
  return sentenceEnd.test(last.text) && left > (margins.right - margins.left) * 0.12
}

function kindOf({ text, size, last }: Growing, bodySize: number): BlockKind {
  if (last.isRow) return 'listItem'
  const words = text.split(/\s+/).length
  if (size > bodySize * 1.12 && words <= longestHeading) return 'heading'
  return listMark.test(text) ? 'listItem' : 'paragraph'
}

/** Letters on both sides of a hyphen at the end of a line: the word was broken there. */
const brokenWord = /\p{L}[-\u2010]$/u

function join(text: string, isBroken: boolean, next: string): string {
  if (isBroken && /^\p{Ll}/u.test(next)) return text + next
  if (isBroken) return `${text}-${next}`
  if (brokenWord.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return `${text} ${next}`
}

/** Put the lines of one page after another together into paragraphs; one that a page's end has cut goes on. */
export function paragraphsOf(pages: readonly (readonly Line[])[], bodySize: number): Piece[] {
  const pieces: Piece[] = []
  let open: Growing | null = null
  const close = () => {
    if (open) pieces.push({ kind: kindOf(open, bodySize), text: open.text })
    open = null
  }
  for (const lines of pages) {
    const leading = leadingOf(lines)
    lines.forEach((line, index) => {
      const margins = marginsOf(lines, index)
      const goesOn: boolean =
        open !== null &&
        (index === 0
          ? !sentenceEnd.test(open.last.text) &&
            !open.last.isRow &&
            !line.isRow &&
            Math.abs(line.size - open.size) < 1 &&
            !listMark.test(line.text)
          : !begins(line, open, leading, margins))
      if (open && goesOn) {
        open.text = join(open.text, open.isBroken, line.text)
        open.last = line
        open.isBroken = line.isBroken
      } else {
        close()
        open = { text: line.text, size: line.size, last: line, isBroken: line.isBroken }
      }
    })
  }
  close()
  return pieces
}
