import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { headsClause, isResumptive } from '#core/attribution/languages/ar/phrase-start'
import {
  hidesName,
  isBehindNoun,
  isBehindOccasion,
  isPlain,
} from '#core/attribution/languages/ar/loose-report'
import {
  abstains,
  evidential,
  isSupposed,
  pleads,
  greets,
  isSign,
  movesForecast,
  rules,
  showsByItself,
  showsOrTells,
} from '#core/attribution/languages/ar/no-statement'
import { concealing } from '#core/attribution/languages/ar/relative-clauses'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'
import {
  namesFigure,
  namesResponsibility,
  handsOn,
  ordersAct,
  ordersSomebody,
  promises,
  stirs,
} from '#core/attribution/languages/ar/named-acts'
import { isWordsGiven, offering } from '#core/attribution/languages/ar/nominal-contents'
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
  // *يُؤكد*, *يُحذر*: of a doubled letter, as its participle tells.
  (verb.past.startsWith('ا') || (verb.past.length === 3 && !verb.participle.startsWith('م')))

const expressers = new Set('أعرب عبر أبدى أفصح'.split(' '))

/** *قائلا: …*, *بقوله: …* */
const isSaidSo = (p: ArabicPassage, head: number): boolean =>
  p.tokens[head - 1]?.kind === 'colon' &&
  /^(?:قايلا|قايله|قايلين|بقوله|بقولها|بالقول)$/.test(p.words[head - 2]?.key ?? '')

const isOwnFrame = (
  p: ArabicPassage,
  reading: CueReading,
  { head, source }: Match,
  isAtOnce: boolean,
): boolean =>
  // *وعقب الوزير على المداخلة قائلا: …*
  (source !== null &&
    isClass(p.words[source.from], 'role', 'organisation', 'givenName') &&
    isSaidSo(p, head.at)) ||
  (reading.verb.past === 'عبر'
    ? head.kind === 'preposition'
    : head.kind === 'clause' && (source !== null || isAtOnce))

/** *في جولة في السوق عبر التاجر سامر الحلو عن فرحته*: his own feeling goes through nobody. */
const tellsFeeling = (p: ArabicPassage, { verb }: CueReading, { head, source }: Match): boolean =>
  verb.past === 'عبر' &&
  source !== null &&
  isClass(p.words[source.from], 'role', 'givenName') &&
  p.words[head.at]?.key === 'عن' &&
  /..(?:ه|ها|هم)$/.test(p.words[head.at + 1]?.bare ?? '')

const arrives = new Set(['ذهب', 'انتهى'])

const arrivesAtThat = (p: ArabicPassage, index: number, { head, source }: Match): boolean =>
  head.kind === 'clause' && p.words[head.at]?.key === 'الي' && head.at === (source?.to ?? index + 1)

/** *لن يكون | عبر الشركات*, *بل | عبر الحوار*: no verb stands there. */
const isBeforeMeans = (word: ArabicWord | undefined): boolean =>
  ['يكون', 'تكون', 'ليس', 'ليست', 'بل', 'انما'].includes(word?.key ?? '')

