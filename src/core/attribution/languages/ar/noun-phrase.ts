import type { Passage } from '#core/attribution/passage'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, WordClass } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

export type ArabicPassage = Passage<ArabicWord>

/** *المصدر ذاته*: points back, and is nobody's name. */
export const emphatic: ReadonlySet<string> = new Set(
  'نفسه نفسها نفسهم ذاته ذاتها عينه عينها مذكور مذكوره جميعهم'.split(' '),
)

/** What a verb leaves open for its subject: where a noun phrase in front of its content must end. */
export interface PhraseLimits {
  readonly limit: number
  readonly frames: ReadonlySet<ArabicFrame>
}

export const isClass = (word: ArabicWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((one) => word.classes.has(one))

/** Look-up keys of the prepositions that stand alone, as frames name them. */
const frameOfPreposition: Readonly<Record<string, ArabicFrame>> = {
  الي: 'إلى',
  علي: 'على',
  عن: 'عن',
  من: 'من',
  في: 'في',
  ضد: 'ضد',
  حول: 'حول',
  عما: 'عن',
  مما: 'من',
}

const longestApposition = 14
const longestRelative = 28
const longestName = 6

export const isFiniteCue = (word: ArabicWord): boolean =>
  word.cues.some((cue) => cue.kind === 'past' || cue.kind === 'present')

/** A verb that can hardly be read as a noun. */
export const isPlainVerb = (word: ArabicWord): boolean =>
  isFiniteCue(word) && word.classes.size === 0 && !word.cues.some((cue) => cue.kind === 'noun')

/** A word with ب on its front of which nothing is known: no name (*بوتين*) where the article goes on behind it. */
const isLikelyClitic = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index]
  if (word?.isUnknown !== true || !word.key.startsWith('ب') || word.key.length < 4) return false
  const next = p.words[index + 1]
  const before = p.words[index - 1]
  if (next?.isDefinite && next.clitic === '') return true
  // *طالبوا بسرعة …*: behind a plural verb its subject cannot stand, and few names end in ta marbuta.
  if (before?.cues.some((cue) => cue.kind === 'past' && cue.number === 'plural' && before.key.endsWith('وا')))
    return true
  if (word.bare.endsWith('ة') && before && isFiniteCue(before)) return true
  return (
    before !== undefined &&
    before.isWord &&
    !isFiniteCue(before) &&
    !before.isUnknown &&
    !isClass(before, 'givenName', 'role')
  )
}

/** *علي* with its dots before another name is a name; many papers write the preposition so too. */
export const isNameAli = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.bare === 'علي' &&
  (p.words[index + 1]?.isUnknown === true ||
    ['بن', 'ابن', 'محمد', 'احمد'].includes(p.words[index - 1]?.key ?? ''))

/** *المتحدث بوزارة الدفاع*: a place of office behind a noun, not what a verb's preposition governs. */
const isAttributive = (p: ArabicPassage, index: number): boolean =>
  isClass(p.words[index], 'organisation', 'place', 'region', 'venue') &&
  isClass(p.words[index - 1], 'role', 'organisation', 'adjective', 'nisba', 'vague', 'document')

const posted = new Set(['مبعوث', 'مبعوثه', 'سفير', 'سفيره', 'مندوب', 'مندوبه', 'موفد', 'وفد'])

/** *المبعوث الأممي إلى سوريا*: where somebody is sent belongs to the office. */
const namesPost = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'الي' &&
  isClass(p.words[index + 1], 'place', 'organisation') &&
  [1, 2, 3].some((back) => posted.has(p.words[index - back]?.stem ?? ''))

/** *على حسابه*, *على صفحتها*: where it was written. */
const namesPage = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'علي' && /^(?:حساب|صفح|موقع|منص|تويتر|فيسبوك)/.test(p.words[index + 1]?.key ?? '')

/** The preposition by which this token introduces a verb's content, or null. */
export function governedBy(
  p: ArabicPassage,
  index: number,
  frames: ReadonlySet<ArabicFrame>,
): ArabicFrame | null {
  const word = p.words[index]
  if (!word?.isWord) return null
  const alone = frameOfPreposition[word.key]
  if (alone && frames.has(alone) && !isNameAli(p, index) && !namesPost(p, index) && !namesPage(p, index))
    return alone
  if (frames.has('ب') && isLikelyClitic(p, index)) return 'ب'
  if (word.clitic === 'ب' && frames.has('ب') && !isAttributive(p, index)) return 'ب'
  if (word.clitic === 'ل' && frames.has('ل') && isClass(word, 'masdar', 'event')) return 'ل'
  if ((/^بان(?:ه|ها|هم|هما)?$/.test(word.key) || word.key === 'بما') && frames.has('ب')) return 'ب'
  return null
}

