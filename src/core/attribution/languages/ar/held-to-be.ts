import type { FrameMatch } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { canBeSubject } from '#core/attribution/languages/ar/object-frame'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { quotationAt } from '#core/attribution/languages/ar/quoted-names'
import type { CueReading } from '#core/attribution/languages/ar/word'

const judging = new Set(['غير', 'مجرد', 'بمثابه', 'مثل', 'اشبه', 'اكثر', 'اقل', 'افضل', 'اسوا', 'اكبر'])

/** *«خطوة مهمة»*, *خطأ فادحا*, *غير مقبول*, *خطوة*: what somebody is held to be, which is no body's name. */
function isPredicate(p: ArabicPassage, at: number): boolean {
  if (quotationAt(p, at)) return true
  const word = p.words[at]
  if (!word?.isWord || word.isDefinite || word.conjunction > 0) return false
  if (judging.has(word.key) || word.isAccusative || /..(?:ا|اء)$/.test(word.bare)) return true
  return word.clitic === '' && word.bare.endsWith('ة') && !isClass(word, 'role', 'organisation', 'vague')
}

/** *واعتبرته «خطوة مهمة»*, *اعتبره الوزير خطأ*: the one judged is on the verb, the judgement behind it or behind who judges. */
export function matchHeldToBe(
  p: ArabicPassage,
  first: number,
  limit: number,
  reading: CueReading,
): FrameMatch | null {
  if (first >= limit) return null
  if (isPredicate(p, first))
    return { source: null, head: { kind: 'nominal', at: first }, rule: 'dropped.object' }
  if (!canBeSubject(p, first, reading)) return null
  const end = endOfPhrase(p, first, { limit, frames: reading.verb.frames })
  return end > first && end < limit && isPredicate(p, end)
    ? { source: { from: first, to: end }, head: { kind: 'nominal', at: end }, rule: 'verb.object' }
    : null
}
