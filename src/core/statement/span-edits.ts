import { enclosingSpan, type TextSpan } from '#core/text/span'
import { nextLetter, type Words } from '#core/text/words'
import { type SpanRole, type Spans } from './spans'

/** One edge of one of a role's spans: what a person takes hold of. */
export interface Edge {
  readonly role: SpanRole
  /** Which of the role's spans, from 0. */
  readonly index: number
  readonly side: 'start' | 'end'
}

/** Apart and in reading order: what touches or overlaps becomes one. */
export function apart(spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/** Where an edge stands; null where the role has no such span. */
export function placeOfEdge(spans: Spans, { role, index, side }: Edge): number | null {
  return spans[role][index]?.[side] ?? null
}

/**
 * Take an edge one word on, in the order of the text. A span keeps at least one word and stops before its neighbours.
 *
 * @returns the same spans where there is nowhere to go
 */
export function stepEdge(spans: Spans, edge: Edge, by: 1 | -1, words: Words): Spans {
  const place = placeOfEdge(spans, edge)
  if (place === null) return spans
  const word = by === 1 ? words.from(place) : words.until(place)
  if (!word) return spans
  // At an edge that begins something, what counts is where the next thing begins.
  const beyond = edge.side === 'start' && by === 1 ? words.from(word.end)?.start : undefined
  const before = edge.side === 'end' && by === -1 ? words.until(word.start)?.end : undefined
  const target = edge.side === 'start' ? (by === 1 ? beyond : word.start) : by === 1 ? word.end : before
  return target === undefined ? spans : putEdge(spans, edge, target)
}

/**
 * Take an edge one letter on, for a word that has another one written to it, as Arabic writes *and*. A letter goes with
 * its marks.
 */
export function stepEdgeByLetter(spans: Spans, edge: Edge, by: 1 | -1, text: string): Spans {
  const place = placeOfEdge(spans, edge)
  return place === null ? spans : putEdge(spans, edge, nextLetter(text, place, by))
}

/** Take a whole span one word on, both its edges at once. */
export function carrySpan(spans: Spans, role: SpanRole, index: number, by: 1 | -1, words: Words): Spans {
  const edges = (['start', 'end'] as const).map((side): Edge => ({ role, index, side }))
  // The edge in front goes first, so that the other one always has room.
  const [first, last] = by === 1 ? edges.reverse() : edges
  if (!first || !last) return spans
  const grown = stepEdge(spans, first, by, words)
  return grown === spans ? spans : stepEdge(grown, last, by, words)
}

/**
 * Bring an edge to the word under a place of the text.
 *
 * @returns the same spans where the span would lose its last word or run into a neighbour
 */
export function dragEdge(spans: Spans, edge: Edge, offset: number, words: Words): Spans {
  const word = words.at(offset)
  return word ? putEdge(spans, edge, edge.side === 'start' ? word.start : word.end) : spans
}

function putEdge(spans: Spans, { role, index, side }: Edge, place: number): Spans {
  const span = spans[role][index]
  if (!span) return spans
  const moved = { ...span, [side]: place }
  const before = spans[role][index - 1]
  const after = spans[role][index + 1]
  const fits =
    moved.start < moved.end && moved.start >= (before?.end ?? 0) && moved.end <= (after?.start ?? Infinity)
  return fits ? { ...spans, [role]: spans[role].with(index, moved) } : spans
}

/** Add words to a role, or with `alone` make them all of it. */
export function assign(spans: Spans, role: SpanRole, span: TextSpan, alone: boolean): Spans {
  return { ...spans, [role]: alone ? [span] : apart([...spans[role], span]) }
}

/** Take one of a role's spans away. @returns the same spans where it is the last of the content */
export function withoutSpan(spans: Spans, role: SpanRole, index: number): Spans {
  if (role === 'content' && spans.content.length < 2) return spans
  return { ...spans, [role]: spans[role].filter((_span, place) => place !== index) }
}

/**
 * Part the content at a place: what stands before it, and what stands behind it. A word is never cut: the one that
 * holds the place goes to the second half.
 *
 * @returns null where one half would have no word
 */
export function partedAt(spans: Spans, offset: number, words: Words): readonly [Spans, Spans] | null {
  const cut = words.at(offset)?.start ?? offset
  const halves = [
    spans.content.map(({ start, end }) => ({ start, end: Math.min(end, cut) })),
    spans.content.map(({ start, end }) => ({ start: Math.max(start, cut), end })),
  ].map((half) => half.flatMap((span) => (span.start < span.end ? (trimmed(span, words) ?? []) : [])))
  const [first = [], second = []] = halves
  if (first.length === 0 || second.length === 0) return null
  return [
    { ...spans, content: first },
    { ...spans, content: second },
  ]
}

/** The stretch without the blanks around it, which no word of it is cut for. */
function trimmed(span: TextSpan, words: Words): TextSpan | null {
  const first = words.from(span.start)
  const last = words.until(span.end)
  if (!first || !last || first.start >= span.end || last.end <= span.start) return null
  return enclosingSpan([
    { start: first.start, end: Math.min(first.end, span.end) },
    { start: Math.max(last.start, span.start), end: last.end },
  ])
}

/** Several statements as one: cues and contents joined; who speaks is the first's, or the next one's that names somebody. */
export function joined(all: readonly [Spans, ...Spans[]]): Spans {
  return {
    source: all.find(({ source }) => source.length > 0)?.source ?? [],
    cue: apart(all.flatMap(({ cue }) => cue)),
    content: apart(all.flatMap(({ content }) => content)),
  }
}
