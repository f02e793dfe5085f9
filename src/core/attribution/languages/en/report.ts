import type { Finding, Rule } from '#core/attribution/finding'
import type { EnglishPassage } from '#core/attribution/languages/en/subject'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: its sentence or its quotation, and the subject that the sentence had last. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
  readonly subject: TokenRange | null
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
  source: source ? [source] : [],
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
