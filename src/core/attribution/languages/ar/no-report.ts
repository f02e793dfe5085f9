import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { isResumptive } from '#core/attribution/languages/ar/phrase-start'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import {
  opensReport,
  namesAct,
  namesFigure,
  namesResponsibility,
  handsOn,
  ordersAct,
  promises,
  stirs,
} from '#core/attribution/languages/ar/named-acts'
import { isNarratorRemark, isWaved } from '#core/attribution/languages/ar/narrator'
import { isPassive } from '#core/attribution/languages/ar/negation'

/** Spellings so often something else that only a clause or a quotation right behind makes them a report. */
const doubtful = new Set(
  'بين عد زاد رد سلم شهد دل علق عقب واصل تابع مضي ختم وجه امر سجل شك شرح نقل كتب سال رصد وعد يعد تعد اكمل وثق علم بدا دون وجد همس صاح صرخ هتف ردد عرض بشر يبلغ تبلغ امن'.split(
    ' ',
  ),
)

/** *يُعتبر*, *يُقال*: only in these verbs is the vowel no sign of the active. */
const isPassivePresent = (p: ArabicPassage, index: number, { kind, verb }: CueReading): boolean =>
  kind === 'present' &&
  /^[وف]?[يت]\u064F/u.test(p.tokens[index]?.text ?? '') &&
  (verb.past.startsWith('ا') || verb.past.length === 3)

/** Verbs by which things show something: without a speaker or a document before them they report nothing. */
const evidential = new Set('أظهر كشف أشار دل أثبت أوضح بين برهن أكد'.split(' '))

const expressers = new Set('أعرب عبر أبدى أفصح'.split(' '))

const isOwnFrame = (reading: CueReading, { head, source }: Match, isAtOnce: boolean): boolean =>
  reading.verb.past === 'عبر'
    ? head.kind === 'preposition'
    : head.kind === 'clause' && (source !== null || isAtOnce)

const arrives = new Set(['ذهب', 'انتهى'])

const arrivesAtThat = (p: ArabicPassage, index: number, { head, source }: Match): boolean =>
  head.kind === 'clause' && p.words[head.at]?.key === 'الي' && head.at === (source?.to ?? index + 1)

const showing = new Set(['أظهر', 'أثبت', 'برهن'])

