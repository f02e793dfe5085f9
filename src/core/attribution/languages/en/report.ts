import type { Finding, Rule } from '#core/attribution/finding'
import { thirdPerson } from '#core/attribution/languages/en/inflection'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import { surenessOf } from '#core/attribution/languages/en/sureness'
import type { EnglishVerb } from '#core/attribution/languages/en/verb-frames'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { Distance, Stance } from '#core/statement/stance'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: its sentence or its quotation, and the subject that the sentence had last. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
  readonly subject: TokenRange | null
}

/** What any reading of the grammar finds. */
export interface Parts {
  readonly rule: Rule
  readonly source: TokenRange | null
  readonly cue: TokenRange
  readonly content: readonly TokenRange[]
  /** The cue's dictionary form. */
  readonly lemma: string
  /** The pattern in the grammar's notation: X the source, Y and Z other noun phrases. */
  readonly frame: string
  readonly act?: Stance
  readonly distance?: Distance
  readonly isNested?: boolean
  readonly isWide?: boolean
  readonly target?: TokenRange | null
}

/** Without the comma that closes an apposition and the day before the verb. */
function trimmed(p: EnglishPassage, { from, to }: TokenRange): TokenRange {
  let end = to
  while (
    end > from + 1 &&
    (['comma', 'dash'].includes(p.tokens[end - 1]?.kind ?? '') ||
      (p.words[end - 1]?.isAdverb === true && p.tokens[end - 2]?.kind === 'comma') ||
      (end - from > 1 && isClass(p.words[end - 1], 'weekday')))
  )
    end -= isClass(p.words[end - 1], 'weekday') && p.words[end - 2]?.key === 'on' && end - from > 2 ? 2 : 1
  return { from, to: end }
}

/** A finding of any kind. */
export const finding = (
  p: EnglishPassage,
  {
    source,
    cue,
    target,
    act = 'assert',
    distance = 'neutral',
    isNested = false,
    isWide = false,
    ...parts
  }: Parts,
): Finding => ({
  ...parts,
  passage: p.index,
  source: source ? [trimmed(p, source)] : [],
  cue: [cue],
  cueOffset: 0,
  act,
  distance,
  hint: { gender: 'any', number: 'singular' },
  isNested,
  isWide,
  sureness: surenessOf(p, parts.rule, { ...parts, source }),
  ...(target && target.to > target.from ? { target } : {}),
  sharesSourceOf: null,
})

/** The dictionary form of a verb with the particle that belongs to it: *call for*. */
const lemmaOf = ({ base, particle }: EnglishVerb): string => (particle ? `${base} ${particle}` : base)

/** As the dictionary would print a pattern: *says*, *calls for*. */
export const finiteForm = ({ base, particle }: EnglishVerb): string =>
  particle ? `${thirdPerson(base)} ${particle}` : thirdPerson(base)

/** Words by which a reporter holds back from what is said, or from who is said to say it. */
const holdsBack = /^(?:reportedly|allegedly|supposedly|purportedly|ostensibly|purported|so-called|alleged)$/

function distanceOf(
  p: EnglishPassage,
  { distance }: EnglishVerb,
  { source, cue }: Pick<Parts, 'source' | 'cue'>,
): Distance {
  const around = [
    ...p.words.slice(cue.from, cue.to),
    ...(source ? p.words.slice(source.from, source.to) : []),
  ]
  return around.some((word) => holdsBack.test(word.key)) ? 'distancing' : distance
}

/** A finding of a verb, with what the verb itself tells. */
export const verbFinding = (
  p: EnglishPassage,
  { verb }: EnglishCue,
  parts: Omit<Parts, 'lemma' | 'distance' | 'isWide'>,
): Finding =>
  finding(p, {
    act: verb.act,
    ...parts,
    lemma: lemmaOf(verb),
    distance: distanceOf(p, verb, parts),
    isWide: !verb.frames.has('quote'),
  })
