import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

const surnames = new WeakMap<ArabicPassage, ReadonlySet<string>>()
/** The same of words without the article: *ماركوس زودر*. */
const plainSurnames = new WeakMap<ArabicPassage, ReadonlySet<string>>()

/** A word with the article of which at most an origin is known. */
const mayBeSurname = (word: ArabicWord): boolean =>
  word.isDefinite &&
  word.clitic === '' &&
  word.cues.length === 0 &&
  (word.classes.size === 0 || (word.classes.size === 1 && word.classes.has('nisba')))

/** Remember of an article which words with the article stand behind somebody's given name in it: *سامر الحلو*. */
export function noteSurnames(passages: readonly ArabicPassage[]): void {
  const found = new Set<string>()
  const plain = new Set<string>()
  for (const p of passages)
    p.words.forEach((word, at) => {
      const isLast = word.isUnknown && word.conjunction === 0 && !isNameWord(p.words[at + 1])
      if (isLast && isClass(p.words[at - 1], 'givenName') && p.words[at - 1]?.isDefinite === false)
        plain.add(word.stem)
      if (!mayBeSurname(word)) return
      const before = p.words[at - 1]
      const title = p.words[at - 2]
      const isIntroduced = isClass(title, 'role', 'givenName') || (title !== undefined && isFiniteCue(title))
      const isNamed = isClass(before, 'givenName') || (isNameWord(before) && isIntroduced)
      if (isNamed) found.add(word.stem)
    })
  for (const p of passages) {
    surnames.set(p, found)
    plainSurnames.set(p, plain)
  }
}

/** *بحسب الحلو*: a surname that the article has behind a given name. */
export const isSurname = (p: ArabicPassage, word: ArabicWord): boolean =>
  mayBeSurname(word) && surnames.get(p)?.has(word.stem) === true

/** *حذر زودر | ميركل من …*: a surname that the article has behind a given name, alone. */
export const isPlainSurname = (p: ArabicPassage, word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true && plainSurnames.get(p)?.has(word.stem) === true
