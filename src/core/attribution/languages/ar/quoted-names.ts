import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const longestName = 6

/** Where the bracket that opens at `index` closes, or the index itself where it does not. */
export function endOfBrackets(p: ArabicPassage, index: number, limit: number): number {
  const reach = Math.min(limit, index + 40)
  for (let at = index + 1; at < reach; at += 1) if (p.tokens[at]?.kind === 'close') return at + 1
  return index
}

const longestAside = 20

/** Where an aside between dashes ends (*التحالف -الذي تقوده الدولة-*), or the index itself where none opens. */
export function endOfDashes(p: ArabicPassage, index: number, limit: number): number {
  if (p.tokens[index]?.kind !== 'dash') return index
  const reach = Math.min(limit, index + longestAside)
  let holdsClause = false
  for (let at = index + 2; at < reach; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'dash') return at + 1
    holdsClause ||= isClass(p.words[at], 'complementiser')
    const marked = kind === 'quote' && !holdsClause ? quotationAt(p, at) : null
    if (marked && wordsIn(p, marked) <= 3) {
      at = marked.to - 1
      continue
    }
    if (kind === 'stop' || kind === 'quote' || kind === 'colon') return index
  }
  return index
}

/** The quotation that opens at this token, as the exclusive end of its range; null where none opens here. */
export function quotationAt(p: ArabicPassage, index: number): TokenRange | null {
  if (p.tokens[index]?.kind !== 'quote') return null
  return p.opening.get(index) ?? null
}

/** Words in a quotation, which tells a quoted name from quoted speech. */
export const wordsIn = (p: ArabicPassage, { from, to }: TokenRange): number => {
  let count = 0
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' || p.tokens[at]?.kind === 'number') count += 1
  return count
}

/** Whether a quotation only marks a name: short, and behind a word such as *حركة* or *صحيفة*, or behind another name. */
export function isQuotedName(p: ArabicPassage, quotation: TokenRange): boolean {
  const words = wordsIn(p, quotation)
  // *المادة «32»*: a number in marks is what something is called.
  if (words === 1 && p.tokens[quotation.from + 1]?.kind === 'number') return true
  if (namesBody(p, quotation, words)) return true
  if (words > longestName) return false
  const named = p.words[quotation.from - 1]
  // *برنامجه «في الموعد»*: somebody's own work, by its title.
  if (named?.isWord === true && ownWork.test(named.stem)) return true
  // *قوات التحالف «من أجل النهر والسلام» العقيد سامر*: a body's name, where the speaker's title goes on behind it.
  // *شركة النقل البحري «البحري» المهندس سامر*
  const isShortName = words <= 2 && named?.isDefinite === true && isClass(named, 'adjective', 'nisba')
  const isInTitle = (isClass(named, 'organisation') || isShortName) && isClass(p.words[quotation.to], 'role')
  if (isInTitle && p.words[quotation.to]?.conjunction === 0 && !holdsClause(p, quotation)) return true
  // *السد «تحت السيطرة»*: no name begins with a preposition.
  if (isClass(p.words[quotation.from + 1], 'preposition') && !p.words[quotation.from + 1]?.isDefinite)
    return false
  const before = p.words[quotation.from - 1]
  // *وكانت «الأفق» قد أعلنت*
  if (words <= 2 && isClass(before, 'auxiliary') && isClass(p.words[quotation.to], 'auxiliary')) return true
  // *في سوريا «خطأ جسيم»*: a place behind a preposition takes no name of its own.
  const isWhere = isClass(before, 'place') && isClass(p.words[quotation.from - 2], 'preposition')
  if (words <= 2 && isClass(before, 'role', 'place') && !isWhere) return true
  // *سهم «الأفق»*: behind a noun without an article, a word with one is its name.
  if (
    words === 1 &&
    before?.isUnknown === true &&
    before.clitic === '' &&
    p.words[quotation.from + 1]?.isDefinite
  )
    return true
  // *الحكومة «تهرب إلى الأمام»*: no name begins with a verb.
  const first = p.words[quotation.from + 1]
  const isVerb =
    before?.isDefinite === true &&
    words >= 2 &&
    first?.isDefinite === false &&
    /^[يت]\p{L}{3,}$/u.test(first.key) &&
    (first.isUnknown || first.cues.length > 0)
  // *أعلنت الحكومة «حالة الطوارئ»*: something announced, behind a body with the article.
  const isAnnounced =
    before?.isDefinite === true &&
    words >= 2 &&
    first?.isDefinite === false &&
    isClass(first, 'event') &&
    isPlainEvent(first)
  if (
    words <= 4 &&
    isClass(before, 'classifier', 'organisation') &&
    !isVerb &&
    !isAnnounced &&
    !holdsClause(p, quotation)
  )
    return true
  // *صحيفة "لا ريبوبليكا" الإيطالية*: the adjective behind it goes with the noun before.
  const isFramed =
    before?.bare.endsWith('ة') === true &&
    p.words[quotation.to]?.isDefinite === true &&
    /يه$/.test(p.words[quotation.to]?.stem ?? '')
  if (words <= 4 && isFramed && isClass(before, 'classifier', 'organisation')) return true
  // *شبكة "سي إن إن"*: letters read out.
  if (words <= 4 && isClass(before, 'organisation') && isLetters(p, quotation)) return true
  if (words <= 2 && isClass(before, 'preposition') && isAllUnknown(p, quotation)) return true
  // *رئيس الأبحاث في "المها كابيتال"*: where somebody works, up to the comma that closes the title.
  return (
    words <= 4 &&
    ['في', 'لدي', 'من'].includes(before?.key ?? '') &&
    hasOffice(p, quotation.from) &&
    !holdsClause(p, quotation)
  )
}

const ownWork = /^(?:برنامج|كتاب|فيلم|مسلسل|البوم|ديوان|رواي?ت|مسرحيت|اغنيت|قنات|مدونت)(?:ه|ها|هم)$/

const longestBody = 10

/** *اعتبر «الائتلاف الوطني للدفاع عن الأنهار» القرار خطأ*: right behind a verb the long name of a body, and no clause. */
function namesBody(p: ArabicPassage, quotation: TokenRange, words: number): boolean {
  const { from, to } = quotation
  if (words < 3 || words > longestBody || !p.words[to]?.isWord || !p.words[from - 1]?.isFinite) return false
  const first = p.words[from + 1]
  if (!isClass(first, 'organisation') || isClass(first, 'place') || first?.clitic !== '') return false
  for (let at = from + 2; at < to - 1; at += 1) if (p.words[at]?.isFinite || isDeed(p.words[at])) return false
  return !holdsClause(p, quotation)
}

const isPlainEvent = (word: ArabicWord): boolean =>
  !isClass(word, 'organisation', 'role', 'document', 'classifier', 'givenName')

const hasOffice = (p: ArabicPassage, index: number): boolean =>
  [2, 3, 4, 5].some((back) => isClass(p.words[index - back], 'role') && p.words[index - back]?.clitic === '')

const isLetters = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from + 1; at < to - 1; at += 1) if ((p.words[at]?.bare.length ?? 0) > 3) return false
  return to - from > 3
}

const holdsClause = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1)
    if (isClass(p.words[at], 'negation', 'complementiser', 'auxiliary', 'subordinator', 'pronoun'))
      return true
  return false
}

const isNameLike = (word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true ||
  isClass(word, 'organisation', 'place') ||
  (word?.isDefinite === true && word.clitic === '' && [...word.classes].every((one) => one === 'nisba'))

const isAllUnknown = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' && !isNameLike(p.words[at])) return false
  return true
}
