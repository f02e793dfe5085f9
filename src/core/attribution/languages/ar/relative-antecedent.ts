import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  isDeed,
} from '#core/attribution/languages/ar/passage-words'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import { everyone, isNamePart } from '#core/attribution/languages/ar/bare-noun'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Words behind which a clause begins with its subject: *لكن*, *غير أن*, *وكان*. */
export function opensClause(word: ArabicWord): boolean {
  return isClass(word, 'complementiser', 'subordinator', 'auxiliary')
}

const opensAntecedent = new Set([
  'بحسب',
  'حسب',
  'وفق',
  'وفقا',
  'مع',
  'من',
  'الي',
  'علي',
  'عن',
  'في',
  'لدي',
  'بين',
  'نحو',
  'حول',
  'ضد',
])

/** People named in the plural. */
const areSeveral = (word: ArabicWord): boolean =>
  word.clitic === '' &&
  (isClass(word, 'vague') ||
    (isClass(word, 'role') && (/(?:ون|ين|و)$/.test(word.bare) || brokenPlurals.has(word.stem))))

/** *وزارة | الصحة والسكان*: a body without the article before two nouns with it. */
const governsBoth = (p: ArabicPassage, at: number, lowest: number): boolean => {
  const before = p.words[at - 1]
  const head = p.words[at - 2]
  return (
    at - 2 >= lowest &&
    before?.isDefinite === true &&
    before.clitic === '' &&
    head?.isDefinite === false &&
    isClass(head, 'organisation')
  )
}

/** *زار المدينة | سامر الحلو*, *الرئيس | وزير النقل*: behind a whole noun a title or a name begins the next one. */
function lastHead(p: ArabicPassage, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const word = p.words[at] as ArabicWord
    const before = p.words[at - 1] as ArabicWord
    if (!word.isWord || word.isDefinite || word.clitic !== '' || word.conjunction > 0) continue
    const isWhole = (before.isDefinite && before.clitic === '') || /...(?:ه|ها|هم)$/.test(before.bare)
    const governing = p.words[at - 2]
    const isGoverned = at - 2 >= from && governing?.isWord === true && !governing.isDefinite
    if (!isWhole || isGoverned) continue
    const isTitle = isClass(word, 'role') && p.words[at + 1]?.isDefinite === true
    const isName =
      isClass(word, 'givenName') &&
      !isClass(before, 'role', 'adjective', 'nisba', 'organisation') &&
      before.bare !== word.bare
    if (isTitle || isName) return at
  }
  return from
}

/** *المتحدث*, *المتحدث الرسمي*: an office with the article, and its adjectives. */
function isOffice(p: ArabicPassage, end: number, lowest: number): boolean {
  for (let at = end; at >= lowest; at -= 1) {
    const word = p.words[at]
    if (!word?.isDefinite || word.clitic !== '') return false
    if (isClass(word, 'role')) return true
    if (!isClass(word, 'adjective', 'nisba')) return false
  }
  return false
}

/** The noun before a relative pronoun: *… مع المدير X الذي أكد*. */
export function antecedent(p: ArabicPassage, relative: number, from: number): TokenRange | null {
  let start = relative
  const lowest = Math.max(from, relative - 14)
  let end = relative
  if (p.tokens[end - 1]?.kind === 'comma') end -= 1
  for (let at = end - 1; at >= lowest; at -= 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    // *المدرب سامر الحلو، نجم النادي سابقا، الذي قال*
    const isApposed =
      token?.kind === 'comma' &&
      p.tokens[relative - 1]?.kind === 'comma' &&
      isClass(p.words[at + 1], 'role') &&
      !p.words[at + 1]?.isDefinite &&
      isNamePart(p.words[at - 1])
    if (!isApposed && (!token || ['comma', 'stop', 'colon', 'semicolon'].includes(token.kind))) break
    if (
      word.isWord &&
      (opensAntecedent.has(word.key) || isFiniteCue(word) || isDeed(word) || opensClause(word))
    )
      break
    // *دعت إلى تنظيمه | حركة … التي أشادت*: behind a noun with a pronoun another phrase begins.
    if (at < end - 1 && /..(?:ه|ها|هم)$/.test(word.bare) && isClass(word, 'masdar', 'event')) break
    start = at
    // *نفت الشركة | الأنباء التي تحدثت*
    const isApart = p.words[at - 1]?.isDefinite === true
    if (
      at === end - 1 &&
      word.isDefinite &&
      word.conjunction === 0 &&
      isApart &&
      isClass(word, 'vague') &&
      word.clitic === ''
    )
      break
    // *غضب العمال الذين قالوا*: the people nearest to it.
    if (p.words[relative]?.key === 'الذين' && areSeveral(word)) break
    // *الوزارة | جميع الشائعات التي*
    if (everyone.has(word.key)) break
    // *وزارة الصحة والسكان، والتي نفت*
    if (word.conjunction > 0 && word.isDefinite && governsBoth(p, at, lowest)) continue
    // *المتحدث الرسمي للبلدية سامر الحلو الذي أوضح*
    if (word.clitic === 'ل' && isOffice(p, at - 1, lowest)) continue
    if (word.clitic !== '' || word.conjunction > 0) break
  }
  start = lastHead(p, start, end)
  // *على كلمات المدرب سامر الحلو، الذي قال*
  const first = p.words[start]
  const isSaid = isClass(first, 'document', 'venue', 'thing', 'event', 'masdar') || first?.isUnknown === true
  const isOthers = first?.isDefinite === false && isClass(p.words[start + 1], 'role') && isSaid
  if (isOthers && p.words[start + 1]?.isDefinite) start += 1
  // *تصريحات حداد الذي رحب*: a man, and not his words.
  const isHis = p.words[relative]?.key === 'الذي' && /(?:ات|ة)$/.test(first?.bare ?? '')
  if (isHis && isSaid && !first?.isDefinite && isNamePart(p.words[start + 1])) start += 1
  return start < end ? { from: start, to: end } : null
}

const longestWithClause = 28

/** *الوزيرة التي زارت المصنع أمس، قالت*: a comma closes the relative clause of the noun that the sentence begins with. */
export function subjectWithClause(p: ArabicPassage, index: number, from: number): TokenRange | null {
  if (p.tokens[index - 1]?.kind !== 'comma' || index - from > longestWithClause) return null
  if (!p.words[from]?.isDefinite && !isClass(p.words[from], 'role', 'organisation', 'document')) return null
  let relative = -1
  for (let at = from + 1; at < index - 1; at += 1) {
    const word = p.words[at] as ArabicWord
    if (!word.isWord && p.tokens[at]?.kind !== 'number') return null
    if (relative > 0) continue
    if (isClass(word, 'relative')) relative = at
    else if (at > from + 3 || isFiniteCue(word) || isClass(word, 'preposition')) return null
  }
  return relative > 0 ? { from, to: index - 1 } : null
}
