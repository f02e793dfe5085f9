import type { EnglishWord } from '#core/attribution/languages/en/word'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'

/** *in a statement on Monday*: to where words of time and occasion reach. */
export function endOfOccasions(p: EnglishPassage, from: number, to: number): number {
  let at = from
  for (;;) {
    if (isClass(p.words[at], 'weekday') && !p.words[at]?.isPossessive && at < to) at += 1
    else if (at < to && isOccasion(p, at)) {
      at += 1
      while (
        at < to &&
        p.tokens[at]?.kind !== 'stop' &&
        p.tokens[at]?.kind !== 'comma' &&
        !isOccasion(p, at)
      ) {
        const isLast = isClass(p.words[at], 'temporal') || isOccasionNoun(p.words[at])
        at += 1
        if (isLast && !isClass(p.words[at], 'temporal')) break
      }
    } else return at
  }
}

const occasions = new Set(
  'statement interview speech briefing conference rally debate hearing meeting tweet letter memo report email appearance testimony release'.split(
    ' ',
  ),
)

export const isOccasionNoun = (word: EnglishWord | undefined): boolean =>
  word !== undefined && occasions.has(word.key)

const occasionPrepositions = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'through',
  'via',
  'over',
  'by',
  'since',
  'until',
  'near',
  'from',
])

/** *in a statement*, *on Monday*, *at the hearing*: when or where something was said. */
export function isOccasion(p: EnglishPassage, at: number): boolean {
  if (!occasionPrepositions.has(p.words[at]?.key ?? '')) return false
  for (let next = at + 1; next < at + 6; next += 1) {
    const word = p.words[next]
    if (!word?.isWord) return p.tokens[next]?.kind === 'number'
    if (isClass(word, 'temporal') || occasions.has(word.key)) return true
    if (isClass(word, 'preposition') || isClass(word, 'auxiliary')) return false
  }
  return false
}
