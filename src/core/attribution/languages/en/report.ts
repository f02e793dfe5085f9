import type { Finding, Rule } from '#core/attribution/finding'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/subject'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: its sentence or its quotation, and the subject that the sentence had last. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
  readonly subject: TokenRange | null
}

/** Without the comma that closes an apposition and the day before the verb. */
function trimmed(p: EnglishPassage, { from, to }: TokenRange): TokenRange {
  let end = to
  while (
    end > from + 1 &&
    (['comma', 'dash'].includes(p.tokens[end - 1]?.kind ?? '') ||
      (end - from > 1 && isClass(p.words[end - 1], 'weekday')))
  )
    end -= 1
  return { from, to: end }
}

/** A finding of a verb, with what the verb itself tells. */
export const finding = (
  p: EnglishPassage,
  cue: EnglishCue,
  rule: Rule,
  source: TokenRange | null,
  cueRange: TokenRange,
  content: readonly TokenRange[],
  isNested: boolean,
): Finding => ({
  passage: p.index,
  rule,
  source: source ? [trimmed(p, source)] : [],
  cue: [cueRange],
  cueOffset: 0,
  content,
  act: cue.verb.act,
  distance: cue.verb.distance,
  hint: { gender: 'any', number: 'singular' },
  isNested,
  isWide: !cue.verb.frames.has('quote'),
  sharesSourceOf: null,
})
