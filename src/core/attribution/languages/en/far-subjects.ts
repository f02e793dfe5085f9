import { farthest } from '#core/attribution/languages/en/quotation-statements'
import { startOfVerbGroup, subjectBefore } from '#core/attribution/languages/en/subject'
import { isFiniteVerb, isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

const longestFronted = 40

/** *Citing costs, [the firm] said*: the comma that closes a fronted participle, and the subject behind it. */
export function subjectBehindComma(
  p: EnglishPassage,
  from: number,
  to: number,
): { comma: number; subject: TokenRange } | null {
  for (let at = from + 1; at < Math.min(to, from + longestFronted); at += 1) {
    if (p.tokens[at]?.kind !== 'comma' || (p.owner[at] ?? -1) !== (p.owner[from - 1] ?? -1)) continue
    const subject = subjectAt(p, at + 1, to)
    if (subject) return { comma: at, subject }
  }
  return null
}

const longestPlainSubject = 10

/** A short noun phrase with its finite verb right behind: *the firm said*. */
function subjectAt(p: EnglishPassage, from: number, to: number): TokenRange | null {
  const first = p.words[from]
  if (!first?.isWord || !(first.isCapitalised || isClass(first, 'determiner', 'pronoun', 'possessive')))
    return null
  for (let at = from + 1; at < Math.min(to, from + longestPlainSubject); at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return null
    if (isFiniteVerb(p, at) || (word.isAdverb && isFiniteVerb(p, at + 1))) return { from, to: at }
    if (isClass(word, 'subordinator', 'wh', 'coordinator')) return null
  }
  return null
}

/** *footage of Hale saying*, *heard her saying*: the speaker right before the participle. */
export function speakerBefore(p: EnglishPassage, index: number): TokenRange | null {
  const before = p.words[index - 1]
  if (!before?.isWord) return null
  if (isClass(before, 'objectPronoun')) return { from: index - 1, to: index }
  let from = index
  while (from > 0 && p.words[from - 1]?.isCapitalised && !isClass(p.words[from - 1], 'weekday')) from -= 1
  if (from < index) return { from, to: index }
  let at = index - 1
  while (at > index - 5 && p.words[at]?.isWord && !isClass(p.words[at], 'determiner', 'preposition')) at -= 1
  return isClass(p.words[at], 'determiner') && isClass(p.words[at - 1], 'preposition')
    ? { from: at, to: index }
    : null
}

/** *The senator laughed and said*: the subject of the nearest finite verb. */
export function subjectOfVerbBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = index - 1; at > Math.max(from, index - farthest); at -= 1) {
    if (!isFiniteVerb(p, at)) continue
    const subject = subjectBefore(p, startOfVerbGroup(p, at, from), from)
    if (subject !== null && subject !== 'shared') return subject
  }
  return null
}

/** The subject of the sentence's first finite verb, for a participle behind it. */
export function subjectOfSentence(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = Math.max(from + 1, index - farthest); at < index; at += 1) {
    const isVerb = isFiniteVerb(p, at)
    if (!isVerb || isNounHere(p, at)) continue
    const subject = subjectBefore(p, startOfVerbGroup(p, at, from), from)
    if (subject !== null && subject !== 'shared') return subject
  }
  return null
}
