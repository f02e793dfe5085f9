import type { ContentHead } from '#core/attribution/languages/ar/heads'
import type { Match } from '#core/attribution/languages/ar/match'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import { activeParticiple } from '#core/attribution/languages/ar/conjugation'
import { objectPrepositions } from '#core/attribution/languages/ar/object-frame'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import { isComplementiser } from '#core/attribution/languages/ar/heads'
import type { ReportingVerb } from '#core/attribution/languages/ar/verbs'

/** What a finding tells of its cue: the dictionary form, and the pattern it opened with X for the source. */
export interface Notation {
  readonly lemma: string
  readonly frame: string
}

/** How dictionaries write what a cue governs: *إن*, *إلى أن*, *: «…»*, *عن*, and *كذا* for a thing. */
function contentNotation(p: ArabicPassage, { kind, at }: ContentHead, verb: ReportingVerb | null): string {
  if (kind === 'quotation') return ': «…»'
  if (kind === 'colon') return ': …'
  const preposition = verb ? governedBy(p, at, verb.frames) : null
  if (kind === 'nominal') return ' كذا'
  if (kind === 'preposition') return preposition ? ` ${preposition}` : ''
  const complementiser = verb?.complementiser ?? 'أن'
  if (isComplementiser(p.words[at])) {
    const isJoined = p.words[at]?.key.startsWith('ب') === true
    return isJoined ? ' بأن' : ` ${complementiser}`
  }
  return preposition ? ` ${preposition} أن` : ` ${complementiser}`
}

/** Person, then what is said of them: *فلانا ب*. */
function objectNotation(p: ArabicPassage, { head, reading }: Match, contentEnd: number): string {
  for (let at = head.at + 1; at < contentEnd; at += 1) {
    const governed = governedBy(p, at, objectPrepositions(reading))
    if (governed) return ` فلانا ${governed}`
  }
  return ' فلانا'
}

/** The notation of a verb with its frame, in the order in which source and verb stand. */
export function verbNotation(p: ArabicPassage, match: Match, contentEnd: number): Notation {
  const { reading, rule, head, source } = match
  const { verb } = reading
  const isOfObject = head.kind === 'nominal' && verb.frames.has('object') && !verb.frames.has('nominal')
  const governed = isOfObject ? objectNotation(p, match, contentEnd) : contentNotation(p, head, verb)
  if (rule === 'participle') return { lemma: verb.past, frame: activeParticiple(verb) + governed }
  const isBehind = rule === 'subject.first' || rule === 'headline.verb'
  const spoken = isBehind ? `X ${verb.past}` : source ? `${verb.past} X` : verb.past
  return { lemma: verb.past, frame: spoken + governed }
}

/** *قول X إن*, *قوله إن*. */
export function nounNotation(p: ArabicPassage, verb: ReportingVerb, head: ContentHead): Notation {
  return { lemma: verb.noun, frame: `${verb.noun} X${contentNotation(p, head, verb)}` }
}

/** A cue that has the same form everywhere: *تردد أن*, *جاء في X: «…»*. */
export function fixedNotation(p: ArabicPassage, lemma: string, spoken: string, head: ContentHead): Notation {
  return { lemma, frame: spoken + contentNotation(p, head, null) }
}

/** *بحسب X*, *وفقا لX*, *حسبما ذكر X*, *على حد قوله*. */
export function phraseNotation(
  words: string,
  kind: 'source' | 'closed' | 'relative',
  then: string,
  verb: ReportingVerb | null,
): Notation {
  if (kind === 'closed') return { lemma: words, frame: words }
  if (kind === 'relative') return { lemma: words, frame: verb ? `${words} ${verb.past} X` : `${words} X` }
  const lemma = then ? `${words} ${then}` : words
  return { lemma, frame: then === 'ل' ? `${lemma}X` : `${lemma} X` }
}
