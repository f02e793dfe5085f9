import {
  type ArabicPassage,
  isFiniteCue,
  isClass,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import { isNameAli, namesPost } from '#core/attribution/languages/ar/prepositions'
import {
  isQuotedName,
  quotationAt,
  wordsIn,
  endOfBrackets,
} from '#core/attribution/languages/ar/quoted-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** *تابع ممازحا الحضور*: a participle right behind the verb says how. */
const isManner = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index]
  const before = p.words[index - 1]
  return (
    before !== undefined && isFiniteCue(before) && word?.isUnknown === true && /^م.{3,4}ا$/.test(word.key)
  )
}

/** *طلبت فيه النقابة*: a pronoun that points back, between verb and subject. */
export const isResumptive = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key.includes('ه') === true &&
  /^(?:في|خلال|ب|ل|من|عن|علي|عبر)(?:ه|ها|هم|هما)$/.test(p.words[index]?.key ?? '')

/** *لخصمه*, *لمتابعيه*: to somebody of theirs. */
export const isToTheirs = (word: ArabicWord): boolean =>
  word.bare.startsWith('ل') &&
  (word.isUnknown || word.clitic === 'ل') &&
  /^ل.{3,}(?:ه|ها|هم)$/.test(word.bare) &&
  !isClass(word, 'givenName')

/** *لبي بي سي*, *لسي إن إن*: stations that are called by their letters. */
const isToBroadcaster = (p: ArabicPassage, index: number): boolean =>
  /^ل(?:بي|سي|تي|ام|اف|ان|دي|ار)$/.test(p.words[index]?.key ?? '') &&
  letters.has(p.words[index + 1]?.key ?? '')

const letters = new Set(['بي', 'سي', 'ان', 'تي', 'في', 'اس', 'ام', 'ار', 'دبليو', 'اف'])

/** At the head of the clause that begins at `from`, where a preposition would have nothing before it to belong to. */
export function headsClause(p: ArabicPassage, index: number, from: number): boolean {
  const word = p.words[index] as ArabicWord
  const before = p.words[index - 1]
  return (
    word.conjunction > 0 ||
    index <= from ||
    !before?.isWord ||
    isClass(before, 'subordinator', 'auxiliary') ||
    // *من جانبهم عبر السكان عن …*
    (isClass(before, 'opener') && isClass(p.words[index - 2], 'preposition'))
  )
}

const times = new Set(['مره', 'مناسبه', 'موضع', 'لقاء', 'تصريح'])

/** *أكثر من مرة*, *في أكثر من مناسبة*, *غير مرة*: how often; the end of it, or `index` where nothing of it stands here. */
export function endOfManyTimes(p: ArabicPassage, index: number): number {
  const at = p.words[index]?.key === 'في' ? index + 1 : index
  const first = p.words[at]
  if (first?.conjunction !== 0) return index
  if (first.key === 'غير' && p.words[at + 1]?.key === 'مره') return at + 2
  const isMore = first.key === 'اكثر' && p.words[at + 1]?.key === 'من'
  return isMore && times.has(p.words[at + 2]?.key ?? '') ? at + 3 : index
}

/**
 * *أول أمس*, *أول من أمس*, *أمس | الأول*: the day before yesterday; the end of what stands of it here, or `index` where
 * nothing does.
 */
export function endOfDayBefore(p: ArabicPassage, index: number): number {
  const key = p.words[index]?.key
  if (key === 'الاول') return p.words[index - 1]?.key === 'امس' ? index + 1 : index
  if (key !== 'اول') return index
  const day = p.words[index + 1]?.key === 'من' ? index + 2 : index + 1
  return p.words[day]?.key === 'امس' ? day + 1 : index
}

/** When or where or how something was said: no part of who said it. */
export function startsAdverbial(p: ArabicPassage, index: number): boolean {
  const word = p.words[index]
  if (!word?.isWord) return false
  // *جمال شعبان*: a month that is a name behind a name.
  const before = p.words[index - 1]
  if (isClass(word, 'givenName') && isClass(before, 'givenName') && before?.clitic === '') return false
  if (isClass(word, 'temporal'))
    return !(
      isPastAsName(p, index) ||
      (word.stem === 'عام' && isClass(p.words[index - 1], 'role', 'organisation')) ||
      isNamedMonth(p, index) ||
      (word.key === 'الجمعه' && ofFriday.has(before?.stem ?? ''))
    )
  // *لاعب الوسط*: with an article of its own it is a noun.
  const isNoun = word.isDefinite && word.clitic === ''
  if (!isNoun && isClass(word, 'adverb', 'adverbialPreposition')) return !namesPost(p, index)
  if (endOfManyTimes(p, index) > index || endOfDayBefore(p, index) > index) return true
  // *نهاية الأسبوع*, *مطلع يناير*
  if (isClass(p.words[index + 1], 'temporal') && partsOfTime.has(word.stem)) return true
  // *نيابة عن الأهالي*
  if (word.stem === 'نيابه' && p.words[index + 1]?.key === 'عن') return true
  if (isManner(p, index) || isToBroadcaster(p, index)) return true
  if (word.clitic === 'ل' && isClass(word, 'addressee')) return true
  if (!isClass(word, 'preposition') || namesPost(p, index)) return false
  const next = p.words[index + 1]
  // *في تعليقه*, *في رده*
  if (word.key === 'في' && next !== undefined && isVerbalNoun(next)) return true
  if (isClass(next, 'opener') && next?.conjunction === 0) return true
  // *في ذات السياق*, *في نفس الوقت*
  if (['ذات', 'نفس', 'هذا', 'هذه'].includes(next?.key ?? '') && isClass(p.words[index + 2], 'opener'))
    return true
  // *في سلسلة تغريدات*, *في أحد تصريحاته*
  if (countsVenues.has(next?.stem ?? '') && isClass(p.words[index + 2], 'venue')) return true
  return isClass(next, 'venue', 'temporal') || (word.key === 'الي' && isClass(next, 'addressee'))
}

