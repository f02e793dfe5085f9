import type { TextSpan } from '#core/text/span'
import { formsOf } from './forms'
import { answers, type QueryWord } from './query'
import { readSearchWords } from './words'

/** The part of a text that answers a query best, cut out to be shown. */
export interface Passage {
  /** The words between `span.start` and `span.end` of the text. */
  readonly text: string
  readonly span: TextSpan
  /** The words that answer, by their offsets in `text`. */
  readonly marks: readonly TextSpan[]
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** How far apart words may stand to be shown together, and how much is shown around them, in UTF-16 code units. */
const reach = 160
const before = 60
const shown = 240

/** The words of a text that answer one of a query's. `word` is its place in the query. */
function* answering(
  text: string,
  words: readonly QueryWord[],
): Iterable<TextSpan & { readonly word: number }> {
  const known = new Map<string, number>()
  for (const { key, start, end } of readSearchWords(text)) {
    let word = known.get(key)
    if (word === undefined) {
      const forms = formsOf(key)
      word = words.findIndex((one) => forms.some((form) => answers(form, one)))
      known.set(key, word)
    }
    if (word >= 0) yield { start, end, word }
  }
}

/** All the words of a short text that answer a query. */
export function marksIn(text: string, words: readonly QueryWord[]): TextSpan[] {
  return [...answering(text, words)].map(({ start, end }) => ({ start, end }))
}

/** The passage in which most words of a query stand close together; the text's beginning where none does. */
export function passageOf(text: string, words: readonly QueryWord[]): Passage {
  const span = cutAround(text, bestWindow(text, words))
  const cut = text.slice(span.start, span.end)
  return {
    text: cut,
    span,
    marks: marksIn(cut, words),
    isCutBefore: span.start > 0,
    isCutAfter: span.end < text.length,
  }
}

/** The first stretch that has most of the words; as soon as it has all of them nothing further is read. */
function bestWindow(text: string, words: readonly QueryWord[]): TextSpan {
  let best = { start: 0, end: 0, count: 0 }
  const open: (TextSpan & { readonly word: number })[] = []
  for (const found of answering(text, words)) {
    open.push(found)
    while (open[0] && found.end - open[0].start > reach) open.shift()
    const first = open[0] ?? found
    const count = new Set(open.map(({ word }) => word)).size
    if (count > best.count) best = { start: first.start, end: found.end, count }
    if (count === words.length) break
  }
  return best
}

/** Room around a stretch, cut between words and not beyond its paragraph. */
function cutAround(text: string, { start, end }: TextSpan): TextSpan {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(start > 0 ? lineStart : 0, start - before)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, Math.max(end, from + shown))
  const space = /\s/
  let cutFrom = from
  while (cutFrom > 0 && cutFrom > lineStart && cutFrom < start && !space.test(text.charAt(cutFrom - 1)))
    cutFrom += 1
  let cutTo = to
  while (cutTo < text.length && cutTo > end && cutTo !== lineEnd && !space.test(text.charAt(cutTo)))
    cutTo -= 1
  return { start: cutFrom, end: Math.max(cutTo, end) }
}
