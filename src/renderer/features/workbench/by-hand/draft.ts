import {
  assign,
  carrySpan,
  dragEdge,
  partedAt,
  stepEdge,
  stepEdgeByLetter,
  withoutSpan,
  type Edge,
} from '#core/statement/span-edits'
import type { SpanRole, Spans } from '#core/statement/spans'
import type { Stance } from '#core/statement/stance'
import type { Statement, StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import type { TextSpan } from '#core/text/span'
import type { Words } from '#core/text/words'

/** The words of a card while a person works on them; nothing of it is decided yet. */
export interface WordsDraft {
  readonly kind: 'words'
  readonly id: StatementId
  /** What the card adds to its words where it is only being made; null where it stands already. */
  readonly making: { readonly stance: Stance; readonly sourceName: string } | null
  readonly spans: Spans
  /** What the arrow keys move. */
  readonly edge: Edge
}

/** A card about to be split. */
export interface SplitDraft {
  readonly kind: 'split'
  readonly id: StatementId
  readonly spans: Spans
  /** Where the second half begins. */
  readonly at: number
}

export type Draft = WordsDraft | SplitDraft

function spansOf(statement: Statement): Spans {
  const { source, cue, content } = wordingOf(statement)
  return { source, cue, content }
}

const endOf = (spans: Spans, role: SpanRole): Edge => ({ role, index: spans[role].length - 1, side: 'end' })

/** Begin to correct the words of a card: at the end of what was said, where most corrections are. */
export function correcting(statement: Statement): WordsDraft {
  const spans = spansOf(statement)
  return { kind: 'words', id: statement.id, making: null, spans, edge: endOf(spans, 'content') }
}

/** Begin a card of some words. */
export function making(id: StatementId, content: TextSpan): WordsDraft {
  const spans = { source: [], cue: [], content: [content] }
  return {
    ...{ kind: 'words', id, spans },
    making: { stance: 'assert', sourceName: '' },
    edge: endOf(spans, 'content'),
  }
}

/** Begin to split a card, in the middle of what was said. @returns null where it says one word alone */
export function splitting(statement: Statement, words: Words): SplitDraft | null {
  const spans = spansOf(statement)
  const first = spans.content[0]
  const last = spans.content.at(-1)
  if (!first || !last) return null
  const middle = words.at((first.start + last.end) >> 1)?.start ?? first.start
  const draft: SplitDraft = { kind: 'split', id: statement.id, spans, at: middle }
  if (partedAt(spans, middle, words)) return draft
  const second = words.from(first.start + 1)
  return second && partedAt(spans, second.start, words) ? { ...draft, at: second.start } : null
}

/** Take the work to another role. A role without words begins with the one before what was said, or else its first. */
export function turnTo(draft: WordsDraft, role: SpanRole, words: Words): WordsDraft {
  const { spans } = draft
  if (spans[role].length > 0) return { ...draft, edge: endOf(spans, role) }
  const start = spans.content[0]?.start ?? 0
  const word = words.until(start) ?? words.from(start)
  if (!word) return draft
  const assigned = assign(spans, role, word, true)
  return { ...draft, spans: assigned, edge: endOf(assigned, role) }
}

/** Give words to a role, in place of those it had, or besides them. */
export function give(draft: WordsDraft, role: SpanRole, span: TextSpan, besides: boolean): WordsDraft {
  const spans = assign(draft.spans, role, span, !besides)
  const index = spans[role].findIndex(({ start, end }) => start <= span.start && span.end <= end)
  return { ...draft, spans, edge: { role, index: Math.max(0, index), side: 'end' } }
}

/** Take the span that is worked on away; the work goes on at another one of its role, or at what was said. */
export function drop(draft: WordsDraft): WordsDraft {
  const { role, index } = draft.edge
  const spans = withoutSpan(draft.spans, role, index)
  if (spans === draft.spans) return draft
  return { ...draft, spans, edge: endOf(spans, spans[role].length > 0 ? role : 'content') }
}

/** How far one press of a key goes. */
export type Stride = 'word' | 'letter' | 'whole'

/** One step of an arrow key, in the order of the text. */
export function step(draft: Draft, by: 1 | -1, stride: Stride, words: Words, text: string): Draft {
  if (draft.kind === 'split') {
    const word = by === 1 ? words.from(draft.at + 1) : words.until(draft.at)
    return word ? cutAt(draft, word.start, words) : draft
  }
  const { spans, edge } = draft
  switch (stride) {
    case 'word':
      return { ...draft, spans: stepEdge(spans, edge, by, words) }
    case 'letter':
      return { ...draft, spans: stepEdgeByLetter(spans, edge, by, text) }
    case 'whole':
      return { ...draft, spans: carrySpan(spans, edge.role, edge.index, by, words) }
  }
}

/** Bring what is worked on to a place of the text. */
export function drag(draft: Draft, offset: number, words: Words): Draft {
  if (draft.kind === 'split') return cutAt(draft, words.at(offset)?.start ?? offset, words)
  return { ...draft, spans: dragEdge(draft.spans, draft.edge, offset, words) }
}

/** No half is left without words. */
function cutAt(draft: SplitDraft, at: number, words: Words): SplitDraft {
  return partedAt(draft.spans, at, words) ? { ...draft, at } : draft
}

/** The spans that are painted while the work goes on: of a card about to be split, its first half. */
export function paintedSpans(draft: Draft, words: Words): Spans {
  if (draft.kind === 'words') return draft.spans
  return partedAt(draft.spans, draft.at, words)?.[0] ?? draft.spans
}
