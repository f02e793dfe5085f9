import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { analyseArabic } from '#core/attribution/languages/ar/analysis'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { readAnew } from '#core/attribution/passage'
import type { Token } from '#core/text/tokens'

/** Letters that stand for a title: *د. سامر الحلو*, *أ.د. سامر*, *م. سامر*. */
const shortened = new Set(['د', 'أ', 'ا', 'م'])
/** The letter that is seldom anything else. */
const doctor = 'د'

const title = analyseArabic('الدكتور')

/** *د.*, and in papers that write a space before every stop *د .* */
const touches = (letter: Token, mark: Token): boolean => mark.start - letter.end <= 1

const mayBeName = (word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true || isClass(word, 'givenName')

/** A letter with its full stop or its stroke right behind, in front of a name. */
function isShortTitle(p: ArabicPassage, at: number): boolean {
  const letter = p.tokens[at] as Token
  const mark = p.tokens[at + 1]
  const next = p.tokens[at + 2]
  if (!mark || !next || next.kind !== 'word' || !shortened.has(letter.text)) return false
  const isMark = mark.text === '/' || (mark.text === '.' && touches(letter, mark))
  if (!isMark || p.tokens[at - 1]?.kind === 'number') return false
  // *أ.د سامر*: the second full stop is often left out.
  if (shortened.has(next.text))
    return isShortTitle(p, at + 2) || (next.text === doctor && mayBeName(p.words[at + 3]))
  return letter.text === doctor || mayBeName(p.words[at + 2])
}

/** *اللواء/ سامر الحلو*: a stroke between a title and the name. */
const isStroke = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at]?.text === '/' &&
  p.words[at - 1]?.isDefinite === true &&
  isClass(p.words[at - 1], 'role') &&
  mayBeName(p.words[at + 1])

function marksOf(p: ArabicPassage): number[] {
  const found: number[] = []
  for (let at = 0; at < p.tokens.length; at += 1) {
    const { text } = p.tokens[at] as Token
    if (text.length !== 1) continue
    if (isShortTitle(p, at)) {
      found.push(at, at + 1)
      if (p.tokens[at + 2]?.text === doctor && !isShortTitle(p, at + 2)) found.push(at + 2)
    } else if (text === '/' && isStroke(p, at)) found.push(at)
  }
  return found
}

/** The passages of an article with shortened titles, and the marks behind them, read as the title that they stand for. */
export const withTitles = (passages: readonly ArabicPassage[]): ArabicPassage[] =>
  passages.map((p) => {
    const places = marksOf(p)
    if (places.length === 0) return p
    const words = [...p.words]
    const tokens = [...p.tokens]
    for (const at of places) {
      words[at] = title
      const { start, end, text, spelling } = tokens[at] as Token
      tokens[at] = { start, end, kind: 'word', text, spelling }
    }
    return readAnew(p, words, tokens)
  })
