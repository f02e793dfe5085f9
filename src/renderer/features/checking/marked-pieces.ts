import type { Spans } from '#core/statement/spans'
import type { Block } from '#core/text/block'

export interface MarkedPiece {
  /** Offset into the article's text, in UTF-16 code units. */
  readonly start: number
  readonly words: string
  /** What the words are to the statement; null for what stands around it. */
  readonly role: 'source' | 'cue' | 'content' | null
}

/** A block's text in pieces, each of one role in the statement. Where roles overlap, the narrower one shows. */
export function markedPieces(
  text: string,
  block: Pick<Block, 'start' | 'end'>,
  standing: Spans,
): MarkedPiece[] {
  const spans = (['cue', 'source', 'content'] as const).flatMap((role) =>
    standing[role].map(({ start, end }) => ({ role, start, end })),
  )
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of spans)
    for (const cut of [start, end]) if (cut > block.start && cut < block.end) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? block.end
    const role = spans.find((span) => span.start <= start && span.end >= end)?.role ?? null
    return { start, words: text.slice(start, end), role }
  })
}
