import type { EnglishPassage } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** The quotation that opens at this token; null where none does. */
export const quotationAt = (p: EnglishPassage, index: number): TokenRange | null =>
  p.tokens[index]?.kind === 'quote' ? (p.opening.get(index) ?? null) : null

export function wordsBetween(p: EnglishPassage, { from, to }: TokenRange): number {
  let count = 0
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' || p.tokens[at]?.kind === 'number') count += 1
  return count
}

/** A quotation of this many words or more is something said, a shorter one may be a name. */
export const leastSpeech = 4

/** *“…?” asked Hale*: the quotation before has a speaker of its own. */
function isAttributed(p: EnglishPassage, from: number): boolean {
  for (let at = from; at < Math.min(p.tokens.length, from + 14); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'quote' || (kind === 'stop' && p.tokens[at]?.text !== '.')) return false
    const word = p.words[at]
    const isSaying = word?.cues.some(
      (cue) => (cue.form === 'past' || cue.form === 'third') && cue.verb.frames.has('quote'),
    )
    if (isSaying) {
      const next = p.tokens[at + 1]
      return (
        next === undefined ||
        next.kind === 'stop' ||
        next.kind === 'comma' ||
        p.words[at + 1]?.isCapitalised === true
      )
    }
    if (kind === 'stop') return false
  }
  return false
}

/** The quotations that go on with a speech right behind `end`: the rest of *“…,” she said. “…”*. */
export function continuations(p: EnglishPassage, end: number): TokenRange[] {
  const found: TokenRange[] = []
  let at = end
  for (;;) {
    let next = at
    while (
      next < p.tokens.length &&
      next - at < 3 &&
      ['stop', 'comma', 'colon', 'dash'].includes(p.tokens[next]?.kind ?? '')
    )
      next += 1
    const quotation = quotationAt(p, next)
    if (!quotation || wordsBetween(p, quotation) < 2) return found
    const behind = p.tokens[quotation.to]
    const closesSentence =
      behind === undefined ||
      behind.kind === 'stop' ||
      p.tokens[quotation.to - 2]?.kind === 'stop' ||
      behind.kind === 'quote'
    if (!closesSentence || isAttributed(p, quotation.to)) return found
    found.push({ from: quotation.from, to: quotation.to })
    at = quotation.to
  }
}
