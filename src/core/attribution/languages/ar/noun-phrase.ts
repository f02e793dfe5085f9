import {
  type PhraseLimits,
  describesDocument,
  describesSources,
  beginsBareNoun,
  outdoesHead,
  isOwnWords,
  isListener,
  everyone,
  saysHow,
  isAccusative,
  beginsObject,
} from '#core/attribution/languages/ar/bare-noun'
import {
  type ArabicPassage,
  isClass,
  isDeed,
  isHonorific,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import {
  startsAdverbial,
  startsClause,
  isContentNoun,
  isResumptive,
  isVerbalNoun,
  mayBeVerbalNoun,
  canBeginPhrase,
} from '#core/attribution/languages/ar/phrase-start'
import { governedBy, isNameAli, namesPost } from '#core/attribution/languages/ar/prepositions'
import {
  quotationAt,
  isQuotedName,
  endOfBrackets,
  endOfDashes,
  wordsIn,
} from '#core/attribution/languages/ar/quoted-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

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
      if (!quotation || (at > from && !isQuotedName(p, quotation) && !isApposed(p, from, quotation)))
        return null
      return { at: quotation.to, isClosed: true }
    }
    case 'open': {
      const end = endOfBrackets(p, at, limits.limit)
      return end > at ? { at: end, isClosed: true } : null
    }
    case 'dash': {
      // *الوزارة -بعد ساعات- «…»*: when it was said.
      if (startsAdverbial(p, at + 1) || isClass(p.words[at + 1], 'preposition', 'negation')) return null
      const end = endOfDashes(p, at, limits.limit)
      if (at === from || startsAdverbial(p, at + 1)) return null
      if (end > at) return { at: end, isClosed: true }
      // *سامر الحاج - رئيس الاتحاد إن*
      const isTitle = isClass(p.words[at + 1], 'role') && p.words[at + 1]?.clitic === ''
      return isTitle ? stepOverComma(p, from, at, limits) : null
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

/** *مركز البحوث "…" أن*, *وكالة الأنباء "…"، الثلاثاء، أن*: a short quotation behind the source is its name. */
function isApposed(p: ArabicPassage, from: number, quotation: TokenRange): boolean {
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

function stepOverWord(
  p: ArabicPassage,
  from: number,
  { at, isClosed }: Progress,
  limits: PhraseLimits,
): Progress | null {
  const word = p.words[at] as ArabicWord
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (at > from && (isClass(word, 'pronoun') || isHonorific(p.words[from]))) return null
  if (at > from && describesDocument(p, at)) return { at: at + 1, isClosed: false }
  const isRelative = isDeed(word) || (isPlainVerb(word) && isResumptive(p, at + 1))
  if (at > from && isRelative && word.conjunction === 0 && isSomebody(p, from, at))
    return { at: endOfRelative(p, at + 1, limits), isClosed: true }
  if (at > from && (isPlainVerb(word) || startsAdverbial(p, at))) return null
  if (at > from && beginsPredicate(p, at)) return null
  if (at > from && startsClause(word) && !describesSources(p, at)) return null
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
  // *مدير عام التعليم*: the adjective stands inside the title, and the phrase goes on.
  const isInTitle = word.stem === 'عام' && !word.isDefinite && isClass(p.words[at - 1], 'role')
  const isCounting = isInTitle || (at === from && isClass(word, 'quantity'))
  const closes =
    (!isCounting && isClass(word, 'adjective') && !(at === from && isClass(word, 'role'))) ||
    word.isDefinite ||
    word.isUnknown ||
    isClass(word, 'place', 'givenName', 'nisba', 'vague') ||
    /(?:ه|ها|هم)$/.test(word.bare)
  if (at === from || word.conjunction > 0) return { at: at + 1, isClosed: closes }
  if (isClosed && !word.isDefinite && word.clitic === '') {
    if (takesNouns && (isContentNoun(word) || mayBeVerbalNoun(word)) && !word.isUnknown) return null
    if (
      takesNouns &&
      isClass(word, 'organisation', 'document', 'venue', 'place') &&
      !isClass(word, 'role', 'region')
    )
      return null
    if (isClass(word, 'event') && !isClass(word, 'role', 'organisation')) return null
    if (takesNouns && beginsBareNoun(p, from, at, limits)) return null
  }
  if (takesNouns && at === from + 1 && outdoesHead(p, from, at)) return null
  if (isClosed && isOwnWords(p, at)) return null
  // *نقلا عن مسؤولين | قولهم إن*, *كشفت الشركة | النقاب عن*
  if (at > from && (isVerbalNoun(word) || word.key === 'النقاب')) return null
  if (at > from && isListener(p, at, isClosed)) return null
  if (isClosed && word.conjunction === 0 && everyone.has(word.key)) return null
  if (saysHow(p, at)) return null
  if (isAccusative(p, at)) return null
  if (takesNouns && isClosed && word.isDefinite && word.clitic === '' && beginsObject(p, from, at))
    return null
  return { at: at + 1, isClosed: closes }
}

/** *خبراء استطلعت الصحيفة آراءهم*, *دراسة حديثة أجراها أطباء*: a verb right behind an indefinite noun is its relative clause. */
function isSomebody(p: ArabicPassage, from: number, to: number): boolean {
  if (!isClass(p.words[from], 'role', 'vague', 'document', 'organisation', 'quantity')) return false
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (
      !word.isWord ||
      word.isDefinite ||
      word.clitic !== '' ||
      word.isUnknown ||
      isClass(word, 'preposition')
    )
      return false
    if (isClass(word, 'givenName', 'place')) return false
  }
  return true
}

/** *موقع الأنباء الرسمي | يحتاج المسافر …*: an unknown word in the shape of a present tense, behind a whole phrase. */
function beginsPredicate(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  const isPlural = /^س?[يت]\p{L}{2,}[^ي]ون$/u.test(word.key)
  if (word.isUnknown && word.conjunction === 0 && isPlural && !isClass(word, 'nisba')) return true
  return (
    word.isUnknown &&
    word.conjunction === 0 &&
    /^س?ي\p{L}{3,}$/u.test(word.key) &&
    before?.isDefinite === true &&
    isClass(before, 'adjective', 'nisba', 'organisation', 'document') &&
    !isClass(before, 'role') &&
    p.words[at + 1]?.isDefinite === true
  )
}

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
  const isVictim =
    word.key.startsWith('علي') && ['مجني', 'مدعي', 'محكوم'].includes(p.words[at - 1]?.stem ?? '')
  const isPassiveHost =
    /^به(?:ا|م)?$/.test(word.key) &&
    p.words[at - 1]?.isDefinite === true &&
    p.words[at - 1]?.stem.startsWith('م') === true
  if (
    isPassiveHost ||
    isVictim ||
    ['باسمه', 'باسمها', 'باسمهم', 'منهم', 'منها', 'فيها', 'فيه'].includes(word.key)
  )
    return { at: at + 1, isClosed: true }
  if (namesPost(p, at)) return { at: at + 2, isClosed: true }
  if (!attributivePrepositions.has(word.key) || !next || at + 1 >= limits.limit) return null
  if (p.tokens[at + 1]?.kind === 'quote') return { at: at + 1, isClosed: false }
  if (startsClause(next) || isClass(next, 'venue', 'relative')) return null
  // *في احتفالية يونسكو*: without the article a noun with this ending waits for the next.
  const isConstruct = next.isUnknown && next.bare.endsWith('ة')
  return {
    at: at + 2,
    isClosed: next.isDefinite || (next.isUnknown && !isConstruct) || isClass(next, 'place'),
  }
}

