import { isNamePart } from '#core/attribution/languages/ar/bare-noun'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { personalName } from '#core/attribution/languages/ar/person-names'
import { isCourtesy, publics } from '#core/attribution/languages/ar/offices'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** *الوزير السعودي | طهران*: behind an adjective with the article a country is another's. */
export const beginsPlace = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  return (
    isClass(word, 'place') &&
    !isClass(word, 'givenName', 'nisba', 'adjective') &&
    !word.isDefinite &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    before?.isDefinite === true &&
    before.clitic === '' &&
    isClass(before, 'nisba', 'adjective') &&
    !isClass(before, 'organisation', 'role')
  )
}

/** *هنأ الملك | رئيس الجمهورية*: an office alone, and behind it another one with what it is over. */
export const isSecondRuler = (p: ArabicPassage, from: number): boolean => {
  const first = p.words[from] as ArabicWord
  const second = p.words[from + 1] as ArabicWord
  return (
    first.isDefinite &&
    isClass(first, 'role') &&
    !isClass(first, 'adjective') &&
    !isCourtesy(first) &&
    isClass(second, 'role') &&
    !second.isDefinite &&
    second.conjunction === 0 &&
    !isClass(second, 'givenName', 'adjective') &&
    p.words[from + 2]?.isDefinite === true
  )
}

export const isThingBehindPlace = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  return (
    isClass(word, 'thing') &&
    !word.isDefinite &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    isClass(before, 'place') &&
    before?.clitic === ''
  )
}

/** *سامر الحلو | لرئيس الوزراء*, *سامر | لنظيره*: behind a name whom the source told. */
export const isToSomebody = (p: ArabicPassage, from: number, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  const isListener = (word.clitic === 'ل' && isClass(word, 'role')) || /^ل(?:نظير|زميل)ت?ه$/.test(word.key)
  const before = at - 1
  // *المدير | للجماهير*
  if (
    word.clitic === 'ل' &&
    publics.has(word.stem) &&
    isClass(p.words[before], 'role') &&
    p.words[before]?.isDefinite
  )
    return true
  // *سامر الحلو | لمصادر*, *سامر الحلو | لعدد من الصحفيين*: behind a name of two words nobody's office goes on.
  const mayBeNamed = isNamePart(p.words[before]) || p.words[before]?.isDefinite === true
  if (word.clitic === 'ل' && mayBeNamed) {
    const name = personalName(p, { from, to: at })
    if (name?.to === at && name.to - name.from > 1) return true
  }
  const isBehindSurname =
    p.words[before]?.isDefinite === true && before > from && isNamePart(p.words[before - 1])
  // *أكد «حداد» لرئيس الوزراء*
  const isBehindMarks = p.tokens[from]?.kind === 'quote' && p.tokens[before]?.kind === 'quote'
  return isListener && (isBehindMarks || isNamePart(p.words[before]) || isBehindSurname)
}

export const counterparts = new Set(['نظيره', 'نظيرته', 'زميله', 'زميلته'])

/** *شكر الأمير سامر الحلو أمير المنطقة | رجل الأعمال زياد حداد*: behind a name a title with a name of its own is another. */
export function beginsSecondPerson(p: ArabicPassage, from: number, at: number, limit: number): boolean {
  const word = p.words[at] as ArabicWord
  const isTitle = (isClass(word, 'role') && !word.isDefinite) || counterparts.has(word.key)
  if (!isTitle || word.conjunction > 0 || word.clitic !== '' || isClass(word, 'givenName')) return false
  const first = personalName(p, { from, to: at })
  const start = isClass(word, 'role') ? at : at + 1
  const second = personalName(p, { from: start, to: Math.min(limit, at + longestTitle) })
  if (!first || !second || first.to - first.from < 2 || second.from === at) return false
  // *سامر الحلو مستشار الرئيس زياد حداد* is one person.
  return !p.words.slice(at + 1, second.from).some((one) => isClass(one, 'role', 'preposition') || !one.isWord)
}

const longestTitle = 8

/** *سيفتح*, *ستجري*, of verbs that are not in the lexicon. */
const isFuture = (word: ArabicWord): boolean =>
  word.isUnknown && word.conjunction === 0 && /^س[يت]\p{L}{3,}$/u.test(word.bare)

const calls = /^(?:ا?سم|وصف|دعا|نعت|اعتبر)(?:ا|ت)?(?:هم|ه|ها)$/

/** *اتهم الوزير | من وصفهم بالمخربين*: people by what he calls them. */
export const namesSomebody = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.key === 'من' && p.words[at]?.conjunction === 0 && calls.test(p.words[at + 1]?.key ?? '')

/** *موقع الأنباء الرسمي | يحتاج المسافر …*: an unknown word in the shape of a present tense, behind a whole phrase. */
export function beginsPredicate(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  const isPlural = /^س?[يت]\p{L}{2,}[^ي]ون$/u.test(word.key)
  if (word.isUnknown && word.conjunction === 0 && isPlural && !isClass(word, 'nisba')) return true
  // *الملك يبحث التعاون*: in a headline the subject stands first.
  const isHeadline =
    p.isHeading &&
    before?.isDefinite === true &&
    (p.words[at + 1]?.isDefinite === true || isClass(p.words[at + 1], 'preposition')) &&
    /^[يت]\p{L}{3,4}$/u.test(word.key)
  if (isHeadline && word.isUnknown && word.conjunction === 0) return true
  // *الوزارة ستجري الانتخابات*: the future, and behind it who does it.
  if (isFuture(word) && before?.isDefinite === true && p.words[at + 1]?.isDefinite === true) return true
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

const units = new Set(
  'ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثمان ثماني تسع عشر'.split(' '),
)

/** *خمسة نواب | الحكومة*: what is counted by such a number is whole. */
export const countsUnits = (word: ArabicWord | undefined): boolean =>
  word !== undefined && word.isDefinite === false && units.has(word.key)

/** *تناقل السكان | معلومات مفادها أن*: a noun with what it amounts to. */
export const isWithGist = (p: ArabicPassage, at: number): boolean => {
  const key = p.words[at + 1]?.key
  return key === 'مفاده' || key === 'مفادها'
}
