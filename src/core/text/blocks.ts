import type { Block, BlockKind } from '#core/text/block'
import { announcesLinks, isCaptionLine, isRelatedLine } from '#core/text/related-lines'
import type { TextSpan } from '#core/text/span'

/** A headline or subheading is no longer than this, in words. */
const longestHeading = 25
const longestSubheading = 12
const longestLinkTitle = 22
/** A sentence of the body has at least as many. */
const leastBodyWords = 6

/** A line as a person reads it, before its kind is known. */
interface Line extends TextSpan {
  readonly text: string
  /** Up to `mostWords`. */
  readonly words: number
  /** Ends as a sentence does. */
  readonly isPunctuated: boolean
  readonly startsList: boolean
}

const listMark = /^(?:[•●▪◦‣∙·*–—-]|\(?\d{1,2}[).\-]|\(?[٠-٩]{1,2}[).\-])\s+/u
const sentenceEnd = /[.!?؟。…:؛][\s"'”’»“‹›)\]}\u200e\u200f]*$/u

/** 1 for every UTF-16 code unit that is white space: a table look-up costs a tenth of a pattern. */
const spaces = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /\s/u.test(String.fromCharCode(code)) ? 1 : 0,
)

/** Lines are told apart by their words up to so many; how many more there are tells nothing. */
const mostWords = longestHeading + 1

/** How many words a line has, up to `mostWords`: runs without white space. */
function wordsIn(line: string): number {
  let words = 0
  let isInside = false
  for (let at = 0; at < line.length && words < mostWords; at += 1) {
    const isSpace = spaces[line.charCodeAt(at)] === 1
    if (!isSpace && !isInside) words += 1
    isInside = !isSpace
  }
  return words
}

function lineAt(text: string, start: number, end: number): Line {
  const words = text.slice(start, Math.min(end, start + 2_000))
  return {
    start,
    end,
    text: words,
    words: wordsIn(words),
    isPunctuated: end - start > 2_000 || sentenceEnd.test(words),
    startsList: listMark.test(words),
  }
}

const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029
const weightless = /[\s\uFEFF\u200B-\u200F]/u

/** Where the next line ends. By hand: a pattern over a line of millions of characters overflows the stack. */
function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1
  return at
}

/** Lines without the white space around them, and before which of them an empty line stands. */
function readLines(text: string): { lines: Line[]; gaps: Set<number> } {
  const lines: Line[] = []
  const gaps = new Set<number>()
  let from = 0
  while (from < text.length) {
    const to = endOfLine(text, from)
    let start = from
    let end = to
    while (start < end && weightless.test(text.charAt(start))) start += 1
    while (end > start && weightless.test(text.charAt(end - 1))) end -= 1
    if (start < end) lines.push(lineAt(text, start, end))
    else gaps.add(lines.length)
    from = to + (text.charAt(to) === '\r' && text.charAt(to + 1) === '\n' ? 2 : 1)
  }
  return { lines, gaps }
}

/**
 * Texts that were wrapped by hand or by mail programs have lines of nearly one length that break in mid-sentence.
 * Such lines are joined into the paragraphs that empty lines make.
 */
function unwrap(text: string, lines: readonly Line[], gaps: ReadonlySet<number>): Line[] {
  const inner = lines.filter((_, index) => index + 1 < lines.length && !gaps.has(index + 1))
  const broken = inner.filter(
    (line) => !line.isPunctuated && line.end - line.start >= 55 && line.end - line.start <= 110,
  )
  if (gaps.size < 2 || broken.length < 4 || broken.length < inner.length * 0.6) return [...lines]
  const joined: Line[] = []
  lines.forEach((line, index) => {
    const last = joined[joined.length - 1]
    if (!last || gaps.has(index) || line.startsList) joined.push(line)
    else joined[joined.length - 1] = lineAt(text, last.start, line.end)
  })
  return joined
}

const isLinkTitle = (line: Line): boolean =>
  !line.isPunctuated && line.words <= longestLinkTitle && line.words >= 3

/** Where the list of other headlines begins with which many pages end: two or more unpunctuated lines after the last sentence. */
function startOfTrailingLinks(lines: readonly Line[], kinds: readonly (BlockKind | undefined)[]): number {
  let from = lines.length
  while (from > 0 && (kinds[from - 1] === 'relatedLink' || isLinkTitle(lines[from - 1] as Line))) from -= 1
  const hasBody = lines.slice(0, from).some((line) => line.isPunctuated && line.words >= leastBodyWords)
  return hasBody && lines.length - from >= 2 ? from : lines.length
}

function kindOf(lines: readonly Line[], index: number): BlockKind {
  const line = lines[index] as Line
  const next = lines[index + 1]
  if (line.startsList)
    return line.words <= longestSubheading && !line.isPunctuated && isAloneInList(lines, index)
      ? 'heading'
      : 'listItem'
  if (line.isPunctuated) return 'paragraph'
  if (index === 0) return line.words <= longestHeading && next !== undefined ? 'heading' : 'paragraph'
  const isShort = line.words <= longestSubheading
  return isShort && next !== undefined && next.words > line.words ? 'heading' : 'paragraph'
}

/** A single starred line between paragraphs is a subheading, two or more are a list. */
const isAloneInList = (lines: readonly Line[], index: number): boolean =>
  !lines[index - 1]?.startsList && !lines[index + 1]?.startsList

/**
 * Take a plain text apart into blocks: headline, subheadings, paragraphs, list items, captions, and the lines
 * that lead to other articles. Works by line ends, punctuation and length, in any language; the words that
 * announce links are known in Arabic and English.
 *
 * @returns in reading order, without the white space between them
 */
export function blocksOf(text: string): Block[] {
  const { lines: raw, gaps } = readLines(text)
  const lines = unwrap(text, raw, gaps)
  const kinds = lines.map((line): BlockKind | undefined => {
    if (isRelatedLine(line.text)) return 'relatedLink'
    return isCaptionLine(line.text) ? 'caption' : undefined
  })
  const trailing = startOfTrailingLinks(lines, kinds)
  let underAnnouncement = false
  return lines.map((line, index) => {
    const known = kinds[index]
    let kind: BlockKind
    if (known) kind = known
    else if (index >= trailing || (underAnnouncement && isLinkTitle(line))) kind = 'relatedLink'
    else kind = kindOf(lines, index)
    underAnnouncement = kind === 'relatedLink' && (underAnnouncement || announcesLinks(line.text))
    return { kind, start: line.start, end: line.end }
  })
}
