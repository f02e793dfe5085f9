import type { Finding } from '#core/attribution/finding'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { canBeSubject } from '#core/attribution/languages/ar/object-frame'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** Verbs that stand behind what was said without marks; others go on with what they govern. */
const saying = new Set(['قال', 'أضاف', 'تابع', 'أوضح', 'أردف', 'شرح', 'صرح', 'روى', 'استطرد', 'حكى', 'ذكر'])

const leastWords = 2
/** In tokens: texts without punctuation must not be read over and over. */
const longestClause = 120

/** *لم يعد*, *لا ترى*: nothing is reported by a verb that is denied. */
const isDenied = (p: ArabicPassage, at: number): boolean =>
  ['لم', 'لن', 'لا'].includes(p.words[at - 1]?.key ?? '')

/** The clause before the comma, from the beginning of its sentence; null where something in it is a report itself. */
export function clauseBefore(p: ArabicPassage, from: number, comma: number): TokenRange | null {
  if (comma - from > longestClause) return null
  let words = 0
  for (let at = from; at < comma; at += 1) {
    const word = p.words[at]
    if (word?.isFinite && !word.cues.some((cue) => cue.kind === 'noun') && !isDenied(p, at)) return null
    if (isClass(word, 'complementiser', 'containment', 'hearsay') || p.tokens[at]?.kind === 'colon')
      return null
    if (word?.isWord) words += 1
  }
  return words >= leastWords ? { from, to: comma } : null
}

/** *الطريق مفتوح والعمل مستمر، يقول المدير.*: said without marks, with who said it at the sentence's end. */
export function readInvertedClause(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index]
  if (!word || p.isHeading || situation.isNested || word.conjunction > 0) return null
  if (p.tokens[index - 1]?.kind !== 'comma') return null
  const reading = word.cues.find(
    ({ kind, verb, hasObject, person }) =>
      (kind === 'past' || kind === 'present') && saying.has(verb.past) && !hasObject && person === 3,
  )
  const from = index + 1
  if (!reading || !canBeSubject(p, from, reading)) return null
  const end = endOfPhrase(p, from, { limit: situation.to, frames: new Set() })
  const behind = p.tokens[end]
  if (end === from || (end < situation.to && behind && behind.kind !== 'stop')) return null
  const content = clauseBefore(p, situation.from, index - 1)
  if (!content) return null
  return findingOf(p, situation, {
    rule: 'verb.inverted',
    source: { from, to: end },
    cue: [{ from: index, to: index + 1 }],
    content: [content],
    verb: reading.verb,
    hint: reading,
    lemma: reading.verb.past,
    frame: `…، ${reading.verb.past} X`,
  })
}
