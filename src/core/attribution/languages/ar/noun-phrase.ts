import {
  type ArabicPassage,
  canBeginPhrase,
  endOfBrackets,
  governedBy,
  isClass,
  isContentNoun,
  isLikelyClitic,
  isNameAli,
  isPlainVerb,
  isQuotedName,
  quotationAt,
  startsAdverbial,
  startsClause,
  wordsIn,
} from '#core/attribution/languages/ar/passage-words'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** What a verb leaves open for its subject: where a noun phrase in front of its content must end. */
export interface PhraseLimits {
  readonly limit: number
  readonly frames: ReadonlySet<ArabicFrame>
}

const longestApposition = 14
const longestRelative = 28

interface Progress {
  readonly at: number
  /** The phrase is complete as it stands: a bare noun behind it begins something new. */
  readonly isClosed: boolean
}

/** One step through a noun phrase: the next position, or null where the phrase ends before `at`. */
function step(
  p: ArabicPassage,
  from: number,
  { at, isClosed }: Progress,
  limits: PhraseLimits,
): Progress | null {
  const token = p.tokens[at]
  const word = p.words[at]
  if (!token || !word || at >= limits.limit) return null
  switch (token.kind) {
    case 'quote': {
      const quotation = quotationAt(p, at)
      if (!quotation || (at > from && !isQuotedName(p, quotation) && !isApposed(p, quotation))) return null
      return { at: quotation.to, isClosed: true }
    }
    case 'open': {
      const end = endOfBrackets(p, at, limits.limit)
      return end > at ? { at: end, isClosed: true } : null
    }
    case 'comma':
      return stepOverComma(p, from, at, limits)
    case 'number':
      return isClosed && at > from && limits.frames.has('nominal') ? null : { at: at + 1, isClosed: false }
    case 'word':
      return stepOverWord(p, from, { at, isClosed }, limits)
    default:
      return null
  }
}

/** *ستعمل*, *سيصل*: a verb in the future, which no lexicon need know. */
export const isFuture = (word: ArabicWord): boolean => word.isUnknown && /^س[تين].{3,}/.test(word.key)

/** *أبلغ المسؤول رويترز أن*: whom the source told. */
const isListener = (p: ArabicPassage, at: number, isClosed: boolean): boolean => {
  const word = p.words[at]
  if (
    !isClosed ||
    !isClass(word, 'addressee') ||
    word?.isDefinite !== false ||
    word.clitic !== '' ||
    word.conjunction > 0
  )
    return false
  return (
    p.words[at - 1]?.isDefinite === true ||
    (isClass(word, 'organisation') && isClass(p.words[at - 1], 'vague', 'adjective'))
  )
}

/** *مركز البحوث "…" أن*: a short quotation right before the reported clause is the source's name. */
const isApposed = (p: ArabicPassage, quotation: TokenRange): boolean =>
  wordsIn(p, quotation) <= 5 && isClass(p.words[quotation.to], 'complementiser')

