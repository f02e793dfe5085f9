import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

const introduces = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'role', 'givenName') || (word !== undefined && isFiniteCue(word))

/** A word of which nothing is known, with no other word of a name behind it. */
const isLastUnknown = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.isUnknown === true && p.words[at]?.conjunction === 0 && !isNameWord(p.words[at + 1])

/** Note of an article which words stand behind somebody's given name in it. */
export function noteSurnames(passages: readonly ArabicPassage[]): void {
  for (const p of passages)
    p.words.forEach((word, at) => {
      if (!word.isUnknown && !word.mayBeSurname) return
      const before = p.words[at - 1]
      if (isClass(before, 'givenName') && before?.isDefinite === false && isLastUnknown(p, at))
        p.notes.plainSurnames.add(word.stem)
      if (!word.mayBeSurname) return
      if (isClass(before, 'givenName') || (isNameWord(before) && introduces(p.words[at - 2])))
        p.notes.surnames.add(word.stem)
    })
}

/** *بحسب الحلو*: a surname that the article has behind a given name. */
export const isSurname = (p: ArabicPassage, word: ArabicWord): boolean =>
  word.mayBeSurname && p.notes.surnames.has(word.stem)

/** *حذر زودر | ميركل من …*: a surname that the article has behind a given name, alone. */
export const isPlainSurname = (p: ArabicPassage, word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true && p.notes.plainSurnames.has(word.stem)
