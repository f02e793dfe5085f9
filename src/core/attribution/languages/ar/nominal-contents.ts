import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { isContentNoun, mayBeVerbalNoun } from '#core/attribution/languages/ar/phrase-start'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

/** *نفى ذلك*: the whole of what was said before. */
export const isBareThat = (p: ArabicPassage, at: number): boolean =>
  ['ذلك', 'هذا'].includes(p.words[at]?.key ?? '') &&
  p.words[at]?.conjunction === 0 &&
  p.words[at + 1]?.isDefinite !== true &&
  !isClass(p.words[at - 1], 'preposition', 'adverbialPreposition')

/** *تلك الأنباء*, *هذا الخبر*. */
export const isDemonstrative = (p: ArabicPassage, at: number): boolean =>
  ['هذا', 'هذه', 'تلك', 'ذلك', 'هذان', 'هاتان'].includes(p.words[at]?.key ?? '') &&
  p.words[at + 1]?.isDefinite === true &&
  !isClass(p.words[at - 1], 'preposition', 'adverbialPreposition')

/** Verbs that report a thing only where it is a verbal noun or something announced. */
const nominalOnlyWithContentNoun = new Set(
  'نشر بث أورد أظهر سجل تداول أذاع وثق رصد أحصى كرر جدد أبدى قدر أوضح كشف أكد طلب اعتبر زعم ادعى أثبت شهد أبرز تعهد استذكر تناقل شكا'.split(
    ' ',
  ),
)

/** What one declines, rather than does not do. */
const declinable = new Set(
  (
    'قرار قرارات طلب طلبات اتهام اتهامات دعوه دعوات مقترح مقترحات تعليق ادلاء كشف اعلان افصاح عرض عروض شروط ' +
    'مطالب مطلب نداء نداءات مقترحات مزاعم ادعاءات انتقادات تهديدات املاءات تفسير وصايه عقوبات تشكيك ' +
    'ذكر اعطاء خوض تسميه تحديد خطه فكره تصريحات ضغوط ضغوطات تدخل مشروع مبادره تعديل تاكيد نفي رد حديث اجابه ربط'
  ).split(' '),
)

export const isDeclinable = (word: ArabicWord | undefined): boolean =>
  word !== undefined && (declinable.has(word.stem) || declinable.has(word.stem.replace(/ا$/, '')))

/** *قدم تعازيه*, *وجه انتقادات*, *أطلق نداء*: verbs of giving that report only where words are what is given. */
export const givesWords: ReadonlySet<string> = new Set(['أزجى', 'رفع', 'قدم', 'وجه', 'أطلق'])

/** *تقدم بالشكر*, *توجه بالتهنئة*: verbs of turning to somebody that report only where words are what they bring. */
export const offering: ReadonlySet<string> = new Set(['تقدم', 'توجه'])

const sendsWords = new Set(['بعث', 'أرسل'])

/** *برقية*, *برقيتي*, *رسالة*: what thanks and condolences are sent by. */
export const isTelegram = (word: ArabicWord | undefined): boolean =>
  /^(?:برقي(?:ه|تي|تا|تين|ات)|رسال(?:ه|تي|تا|تين)|رسايل)$/.test(word?.stem ?? '')

const wordsGiven =
  /^(?:شكر|تعازي|عزاء|تعزي|مواسا|تهن|تهاني|تبريك|انتقاد|اتهام|تحذير|نداء|اعتذار|تنديد|توقعات|امتنان|دعوت?ه?$)/

const occasions = new Set('ذكري يوم عيد مناسبه حفل حفله حفلات امسيه ليله سهره تراث موسم'.split(' '))

export const isWordsGiven = (word: ArabicWord | undefined): boolean => wordsGiven.test(word?.stem ?? '')

const warmly = new Set('اسمي احر اصدق اطيب اجمل ازكي خالص بالغ عميق وافر جزيل عظيم ايات'.split(' '))

/** *أسمى آيات التهاني*, *خالص شكره*: words that are given, by how. */
export function givesWarmly(p: ArabicPassage, at: number): boolean {
  let next = at
  while (warmly.has(p.words[next]?.stem ?? '') && next < at + 3) next += 1
  return next > at && isWordsGiven(p.words[next])
}

/** Verbs whose whole content a mere *ذلك* may be. */
const takesThat = new Set(['نفى', 'أنكر', 'أكد', 'استنكر', 'فند', 'رجح', 'استبعد'])

const renewing = new Set(['جدد', 'كرر'])

/** *أكد الوزير خطورة الوضع*: a quality, by what has it. */
const isConstruct = (p: ArabicPassage, at: number): boolean => {
  // *خطورة تصاعد العنف*: one more in between.
  const end = isClass(p.words[at + 1], 'masdar', 'event') && !p.words[at + 1]?.isDefinite ? at + 2 : at + 1
  return (
    p.words[end]?.isDefinite === true &&
    p.words[end]?.clitic === '' &&
    p.words[end]?.conjunction === 0 &&
    p.words[at + 1]?.clitic === '' &&
    !isClass(p.words[at], 'role', 'organisation', 'givenName', 'place')
  )
}

/** *أكدت الوزارة حمايتها*: a pronoun makes a noun as definite as the article does. */
const isPossessed = (word: ArabicWord): boolean => /...(?:ه|ها|هم)$/.test(word.bare) && word.clitic === ''