/** Where the bracket that opens at `index` closes, or the index itself where it does not. */
export function endOfBrackets(p: ArabicPassage, index: number, limit: number): number {
  const reach = Math.min(limit, index + 40)
  for (let at = index + 1; at < reach; at += 1) if (p.tokens[at]?.kind === 'close') return at + 1
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
  if (words > longestName) return false
  // *السد «تحت السيطرة»*: no name begins with a preposition.
  if (isClass(p.words[quotation.from + 1], 'preposition')) return false
  const before = p.words[quotation.from - 1]
  if (words <= 2 && isClass(before, 'role', 'place')) return true
  // *سهم «الأفق»*: behind a noun without an article, a word with one is its name.
  if (
    words === 1 &&
    before?.isUnknown === true &&
    before.clitic === '' &&
    p.words[quotation.from + 1]?.isDefinite
  )
    return true
  if (words <= 4 && isClass(before, 'classifier', 'organisation') && !holdsClause(p, quotation)) return true
  // *شبكة "سي إن إن"*: letters read out.
  if (words <= 4 && isClass(before, 'organisation') && isLetters(p, quotation)) return true
  return words <= 2 && isClass(before, 'preposition') && isAllUnknown(p, quotation)
}

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

const isAllUnknown = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' && !p.words[at]?.isUnknown) return false
  return true
}

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
  /^(?:في|خلال|ب|ل|من|عن|علي|عبر)(?:ه|ها|هم|هما)$/.test(p.words[index]?.key ?? '')

/** When or where or how something was said: no part of who said it. */
export function startsAdverbial(p: ArabicPassage, index: number): boolean {
  const word = p.words[index]
  if (!word?.isWord) return false
  if (isClass(word, 'temporal'))
    return !(word.stem === 'عام' && isClass(p.words[index - 1], 'role', 'organisation'))
  if (isClass(word, 'adverb', 'adverbialPreposition')) return true
  if (isManner(p, index)) return true
  if (word.clitic === 'ل' && isClass(word, 'addressee')) return true
  if (!isClass(word, 'preposition')) return false
  const next = p.words[index + 1]
  if (isClass(next, 'opener') && next?.conjunction === 0) return true
  return isClass(next, 'venue', 'temporal') || (word.key === 'الي' && isClass(next, 'addressee'))
}

/** *هؤلاء اللاعبين* */
const demonstratives = new Set(['هولاء', 'اوليك'])

const startsClause = (word: ArabicWord): boolean =>
  isClass(word, 'complementiser', 'subordinator', 'auxiliary', 'negation', 'narratorRemark') ||
  word.cues.some((cue) => cue.kind === 'participle' && !isClass(word, 'role', 'adjective', 'organisation'))

/** Whether a noun phrase can begin here. */
export function canBeginPhrase(p: ArabicPassage, index: number): boolean {
  const token = p.tokens[index]
  const word = p.words[index]
  if (!token || !word) return false
  if (token.kind === 'number') return true
  if (token.kind === 'quote') {
    const quotation = quotationAt(p, index)
    return quotation !== null && wordsIn(p, quotation) <= 5
  }
  if (token.kind === 'open') return endOfBrackets(p, index, index + 8) > index
  if (!word.isWord || word.conjunction > 0) return false
  if (isClass(word, 'quantity')) return true
  if (demonstratives.has(word.key) && p.words[index + 1]?.isDefinite) return true
  if (startsAdverbial(p, index) || startsClause(word)) return false
  if (isNameAli(p, index)) return true
  if (isClass(word, 'preposition', 'relative', 'pronoun') && !isClass(word, 'organisation')) return false
  if (
    word.clitic !== '' &&
    isClass(word, 'masdar', 'event', 'organisation', 'role', 'preposition', 'venue', 'document')
  )
    return false
  return !isPlainVerb(word)
}

/** What a clause's content may begin with where nothing introduces it: a verbal noun, or a thing that is announced. */
export const isContentNoun = (word: ArabicWord): boolean =>
  isClass(word, 'event', 'masdar') && !isClass(word, 'role', 'organisation', 'vague', 'document')

