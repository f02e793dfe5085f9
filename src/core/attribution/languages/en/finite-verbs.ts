import type { EnglishWord } from '#core/attribution/languages/en/word'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'

const finiteForms: ReadonlySet<string> = new Set(['past', 'third'])

export const isFinite = (p: EnglishPassage, at: number): boolean => {
  const word = p.words[at]
  if (!word?.isWord) return false
  if (isClass(word, 'auxiliary') || word.isContracted) return true
  const mayBe = word.cues.some((cue) => finiteForms.has(cue.form)) || isCommonFinite(p, at)
  return mayBe && !isNounHere(p, at)
}

/** *came*, *goes*; not *a letter sent to the board*, where the past form describes its noun. */
function isCommonFinite(p: EnglishPassage, at: number): boolean {
  const { finite } = p.words[at] as EnglishWord
  if (finite.has('third')) return true
  if (!finite.has('past')) return false
  const before = p.words[at - 1]
  const describesNoun =
    before?.isWord === true &&
    !before.isCapitalised &&
    !isClass(before, 'pronoun', 'coordinator') &&
    !before.isAdverb &&
    isClass(p.words[at + 1], 'preposition')
  return !describesNoun
}

/** A finite verb of any kind, as far as its ending or a list of irregular ones tells. */
export function isFiniteVerb(p: EnglishPassage, at: number): boolean {
  const word = p.words[at]
  if (!word?.isWord || isNounHere(p, at)) return false
  if (isFinite(p, at)) return true
  if (word.isCapitalised || word.classes.size > 0) return false
  if (/.{2}ed$/.test(word.key)) return true
  const before = p.words[at - 1]
  return (
    /[^s]s$/.test(word.key) && before !== undefined && (before.isCapitalised || isClass(before, 'pronoun'))
  )
}

/** *the reports*, *his claims*: what looks like a verb stands behind a determiner. */
export function isNounHere(p: EnglishPassage, at: number): boolean {
  const isQualified = p.words[at - 1]?.isAdverb === true && isClass(p.words[at - 2], 'determiner')
  const before = p.words[isQualified ? at - 2 : at - 1]
  if (!before?.isWord) return false
  return (
    isClass(before, 'possessive') ||
    before.isPossessive ||
    (isClass(before, 'determiner') && !isClass(before, 'pronoun')) ||
    (isClass(before, 'preposition') && before.key !== 'to')
  )
}
