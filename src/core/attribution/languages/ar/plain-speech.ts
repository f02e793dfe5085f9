import type { FrameMatch } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { canBeSubject } from '#core/attribution/languages/ar/object-frame'
import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import type { CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** *تمنى له التوفيق*: for whom, and behind it what. */
export const isForSomebody = (p: ArabicPassage, at: number): boolean =>
  (/^ل(?:ه|ها|هم|هما)$/.test(p.words[at]?.key ?? '') || p.words[at]?.clitic === 'ل') &&
  (p.words[at + 1]?.isDefinite === true ||
    isClass(p.words[at + 1], 'masdar', 'event', 'thing') ||
    p.words[at + 2]?.isDefinite === true)

export const plainSaying = new Set(['قال', 'أضاف', 'تابع', 'أردف'])
const refusals = new Set(['لن', 'لا', 'لم', 'لقد', 'نحن', 'نادرا'])
const conditions = new Set(['اذا', 'لو'])

/** *شهدنا كيف*, *سمحنا للجميع*: what we did; but *فيونا حداد*. */
function isOurDeed(p: ArabicPassage, at: number): boolean {
  const word = p.words[at]
  if (!word || !/^(?!ا)\p{L}{3,}نا$/u.test(word.key) || word.isDefinite) return false
  const isVerb = isDeed(word) || word.cues.some(({ kind }) => kind === 'past')
  const next = p.words[at + 1]
  const isNoName = next?.isWord === true && (!next.isUnknown || next.key === 'كيف')
  return isVerb || (word.isUnknown && isNoName)
}

/** Speech in the first person, which nothing but a speaker begins. */
export const isOwnSpeech = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  if (!word?.isWord || word.conjunction > 0) return false
  if (refusals.has(word.key) || isOurDeed(p, at)) return true
  // *أضاف إذا سمحنا بذلك …*
  if (conditions.has(word.key) && isOurDeed(p, at + 1)) return true
  return word.cues.some((cue) => cue.kind === 'present' && cue.person === 1) && word.classes.size === 0
}

/** *قال الوزير لن نقبل …*, *أضاف نناشد …*: speech without a mark or a complementiser. */
export function matchPlainSpeech(
  p: ArabicPassage,
  first: number,
  limit: number,
  reading: CueReading,
): FrameMatch | null {
  if (!plainSaying.has(reading.verb.past)) return null
  const isManner = p.words[first]?.cues.some((cue) => cue.kind === 'participle') === true
  const from = isManner ? first + 1 : first
  if (isOwnSpeech(p, from))
    return { source: null, head: { kind: 'colon', at: from }, rule: 'dropped.quotation' }
  if (!canBeSubject(p, first, reading)) return null
  const end = endOfPhrase(p, first, { limit, frames: reading.verb.frames })
  return end > first && end < limit && isOwnSpeech(p, end)
    ? { source: { from: first, to: end }, head: { kind: 'colon', at: end }, rule: 'verb.quotation' }
    : null
}

/** *توعدت على لسان ناطقها ب*: who spoke for the one left out. */
export function mouthpiece(p: ArabicPassage, index: number, head: number): TokenRange | null {
  if (p.words[index + 1]?.key !== 'علي' || p.words[index + 2]?.key !== 'لسان') return null
  const from = index + 3
  const to = endOfPhrase(p, from, { limit: head, frames: new Set() })
  return to > from ? { from, to } : null
}
