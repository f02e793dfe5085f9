import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { type ContentHead, headAt } from '#core/attribution/languages/ar/heads'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { nounNotation } from '#core/attribution/languages/ar/notation'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { CueReading } from '#core/attribution/languages/ar/word'

/** Verbs whose verbal noun a headline begins with, in place of the verb: *إدانة عربية للهجوم*, *دعوات لمقاطعة الانتخابات*. */
const headlined = new Set(
  'حذر دعا طالب تعهد اتهم هدد نفى أكد أدان رحب رفض ندد استنكر انتقد أشاد حث ناشد شجب وعد توقع'.split(' '),
)

/** *إدانة … للهجوم*: what a verb takes at once stands behind ل. */
function governedHead(p: ArabicPassage, at: number, { verb }: CueReading): ContentHead | null {
  const frames = new Set<ArabicFrame>(verb.frames)
  const takesAtOnce = frames.has('nominal') || frames.has('ل')
  frames.delete('nominal')
  frames.delete('object')
  frames.delete('quote')
  const head = headAt(p, at, frames)
  if (head) return head
  return takesAtOnce && p.words[at]?.clitic === 'ل' ? { kind: 'preposition', at } : null
}

/** *تهديد غربي برد عسكري*: a headline that has the noun for the verb, and an adjective for who speaks, or nobody. */
export function readHeadingNoun(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index]
  if (!p.isHeading || index !== 0 || !word || word.isDefinite || word.clitic !== '') return null
  const reading = word.cues.find(
    (cue) => cue.kind === 'noun' && !cue.hasObject && headlined.has(cue.verb.past),
  )
  if (!reading) return null
  const next = p.words[index + 1]
  const isWhose = next?.isDefinite === false && next.clitic === '' && isClass(next, 'nisba', 'adjective')
  const head = governedHead(p, isWhose ? index + 2 : index + 1, reading)
  // *رفض بالإجماع*: without an adjective only a plural is plainly a noun.
  if (!head || (!isWhose && !word.key.endsWith('ات'))) return null
  // *نفي رسمي*: how, not who.
  const isSource = isWhose && /(?:ي|يه)$/.test(next.key) && !/^(?:رسمي|شعبي|جديد|قوي)/.test(next.key)
  return findingOf(p, situation, {
    rule: 'noun.cue',
    source: isSource ? { from: index + 1, to: index + 2 } : null,
    cue: [{ from: index, to: index + 1 }],
    content: [{ from: head.at, to: endOfContent(p, head.at, situation.to, head.kind) }],
    verb: reading.verb,
    ...nounNotation(p, reading.verb, head),
  })
}
