import { type ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { CueReading } from '#core/attribution/languages/ar/word'

const vowelledU = /^[وف]?\p{L}\u064F/u

/** *ذُكر*, *نُقل*: the vowel on the first letter of a past tense makes it passive. */
export const isPassive = (p: ArabicPassage, index: number): boolean =>
  vowelledU.test(p.tokens[index]?.text ?? '') &&
  p.words[index]?.cues.some((cue) => cue.kind === 'past') === true &&
  p.words[index]?.cues.every((cue) => cue.kind !== 'present' || cue.person === 1) === true

/** *لم يقل*, *لا يؤكد*: nothing was said. Verbs that turn into another act under negation are kept. */
export function isNegated(p: ArabicPassage, index: number, reading: CueReading): boolean {
  const before = p.words[index - 1]
  if (!before || reading.kind !== 'present') return false
  if (reading.verb.past === 'استبعد') return false
  // *لم يكن يعلم أن*
  const isWas = ['يكن', 'تكن', 'يكونوا'].includes(before.key) && p.words[index - 2]?.key === 'لم'
  return isWas || ['لم', 'لن', 'لا'].includes(before.key)
}