/** *أثبتت التجربة أن*, *تجارب أثبتت أن*: things show, and nobody says it. */
function showsByItself(
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

/** Readings that look like a report and are none. */
function isNoReport(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  read: Match,
  situation: Situation,
): boolean {
  const word = p.words[index] as ArabicWord
  const before = p.words[index - 1]
  // *بين* is a preposition unless it opens a clause.
  if (
    isClass(word, 'preposition') &&
    !(
      opensReport(p, index, situation) &&
      isOwnFrame(reading, read, word.conjunction > 0 && read.head.at === index + 1)
    )
  )
    return true
  // *تبين أن*: it turned out, and nobody said it.
  if (reading.kind === 'present' && read.source === null && ['بين', 'أبان'].includes(reading.verb.past))
    return true
  // *أن تعلن*: a wish or a plan, not a report.
  if (
    reading.kind === 'present' &&
    before &&
    isClass(before, 'complementiser') &&
    before.complementiserPronoun === '' &&
    p.words[index - 2]?.key !== 'قبل'
  )
    return true
  if (['يجب', 'تجب'].includes(word.key)) return true
  // *المتهمين يعتقد أنهم*: passive behind people in the plural.
  const isMany = before?.isDefinite === true && /^.{3,}[^ي](?:ين|ون)$/.test(before.stem)
  if (
    isMany &&
    read.source === null &&
    reading.kind === 'present' &&
    reading.number === 'singular' &&
    word.conjunction === 0
  )
    return true
  // *دون أن*, *دون تفاصيل*: without its doubled letter the preposition.
  if (word.bare === 'دون' && !p.tokens[index]?.text.includes('\u0651')) return true
  // *استشهد برصاص الجنود*: fell, and cited nobody.
  if (reading.verb.past === 'استشهد' && !isClass(p.words[read.head.at], 'document', 'venue')) return true
  if (isWaved(p, reading, read.head.at)) return true
  // *ذهب الخبير إلى أن*, but *ذهب إلى السوق، لأن*
  if (arrives.has(reading.verb.past) && !arrivesAtThat(p, index, read)) return true
  if (showsByItself(p, index, reading, read, situation)) return true
  // *في أول رد فعل*, *من الجدير ذكره أن*
  if (p.words[index + 1]?.key === 'فعل' || before?.key === 'الجدير') return true
  if (greets(p, index, reading, read) || rules(p, reading, read)) return true
  if (movesForecast(reading, p, read) && !namesFigure(p, read.head.at)) return true
  if (isPassive(p, index) || isPassivePresent(p, index, reading)) return true
  if (reading.verb.participle === 'مذكر' && read.head.kind === 'preposition') return true
  // *طلب عدم نشر اسمه*, *رفض الكشف عن هويته*: who speaks, not what was said.
  if (concealing.has(reading.verb.past) && (hidesName(p, index + 1) || hidesName(p, read.head.at)))
    return true
  // *ما ذكر*: passive, and what it names is no content.
  if (before?.key === 'ما' && read.source === null && read.head.at > index + 1) return true
  const isLoose = read.head.kind === 'nominal' || read.head.kind === 'preposition'
  // *يدفعون ثمن حرب*: behind a plain word a verb without a subject is a noun.
  if (isLoose && read.source === null && isBehindNoun(p, index)) return true
  // *رفض القاضي طلب المحامي تأجيل الجلسة*: the verbal noun, with whose it is behind it.
  const isVerbalNoun = word.cues.some((cue) => cue.kind === 'noun' && !cue.hasObject)
  if (
    isLoose &&
    isVerbalNoun &&
    read.rule !== 'subject.first' &&
    read.rule !== 'headline.verb' &&
    isBehindNoun(p, index)
  )
    return true
  if (
    situation.isNested &&
    isLoose &&
    read.source === null &&
    reading.kind === 'present' &&
    word.conjunction > 0
  )
    return true
  // *أيدت محكمة النقض الحكم*: a court's ruling is an act.
  if (reading.verb.past === 'أيد' && read.source && p.words[read.source.from]?.stem === 'محكمه') return true
  // *أضرار تقدر بـ 3 ملايين*
  const next = p.tokens[read.head.at + 1]?.kind
  if (reading.verb.past === 'قدر' && read.head.kind === 'preposition' && next === 'number') return true
  if (reading.verb.past === 'دل' && !showsOrTells(p, read)) return true
  // *أكد أن "يتحفظ على …"*: the quoted words' own verb.
  const opensQuotation =
    situation.isNested && index === situation.from && p.tokens[index - 1]?.kind === 'quote'
  if (opensQuotation && isLoose && read.source === null && reading.kind === 'present') return true
  // *أعلنا عن*: in the mouth of the source *we announced*.
  if (situation.isNested && read.source === null && /نا$/.test(word.key)) return true
  if (reading.verb.past === 'حمل' && !namesResponsibility(p, index)) return true
  if (reading.verb.past === 'دعا' && stirs(p, read.head.at)) return true
  // *أنه يعرب عن أسفه*: the statement around it has that act already.
  if (
    situation.isNested &&
    expressers.has(reading.verb.past) &&
    read.source === null &&
    before?.complementiserPronoun
  )
    return true
  // *الاتفاق الذي ينص على*: a text says what is written in it.
  if (reading.verb.past === 'نص') return false
  const isEvidence = reading.kind === 'present' && evidential.has(reading.verb.past)
  if (!isEvidence && !(isLoose && read.rule === 'subject.first')) return false
  if (read.source === null)
    return (
      isClass(before, 'pronoun', 'subordinator') || (word.conjunction === 0 && before?.isDefinite === true)
    )
  if (read.rule !== 'subject.first') return false
  const head = p.words[read.source.from]
  return (
    head?.isWord === true &&
    !head.isUnknown &&
    !isClass(
      head,
      'role',
      'organisation',
      'document',
      'vague',
      'place',
      'givenName',
      'nisba',
      'quantity',
      'pronoun',
    )
  )
}

/** *رحب بالحضور*: people are greeted, and nothing is said of them; *كلمة رحب فيها بالحضور* is what the speech said. */
const greets = (p: ArabicPassage, index: number, { verb }: CueReading, { head }: Match): boolean =>
  verb.past === 'رحب' &&
  !isResumptive(p, index + 1) &&
  head.kind === 'preposition' &&
  (guests.has(p.words[head.at]?.stem ?? '') || isClass(p.words[head.at], 'role', 'givenName'))

const guests = new Set(['حضور', 'جميع', 'ضيوف', 'مشاركين', 'مشاركات', 'حاضرين', 'حاضرات', 'وفد'])

/** *أقرت اللجنة إنشاء صندوق*: passed, not admitted; what is admitted stands behind ب at once. */
const rules = (p: ArabicPassage, { verb }: CueReading, { head, source }: Match): boolean =>
  verb.past === 'أقر' &&
  head.kind === 'preposition' &&
  (isClass(p.words[head.at], 'place') ||
    p.words[head.at]?.stem === 'نسبه' ||
    (source !== null && namesAct(p, source)))

/** *رفع توقعاته للنمو إلى 3%* is a forecast, *رفع توقعاته بشأن الاقتصاد* only tells of one. */
const movesForecast = ({ verb }: CueReading, p: ArabicPassage, { head }: Match): boolean =>
  ['رفع', 'خفض', 'عدل'].includes(verb.past) && p.words[head.at]?.stem.startsWith('توقعات') === true

/** *بغداد ـ كشف مصدر*: a place before the first word, its dash lost or written as a tatweel. */
const isDateline = (p: ArabicPassage, index: number): boolean => index === 0 && isClass(p.words[0], 'place')

const showsOrTells = (p: ArabicPassage, { source }: Match): boolean =>
  source !== null && isClass(p.words[source.from], 'document', 'vague')

const isBehindNoun = (p: ArabicPassage, index: number): boolean => {
  const before = p.words[index - 1]
  const word = p.words[index] as ArabicWord
  return (
    before?.isWord === true &&
    before.bare.length > 0 &&
    word.conjunction === 0 &&
    word.cues.every((cue) => cue.kind !== 'present' && !cue.hasObject) &&
    // *اعترفوا*, *رحبت*: an ending makes it a verb.
    word.cues.every((cue) => cue.kind !== 'past' || (cue.gender === 'm' && cue.number === 'singular')) &&
    !isResumptive(p, index + 1) &&
    !isDateline(p, index - 1) &&
    !isClass(
      before,
      'relative',
      'subordinator',
      'auxiliary',
      'complementiser',
      'pronoun',
      'temporal',
      'adverb',
      'negation',
      'opener',
    ) &&
    p.tokens[index]?.text.includes('\u0651') !== true
  )
}

const concealing = new Set(['طلب', 'رفض', 'اشترط', 'فضل', 'آثر'])

const hidesName = (p: ArabicPassage, from: number): boolean => {
  for (let at = from; at < from + 5; at += 1)
    if (/^(?:اسم|هوي)(?:ه|ها|هم|ته|تها|تهم|يهما)$|^اسماء?هم$/.test(p.words[at]?.key ?? '')) return true
  return false
}

const chants = (p: ArabicPassage, from: number, to: number): boolean =>
  to - from <= 8 && p.words.slice(from + 1, to).some((word) => /^(?:هتاف|شعار|عبار|نشيد)/.test(word.stem))

/** Close enough to its content for a doubtful spelling to be a report. */
const isPlain = (p: ArabicPassage, { head, source }: Match, index: number): boolean => {
  // *كتب على حسابه في فيسبوك: «…»*
  if (head.kind === 'quotation' && p.tokens[head.at - 1]?.kind === 'colon' && head.at - index <= 14)
    return true
  if (/^(?:بالقول|قايلا|قايله|بقوله|بقولها)$/.test(p.words[head.at - 1]?.key ?? '')) return true
  // *رددوا هتافات من بينها «…»*
  if (head.kind === 'quotation' && source === null && chants(p, index, head.at)) return true
  const isReported = head.kind === 'clause' || head.kind === 'quotation' || head.kind === 'colon'
  return isReported && (head.at <= index + 2 || (source !== null && head.at - source.to <= 8))
}

const continuing = new Set(['تابع', 'واصل', 'اكمل', 'مضي'])

/** Whether a verb whose frame fits reports nothing all the same. */
export function reportsNothing(p: ArabicPassage, index: number, situation: Situation, match: Match): boolean {
  const word = p.words[index] as ArabicWord
  const { head, source, reading } = match
  if (
    isClass(p.words[index - 1], 'preposition', 'classifier') &&
    !isResumptive(p, index + 1) &&
    word.cues.some((cue) => cue.kind === 'noun')
  )
    return true
  if (isNarratorRemark(p, index, situation, match) || isNoReport(p, index, reading, match, situation))
    return true
  const past = reading.verb.key
  if (p.words[index - 1]?.key === 'عدم') return true
  // *علمت الصحيفة من مصادر أن*, *اكتفى بالقول إن*
  if (past === 'علم' && head.kind === 'preposition')
    return source === null || !isClass(p.words[head.at + 1], 'vague', 'role', 'document')
  if (past === 'اكتفي')
    return (
      !/^بال(?:قول|تاكيد|اشار)/.test(p.words[head.at - 1]?.key ?? p.words[head.at - 2]?.key ?? '') &&
      !/^بال(?:قول|تاكيد|اشار)/.test(p.words[head.at - 2]?.key ?? '')
    )
  if (reading.verb.past === 'نقل' && head.kind === 'preposition') return !handsOn(p, head.at, situation.to)
  // *وأمر الحاكم بإجلاء …*
  if (past === 'امر' && source !== null && word.conjunction > 0) return false
  // *وجه الوزير بصرف …*: an order, where an act stands behind ب.
  if (reading.verb.past === 'وجه' && head.kind === 'preposition')
    return !ordersAct(p, index, situation, match)
  // *وعد الوزير بحل الأزمة*: only its present has the spelling of *to count as*.
  const isPromise = past === 'وعد' && reading.kind === 'past' && promises(p, head.at)
  if ((doubtful.has(word.key) || doubtful.has(past)) && !isPromise && !isPlain(p, match, index)) return true
  // *المدير يتابع «…»*: to follow, not to go on speaking.
  const speaksOn = head.kind === 'clause' || p.tokens[head.at - 1]?.kind === 'colon'
  const isOther = match.rule === 'subject.first' || reading.kind === 'present'
  if (continuing.has(past) && isOther && !(speaksOn && isPlain(p, match, index))) return true
  const isLoose = head.kind === 'nominal' || head.kind === 'preposition'
  if (isResumptive(p, index + 1)) return false
  // *كما طالب بذلك*: what joins clauses has a verb behind it.
  if (isClass(p.words[index - 1], 'subordinator', 'auxiliary')) return false
  return isLoose && word.classes.size > 0 && word.conjunction === 0 && source === null
}
