import type { Match } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isResumptive, startsAdverbial } from '#core/attribution/languages/ar/phrase-start'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** *بغداد ـ كشف مصدر*: a place before the first word, its dash lost or written as a tatweel. */
const isDateline = (p: ArabicPassage, index: number): boolean => index === 0 && isClass(p.words[0], 'place')

/** A noun stands before a spelling that nothing marks as a verb: such a word belongs to the noun more often than it reports. */
export const isBehindNoun = (p: ArabicPassage, index: number): boolean => {
  const before = p.words[index - 1]
  const word = p.words[index] as ArabicWord
  return (
    before?.isWord === true &&
    before.bare.length > 0 &&
    word.conjunction === 0 &&
    word.cues.every((cue) => cue.kind !== 'present' && !cue.hasObject) &&
    // *اعترفوا*, *رحبت*: an ending makes it a verb.
    word.cues.every((cue) => cue.kind !== 'past' || (cue.gender === 'm' && cue.number === 'singular')) &&
    !isResumptive(p, index + 1) &&
    !isDateline(p, index - 1) &&
    !isClass(
      before,
      'relative',
      'subordinator',
      'auxiliary',
      'complementiser',
      'pronoun',
      'temporal',
      'adverb',
      'negation',
      'opener',
    ) &&
    p.tokens[index]?.text.includes('\u0651') !== true
  )
}

const longestOccasion = 12
const noFrames: ReadonlySet<ArabicFrame> = new Set()

/** *في نهاية الحفل وصف المدير …*: the sentence begins with when or where, and the verb stands right behind it. */
export function isBehindOccasion(p: ArabicPassage, index: number): boolean {
  let from = index
  while (from > 0 && p.tokens[from - 1]?.kind !== 'stop' && index - from < longestOccasion) from -= 1
  const first = p.words[from]
  if (!isClass(first, 'preposition', 'adverbialPreposition') || !startsAdverbial(p, from)) return false
  return endOfPhrase(p, from + 1, { limit: index, frames: noFrames }) === index
}

/** *ذكر اسمه*, *كشف هويتها*: that somebody's name is not to be told, within the next words. */
export const hidesName = (p: ArabicPassage, from: number): boolean => {
  for (let at = from; at < from + 5; at += 1)
    if (/^(?:اسم|هوي)(?:ه|ها|هم|ته|تها|تهم|يهما)$|^اسماء?هم$/.test(p.words[at]?.key ?? '')) return true
  return false
}

const chants = (p: ArabicPassage, from: number, to: number): boolean =>
  to - from <= 8 && p.words.slice(from + 1, to).some((word) => /^(?:هتاف|شعار|عبار|نشيد)/.test(word.stem))

/** Close enough to its content for a doubtful spelling to be a report. */
export const isPlain = (p: ArabicPassage, { head, source }: Match, index: number): boolean => {
  // *كتب على حسابه في فيسبوك: «…»*
  if (head.kind === 'quotation' && p.tokens[head.at - 1]?.kind === 'colon' && head.at - index <= 14)
    return true
  if (/^(?:بالقول|قايلا|قايله|بقوله|بقولها)$/.test(p.words[head.at - 1]?.key ?? '')) return true
  // *رددوا هتافات من بينها «…»*
  if (head.kind === 'quotation' && source === null && chants(p, index, head.at)) return true
  const isReported = head.kind === 'clause' || head.kind === 'quotation' || head.kind === 'colon'
  return isReported && (head.at <= index + 2 || (source !== null && head.at - source.to <= 8))
}
