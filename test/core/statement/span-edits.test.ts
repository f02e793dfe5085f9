import { describe, expect, it } from 'vitest'
import {
  carrySpan,
  dragEdge,
  joined,
  partedAt,
  stepEdge,
  stepEdgeByLetter,
  withoutSpan,
  type Edge,
} from '#core/statement/span-edits'
import type { Spans } from '#core/statement/spans'
import { quoteSpans, type TextSpan } from '#core/text/span'
import { blocksOf } from '#core/text/blocks'
import { wordsOf } from '#core/text/words'
import { fc } from '../../builders/property'

const text = 'قالت الوزارة إن الجسر سيفتح غدا، وأضافت أن الطريق آمن.'
const words = wordsOf(text, blocksOf(text))

function span(of: string): TextSpan {
  const start = text.indexOf(of)
  return { start, end: start + of.length }
}

const spans: Spans = {
  source: [span('الوزارة')],
  cue: [span('قالت')],
  content: [span('إن الجسر سيفتح غدا')],
}
const edge = (role: Edge['role'], side: Edge['side'], index = 0): Edge => ({ role, side, index })
const content = (all: Spans) => quoteSpans(text, all.content)

describe('the edge of a span', () => {
  it('takes in and lets go of one word at a time', () => {
    expect(content(stepEdge(spans, edge('content', 'start'), 1, words))).toBe('الجسر سيفتح غدا')
    expect(content(stepEdge(spans, edge('content', 'end'), -1, words))).toBe('إن الجسر سيفتح')
    const grown = stepEdge(spans, edge('content', 'end'), 1, words)
    expect(content(grown)).toBe('إن الجسر سيفتح غدا،')
    expect(content(stepEdge(grown, edge('content', 'end'), 1, words))).toBe('إن الجسر سيفتح غدا، وأضافت')
    expect(quoteSpans(text, stepEdge(spans, edge('source', 'start'), -1, words).source)).toBe('قالت الوزارة')
  })

  it('goes by letters where one word is written to another, a letter with its marks', () => {
    const marked = 'وَقالَ'
    const all: Spans = { source: [], cue: [], content: [{ start: 0, end: marked.length }] }
    const once = stepEdgeByLetter(all, edge('content', 'start'), 1, marked)
    expect(quoteSpans(marked, once.content)).toBe('قالَ')
    expect(stepEdgeByLetter(once, edge('content', 'start'), -1, marked)).toEqual(all)
    const shorter = stepEdgeByLetter(all, edge('content', 'end'), -1, marked)
    expect(quoteSpans(marked, shorter.content)).toBe('وَقا')
  })

  it('is carried along with the other one', () => {
    const later = carrySpan(spans, 'source', 0, 1, words)
    expect(quoteSpans(text, later.source)).toBe('إن')
    expect(carrySpan(later, 'source', 0, -1, words)).toEqual(spans)
    expect(quoteSpans(text, carrySpan(spans, 'content', 0, 1, words).content)).toBe('الجسر سيفتح غدا،')
    expect(carrySpan(spans, 'cue', 0, -1, words)).toEqual(spans)
  })

  it('leaves at least one word', () => {
    expect(stepEdge(spans, edge('source', 'end'), -1, words)).toEqual(spans)
    expect(stepEdge(spans, edge('cue', 'start'), 1, words)).toEqual(spans)
  })

  it('stops at the ends of the text and before the next span of its role', () => {
    expect(stepEdge(spans, edge('cue', 'start'), -1, words)).toEqual(spans)
    const two = { ...spans, content: [span('الجسر'), span('غدا')] }
    const once = stepEdge(two, edge('content', 'end', 0), 1, words)
    expect(content(once)).toBe('الجسر سيفتح … غدا')
    expect(stepEdge(once, edge('content', 'end', 0), 1, words)).toEqual(once)
  })

  it('goes to the word that it is dragged to, and not past its other edge', () => {
    const over = text.indexOf('الطريق') + 2
    expect(content(dragEdge(spans, edge('content', 'end'), over, words))).toBe(
      'إن الجسر سيفتح غدا، وأضافت أن الطريق',
    )
    expect(dragEdge(spans, edge('content', 'end'), 0, words)).toEqual(spans)
  })

  it('stays between words, whatever is done with it', () => {
    const starts = new Set<number>()
    const ends = new Set<number>()
    for (let word = words.from(0); word; word = words.from(word.end)) {
      starts.add(word.start)
      ends.add(word.end)
    }
    const act = fc.record({
      role: fc.constantFrom('source' as const, 'cue' as const, 'content' as const),
      side: fc.constantFrom('start' as const, 'end' as const),
      to: fc.oneof(fc.constantFrom(-1 as const, 1 as const), fc.nat(text.length)),
    })
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let all = spans
        for (const { role, side, to } of acts)
          all =
            to === 1 || to === -1
              ? stepEdge(all, edge(role, side), to, words)
              : dragEdge(all, edge(role, side), to, words)
        for (const { start, end } of [...all.source, ...all.cue, ...all.content]) {
          expect(starts.has(start)).toBe(true)
          expect(ends.has(end)).toBe(true)
          expect(start).toBeLessThan(end)
        }
      }),
    )
  })
})

describe('a quotation', () => {
  it('is parted at a word, which goes to the second half', () => {
    const halves = partedAt(spans, text.indexOf('سيفتح') + 2, words)
    expect(halves?.map(content)).toEqual(['إن الجسر', 'سيفتح غدا'])
    expect(halves?.map(({ source }) => source)).toEqual([spans.source, spans.source])
  })

  it('is not parted where one half would be empty', () => {
    expect(partedAt(spans, text.indexOf('إن'), words)).toBeNull()
    expect(partedAt(spans, text.indexOf('آمن'), words)).toBeNull()
  })

  it('is parted between its pieces too', () => {
    const two = { ...spans, content: [span('الجسر'), span('غدا')] }
    expect(partedAt(two, text.indexOf('سيفتح'), words)?.map(content)).toEqual(['الجسر', 'غدا'])
  })

  it('keeps its last piece, and loses any other', () => {
    const two = { ...spans, content: [span('الجسر'), span('غدا')] }
    expect(content(withoutSpan(two, 'content', 0))).toBe('غدا')
    expect(withoutSpan(spans, 'content', 0)).toEqual(spans)
    expect(withoutSpan(spans, 'source', 0).source).toEqual([])
  })
})

it('joins what several statements say, once, under the first one’s source', () => {
  const later: Spans = {
    source: [],
    cue: [span('وأضافت')],
    content: [span('سيفتح غدا'), span('أن الطريق آمن')],
  }
  const one = joined([spans, later])
  expect(quoteSpans(text, one.source)).toBe('الوزارة')
  expect(quoteSpans(text, one.cue)).toBe('قالت … وأضافت')
  expect(content(one)).toBe('إن الجسر سيفتح غدا … أن الطريق آمن')
  expect(joined([later, spans]).source).toEqual(spans.source)
})