/** *خطيب الجمعة*, *صلاة الجمعة*: what is called by the day. */
const ofFriday = new Set(['خطيب', 'خطباء', 'امام', 'ايمه', 'خطبه', 'صلاه'])

/** *محمد الماضي*: behind a given name a surname, unless it is the name of a month (*رمضان الماضي*). */
const isPastAsName = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'الماضي' &&
  isClass(p.words[index - 1], 'givenName') &&
  !isClass(p.words[index - 1], 'temporal')

/** *قالت ماي إن*: a month right behind a verb of saying or *كانت*, and no day before it. */
const isNamedMonth = (p: ArabicPassage, index: number): boolean => {
  const before = p.words[index - 1]
  const isMonth = ['ماي', 'جوان'].includes(p.words[index]?.key ?? '')
  return (
    isMonth &&
    (before?.isFinite === true || isClass(before, 'auxiliary')) &&
    p.tokens[index + 1]?.kind !== 'number'
  )
}

const partsOfTime = new Set(['نهايه', 'بدايه', 'مطلع', 'اواخر', 'اوايل'])
const countsVenues = new Set(['سلسله', 'مجموعه', 'عدد', 'احد', 'احدي', 'بعض', 'نص', 'اول', 'اخر', 'احدث'])

/** *تذمرهم*, *قولها*: nothing but a verbal noun with whose it is. */
export const isVerbalNoun = (word: ArabicWord): boolean =>
  word.cues.length > 0 && word.cues.every((cue) => cue.kind === 'noun' && cue.hasObject)

/** *هؤلاء اللاعبين*, *هؤلاء إن* */
const demonstratives = new Set(['هولاء', 'اوليك'])
const asTold = new Set(['حسبما', 'بحسبما', 'وفقما', 'مثلما'])
const pointing = new Set(['هذا', 'هذه', 'ذلك', 'تلك'])

/** *وأضاف هذا المسؤول أن*, *وقال هؤلاء إن*: somebody pointed at. */
const pointsAtSomebody = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index] as ArabicWord
  const next = p.words[index + 1]
  if (demonstratives.has(word.key)) return next?.isDefinite === true || isClass(next, 'complementiser')
  return (
    pointing.has(word.key) &&
    next?.isDefinite === true &&
    (next.stem === 'اخير' || next.stem === 'اخيره' || isClass(next, 'role', 'organisation', 'vague')) &&
    !isClass(next, 'document', 'event', 'masdar')
  )
}

export const startsClause = (word: ArabicWord): boolean =>
  isClass(word, 'complementiser', 'subordinator', 'auxiliary', 'negation', 'narratorRemark') ||
  (word.cues.some((cue) => cue.kind === 'participle') && !isClass(word, 'role', 'adjective', 'organisation'))

/** Whether a noun phrase can begin here. */
export function canBeginPhrase(p: ArabicPassage, index: number): boolean {
  const token = p.tokens[index]
  const word = p.words[index]
  if (!token || !word) return false
  if (token.kind === 'number') return true
  if (token.kind === 'quote') {
    const quotation = quotationAt(p, index)
    return quotation !== null && (wordsIn(p, quotation) <= 5 || isQuotedName(p, quotation))
  }
  if (token.kind === 'open') return endOfBrackets(p, index, index + 8) > index
  if (!word.isWord || word.conjunction > 0) return false
  if (asTold.has(word.key)) return false
  // *وسنجعل*: a verb of the future with its conjunction.
  if (word.isUnknown && /^[وف]س[نيت]\p{L}{2,}$/u.test(word.bare)) return false
  // *وبسؤاله*: a conjunction and a preposition.
  if (word.isUnknown && /^[وف]ب\p{L}{3,}(?:ه|ها|هم)$/u.test(word.bare)) return false
  if (endOfDayBefore(p, index) > index) return false
  if (isClass(word, 'quantity')) return word.clitic === ''
  if (pointsAtSomebody(p, index)) return true
  if (startsAdverbial(p, index) || startsClause(word)) return false
  if (isNameAli(p, index)) return true
  if (isClass(word, 'preposition', 'relative', 'pronoun') && !isClass(word, 'organisation')) return false
  if (
    word.clitic !== '' &&
    isClass(word, 'masdar', 'event', 'organisation', 'role', 'preposition', 'venue', 'document', 'thing')
  )
    return false
  return !isPlainVerb(word)
}

/** *تمسك الحزب*: a spelling of both the past tense and its verbal noun, where no verb can stand. */
export const mayBeVerbalNoun = (word: ArabicWord): boolean =>
  word.classes.size === 0 &&
  word.conjunction === 0 &&
  word.key.startsWith('ت') &&
  word.cues.some((cue) => cue.kind === 'noun' && !cue.hasObject)

/** What a clause's content may begin with where nothing introduces it: a verbal noun, or a thing that is announced. */
export const isContentNoun = (word: ArabicWord): boolean =>
  (isClass(word, 'event', 'masdar') || isVerbalNoun(word)) &&
  !isClass(word, 'role', 'organisation', 'vague', 'document')
