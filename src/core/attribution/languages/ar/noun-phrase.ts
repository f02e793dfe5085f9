import {
  type Progress,
  isApposed,
  isSecondOffice,
  stepOverComma,
} from '#core/attribution/languages/ar/apposition'
import {
  type PhraseLimits,
  describesDocument,
  describesSources,
  beginsBareNoun,
  beginsCrowd,
  isNamePart,
  outdoesHead,
  outnumbered,
  isOwnWords,
  isListener,
  everyone,
  isAccusative,
  beginsObject,
} from '#core/attribution/languages/ar/bare-noun'
import {
  type ArabicPassage,
  isClass,
  isDeed,
  isHonorific,
  isNotice,
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
import { givesWarmly } from '#core/attribution/languages/ar/nominal-contents'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import { saysHow } from '#core/attribution/languages/ar/manners'
import { governedBy, isNameAli, namesPost } from '#core/attribution/languages/ar/prepositions'
import {
  quotationAt,
  isQuotedName,
  endOfBrackets,
  endOfDashes,
} from '#core/attribution/languages/ar/quoted-names'
import {
  endOfConcealment,
  endOfRelative,
  hidesSomething,
  isSomebody,
} from '#core/attribution/languages/ar/relative-clauses'
import { isCourtesy } from '#core/attribution/languages/ar/offices'
import { isNamedAfterRuler, titlesAsNames } from '#core/attribution/languages/ar/person-names'
import { isPlainSurname } from '#core/attribution/languages/ar/surnames'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import {
  countsUnits,
  isWithGist,
  beginsPlace,
  isSecondRuler,
  isThingBehindPlace,
  namesSomebody,
  isToSomebody,
  counterparts,
  beginsSecondPerson,
  beginsPredicate,
} from '#core/attribution/languages/ar/phrase-boundaries'

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

/** *عدد من النواب*, *فريق من الباحثين*: of whom somebody is some. */
const isPartOf = (p: ArabicPassage, from: number, at: number): boolean =>
  at === from + 1 &&
  p.words[at]?.key === 'من' &&
  (p.words[at + 1]?.isDefinite === true || isClass(p.words[at + 1], 'role', 'vague', 'organisation')) &&
  crowds.has(p.words[from]?.stem ?? '')
const crowdCounts = new Set(['عدد', 'عددا', 'عشرات', 'مئات', 'مييات', 'الاف', 'بعض', 'احد', 'احدي'])
const crowds = new Set(['مجموعه', 'فريق', 'وفد', 'عدد', 'جمع', 'حشد', 'لفيف', 'ثله', 'نخبه', 'كثير', 'عديد'])

function stepOverWord(
  p: ArabicPassage,
  from: number,
  { at, isClosed }: Progress,
  limits: PhraseLimits,
): Progress | null {
  const word = p.words[at] as ArabicWord
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (at > from && (isClass(word, 'pronoun') || isHonorific(p.words[from]) || isHonorific(word))) return null
  // *سامر بن فليس*: whatever stands behind *son of* is a name.
  if (at > from && fathers.has(p.words[at - 1]?.key ?? '')) return { at: at + 1, isClosed: true }
  if (at > from && describesDocument(p, at)) return { at: at + 1, isClosed: false }
  // *مسؤول أمني طلب عدم ذكر اسمه*, *مسؤول في التحالف فضل عدم ذكر اسمه*
  if (at > from && hidesSomething(word) && !(p.words[from]?.isDefinite && p.words[at - 1]?.isDefinite)) {
    const concealed = isClass(p.words[from], 'vague', 'role') ? endOfConcealment(p, at) : null
    if (concealed !== null) return { at: concealed, isClosed: true }
  }
  // *بيانات اطلعت عليها الصحيفة*
  const isRelative = isDeed(word) || ((word.isUnknown || isPlainVerb(word)) && isResumptive(p, at + 1))
  if (at > from && isRelative && word.conjunction === 0 && isSomebody(p, from, at))
    return { at: endOfRelative(p, at + 1, limits), isClosed: true }
  // *تقرير المراجعة للبرنامج*: papers tell nobody in particular.
  const isOfPaper = word.clitic === 'ل' && isClass(p.words[from], 'document') && !isClass(word, 'temporal')
  if (at > from && (isPlainVerb(word) || (startsAdverbial(p, at) && !isOfPaper))) return null
  if (at > from && isClosed && limits.frames.has('object') && beginsSecondPerson(p, from, at, limits.limit))
    return null
  // *كتب سامر حداد | مقالا*
  if (
    at > from &&
    word.isAccusative &&
    word.conjunction === 0 &&
    isClass(word, 'document', 'venue', 'masdar')
  )
    return null
  if (at > from && beginsPredicate(p, at)) return null
  // *قلد الوزير | وسام الملك عبد العزيز*
  if (isClosed && p.words[at - 1]?.isDefinite && isNamedAfterRuler(p, at)) return null
  if (at > from && startsClause(word) && !describesSources(p, at)) return null
  if (isClass(word, 'relative'))
    return at === from ? null : { at: endOfRelative(p, at + 1, limits), isClosed: true }
  if (at > from && !isPartOf(p, from, at) && governedBy(p, at, limits.frames)) return null
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
  // *الفريق أول سامر الحلو*
  if (at > from && word.stem === 'اول' && !word.isDefinite && isClass(p.words[at - 1], 'role'))
    return { at: at + 1, isClosed: true }
  const closes =
    (!isCounting && isClass(word, 'adjective') && !(at === from && isClass(word, 'role'))) ||
    word.isDefinite ||
    word.isUnknown ||
    isClass(word, 'place', 'givenName', 'nisba', 'vague') ||
    word.isWhole ||
    // *الأمير سلطان*: an office that is a name behind a title.
    (titlesAsNames.has(word.key) && isCourtesy(p.words[at - 1])) ||
    /(?:ه|ها|هم)$/.test(word.bare)
  if (at === from || word.conjunction > 0) return { at: at + 1, isClosed: closes }
  if (isClosed && !word.isDefinite && word.clitic === '') {
    // *نقلت الوكالة | بيان الوزارة*, *بحسب الشرطة | قتل جميع المهاجمين*: behind an article no noun is governed.
    const isBehindArticle = p.words[at - 1]?.isDefinite === true && p.words[at - 1]?.isWord === true
    if (isBehindArticle && (isBareDocument(word) || isBarePast(p, at))) return null
    // *عارف | فتح رازي*: a noun that is a name between two others.
    const isBetweenNames =
      isClass(word, 'givenName') && isClass(p.words[at - 1], 'givenName') && isNamePart(p.words[at + 1])
    if (takesNouns && !isBetweenNames && (isContentNoun(word) || mayBeVerbalNoun(word)) && !word.isUnknown)
      return null
    if (
      takesNouns &&
      isClass(word, 'organisation', 'document', 'venue', 'place') &&
      !isClass(word, 'role', 'region')
    )
      return null
    if (!isBetweenNames && isClass(word, 'event') && !isClass(word, 'role', 'organisation')) return null
    if (takesNouns && beginsBareNoun(p, from, at, limits)) return null
  }
  if (limits.frames.has('object') && at === from + 1 && isSecondRuler(p, from)) return null
  if (at > from && (isWithGist(p, at) || (takesNouns && givesWarmly(p, at)))) return null
  if (takesNouns && at === from + 2 && word.isDefinite && countsUnits(p.words[from])) return null
  // *اتهمت النيابة العامة | ثلاثة موظفين*
  if (takesNouns && isClosed && (countsUnits(word) || crowdCounts.has(word.key))) return null
  // *حث الأمير | الشباب*: many people are nothing that one of them is called.
  const isMany = word.isDefinite && word.clitic === '' && brokenPlurals.has(word.stem)
  const [ruler, head] = [p.words[at - 1], p.words[from]]
  if (isMany && ruler?.isDefinite && ![ruler, head].some((one) => brokenPlurals.has(one?.stem ?? '')))
    return null
  // *أبلغ الوزير | نظيره*
  if (limits.frames.has('object') && isClosed && counterparts.has(word.key)) return null
  if (limits.frames.has('object') && at === from + 1 && word.isUnknown && isPlainSurname(p, p.words[from]))
    return null
  // *اعتبر «ائتلاف …» | القرار خطأ*: behind the marks of a body's name.
  const isBehindMarks = p.tokens[from]?.kind === 'quote' && p.tokens[at - 1]?.kind === 'quote'
  if (takesNouns && isBehindMarks && isThingOfAnother(word)) return null
  // *اتهمت فرنسا | جارتها*: a name alone takes no noun with a pronoun.
  if (limits.frames.has('object') && at === from + 1 && isClass(p.words[from], 'place') && isOwned(word))
    return null
  // *حذر حداد | البرازيل*: nor does a surname take a country.
  const isSurnameAlone = at === from + 1 && p.words[from]?.isUnknown === true
  if (limits.frames.has('object') && isSurnameAlone && isClass(word, 'place') && word.clitic === '')
    return null
  // *رفضت مصر | مطالب الوكالة*
  if (takesNouns && isThingBehindPlace(p, at)) return null
  // *المجلس -الذي يرأسه الوزير- | الشركة*
  if (takesNouns && p.tokens[at - 1]?.kind === 'dash' && at > from) return null
  if (takesNouns && at === from + 1 && outdoesHead(p, from, at)) return null
  if (isClosed && (beginsPlace(p, at) || isToSomebody(p, from, at))) return null
  if (isClosed && (isOwnWords(p, at) || beginsCrowd(p, at))) return null
  // *تحكي أم خالد | قصتها*
  if (isClosed && isOwned(word) && isClass(word, 'thing') && !isClass(word, 'role', 'organisation'))
    return null
  // *نقلا عن مسؤولين | قولهم إن*, *كشفت الشركة | النقاب عن*
  // *أبدى المدير | تخوفه*: what is spelled as an act of his, or as one against him.
  if (
    at > from &&
    word.classes.size === 0 &&
    word.cues.some(({ kind, hasObject }) => kind === 'noun' && hasObject)
  )
    return null
  if (at > from && (isVerbalNoun(word) || isNotice(word) || ['النقاب', 'القول'].includes(word.key)))
    return null
  // *نقلت الصحيفة | قول المدير*
  if (isClosed && word.key === 'قول') return null
  if (at > from && isListener(p, at, isClosed)) return null
  if (isClosed && word.conjunction === 0 && everyone.has(word.key)) return null
  if (saysHow(p, at) || outnumbered(p.words[at - 1], word)) return null
  if (isAccusative(p, at)) return null
  if (takesNouns && isClosed && word.isDefinite && word.clitic === '' && beginsObject(p, from, at, limits))
    return null
  return { at: at + 1, isClosed: closes }
}

const fathers = new Set(['بن', 'ابن', 'بنت'])

const isThingOfAnother = (word: ArabicWord): boolean =>
  (word.isDefinite || isClass(word, 'thing')) && !isClass(word, 'nisba', 'adjective')

const isBareDocument = (word: ArabicWord): boolean =>
  isClass(word, 'document') && !isClass(word, 'role', 'organisation', 'adjective', 'nisba', 'givenName')

/** *قتل جميع …*, *نقل ثلاثة …*: a verb in the spelling of its noun, and behind it of how many. */
export const isBarePast = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.key.length === 3 &&
  (isClass(p.words[at], 'event', 'masdar') ||
    p.words[at]?.cues.some(({ kind }) => kind === 'past') === true) &&
  (isClass(p.words[at + 1], 'quantity') || p.tokens[at + 1]?.kind === 'number')

const isOwned = ({ bare, clitic, conjunction }: ArabicWord): boolean =>
  /...(?:ه|ها|هم)$/.test(bare) && clitic === '' && conjunction === 0

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

const issued = new Set(['صادر', 'صادره', 'صدر', 'صدرت'])

const asked = new Set(['سوال', 'اسيله', 'استفسار', 'استفسارات', 'تساول', 'تساولات'])

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
  if (namesSomebody(p, at)) return null
  // *قال حداد | عن اللاعب*, but *المتحدث عن الشركة*
  if (word.key === 'عن' && isNamePart(p.words[at - 1])) return null
  // *أعلنت وزارة النقل | عن فتح الطريق*
  if (word.key === 'عن' && !next.isDefinite && isClass(p.words[at - 1], 'organisation', 'thing')) return null
  // *أجاب الوزير | عن سؤال*, but *المسؤول عن الملف*
  if (word.key === 'عن' && asked.has(next.stem)) return null
  // *تقرير صادر عن الهيئة*
  if (word.key === 'عن' && issued.has(p.words[at - 1]?.stem ?? '') && canBeginPhrase(p, at + 1))
    return { at: at + 2, isClosed: next.isDefinite || isClass(next, 'place') }
  // *الشرطة | في تحذيرات نشرتها*: where it was said.
  if (!next.isDefinite && p.words[at + 2]?.cues.some((cue) => cue.kind === 'past' && cue.hasObject))
    return null
  if (startsClause(next) || isPlainVerb(next) || isClass(next, 'venue', 'relative')) return null
  // *في احتفالية يونسكو*: without the article a noun with this ending waits for the next.
  const isConstruct = next.isUnknown && next.bare.endsWith('ة')
  return {
    at: at + 2,
    isClosed: next.isDefinite || (next.isUnknown && !isConstruct) || isClass(next, 'place'),
  }
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
