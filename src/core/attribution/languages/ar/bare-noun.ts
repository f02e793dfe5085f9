import { type ArabicPassage, isClass, emphatic } from '#core/attribution/languages/ar/passage-words'
import { startsAdverbial, isContentNoun } from '#core/attribution/languages/ar/phrase-start'
import { publics } from '#core/attribution/languages/ar/offices'
import { isProperBody } from '#core/attribution/languages/ar/traits'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** What a verb leaves open for its subject: where a noun phrase in front of its content must end. */
export interface PhraseLimits {
  readonly limit: number
  readonly frames: ReadonlySet<ArabicFrame>
}

/**
 * *مفوضية شؤون اللاجئين | فرار …*, *الوزير سعد الكبيسي | طرح …*: behind an article no adjective lacks one. A bare noun
 * is then the next phrase, unless it is a personal name: not behind a body, and not behind a surname.
 */
export function beginsBareNoun(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  // *محتجون عاديون | X ب*: without its nun this plural could govern a noun, with it none follows.
  if (
    before?.isDefinite === false &&
    /...ون$/.test(before.bare) &&
    isClass(before, 'role', 'adjective', 'vague', 'nisba')
  )
    return word.isUnknown && !/(?:ون|ين)$/.test(word.bare) && limits.frames.has('object')
  // *أنطونيو غوتيريش | خطورة الوضع*: few surnames end like this, and none behind another.
  const isTa = word.isUnknown && word.bare.endsWith('ة') && p.words[at + 1]?.isWord === true
  if (isTa && at - 2 >= from && isNamePart(before) && isNamePart(p.words[at - 2])) return true
  if (!(word.isUnknown || isClass(word, 'thing')) || isClass(word, 'givenName') || emphatic.has(word.stem))
    return false
  // *المدرب | أداء الحكم*: no thing without the article belongs to a noun with it.
  const isThing = isClass(word, 'thing') && !isClass(word, 'role', 'organisation', 'adjective')
  if (before?.isDefinite && isThing) return true
  if (before?.isDefinite !== true || before.clitic !== '') return false
  const head = p.words[from]
  const isBody = isClass(head, 'organisation', 'document', 'vague') && !isClass(head, 'role')
  const isAlone =
    at === from + 1 && head?.isDefinite === true && [...head.classes].every((one) => one === 'nisba')
  const isSurname =
    isAlone ||
    (at - 2 >= from &&
      !compoundNames.test(before.key) &&
      !namePrefixes.has(p.words[at - 2]?.key ?? '') &&
      isNamePart(p.words[at - 2]) &&
      before.conjunction === 0)
  if (!isBody && !isSurname) return false
  // *اللجنة الدولية لحماية الأنهار*: a preposition on the front of a word that is not in the lexicon.
  if (/^[لبك].{3,}/.test(word.key) && p.words[at + 1]?.isDefinite) return false
  if (p.tokens[at + 1]?.kind === 'number') return true
  // *وكالة الأنباء الفرنسية فرانس برس أن*: a name in apposition reaches to the clause or the mark behind it.
  for (let next = at + 1; next < Math.min(limits.limit, at + 4); next += 1) {
    const following = p.words[next] as ArabicWord
    if (!following.isWord || isClass(following, 'complementiser') || startsAdverbial(p, next)) return false
    if (!following.isUnknown) return true
  }
  return true
}

/** *صلاح الدين*, *نصر الله*: a name that goes on. */
export const compoundNames = /^(?:الله|ال(?:دين|رحمن|رحيم|عزيز|فتاح|قادر|حميد|كريم|ملك|سلام|حق|اله))$/

const namePrefixes = new Set(['عبد', 'ابو', 'ابي', 'ابن', 'بن', 'ال', 'ام', 'سيف'])

