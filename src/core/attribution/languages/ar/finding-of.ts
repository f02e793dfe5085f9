import type { Finding, SubjectHint } from '#core/attribution/finding'
import type { Situation } from '#core/attribution/languages/ar/match'
import type { Notation } from '#core/attribution/languages/ar/notation'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { ReportingVerb } from '#core/attribution/languages/ar/verbs'
import type { TokenRange } from '#core/text/tokens'

type Saying = Pick<ReportingVerb, 'act' | 'distance'>
/** What a cue does that says no more than that somebody said it. */
export const assertion: Saying = { act: 'assert', distance: 'neutral' }
/** The same, from a reporter who does not vouch for it. */
export const doubted: Saying = { act: 'assert', distance: 'distancing' }

/** What a reader has read: the rest of its finding follows. */
interface Reading extends Notation, Pick<Finding, 'rule' | 'cue' | 'content'> {
  /** Null where nobody stands there. */
  readonly source: TokenRange | null
  readonly cueOffset?: number
  /** Whose act and distance the finding has; an assertion without one. */
  readonly verb?: Saying
  /** With what a dropped subject agrees; anybody, where the cue does not tell. */
  readonly hint?: SubjectHint
}

const anybody: SubjectHint = { gender: 'any', number: 'singular' }

/**
 * The finding of a reader that shares no other's source. Field by field, since the rules look at findings all the time, which
 * is quick while all are of one make.
 */
export const findingOf = (
  p: ArabicPassage,
  { isNested }: Pick<Situation, 'isNested'>,
  { rule, source, cue, cueOffset = 0, content, verb = assertion, hint = anybody, lemma, frame }: Reading,
): Finding => ({
  passage: p.index,
  rule,
  source: source ? [source] : [],
  cue,
  cueOffset,
  content,
  act: verb.act,
  distance: verb.distance,
  hint: { gender: hint.gender, number: hint.number },
  isNested,
  lemma,
  frame,
  sharesSourceOf: null,
})
