import type { PhraseLimits } from '#core/attribution/languages/ar/bare-noun'
import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import { isContentNoun, startsAdverbial, startsClause } from '#core/attribution/languages/ar/phrase-start'
import { governedBy, isNameAli } from '#core/attribution/languages/ar/prepositions'
import { isTelegram } from '#core/attribution/languages/ar/nominal-contents'
import { personalName } from '#core/attribution/languages/ar/person-names'
import {
  endOfBrackets,
  isQuotedName,
  quotationAt,
  wordsIn,
} from '#core/attribution/languages/ar/quoted-names'
import { endOfAside } from '#core/attribution/languages/ar/relative-clauses'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const longestApposition = 14

/** How far a noun phrase has been read. */
export interface Progress {
  readonly at: number
  /** The phrase is complete as it stands: a bare noun behind it begins something new. */
  readonly isClosed: boolean
}

/** *مركز البحوث "…" أن*, *وكالة الأنباء "…"، الثلاثاء، أن*: a short quotation behind the source is its name. */
export function isApposed(p: ArabicPassage, from: number, quotation: TokenRange): boolean {
  const words = wordsIn(p, quotation)
  if (words <= 5 && isClass(p.words[quotation.to], 'complementiser')) return true
  if (words > 2 || !isClass(p.words[from], 'organisation')) return false
  for (let at = quotation.from + 1; at < quotation.to - 1; at += 1) {
    const word = p.words[at]
    if (word?.isWord && !word.isUnknown && (word.clitic !== '' || !isClass(word, 'organisation', 'thing')))
      return false
  }
  return true
}

const longestNameAtEnd = 4

/** *وفق ما أفاد به مساعد الوزير، عمر حداد.*: a name behind an office that closes the sentence. */
function endOfNameAtEnd(p: ArabicPassage, from: number): number | null {
  // *، العميد سامر الحلو*
  const isRanked =
    isClass(p.words[from], 'role') && p.words[from]?.isDefinite === true && isNamed(p, from + 1)
  const first = isRanked ? from + 1 : from
  let at = first
  while (
    at - first < longestNameAtEnd &&
    p.words[at]?.isWord &&
    (at === first ? isNamed(p, at) : mayName(p, at))
  )
    at += 1
  const next = p.tokens[at]
  return at - first >= 2 && (next === undefined || next.kind === 'stop') ? at : null
}

const isNamed = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.isUnknown === true || isClass(p.words[at], 'givenName')

const mayName = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  return (isNamed(p, at) || word.isDefinite) && word.conjunction === 0 && word.clitic === ''
}

/** *سلمى الحلو، عضو اللجنة، والوزيرة السابقة، أن*: one more office of the same person. */
export const isSecondOffice = (p: ArabicPassage, from: number, at: number): boolean =>
  isClass(p.words[at + 1], 'role') &&
  p.words[at + 1]?.isDefinite === true &&
  p.tokens.slice(from, at).some((token) => token.kind === 'comma')

const longestAffiliation = 10

/** *سلمى الحلو، من جامعة النهر، إن*: behind a person's name, the body that he or she belongs to, closed before the content. */
function endOfAffiliation(
  p: ArabicPassage,
  from: number,
  at: number,
  { limit }: PhraseLimits,
): number | null {
  const body = p.words[at + 1]
  if (p.words[at]?.key !== 'من' || p.words[at]?.conjunction !== 0) return null
  if (!isClass(body, 'organisation', 'region') || !personalName(p, { from, to: at - 1 })) return null
  for (let end = at + 2; end < Math.min(limit, at + longestAffiliation); end += 1) {
    const kind = p.tokens[end]?.kind
    const isHead = kind === 'colon' || kind === 'quote' || isClass(p.words[end], 'complementiser')
    if (kind === 'comma' || isHead) return end
    if (kind !== 'word' || isPlainVerb(p.words[end] as ArabicWord)) return null
  }
  return null
}

/** A comma inside a noun phrase: a name or a title stands in apposition behind it, up to the next comma. */
export function stepOverComma(
  p: ArabicPassage,
  from: number,
  at: number,
  limits: PhraseLimits,
): Progress | null {
  const next = p.words[at + 1]
  const aside = endOfAside(p, at + 1, limits)
  if (aside !== null) return { at: aside, isClosed: true }
  if (!next?.isWord || startsAdverbial(p, at + 1) || startsClause(next) || isPlainVerb(next)) return null
  if (next.conjunction > 0 && !isSecondOffice(p, from, at)) return null
  // *في تصريح صحفي، ذكر سامر أن*: a spelling of noun and verb, with a clause of its own to report.
  if (isFiniteCue(next) && next.classes.size === 0) return null
  // *، أول أمس،*
  if (isClass(next, 'quantity') && isClass(p.words[at + 2], 'temporal')) return null
  const affiliation = endOfAffiliation(p, from, at + 1, limits)
  if (affiliation !== null) return { at: affiliation, isClosed: true }
  // *رئيس المجلس، علي الحلو، إن*: a name that is spelled as a preposition.
  if (isClass(next, 'relative', 'pronoun') || next.clitic !== '') return null
  if (isClass(next, 'preposition') && !isNameAli(p, at + 1)) return null
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (isContentNoun(next) && takesNouns) return null
  // *بعث الملك سامر، برقية عزاء*
  if (isTelegram(next) && takesNouns) return null
  // *طالب الأمين العام سامر الحلو، المتفاوضين ب…*
  if (takesNouns && next.isDefinite && /^.{4,}[^ي]ين$/.test(next.stem)) return null
  // *نفت الشركة، الخبر المتداول*: bodies have no apposition before what they report.
  const isBody = isClass(p.words[from], 'organisation') && !isClass(p.words[from], 'role')
  if (isBody && next.isDefinite && (takesNouns || !isClass(next, 'role', 'organisation', 'place')))
    return null
  const name = endOfNameAtEnd(p, at + 1)
  if (name !== null && isClass(p.words[from], 'role')) return { at: name, isClosed: true }
  const reach = Math.min(limits.limit, at + 1 + longestApposition)
  for (let end = at + 1; end < reach; end += 1) {
    const token = p.tokens[end]
    const word = p.words[end] as ArabicWord
    if (token?.kind === 'open') {
      const closing = endOfBrackets(p, end, limits.limit)
      if (closing > end) end = closing - 1
      continue
    }
    // *رئيس الاتحاد | للعربية*
    const isListened = end > at + 1 && word.clitic === 'ل' && isClass(word, 'addressee')
    // *رئيس الغرفة، سامر الحلو | نحن في القطاع …*
    const isSpeech = word.key === 'نحن' || word.key === 'لقد'
    if (
      isSpeech ||
      token?.kind === 'comma' ||
      token?.kind === 'colon' ||
      isClass(word, 'complementiser') ||
      isListened
    )
      return { at: end, isClosed: true }
    if (token?.kind === 'quote' && end > at + 1) {
      const quotation = quotationAt(p, end)
      if (quotation && !isQuotedName(p, quotation)) return { at: end, isClosed: true }
    }
    if (token?.kind === 'stop') return null
    // *مدير المتحف بالمدينة، ب…*: the title's own place, where the content follows behind the comma.
    const isPlace = p.tokens[end + 1]?.kind === 'comma' && governedBy(p, end + 2, limits.frames) !== null
    if (governedBy(p, end, limits.frames) && end > at + 1 && !isPlace) return { at: end, isClosed: true }
  }
  return null
}