interface Progress {
  readonly at: number
  /** The phrase is complete as it stands: a bare noun behind it begins something new. */
  readonly isClosed: boolean
}

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
      if (!quotation || (at > from && !isQuotedName(p, quotation) && !isApposed(p, quotation))) return null
      return { at: quotation.to, isClosed: true }
    }
    case 'open': {
      const end = endOfBrackets(p, at, limits.limit)
      return end > at ? { at: end, isClosed: true } : null
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

/** *مركز البحوث "…" أن*: a short quotation right before the reported clause is the source's name. */
const isApposed = (p: ArabicPassage, quotation: TokenRange): boolean =>
  wordsIn(p, quotation) <= 5 && isClass(p.words[quotation.to], 'complementiser')

function stepOverWord(
  p: ArabicPassage,
  from: number,
  { at, isClosed }: Progress,
  limits: PhraseLimits,
): Progress | null {
  const word = p.words[at] as ArabicWord
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (at > from && isClass(word, 'pronoun')) return null
  if (at > from && describesDocument(p, at)) return { at: at + 1, isClosed: false }
  if (at > from && (isPlainVerb(word) || startsAdverbial(p, at))) return null
  if (at > from && startsClause(word) && !describesSources(p, at)) return null
  if (isClass(word, 'relative'))
    return at === from ? null : { at: endOfRelative(p, at + 1, limits), isClosed: true }
  if (at > from && governedBy(p, at, limits.frames)) return null
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
  const closes =
    (!isCounting && isClass(word, 'adjective')) ||
    word.isDefinite ||
    word.isUnknown ||
    isClass(word, 'place', 'givenName', 'nisba', 'vague') ||
    /(?:ه|ها|هم)$/.test(word.bare)
  if (at === from || word.conjunction > 0) return { at: at + 1, isClosed: closes }
  if (isClosed && !word.isDefinite && word.clitic === '') {
    if (takesNouns && isContentNoun(word) && !word.isUnknown) return null
    if (takesNouns && isClass(word, 'organisation', 'document', 'place') && !isClass(word, 'role', 'region'))
      return null
    if (isClass(word, 'event') && !isClass(word, 'role', 'organisation')) return null
    if (takesNouns && beginsBareNoun(p, from, at, limits)) return null
  }
  if (takesNouns && at === from + 1 && outdoesHead(p, from, at)) return null
  if (isClosed && isOwnWords(p, at)) return null
  if (at > from && isListener(p, at, isClosed)) return null
  if (isClosed && word.conjunction === 0 && everyone.has(word.key)) return null
  if (saysHow(p, at)) return null
  if (isAccusative(p, at)) return null
  if (takesNouns && isClosed && word.isDefinite && word.clitic === '' && beginsObject(p, from, at))
    return null
  return { at: at + 1, isClosed: closes }
}

/**
 * *مفوضية شؤون اللاجئين | فرار …*, *الوزير سعد الكبيسي | طرح …*: behind an article no adjective lacks one. A bare noun
 * is then the next phrase, unless it is a personal name: not behind a body, and not behind a surname.
 */
function beginsBareNoun(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  if (!word.isUnknown || isClass(word, 'givenName') || emphatic.has(word.stem)) return false
  if (before?.isDefinite !== true || before.clitic !== '') return false
  const head = p.words[from]
  const isBody = isClass(head, 'organisation', 'document', 'vague') && !isClass(head, 'role')
  const isAlone = at === from + 1 && head?.isDefinite === true && head.classes.size === 0
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

const isNamePart = (word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true || (isClass(word, 'givenName') && word?.isDefinite === false)

/** *واختتم الوزير | تصريحاته*: his words are no part of who he is. */
const isOwnWords = (p: ArabicPassage, at: number): boolean => {
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
const describesSources = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at - 1], 'vague') &&
  p.words[at - 1]?.isDefinite === false &&
  p.words[at]?.bare.endsWith('ة') === true &&
  p.words[at]?.conjunction === 0 &&
  !isClass(p.words[at + 1], 'complementiser', 'preposition')

/** *البعثة | جميع الأطراف*: begins a noun phrase of its own. */
const everyone = new Set(['جميع', 'كافه', 'كل', 'سائر'])

/** *رد الوزير بغضب: «…»*: how it was said. */
const saysHow = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  const next = p.tokens[at + 1]?.kind
  return (
    word !== undefined &&
    (word.isUnknown || (word.clitic === 'ب' && !word.isDefinite)) &&
    /^ب.{3,}$/.test(word.key) &&
    p.words[at - 1]?.isDefinite === true &&
    (next === 'colon' || next === 'quote' || isClass(p.words[at + 1], 'complementiser'))
  )
}

/** *دراسة نشرتها مجلة*: a verb that points back to an indefinite document describes it. */
const describesDocument = (p: ArabicPassage, at: number): boolean => {
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
const isListener = (p: ArabicPassage, at: number, isClosed: boolean): boolean => {
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
const isAccusative = (p: ArabicPassage, at: number): boolean => {
  const ends = (word: ArabicWord | undefined): boolean =>
    word?.isWord === true &&
    !word.isDefinite &&
    word.conjunction === 0 &&
    /^\p{L}{3,}[^وي]ا$/u.test(word.bare)
  return ends(p.words[at]) && ends(p.words[at + 1]) && !isClass(p.words[at], 'place', 'givenName', 'role')
}

/** *الحكومة | المتمردين*: what stands behind a feminine noun alone and lacks its ending is no adjective of it. */
function outdoesHead(p: ArabicPassage, from: number, at: number): boolean {
  const head = p.words[from]
  const word = p.words[at] as ArabicWord
  if (!word.isDefinite || word.clitic !== '' || word.conjunction > 0) return false
  if (head?.isDefinite === true && head.bare.endsWith('ة') && isClass(head, 'organisation'))
    return !/(?:ة|ى|ا|اء|ه|ي|م)$/.test(word.bare)
  return false
}

/** A definite noun behind a complete phrase that is no adjective or name of it begins the verb's object. */
function beginsObject(p: ArabicPassage, from: number, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  // *فصائل معارضة | النفير*: behind an adjective without the article nothing of the phrase has one.
  if (
    isClass(before, 'adjective') &&
    !before?.isDefinite &&
    !isClass(before, 'role', 'givenName', 'quantity')
  )
    return true
  // *البرنامج العالمي | المانحين*: people in the accusative, behind a body.
  if (/[^ين]ين$/.test(word.bare) && word.stem.length > 5 && before?.isDefinite)
    if (!/(?:ين|ون|ات|اء)$/.test(before?.bare ?? '') && !isClass(p.words[from], 'role')) return true
  // *القوافل المغادرة*: behind a noun with the article this shape is an adjective.
  if (/^م.ا..ه$/.test(word.stem) && before?.isDefinite) return false
  // *واشنطن | الطرفين*, *أبو ردينة | الإدارة*: a name takes no noun behind it.
  const isBehindName =
    isClass(before, 'place', 'givenName') ||
    (isNamePart(before) && (at - 1 === from || isNamePart(p.words[at - 2])))
  if (isBehindName && /[^ي]ين$/.test(word.bare) && word.stem.length > 4) return true
  if (
    isBehindName &&
    !before?.isDefinite &&
    isClass(word, 'organisation', 'vague') &&
    !isClass(word, 'nisba', 'adjective', 'role')
  )
    return true
  // *طالب أهالي الحي البلدية ب*: a body of its own behind a phrase that is whole.
  const isBody = isClass(word, 'organisation') && !isClass(word, 'role', 'adjective', 'nisba')
  if (isBody && before?.isDefinite && before.clitic === '' && !isClass(before, 'organisation')) return true
  if (isContentNoun(word)) return !isClass(before, 'masdar')
  // *البنك المركزي | الفائدة*: a feminine noun is no adjective of what has a masculine one.
  if (
    isClass(before, 'adjective', 'nisba') &&
    before?.bare.endsWith('ي') &&
    before.isDefinite &&
    word.bare.endsWith('ة')
  )
    return !isClass(word, 'adjective', 'nisba', 'role') && !nisbaEnding.test(word.stem)
  // *الدعم السريع*, *الحزب الحاكم*, *المجلس الأعلى*: shapes of adjectives.
  if (/^(?:.[^او]ي.ه?|.ا..ه?|ا..[^اوي])$/.test(word.stem) && before?.isDefinite) return false
  if (isClass(word, 'adjective', 'role', 'nisba', 'givenName', 'quantity') || word.stem.startsWith('م'))
    return false
  if (nisbaEnding.test(word.stem) || !before?.isDefinite || before.clitic !== '') return false
  return !isClass(before, 'role') || isClass(word, 'organisation', 'vague')
}

const nisbaEnding = /(?:ي|يه|يين|يون)$/

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
  if (startsClause(next) || isClass(next, 'venue', 'relative')) return null
  return { at: at + 2, isClosed: next.isDefinite || next.isUnknown || isClass(next, 'place') }
}

/** A relative clause runs to the comma, the reported clause or the quotation behind it. */
function endOfRelative(p: ArabicPassage, from: number, limits: PhraseLimits): number {
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || ['comma', 'colon', 'semicolon', 'stop'].includes(token.kind)) return at
    if (isClass(word, 'complementiser')) return at
    if (at > from + 1 && token.kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return at
      if (quotation) at = quotation.to - 1
    }
    if (at > from + 1 && isClass(word, 'temporal')) return at
  }
  return reach
}