function stepOverWord(
  p: ArabicPassage,
  from: number,
  { at, isClosed }: Progress,
  limits: PhraseLimits,
): Progress | null {
  const word = p.words[at] as ArabicWord
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (at > from && (isPlainVerb(word) || startsAdverbial(p, at) || startsClause(word))) return null
  if (at > from && (isClass(word, 'pronoun') || isFuture(word) || isListener(p, at, isClosed))) return null
  if (isClass(word, 'relative'))
    return at === from ? null : { at: endOfRelative(p, at + 1, limits), isClosed: true }
  if (at > from && governedBy(p, at, limits.frames)) return null
  if (
    isClass(word, 'preposition') &&
    !word.isDefinite &&
    !isNameAli(p, at) &&
    !isClass(word, 'organisation', 'role')
  )
    return stepOverPreposition(p, at, limits)
  if (at > from && isClosed && takesNouns && wholes.has(word.key)) return null
  // *مدير عام التعليم*: the adjective stands inside the title, and the phrase goes on.
  const isInTitle = word.stem === 'عام' && !word.isDefinite && isClass(p.words[at - 1], 'role')
  const isCounting = isInTitle || (at === from && isClass(word, 'quantity'))
  const closes =
    (!isCounting && isClass(word, 'adjective')) ||
    word.isDefinite ||
    word.isUnknown ||
    isSoundPlural(word) ||
    (!isInTitle && isClass(word, 'place', 'givenName', 'nisba', 'vague', 'bodyName')) ||
    /(?:ه|ها|هم)$/.test(word.bare)
  if (at === from || word.conjunction > 0) return { at: at + 1, isClosed: closes }
  if (isClosed && !word.isDefinite && word.clitic === '') {
    if (takesNouns && isContentNoun(word) && !word.isUnknown) return null
    if (takesNouns && isClass(word, 'organisation', 'document', 'place') && !isClass(word, 'role', 'region'))
      return null
    if (isClass(word, 'event') && !isClass(word, 'role', 'organisation')) return null
  }
  if (takesNouns && isClosed && word.isDefinite && word.clitic === '' && beginsObject(p, at)) return null
  return { at: at + 1, isClosed: closes }
}

/** *دعا المبعوث جميع الأطراف*: behind the speaker these begin whom he speaks to. */
const wholes = new Set(['كلا', 'كل', 'جميع', 'كافه', 'ساير'])

/** *مواطنون*: with its nun on, a sound plural is in no construct with what follows. */
const isSoundPlural = (word: ArabicWord): boolean => !word.isDefinite && /.{3,}(?:ون|ين)$/.test(word.key)

/** A definite noun behind a complete phrase that is no adjective or name of it begins the verb's object. */
function beginsObject(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  // *القوافل المغادرة*: behind a noun with the article this shape is an adjective.
  if (/^م.ا..ه$/.test(word.stem) && before?.isDefinite) return false
  if (isContentNoun(word)) return !isClass(before, 'masdar')
  // *دعا سموه المواطنين إلى*: behind a noun with its possessor only an adjective could go on.
  const isOwned = before !== undefined && !before.isDefinite && /(?:ه|ها|هم)$/.test(before.bare)
  if (isOwned && !isClass(word, 'adjective', 'nisba') && !nisbaEnding.test(word.stem)) return true
  // *منظمات حقوقية السلطات*: a body with the article is no part of a noun without it.
  const isWhole = before !== undefined && (isClass(before, 'adjective', 'nisba') || isSoundPlural(before))
  if (isWhole && !before.isDefinite && isClass(word, 'organisation', 'vague')) return true
  // *دعا سامي المجتمع الدولي*: a name, and behind it a noun with an adjective of its own.
  const next = p.words[at + 1]
  const hasAdjective =
    next?.isDefinite === true && next.clitic === '' && next.conjunction === 0 && nisbaEnding.test(next.stem)
  if ((before?.isUnknown || isClass(before, 'givenName')) && hasAdjective && !nisbaEnding.test(word.stem))
    return true
  // *طالب أهالي الحي البلدية ب*: a body of its own behind a phrase that is whole.
  const isBody = isClass(word, 'organisation') && !isClass(word, 'role', 'adjective')
  if (isBody && before?.isDefinite && before.clitic === '' && !isClass(before, 'organisation')) return true
  if (isClass(word, 'adjective', 'role', 'nisba', 'givenName', 'quantity') || word.stem.startsWith('م'))
    return false
  if (nisbaEnding.test(word.stem) || !before?.isDefinite || before.clitic !== '') return false
  return !isClass(before, 'role') || isClass(word, 'organisation', 'vague')
}

const nisbaEnding = /(?:ي|يه|يين|يون)$/

const attributivePrepositions = new Set([
  'في',
  'من',
  'لدي',
  'باسم',
  'داخل',
  'بين',
  'عن',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'وسط',
  'خارج',
  'مع',
])

