import type { Block } from '#core/text/block'
import { quotationsOf } from '#core/text/quotations'
import type { TextSpan } from '#core/text/span'
import { tokensOf } from '#core/text/tokens'
import type { Form } from './stance'

/** Words before the marks that a direct quotation may carry: a complementiser and its preposition. */
const longestLeadIn = 2

/** How much of some words stands in quotation marks, by the marks alone: all, none or part of their words. */
export function formOfWords(text: string, blocks: readonly Block[], content: readonly TextSpan[]): Form {
  let quoted = 0
  let bare = 0
  let leadIn = 0
  for (const block of blocks) {
    const within = content.filter(({ start, end }) => start < block.end && end > block.start)
    if (within.length === 0) continue
    const tokens = tokensOf(text, block)
    const inMarks = new Set<number>()
    for (const { from, to } of quotationsOf(tokens)) for (let at = from; at < to; at += 1) inMarks.add(at)
    tokens.forEach(({ kind, start }, index) => {
      if (kind !== 'word' && kind !== 'number') return
      if (!within.some((span) => span.start <= start && start < span.end)) return
      if (inMarks.has(index)) quoted += 1
      else {
        bare += 1
        if (quoted === 0) leadIn += 1
      }
    })
  }
  if (quoted === 0) return 'indirect'
  return bare === leadIn && bare <= longestLeadIn && quoted > bare ? 'direct' : 'mixed'
}
