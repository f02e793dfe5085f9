import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** Note of an article which words with the article stand behind somebody's given name in it. */
export function noteSurnames(passages: readonly ArabicPassage[]): void {
  for (const p of passages)
    p.words.forEach((word, at) => {
      if (!word.mayBeSurname) return
      const before = p.words[at - 1]
      const title = p.words[at - 2]
      const isIntroduced = isClass(title, 'role', 'givenName') || (title !== undefined && isFiniteCue(title))
      const isNamed = isClass(before, 'givenName') || (isNameWord(before) && isIntroduced)
      if (isNamed) p.notes.surnames.add(word.stem)
    })
}

/** *بحسب الحلو*: a surname that the article has behind a given name. */
export const isSurname = (p: ArabicPassage, word: ArabicWord): boolean =>
  word.mayBeSurname && p.notes.surnames.has(word.stem)