function stepOverPreposition(p: ArabicPassage, at: number, limits: PhraseLimits): Progress | null {
  const word = p.words[at] as ArabicWord
  const next = p.words[at + 1]
  if (!attributivePrepositions.has(word.key) || !next || at + 1 >= limits.limit) return null
  if (p.tokens[at + 1]?.kind === 'quote') return { at: at + 1, isClosed: false }
  if (startsClause(next) || isClass(next, 'venue', 'relative')) return null
  return { at: at + 2, isClosed: next.isDefinite || next.isUnknown || isClass(next, 'place') }
}

/** A relative clause runs to the comma, the reported clause or the quotation behind it. */
function endOfRelative(p: ArabicPassage, from: number, limits: PhraseLimits): number {
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || ['comma', 'colon', 'semicolon', 'stop'].includes(token.kind)) return at
    if (isClass(word, 'complementiser')) return at
    if (at > from + 1 && token.kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return at
      if (quotation) at = quotation.to - 1
    }
    if (at > from + 1 && isClass(word, 'temporal')) return at
  }
  return reach
}

/** A comma inside a noun phrase: a name or a title stands in apposition behind it, up to the next comma. */
function stepOverComma(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): Progress | null {
  const next = p.words[at + 1]
  if (!next?.isWord || next.conjunction > 0 || startsAdverbial(p, at + 1) || startsClause(next)) return null
  if (isLikelyClitic(p, at + 1)) return null
  if (isClass(next, 'preposition', 'relative', 'pronoun') || next.clitic !== '') return null
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (isContentNoun(next) && takesNouns) return null
  // *نفت الشركة، الخبر المتداول*: bodies have no apposition before what they report.
  const isBody = isClass(p.words[from], 'organisation') && !isClass(p.words[from], 'role')
  if (takesNouns && isBody && next.isDefinite) return null
  // *استنكر الكاتب سامي الحلو، قرار الوزارة*: only a title or a name is in apposition there.
  const isPerson = isClass(next, 'role', 'givenName', 'nisba') || next.isUnknown
  if (takesNouns && !isPerson) return null
  const reach = Math.min(limits.limit, at + 1 + longestApposition)
  for (let end = at + 1; end < reach; end += 1) {
    const token = p.tokens[end]
    const word = p.words[end] as ArabicWord
    if (token?.kind === 'open') {
      const closing = endOfBrackets(p, end, limits.limit)
      if (closing > end) end = closing - 1
      continue
    }
    if (token?.kind === 'comma' || token?.kind === 'colon' || isClass(word, 'complementiser'))
      return { at: end, isClosed: true }
    if (token?.kind === 'quote' && end > at + 1) {
      const quotation = quotationAt(p, end)
      if (quotation && !isQuotedName(p, quotation)) return { at: end, isClosed: true }
    }
    if (token?.kind === 'stop') return null
    if (governedBy(p, end, limits.frames) && end > at + 1) return { at: end, isClosed: true }
  }
  return null
}

/**
 * Read the noun phrase that begins at `from`: its nouns, adjectives, names, titles, apposition, brackets,
 * relative clauses and attributive prepositions.
 *
 * @returns the exclusive end; `from` itself where no phrase begins there
 */
export function endOfPhrase(p: ArabicPassage, from: number, limits: PhraseLimits): number {
  if (from >= limits.limit || !canBeginPhrase(p, from)) return from
  let progress: Progress = { at: from, isClosed: false }
  let commas = 0
  for (;;) {
    const isComma = p.tokens[progress.at]?.kind === 'comma'
    if (isComma && (commas += 1) > 1) break
    const next = step(p, from, progress, limits)
    if (!next || next.at <= progress.at) break
    progress = next
  }
  let end = Math.min(progress.at, limits.limit)
  while (end > from && ['comma', 'dash'].includes(p.tokens[end - 1]?.kind ?? '')) end -= 1
  return end
}