/** A relative clause runs to the comma, the reported clause or the quotation behind it. */
function endOfRelative(p: ArabicPassage, from: number, limits: PhraseLimits): number {
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || ['comma', 'colon', 'semicolon', 'stop'].includes(token.kind)) return at
    if (isClass(word, 'complementiser')) return at
    // *خبراء استطلعت الصحيفة آراءهم | تأجيل الخطوة*
    if (
      at > from + 1 &&
      limits.frames.has('nominal') &&
      isContentNoun(word) &&
      endsInPronoun(p.words[at - 1])
    )
      return at
    // *التحالف الذي تقوده مصر | حملته*: the clause has its verb, its object and its subject.
    const verb = p.words[from]
    const isWhole = verb !== undefined && isPlainVerb(verb) && endsInPronoun(verb)
    if (at > from + 1 && isWhole && endsInPronoun(word) && word.clitic === '' && word.conjunction === 0)
      return at
    if (at > from + 1 && token.kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return at
      if (quotation) at = quotation.to - 1
    }
    if (at > from + 1 && isClass(word, 'temporal')) return at
    // *تحدث التحالف الذي تقوده الدولة عن …*: what the verb itself waits for.
    const waits = !limits.frames.has('that') && !limits.frames.has('quote')
    if (waits && at > from + 1 && !p.words[at - 1]?.cues.length && governedBy(p, at, limits.frames)) return at
  }
  return reach
}