/** *اعتبر القرار خطوة*, *اعتبرت هذه الدعوة محاولة*: a thing pointed at or known, and behind it what it is held to be. */
function judges(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const isKnown = isDemonstrative(p, at) || (word.isDefinite && word.clitic === '') || isPossessed(word)
  if (!isKnown || isClass(word, 'role', 'givenName')) return false
  for (let next = at + 1; next < at + 16; next += 1) {
    const behind = p.words[next]
    if (!behind?.isWord) {
      if (p.tokens[next]?.kind !== 'quote') return false
      return true
    }
    const isFree = !behind.isDefinite && behind.clitic === '' && behind.conjunction === 0
    const isGoverned = isClass(p.words[next - 1], 'preposition') || p.words[next - 1]?.isDefinite === false
    if (isFree && !isGoverned && !isClass(behind, 'preposition', 'relative', 'pronoun')) return true
  }
  return false
}

/** *وجه التهنئة إلى والدته*: a greeting without anything that it is about is only mentioned. */
function greetsOnly(p: ArabicPassage, at: number): boolean {
  if (!/^(?:تهن|تهاني|تبريك|تحي)/.test(p.words[at]?.stem ?? '') || !p.words[at]?.isDefinite) return false
  for (let next = at + 1; next < at + 12; next += 1) {
    const word = p.words[next]
    if (!word?.isWord) return true
    if (word.key === 'علي' || word.key.startsWith('ب')) return false
  }
  return true
}

/** *القرار انتصارا*, *البيان خطوة*, but *المال مرتين*: what something is held to be stands right behind it in the accusative. */
const isHeldToBe = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]?.isDefinite ? p.words[at + 1] : p.words[at]
  return word?.isDefinite === false && /..[اة]$/.test(word.bare) && word.conjunction === 0
}

const longestPaper = 12

/** *بيانا للمتحدث باسم الوزارة قال فيه*: a verb whose pronoun points back into the paper. */
function isSpokenIn(p: ArabicPassage, paper: number): boolean {
  for (let at = paper + 1; at < paper + longestPaper; at += 1) {
    if (!p.words[at]?.isWord) return false
    if (p.words[at]?.isFinite && /^في(?:ه|ها)$/.test(p.words[at + 1]?.key ?? '')) return true
  }
  return false
}

/** Whether a nominal content is one that this verb reports, and not the object of an act. */
export function acceptsNominal(
  p: ArabicPassage,
  at: number,
  reading: CueReading,
  isHeadline = false,
): boolean {
  const word = p.words[at] as ArabicWord
  const { past } = reading.verb
  if (isBareThat(p, at)) return takesThat.has(past)
  // *نفى علم موكله بالواقعة*: knowledge, and nobody who knew.
  if (past === 'نفى' && word.key === 'علم') return true
  if (past === 'عد') return reading.kind === 'past' && judges(p, at) && isHeldToBe(p, at + 1)
  if (past === 'اعتبر' && judges(p, at)) return true
  // *تناقلوا معلومات مفادها أن*
  if (/^مفاد(?:ه|ها)$/.test(p.words[at + 1]?.key ?? '')) return true
  if (past === 'رفض') return isDeclinable(word)
  // *نشر تغريدة قال فيها*: what is said in it is the report.
  const isGiven = past === 'نشر' || past === 'بث'
  const isPaper = isClass(word, 'venue') || (isGiven && /^(?:بيان|تقرير)ا?$/.test(word.stem))
  // *بثت بيانا للمتحدث قال فيه*
  if (isPaper && isGiven && !isHeadline && isSpokenIn(p, at)) return false
  if (isPaper && p.words[at + 1]?.cues.some((cue) => cue.kind === 'past')) return false
  // *نشر تغريدة*: that something was published, not what.
  if (past === 'نشر' && isClass(word, 'venue', 'document') && !isHeadline) return false
  if (past === 'أبرز' && word.isDefinite && reading.kind === 'participle') return true
  // *تحيي المدينة ذكرى تأسيسها*: what is kept, not who is greeted.
  if (past === 'حيا' && occasions.has(word.stem)) return false
  // *بعث برقية عزاء*: what was sent is what was said.
  if (sendsWords.has(past)) return isTelegram(word) && isWordsGiven(p.words[at + 1])
  if (givesWords.has(past)) return (wordsGiven.test(word.stem) || givesWarmly(p, at)) && !greetsOnly(p, at)
  if (past === 'خفض' || past === 'عدل') return word.stem.startsWith('توقعات')
  if (renewing.has(past) && word.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) return true
  if (word.key === 'ما') return !nominalOnlyWithContentNoun.has(past)
  // *أبدى تذمره*: what one shows is one's own.
  if (past === 'أبدى' && /..(?:ه|ها|هم)$/.test(word.bare)) return true
  if (nominalOnlyWithContentNoun.has(past) && !isHeadline)
    return (
      isContentNoun(word) ||
      mayBeVerbalNoun(word) ||
      isClass(word, 'event', 'masdar') ||
      (past === 'أكد' && (word.isDefinite || isPossessed(word) || isConstruct(p, at)))
    )
  return !word.cues.some((cue) => cue.kind === 'past' && word.classes.size === 0)
}