const asidePronouns = new Set(['هو', 'هي', 'هم', 'هما', 'هن'])

/** *X، الذي طلب عدم نشر اسمه، إن*, *X، وهي أم لخمسة أطفال: «…»*: a clause about the source, closed before the content. */
function endOfAside(p: ArabicPassage, from: number, limits: PhraseLimits): number | null {
  const first = p.words[from]
  if (!first?.isWord) return null
  const conceals = first.conjunction === 0 && /^(?:رفض|طلب|فضل|اشترط)ت?$/.test(first.key)
  const isAside =
    conceals || isClass(first, 'relative') || (first.conjunction > 0 && asidePronouns.has(first.key))
  if (!isAside) return null
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from + 1; at < reach; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'semicolon') return null
    if (kind === 'colon') return at
    if (kind === 'open') {
      const end = endOfBrackets(p, at, limits.limit)
      if (end > at) at = end - 1
      continue
    }
    if (kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return wordsIn(p, quotation) > 4 ? at : null
      if (quotation) at = quotation.to - 1
      continue
    }
    if (kind !== 'comma') continue
    const next = p.words[at + 1] as ArabicWord | undefined
    const isHead =
      conceals ||
      (next !== undefined && startsAdverbial(p, at + 1)) ||
      isClass(next, 'complementiser') ||
      p.tokens[at + 1]?.kind === 'quote' ||
      governedBy(p, at + 1, limits.frames) !== null ||
      (isClass(next, 'preposition') && isClass(p.words[at + 2], 'complementiser'))
    if (isHead) return at
  }
  return null
}

