import { isComplementiser } from '#core/attribution/languages/ar/heads'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

const meanwhile = new Set(['فيما', 'بينما'])
const notMeanwhile = /^(?:بعد|قبل|سبق|مضي|يلي|بين(?:ه|ها|هم|هما)|يتعلق|يخص|يختص)$/

/** *فيما قالت الوزارة*, but not *فيما بعد*, *فيما يتعلق ب*. */
export const isMeanwhile = (p: ArabicPassage, at: number): boolean =>
  meanwhile.has(p.words[at]?.key ?? '') && !notMeanwhile.test(p.words[at + 1]?.key ?? '')

const contrasting = new Set(['الا', 'غير', 'بيد', 'لكن', 'لكنه', 'لكنها', 'لكنهم'])

/** *إلا أنه*, *بيد أن*, *لكنها*; behind a comma also *وهو*. */
export function turnsToClause(p: ArabicPassage, at: number, afterComma: boolean): boolean {
  const word = p.words[at] as ArabicWord
  const isPronoun = ['هو', 'هي', 'هم'].includes(word.key) && word.conjunction > 0
  if (isPronoun || isMeanwhile(p, at)) return afterComma
  // *، في الوقت الذي …*, *، في حين …*
  if (word.key === 'في' && afterComma) return ['حين', 'وقت', 'الوقت'].includes(p.words[at + 1]?.key ?? '')
  if (!contrasting.has(word.key)) return false
  return word.key.startsWith('لكن') ? afterComma : isComplementiser(p.words[at + 1])
}

/** *ويرون*, *ويؤكدون*: several people, and what they do now. */
export const isPlural = ({ key, cues }: ArabicWord): boolean =>
  /^[يت].+ون$/.test(key) && cues.some((cue) => cue.kind === 'present')