/** An unknown word or a given name. */
export const isNamePart = (word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true || (isClass(word, 'givenName') && word?.isDefinite === false)

/** *واختتم الوزير | تصريحاته*: his words are no part of who he is. */
export const isOwnWords = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  return (
    /(?:ه|ها|هم)$/.test(word.bare) &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    isClass(word, 'document', 'venue') &&
    !isClass(word, 'organisation', 'role', 'adjective')
  )
}

/** *مصادر متابعة*, *جهات مطلعة*: a participle without a content of its own is an adjective. */
export const describesSources = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at - 1], 'vague') &&
  p.words[at - 1]?.isDefinite === false &&
  p.words[at]?.bare.endsWith('ة') === true &&
  p.words[at]?.conjunction === 0 &&
  !isClass(p.words[at + 1], 'complementiser', 'preposition')

/** *البعثة | جميع الأطراف*: begins a noun phrase of its own. */
export const everyone = new Set(['جميع', 'كافه', 'كل', 'سائر'])

/** *دراسة نشرتها مجلة*: a verb that points back to an indefinite document describes it. */
export const describesDocument = (p: ArabicPassage, at: number): boolean => {
  const before = p.words[at - 1]
  return (
    before?.isDefinite === false &&
    (isClass(before, 'document') ||
      (isClass(before, 'adjective', 'nisba') && isClass(p.words[at - 2], 'document'))) &&
    p.words[at]?.conjunction === 0 &&
    p.words[at]?.cues.some((cue) => cue.kind === 'past' && cue.hasObject) === true
  )
}

/** *أبلغ المسؤول رويترز أن*: whom the source told. */
export const isListener = (p: ArabicPassage, at: number, isClosed: boolean): boolean => {
  const word = p.words[at]
  return (
    isClosed &&
    isClass(word, 'addressee') &&
    word?.isDefinite === false &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    (p.words[at - 1]?.isDefinite === true ||
      (isClass(word, 'organisation') && isClass(p.words[at - 1], 'vague', 'adjective')))
  )
}

/** *مستخدمون | مقطعا مصورا*: two words in the accusative are the object. */
export const isAccusative = (p: ArabicPassage, at: number): boolean => {
  const ends = (word: ArabicWord | undefined): boolean =>
    word?.isWord === true &&
    word.bare.endsWith('ا') &&
    !word.isDefinite &&
    word.conjunction === 0 &&
    /^\p{L}{3,}[^وي]ا$/u.test(word.bare)
  return ends(p.words[at]) && ends(p.words[at + 1]) && !isClass(p.words[at], 'place', 'givenName', 'role')
}

/** *الحكومة | المتمردين*: what stands behind a feminine noun alone and lacks its ending is no adjective of it. */
export function outdoesHead(p: ArabicPassage, from: number, at: number): boolean {
  const head = p.words[from]
  const word = p.words[at] as ArabicWord
  if (!word.isDefinite || word.clitic !== '' || word.conjunction > 0) return false
  if (head?.isDefinite === true && head.bare.endsWith('ة') && isClass(head, 'organisation'))
    return !/(?:ة|ى|ا|اء|ه|ي|م)$/.test(word.bare)
  return false
}

const isManOfOffice = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  isClass(word, 'role') &&
  word.isDefinite &&
  word.clitic === '' &&
  !isClass(word, 'organisation', 'adjective') &&
  !/(?:ة|ى|ات|ون|ين|اء|ان)$/.test(word.bare) &&
  !brokenPlurals.has(word.stem)

const crowds = new Set(
  'زوار رواد اولياء افراد ابناء سكان اهالي اصحاب عموم قاده وزراء نواب اعضاء عمال طلاب طلبه قراء لاعبي لاعبو موظفي منسوبي منتسبي مواطني مسوولي ممثلي ذوي'.split(
    ' ',
  ),
)

/** *المدير | سكان الحي*, *المدير بالإنابة | زوار المعرض*: behind a whole phrase, people without the article who are somebody's. */
export function beginsCrowd(p: ArabicPassage, at: number): boolean {
  const word = p.words[at]
  const next = p.words[at + 1]
  return (
    word !== undefined &&
    !word.isDefinite &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    crowds.has(word.stem) &&
    next?.isDefinite === true &&
    next.clitic === '' &&
    !isClass(p.words[at - 1], 'quantity', 'preposition')
  )
}

