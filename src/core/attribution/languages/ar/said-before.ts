import type { Finding } from '#core/attribution/finding'
import { sentenceBefore } from '#core/attribution/languages/ar/clause-subjects'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import { headAt } from '#core/attribution/languages/ar/heads'
import type { Situation } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { endWithoutStop } from '#core/attribution/languages/ar/open-speech'
import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { endOfListener } from '#core/attribution/languages/ar/verb-first'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const noFrames: ReadonlySet<ArabicFrame> = new Set()
const clause: ReadonlySet<ArabicFrame> = new Set(['that', 'quote'])

const pointers = new Set(['ذلك', 'هذا', 'بذلك', 'بهذا'])

/** *أوضح ذلك*, *صرح بذلك*; not *أوضح ذلك المعنى*. */
function pointsAtSaid(p: ArabicPassage, at: number): boolean {
  if (!pointers.has(p.words[at]?.key ?? '') || p.words[at]?.conjunction !== 0) return false
  const next = p.words[at + 1]
  return !next?.isDefinite || isClass(next, 'role', 'givenName')
}

const tells = ({ kind, hasObject, person, verb }: CueReading): boolean =>
  kind === 'past' &&
  !hasObject &&
  person === 3 &&
  verb.frames.has('that') &&
  ['assert', 'confirm', 'deny'].includes(verb.act)

/** The sentence before, where nobody is said to have said it; else nothing but the word that points at it. */
function saidBefore(p: ArabicPassage, index: number, { verb }: CueReading): TokenRange {
  const told = verb.act === 'deny' ? null : sentenceBefore(p, index)
  const isTold = told !== null && !p.words.slice(told.from, told.to).some(isFiniteCue)
  return isTold ? { from: told.from, to: endWithoutStop(p, told) } : { from: index + 1, to: index + 2 }
}

/** *يفتح المعرض غدا. أوضح ذلك مدير المتحف سامر الحلو، مبينا أن …*: who says what was told before. */
export function readSaidBefore(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  if (!pointsAtSaid(p, index + 1) || situation.isNested || index - situation.from > 1) return null
  const word = p.words[index]
  const reading = word?.cues.find(tells)
  if (!reading) return null
  const from = endOfListener(p, index + 2)
  if (!canBeginPhrase(p, from)) return null
  const to = endOfPhrase(p, from, { limit: situation.to, frames: noFrames })
  if (to <= from || headAt(p, to, clause)) return null
  return findingOf(p, situation, {
    rule: 'verb.nominal',
    source: { from, to },
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word?.conjunction ?? 0,
    content: [saidBefore(p, index, reading)],
    verb: reading.verb,
    hint: reading,
    lemma: reading.verb.past,
    frame: `${reading.verb.past} ذلك X`,
  })
}
