import type { Passage } from '#core/attribution/passage'
import type { EnglishClass, EnglishWord } from '#core/attribution/languages/en/word'

export type EnglishPassage = Passage<EnglishWord>

export const isClass = (word: EnglishWord | undefined, ...classes: readonly EnglishClass[]): boolean =>
  word !== undefined && classes.some((one) => word.classes.has(one))

/** *the workers’ union*: the mark of a possessive, which stands right behind its word. */
export const isApostrophe = (p: EnglishPassage, at: number): boolean => {
  const token = p.tokens[at]
  return (
    token?.kind === 'quote' &&
    (token.text === "'" || token.text === '’') &&
    p.tokens[at - 1]?.end === token.start &&
    p.tokens[at + 1]?.kind === 'word' &&
    !p.closing.has(at + 1)
  )
}

/** A line in the capitals of a title, as headlines are printed where nothing else marks them. */
export function isHeadline(p: EnglishPassage): boolean {
  if (p.isHeading) return true
  if (p.index > 0 || p.sentences.length > 2) return false
  const long = p.words.filter((word) => word.isWord && word.key.length > 3)
  return long.length >= 3 && long.filter((word) => word.isCapitalised).length >= long.length * 0.8
}