/** A comma inside a noun phrase: a name or a title stands in apposition behind it, up to the next comma. */
function stepOverComma(p: ArabicPassage, from: number, at: number, limits: PhraseLimits): Progress | null {
  const next = p.words[at + 1]
  const aside = endOfAside(p, at + 1, limits)
  if (aside !== null) return { at: aside, isClosed: true }
  if (!next?.isWord || next.conjunction > 0 || startsAdverbial(p, at + 1) || startsClause(next)) return null
  if (isClass(next, 'preposition', 'relative', 'pronoun') || next.clitic === 'ل') return null
  const takesNouns = limits.frames.has('nominal') || limits.frames.has('object')
  if (isContentNoun(next) && takesNouns) return null
  // *نفت الشركة، الخبر المتداول*: bodies have no apposition before what they report.
  const isBody = isClass(p.words[from], 'organisation') && !isClass(p.words[from], 'role')
  if (takesNouns && isBody && next.isDefinite) return null
  const reach = Math.min(limits.limit, at + 1 + longestApposition)
  for (let end = at + 1; end < reach; end += 1) {
    const token = p.tokens[end]
    const word = p.words[end] as ArabicWord
    if (token?.kind === 'open') {
      const closing = endOfBrackets(p, end, limits.limit)
      if (closing > end) end = closing - 1
      continue
    }
    if (token?.kind === 'comma' || token?.kind === 'colon' || isClass(word, 'complementiser'))
      return { at: end, isClosed: true }
    if (token?.kind === 'quote' && end > at + 1) {
      const quotation = quotationAt(p, end)
      if (quotation && !isQuotedName(p, quotation)) return { at: end, isClosed: true }
    }
    if (token?.kind === 'stop') return null
    if (governedBy(p, end, limits.frames) && end > at + 1) return { at: end, isClosed: true }
  }
  return null
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
    if (isComma && (commas += 1) > 1) break
    const next = step(p, from, progress, limits)
    if (!next || next.at <= progress.at) break
    progress = next
  }
  let end = Math.min(progress.at, limits.limit)
  while (end > from && ['comma', 'dash'].includes(p.tokens[end - 1]?.kind ?? '')) end -= 1
  return end
}