/** *رفض | الطلب يعني*: a verb in the present, behind a whole noun. */
const holdsPresent = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  p.words
    .slice(from + 1, to)
    .some(
      (word, at) =>
        (word.isUnknown || (word.classes.size === 0 && word.cues.every(({ kind }) => kind === 'present'))) &&
        word.conjunction === 0 &&
        p.words[from + at]?.isDefinite === true &&
        /^[يت]\p{L}{3,}$/u.test(word.key) &&
        !word.bare.endsWith('ة'),
    )

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
  // *بين* is a preposition unless it opens a clause, and so is *عبر* in *لن يكون عبر الشركات*.
  if (
    isClass(word, 'preposition') &&
    (isBeforeMeans(before) ||
      !(
        tellsFeeling(p, reading, read) ||
        (headsClause(p, index, situation.from) &&
          isOwnFrame(p, reading, read, word.conjunction > 0 && read.head.at === index + 1))
      ))
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
  // *من أبرز المميزات …*, *أن أبرز المشاكل …*: the foremost of them.
  const isForemost =
    before?.key === 'من' || (isClass(before, 'complementiser') && !before?.complementiserPronoun)
  if (word.key === 'ابرز' && isForemost) return true
  // *تضمن المشروع تعديلات تأمل الهيئة أن …*: the clause is another verb's.
  if (reading.verb.past === 'تضمن' && read.head.at > Math.max(read.source?.to ?? 0, index + 1)) return true
  // *يبعث بإشارة أن*: nothing but a telegram or a letter is sent to say something.
  if (['بعث', 'أرسل'].includes(reading.verb.past) && read.head.kind !== 'nominal') return true
  // *سلم «النادي» الكأس*: handed over, and admitted nothing.
  if (reading.verb.past === 'سلم' && read.head.kind !== 'clause' && read.head.kind !== 'preposition')
    return true
  // *تعلم التخطيط وحسن الإدارة*: learning, and nobody who knows.
  if (
    ['علم', 'أعلم'].includes(reading.verb.past) &&
    reading.kind === 'present' &&
    isClass(p.words[read.source?.from ?? -1], 'masdar')
  )
    return true
  // *يعد خطوة مهمة عرف بأنها …*: is held to be; a thing promises nothing.
  const promiser = read.source ? p.words[read.source.from] : undefined
  if (reading.verb.past === 'وعد' && reading.kind === 'present' && isClass(promiser, 'thing')) return true
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
  const behind = read.source ?? { from: read.head.at, to: read.head.at + 2 }
  if (isVerbalNoun && behind.from === index + 1 && holdsPresent(p, behind)) return true
  if (
    isLoose &&
    isVerbalNoun &&
    read.rule !== 'subject.first' &&
    read.rule !== 'headline.verb' &&
    isBehindNoun(p, index) &&
    !(read.source !== null && isBehindOccasion(p, index))
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
  const isCount = next === 'number' || isClass(p.words[read.head.at], 'quantity')
  if (reading.verb.past === 'قدر' && read.head.kind === 'preposition' && isCount) return true
  // *ماذا قال الوزير عن «…»؟*
  if (before?.key === 'ماذا') return true
  // *على وشك أن ينهار*: about to.
  const held = p.tokens[index - 1]?.kind === 'quote' ? p.words[index - 2] : before
  // *لا شك أن*: there is no doubt.
  if (word.bare === 'شك' && /^[وف]?لا$/.test(before?.bare ?? '')) return true
  if (word.bare === 'شك' && word.conjunction > 0 && held?.key === 'علي') return true
  // *كلمة هاجم فيها النقابة: «…»*: what follows is another's.
  if (reading.verb.past === 'هاجم' && isResumptive(p, index + 1)) return true
  // *تداول ناشطون الخبر لافتين إلى أن*: the participle's own.
  const isOther = p.words[read.head.at - 1]?.cues.some((cue) => cue.kind === 'participle') === true
  if (['تداول', 'تناقل'].includes(reading.verb.past) && read.head.kind === 'clause' && isOther) return true
  // *علامات تفيد ب*: signs.
  if (isSign(before) && read.source === null && reading.kind === 'present') return true
  // *إذا أعلنت الشركة أن*, *إذا ما رأى القاضي أن*: not said, but supposed.
  if (isSupposed(p, index)) return true
  if (reading.verb.past === 'دفع' && !pleads(p, read)) return true
  // *امتنع الركاب عن الصعود*: what one does not do, rather than tell.
  if (abstains(p, reading, read)) return true
  if (reading.verb.past === 'دل' && !showsOrTells(p, read)) return true
  // *الأمر يرجع إلى الوزارة*: it is up to it.
  if (reading.verb.past === 'أرجع' && reading.kind === 'present' && read.head.at === index + 1) return true
  // *تقدم الوزير بالشكر*, but *تقدم الفريق بهدف*: words are what is offered.
  if (offering.has(reading.verb.past) && !isWordsGiven(p.words[read.head.at])) return true
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
  // *أن حجم المشروعات، التي أقرت أمس، تؤكد حرص …*: what somebody else's words hold to be a sign.
  if (isEvidence && situation.isNested && isLoose && read.source === null && word.conjunction === 0)
    return true
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

const continuing = new Set(['تابع', 'واصل', 'اكمل', 'مضي'])

/** Whether a verb whose frame fits reports nothing all the same. */
export function reportsNothing(p: ArabicPassage, index: number, situation: Situation, match: Match): boolean {
  const word = p.words[index] as ArabicWord
  const { head, source, reading } = match
  // *قرار وصف*, *حزب قول*; but *في المعرض وصف المدير …*
  const isGoverned =
    isClass(p.words[index - 1], 'preposition') ||
    (isClass(p.words[index - 1], 'classifier') && p.words[index - 1]?.isDefinite === false)
  if (isGoverned && !isResumptive(p, index + 1) && word.cues.some((cue) => cue.kind === 'noun')) return true
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
  // *وأمر الحاكم بإجلاء …*, *أمر الحاكم …* at the head of its sentence
  const isAtHead = word.conjunction > 0 || index === situation.from || p.tokens[index - 1]?.kind === 'comma'
  const isHeadline = p.isHeading && reading.kind === 'present'
  if (past === 'امر' && source !== null && (isAtHead || isHeadline)) return false
  // *وجه الوزير بصرف …*: an order, where an act stands behind ب.
  if (reading.verb.past === 'وجه' && head.kind === 'preposition')
    return !ordersAct(p, index, situation, match)
  const isOrder = reading.verb.past === 'وجه' && reading.verb.frames.has('object')
  if (isOrder && head.kind === 'nominal') return !ordersSomebody(p, match)
  // *توجه بالقول إن*: who turned to somebody.
  if (isOrder && /^توجه/.test(word.key)) return true
  // *وعد الوزير بحل الأزمة*: only its present has the spelling of *to count as*.
  const isPromise = past === 'وعد' && reading.kind === 'past' && promises(p, head.at)
  // *وجه المدرب شكره إلى الجماهير*
  const isOffered = past === 'وجه' && head.kind === 'nominal' && isWordsGiven(p.words[head.at])
  // *عد الوزير القرار انتصارا*: held to be, and not counted.
  const isHeld =
    past === 'عد' &&
    source !== null &&
    head.kind === 'nominal' &&
    isClass(p.words[source.from], 'role', 'organisation', 'givenName')
  const isDoubtful = !isHeld && (doubtful.has(word.key) || doubtful.has(past)) && !isPromise && !isOffered
  if (isDoubtful && !isPlain(p, match, index)) return true
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
