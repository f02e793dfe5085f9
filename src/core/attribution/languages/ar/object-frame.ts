import { findHead, headAt } from '#core/attribution/languages/ar/heads'
import type { FrameMatch, Situation } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import {
  type ArabicPassage,
  canBeginPhrase,
  governedBy,
  isClass,
  isContentNoun,
  isResumptive,
} from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

/** Verbs whose person spoken about must be named: one noun phrase alone is that person, not the speaker. */
const needsObject = new Set(['اتهم', 'حث', 'حمل', 'وصف', 'ناشد', 'حض', 'هنأ', 'عزى'])
/** A noun phrase that may be a verb's subject: not what the verb reports. */
export function canBeSubject(p: ArabicPassage, index: number, reading: CueReading): boolean {
  const word = p.words[index] as ArabicWord
  if (!canBeginPhrase(p, index)) return false
  if (word.isAccusative) return false
  // *ودعت المانحين إلى*: a sound plural in the oblique case is spoken to.
  const isOblique = word.isDefinite && /.{4,}ين$/.test(word.stem) && !isClass(word, 'givenName')
  if (isOblique && reading.verb.frames.has('object') && (p.words[index - 1]?.conjunction ?? 0) > 0)
    return false
  if (wholes.has(word.key) && reading.verb.frames.has('object')) return false
  // *ودعت أنصارها إلى*: whose they are is the subject that was left out.
  const isPossessed = /(?:ه|ها|هم)$/.test(word.bare) && word.bare.length > 4
  if (isPossessed && reading.verb.frames.has('object') && (p.words[index - 1]?.conjunction ?? 0) > 0)
    return false
  if (isContentNoun(word) && !isClass(word, 'givenName') && reading.verb.frames.has('nominal')) return false
  if (
    reading.gender === 'm' &&
    reading.verb.frames.has('object') &&
    /ة$/.test(word.bare) &&
    !isClass(word, 'givenName')
  )
    return false
  return true
}

/** *وصف سامي الخسارة ب*: where the speaker's name must end for somebody to be spoken about. */
function splitAt(p: ArabicPassage, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    const before = p.words[at - 1] as ArabicWord
    const isNoun =
      word.isDefinite &&
      word.clitic === '' &&
      !isClass(word, 'role', 'adjective', 'nisba') &&
      !/(?:ي|يه)$/.test(word.stem)
    if (isNoun && before.isUnknown && at === from + 1 && p.words[at + 1]?.clitic === 'ب') return at
  }
  return -1
}

/** *ودعا جميع الأطراف إلى*: all of them are spoken to. */
const wholes = new Set(['كل', 'جميع', 'كافه', 'ساير', 'كلا'])

/** The prepositions that introduce what an object verb says of its object. */
const objectPrepositions = (reading: CueReading): ReadonlySet<string> =>
  reading.verb.past === 'وصف' || reading.verb.past === 'اتهم' ? new Set(['ب']) : reading.verb.frames

/** Verb, subject, person spoken about, preposition, content: *اتهم الناطق الجيش بقصف القرية*. */
export function matchObjectFrame(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  isPronominal: boolean,
): FrameMatch | null {
  const { frames } = reading.verb
  const limit = situation.to
  const prepositions = new Set(objectPrepositions(reading))
  const takesPreposition = [...frames].some(
    (frame) => !['object', 'that', 'quote', 'nominal'].includes(frame),
  )
  const reachesPreposition = (from: number): boolean => {
    // *ناشدت الأسرة كل من يعرف شيئا أن يتصل*: this verb's content needs no preposition.
    if (
      !takesPreposition &&
      reading.verb.past !== 'وصف' &&
      reading.verb.past !== 'اتهم' &&
      reading.verb.past !== 'حمل'
    )
      return true
    for (let at = from; at < Math.min(limit, from + 40); at += 1) {
      const kind = p.tokens[at]?.kind
      if (kind === 'stop' || kind === 'semicolon') return false
      const word = p.words[at] as ArabicWord
      if (word.conjunction > 0 && word.cues.some((cue) => cue.kind === 'past')) return false
      const governed = governedBy(
        p,
        at,
        frames.has('ب') || !prepositions.has('ب') ? frames : new Set(['ب' as const]),
      )
      if (governed && prepositions.has(governed)) return true
      if (reading.verb.past === 'حمل' && /^مسووليه|^المسووليه/.test(word.key)) return true
    }
    return false
  }
  const first = isResumptive(p, index + 1) ? index + 2 : index + 1
  const nominal = new Set([...frames, 'object' as const])
  const skip = (at: number): number => {
    let next = at
    if (p.tokens[next]?.kind === 'comma') next += 1
    return next
  }
  if (!isPronominal && canBeSubject(p, first, reading)) {
    const end = endOfPhrase(p, first, { limit, frames: nominal })
    const head = findHead(p, end, limit, new Set([...frames, 'nominal' as const]))
    if (head && head.kind === 'nominal' && canBeginPhrase(p, head.at) && reachesPreposition(head.at))
      return { source: { from: first, to: end }, head, rule: 'verb.object' }
    const split = needsObject.has(reading.verb.past) ? splitAt(p, first, end) : -1
    if (split > 0 && reachesPreposition(split))
      return { source: { from: first, to: split }, head: { kind: 'nominal', at: split }, rule: 'verb.object' }
    // *حث الأمين العام على*: an office speaks sooner than it is spoken to.
    const isOffice = ['حث', 'حض'].includes(reading.verb.past) && isClass(p.words[first], 'role')
    if (needsObject.has(reading.verb.past) && !isOffice && reachesPreposition(end))
      return {
        source: null,
        head: { kind: 'nominal', at: first },
        rule: 'dropped.object',
      }
    if (!needsObject.has(reading.verb.past) || isOffice) {
      const other = findHead(p, skip(end), limit, frames)
      if (other)
        return {
          source: { from: first, to: end },
          head: other,
          rule: 'verb.preposition',
        }
    }
    return null
  }
  if (headAt(p, first, frames) && !needsObject.has(reading.verb.past)) {
    const head = headAt(p, first, frames)
    return head ? { source: null, head, rule: 'dropped.preposition' } : null
  }
  if (canBeginPhrase(p, first) && reachesPreposition(first + 1))
    return { source: null, head: { kind: 'nominal', at: first }, rule: 'dropped.object' }
  return null
}
