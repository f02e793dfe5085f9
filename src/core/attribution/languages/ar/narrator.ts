import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

/** *يذكر أن*, *يشار إلى أن*: the narrator's own remark, at the beginning of a sentence and without a subject. */
export function isNarratorRemark(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  read: Match,
): boolean {
  const word = p.words[index] as ArabicWord
  if (read.source !== null || !isClass(word, 'narratorRemark')) return false
  const before = p.words[index - 1]
  const atStart =
    index <= situation.from + 1 || !before?.isWord || ['كما', 'كان', 'من', 'مما'].includes(before.key)
  return atStart || isClass(before, 'relative')
}

const waved = new Set(
  'اعلام علم رايات رايه يد ايدي ايديهم يده يدها شارات شاره لافتات لافته صور مناديل'.split(' '),
)

/** *ملوحين بالأعلام*: no threat. */
export const isWaved = (p: ArabicPassage, { verb }: CueReading, head: number): boolean =>
  verb.past === 'لوح' && waved.has(p.words[head]?.stem ?? '')