const endsInPronoun = (word: ArabicWord | undefined): boolean => /..(?:ه|ها|هم)$/.test(word?.bare ?? '')

const asidePronouns = new Set(['هو', 'هي', 'هم', 'هما', 'هن'])

/** *X، الذي طلب عدم نشر اسمه، إن*, *X، وهي أم لخمسة أطفال: «…»*: a clause about the source, closed before the content. */
function endOfAside(p: ArabicPassage, from: number, limits: PhraseLimits): number | null {
  const first = p.words[from]
  if (!first?.isWord) return null
  const conceals = first.conjunction === 0 && /^(?:رفض|طلب|فضل|اشترط)ت?$/.test(first.key)
  const isAside =
    conceals || isClass(first, 'relative') || (first.conjunction > 0 && asidePronouns.has(first.key))
  if (!isAside) return null
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from + 1; at < reach; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'semicolon') return null
    if (kind === 'colon') return at
    if (kind === 'open') {
      const end = endOfBrackets(p, at, limits.limit)
      if (end > at) at = end - 1
      continue
    }
    if (kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return wordsIn(p, quotation) > 4 ? at : null
      if (quotation) at = quotation.to - 1
      continue
    }
    if (kind !== 'comma') continue
    const next = p.words[at + 1] as ArabicWord | undefined
    const isHead =
      conceals ||
      (next !== undefined && startsAdverbial(p, at + 1)) ||
      isClass(next, 'complementiser') ||
      p.tokens[at + 1]?.kind === 'quote' ||
      governedBy(p, at + 1, limits.frames) !== null ||
      (isClass(next, 'preposition') && isClass(p.words[at + 2], 'complementiser'))
    if (isHead) return at
  }
  return null
}

const longestNameAtEnd = 4

/** *وفق ما أفاد به مساعد الوزير، عمر حداد.*: a name behind an office that closes the sentence. */
function endOfNameAtEnd(p: ArabicPassage, from: number): number | null {
  let at = from
  while (
    at - from < longestNameAtEnd &&
    p.words[at]?.isWord &&
    (at === from ? isNamed(p, at) : mayName(p, at))
  )
    at += 1
  const next = p.tokens[at]
  return at - from >= 2 && (next === undefined || next.kind === 'stop') ? at : null
}

const isNamed = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.isUnknown === true || isClass(p.words[at], 'givenName')

const mayName = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  return (isNamed(p, at) || word.isDefinite) && word.conjunction === 0 && word.clitic === ''
}

/** *سلمى الحلو، عضو اللجنة، والوزيرة السابقة، أن*: one more office of the same person. */
const isSecondOffice = (p: ArabicPassage, from: number, at: number): boolean =>
  isClass(p.words[at + 1], 'role') &&
  p.words[at + 1]?.isDefinite === true &&
  p.tokens.slice(from, at).some((token) => token.kind === 'comma')

/** A comma inside a noun phrase: a name or a title stands in apposition behind it, up to the next comma. */
function stepOverComma(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): Progress | null {
  const next = p.words[at + 1]
  const aside = endOfAside(p, at + 1, limits)
  if (aside !== null) return { at: aside, isClosed: true }
  if (!next?.isWord || startsAdverbial(p, at + 1) || startsClause(next)) return null
  if (next.conjunction > 0 && !isSecondOffice(p, from, at)) return null
  if (isClass(next, 'preposition', 'relative', 'pronoun') || next.clitic !== '') return null
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (isContentNoun(next) && takesNouns) return null
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
    if (token?.kind === 'comma' || token?.kind === 'colon' || isClass(word, 'complementiser') || isListened)
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
    if (isComma && (commas += 1) > 1 && !isSecondOffice(p, from, progress.at)) break
    const next = step(p, from, progress, limits)
    if (!next || next.at <= progress.at) break
    progress = next
  }
  let end = Math.min(progress.at, limits.limit)
  while (end > from && p.tokens[end - 1]?.kind === 'comma') end -= 1
  const opensAside = p.tokens[end - 1]?.kind === 'dash' && endOfDashes(p, end - 1, limits.limit) > end - 1
  return opensAside && end > from ? end - 1 : end
}