/** *الأعضاء المعزولون | الأمين العام*: what follows a plural of men and lacks its ending is another. */
export const outnumbered = (before: ArabicWord | undefined, word: ArabicWord): boolean =>
  before?.isDefinite === true &&
  before.clitic === '' &&
  /[^ي]ون$/.test(before.bare) &&
  word.isDefinite &&
  word.clitic === '' &&
  word.conjunction === 0 &&
  isClass(word, 'role', 'organisation', 'vague') &&
  !/^.{4,}(?:ون|ين)$/.test(word.stem)

/** Several people, who are no subject: not *قوانين*, and not *سياسيين*, which may be an adjective. */
const isInAccusative = ({ bare, stem }: ArabicWord): boolean => /[^ي]ين$/.test(bare) && !/^..ا.ين$/.test(stem)

/** *قادة الحزب | المنتخبين*: the adjective of several people behind whom they are over. */
const areOfficers = (word: ArabicWord): boolean =>
  isClass(word, 'role') && (brokenPlurals.has(word.stem) || /(?:ي|و|ون|ين|ات|اء)$/.test(word.bare))

const isDualOrMany = (word: ArabicWord | undefined): boolean =>
  word?.isDefinite === true && /^.{3,}(?:ين|ون)$/.test(word.stem)

/** A definite noun behind a complete phrase that is no adjective or name of it begins the verb's object. */
export function beginsObject(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  // *فصائل معارضة | النفير*: behind an adjective without the article nothing of the phrase has one.
  if (
    isClass(before, 'adjective') &&
    !before?.isDefinite &&
    !isClass(before, 'role', 'givenName', 'quantity')
  )
    return true
  // *الحرمين الشريفين*: they agree.
  if (isDualOrMany(before) && isDualOrMany(word)) return false
  // *محللون | القرار*: with its nun a plural governs nothing, and without an article it has no adjective with one.
  if (before && !before.isDefinite && /[^ي]ون$/.test(before.bare) && isClass(before, 'role', 'vague'))
    return true
  // *الوزير | المعارضة*: no woman's adjective goes with a man's office.
  if (isManOfOffice(before) && word.bare.endsWith('ة')) return true
  // *البرنامج العالمي | المانحين*: people in the accusative, behind a body.
  if (isInAccusative(word) && (word.stem.length > 5 || /^م..ين$/.test(word.stem)) && before?.isDefinite)
    if (
      !/(?:ين|ون|ات|اء)$/.test(before.bare) &&
      !p.words.slice(from, at).some(areOfficers) &&
      !brokenPlurals.has(before.stem)
    )
      return true
  // *الوزير | المواطنين*: behind one man of office nobody else in the accusative belongs to him.
  if (limits.frames.has('object') && at - 1 === from && isManOfOffice(before) && /^.{4,}ين$/.test(word.stem))
    return true
  // *حماس | المقترح*: but *حماس الفلسطينية*.
  if (before && isProperBody(before)) return !isClass(word, 'nisba', 'adjective')
  // *عز الدين | القسام*: a surname behind a name of two words.
  if (before && compoundNames.test(before.key) && isNamePart(p.words[at - 2])) return false
  // *القوافل المغادرة*: behind a noun with the article this shape is an adjective.
  if (/^م.ا..ه$/.test(word.stem) && before?.isDefinite) return false
  // *واشنطن | الطرفين*, *أبو ردينة | الإدارة*: a name takes no noun behind it.
  const isBehindName =
    !isClass(before, 'role') &&
    (isClass(before, 'place', 'givenName') ||
      (isNamePart(before) && (at - 1 === from || isNamePart(p.words[at - 2]))))
  // *تصف سلمى | الرحلة*: a name has no thing for its surname.
  const isThing = isClass(word, 'thing', 'document', 'venue') && !describes(word)
  if (isBehindName && !isClass(before, 'place') && isThing && limits.frames.has('object')) return true
  const isBehindSurname = before?.isDefinite === true && at - 2 >= from && isNamePart(p.words[at - 2])
  if ((isBehindName || isBehindSurname) && /[^ي]ين$/.test(word.bare) && word.stem.length > 4) return true
  if (
    isBehindName &&
    !before?.isDefinite &&
    isClass(word, 'organisation', 'vague') &&
    !isClass(word, 'nisba', 'adjective', 'role')
  )
    return true
  // *طالب أهالي الحي البلدية ب*: a body of its own behind a phrase that is whole.
  const isState = word.bare.endsWith('ة') && !isClass(word, 'adjective', 'nisba')
  const isBody = isClass(word, 'organisation') && (isState || !isClass(word, 'role', 'adjective', 'nisba'))
  if (
    isBody &&
    before?.isDefinite &&
    (before.clitic === '' || before.clitic === 'ل') &&
    !isClass(before, 'organisation')
  )
    return true
  // *دعا أمين المنظمة | المنظمات العربية إلى*: several bodies behind one of them.
  const isManyBodies = isClass(word, 'organisation') && word.bare.endsWith('ات')
  if (isManyBodies && before?.isDefinite && before.bare.endsWith('ة') && isClass(before, 'organisation'))
    return true
  // *رفض الطرابلسي الحديث عن …*
  if (isClass(word, 'venue') && p.words[at + 1]?.key === 'عن' && before?.isDefinite) return true
  // *ناشد المدير | العالم*
  if (limits.frames.has('object') && before?.isDefinite && publics.has(word.stem)) return true
  // *شكر سامر | الوزير*: behind one name alone, who is spoken to.
  if (
    limits.frames.has('object') &&
    at - 1 === from &&
    isBehindName &&
    isClass(word, 'role') &&
    !isClass(word, 'adjective', 'nisba')
  )
    return true
  if (isContentNoun(word)) return !isClass(before, 'masdar')
  // *البنك المركزي | الفائدة*: a feminine noun is no adjective of what has a masculine one.
  if (
    isClass(before, 'adjective', 'nisba') &&
    before?.bare.endsWith('ي') &&
    before.isDefinite &&
    word.bare.endsWith('ة')
  )
    return !isClass(word, 'adjective', 'nisba', 'role') && !nisbaEnding.test(word.stem)
  // *الوزير | القرار*, *وزير النقل | المشروع*: a thing or a paper describes nobody.
  if (
    before?.isDefinite &&
    (before.clitic === '' || before.clitic === 'ل') &&
    isClass(word, 'thing', 'document', 'venue') &&
    !describes(word)
  )
    return true
  // *الدعم السريع*, *الحزب الحاكم*, *المجلس الأعلى*: shapes of adjectives.
  if (/^(?:.[^او]ي.ه?|.ا..ه?|ا..[^اوي])$/.test(word.stem) && before?.isDefinite) return false
  if (isClass(word, 'adjective', 'role', 'nisba', 'givenName', 'quantity') || word.stem.startsWith('م'))
    return false
  if (nisbaEnding.test(word.stem) || !before?.isDefinite || before.clitic !== '') return false
  return !isClass(before, 'role') || isClass(word, 'organisation', 'vague')
}

/** Things of the shape of an adjective: *الدقيقة الثانية*. */
const ambiguous = new Set('ثانيه حاضر عامل دافع ماض مختلف عقد تابع مزيد'.split(' '))

const describes = (word: ArabicWord): boolean =>
  ambiguous.has(word.stem) ||
  isClass(word, 'adjective', 'role', 'organisation', 'nisba', 'givenName', 'vague', 'quantity')

/** Not *رعاية*, *حماية*: verbal nouns. */
const nisbaEnding = /(?:ي|(?<!^.{1,2}ا)يه|يين|يون)$/
