import { isDeclinable } from '#core/attribution/languages/ar/nominal-contents'
import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { namesAct } from '#core/attribution/languages/ar/named-acts'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { isResumptive } from '#core/attribution/languages/ar/phrase-start'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

/** Verbs by which things show something: without a speaker or a document before them they report nothing. */
export const evidential = new Set('أظهر كشف أشار دل أثبت أوضح بين برهن أكد'.split(' '))

const showing = new Set(['أظهر', 'أثبت', 'برهن'])

/** *أثبتت التجربة أن*, *تجارب أثبتت أن*: things show, and nobody says it. */
export function showsByItself(
  p: ArabicPassage,
  index: number,
  { verb }: CueReading,
  { source }: Match,
  situation: Situation,
): boolean {
  if (!showing.has(verb.past)) return false
  if (source === null)
    return (
      p.words[index]?.conjunction === 0 &&
      index > situation.from &&
      p.tokens[index - 1]?.kind !== 'comma' &&
      !isClass(p.words[index - 1], 'subordinator', 'auxiliary')
    )
  const head = p.words[source.from]
  return (
    isClass(head, 'thing', 'event', 'masdar') &&
    !isClass(head, 'role', 'organisation', 'document', 'vague', 'place', 'givenName')
  )
}

const signs = new Set('علامه علامات دليل دلايل ادله اشارات قراين اعراض اثار بوادر'.split(' '))

export const isSign = (word: ArabicWord | undefined): boolean =>
  word?.isDefinite === false && signs.has(word.stem)

/** *رحب بالحضور*: people are greeted, and nothing is said of them; *كلمة رحب فيها بالحضور* is what the speech said. */
export const greets = (p: ArabicPassage, index: number, { verb }: CueReading, { head }: Match): boolean =>
  verb.past === 'رحب' &&
  !isResumptive(p, index + 1) &&
  head.kind === 'preposition' &&
  !isDoing(p.words[head.at]) &&
  (guests.has(p.words[head.at]?.stem ?? '') || isClass(p.words[head.at], 'role', 'givenName'))

/** *رحب بفتح المعبر*: what was done, by a word that is a name elsewhere. */
const isDoing = (word: ArabicWord | undefined): boolean =>
  word?.isDefinite === false && isClass(word, 'event')

const guests = new Set(['حضور', 'جميع', 'ضيوف', 'مشاركين', 'مشاركات', 'حاضرين', 'حاضرات', 'وفد'])

/** *أقرت اللجنة إنشاء صندوق*: passed, not admitted; what is admitted stands behind ب at once. */
export const rules = (p: ArabicPassage, { verb }: CueReading, { head, source }: Match): boolean =>
  verb.past === 'أقر' &&
  head.kind === 'preposition' &&
  (isClass(p.words[head.at], 'place') ||
    p.words[head.at]?.stem === 'نسبه' ||
    (source !== null && namesAct(p, source)))

/** *رفع توقعاته للنمو إلى 3%* is a forecast, *رفع توقعاته بشأن الاقتصاد* only tells of one. */
export const movesForecast = ({ verb }: CueReading, p: ArabicPassage, { head }: Match): boolean =>
  ['رفع', 'خفض', 'عدل'].includes(verb.past) && p.words[head.at]?.stem.startsWith('توقعات') === true

export const showsOrTells = (p: ArabicPassage, { source }: Match): boolean =>
  source !== null && isClass(p.words[source.from], 'document', 'vague')

/** *إذا ما رأى*, *لو قال*: a verb that a condition stands right before. */
export const isSupposed = (p: ArabicPassage, index: number): boolean => {
  const at = p.words[index - 1]?.key === 'ما' ? index - 2 : index - 1
  const key = p.words[at]?.key
  return key === 'اذا' || key === 'لو'
}

/** *امتنع عن التعليق* is an answer, *امتنع عن التدخين* is conduct. */
export const abstains = (p: ArabicPassage, { verb }: CueReading, { head }: Match): boolean =>
  (verb.past === 'امتنع' || verb.past === 'أحجم') && !isDeclinable(p.words[head.at + 1])

const pleaders = new Set(['محامي', 'محاميه', 'محام', 'دفاع', 'هييه', 'وكيل', 'متهم', 'محامو'])

/** *دفع محامي المتهم ببطلان الإجراءات*: what is pleaded in court, and nothing that is pushed or paid. */
export const pleads = (p: ArabicPassage, { head, source }: Match): boolean =>
  source !== null &&
  pleaders.has(p.words[source.from]?.stem ?? '') &&
  !p.words[head.at]?.isDefinite &&
  isClass(p.words[head.at], 'event', 'masdar')
