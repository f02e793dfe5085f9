import {
  type ArabicPassage,
  emphatic,
  isClass,
  isFiniteCue,
} from '#core/attribution/languages/ar/passage-words'
import {
  endOfBrackets,
  endOfDashes,
  isQuotedName,
  quotationAt,
  wordsIn,
} from '#core/attribution/languages/ar/quoted-names'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import {
  endOfDayBefore,
  endOfManyTimes,
  isContentNoun,
  isResumptive,
  isToTheirs,
  startsAdverbial,
} from '#core/attribution/languages/ar/phrase-start'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { isBareThat, isDemonstrative } from '#core/attribution/languages/ar/nominal-contents'

/** How a content is introduced. */
export type HeadKind = 'clause' | 'quotation' | 'colon' | 'preposition' | 'nominal'

/** Where a content begins. */
export interface ContentHead {
  readonly kind: HeadKind
  readonly at: number
}

const isSpeechQuotation = (p: ArabicPassage, index: number): boolean => {
  const quotation = quotationAt(p, index)
  if (quotation === null || isQuotedName(p, quotation)) return false
  // *قال ضيف «الملعب»: «…»*: a name, and the colon behind it opens the speech.
  if (p.tokens[quotation.to]?.kind === 'colon' && p.opening.has(quotation.to + 1)) return false
  const words = wordsIn(p, quotation)
  // *في بيان تلقت "…" نسخة منه*: who got it.
  if (words <= 4 && p.words[quotation.to]?.key === 'نسخه') return false
  // *في لقاء عبر "…"*: a few words behind a preposition are the name of a paper or a programme.
  return words >= 2 && !(words <= 4 && isClass(p.words[index - 1], 'preposition'))
}

/** A complementiser that begins a reported clause here; *لأن* and *كأن* do not. */
export const isComplementiser = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  isClass(word, 'complementiser') &&
  !word.key.startsWith('لان') &&
  !word.key.startsWith('كان')

/** *غير أن*, *إلا أنهما*, *بيد أنه*: the next clause against the last. */
const isContrast = (p: ArabicPassage, index: number): boolean =>
  contrasts.has(p.words[index]?.key ?? '') && isComplementiser(p.words[index + 1])
const contrasts = new Set(['غير', 'الا', 'بيد'])

/** The content head that stands exactly here, by the verb's frames. */
export function headAt(
  p: ArabicPassage,
  index: number,
  frames: ReadonlySet<ArabicFrame>,
): ContentHead | null {
  const token = p.tokens[index]
  const word = p.words[index]
  if (!token || !word) return null
  if (token.kind === 'colon') {
    const next = p.tokens[index + 1]
    return next ? { kind: isSpeechQuotation(p, index + 1) ? 'quotation' : 'colon', at: index + 1 } : null
  }
  if (token.kind === 'quote') return isSpeechQuotation(p, index) ? { kind: 'quotation', at: index } : null
  // *بعد أن*, *قبل أن*: when, not what.
  const isTime = isClass(p.words[index - 1], 'adverbialPreposition') && word.key === 'ان'
  if (isContrast(p, index - 1)) return null
  // *وأن*: one more clause, and not the first.
  const isFurther = word.key === 'وان'
  if (word.conjunction === 0 && isComplementiser(word) && !isTime && !isFurther)
    return { kind: 'clause', at: index }
  if (frames.has('that') && word.conjunction === 0 && ['كيف', 'لماذا'].includes(word.key))
    return { kind: 'clause', at: index }
  if (
    isClass(word, 'preposition') &&
    !isClass(word, 'adverbialPreposition') &&
    // *بعد أن*, *على الرغم من أن*: when and why, not what.
    p.words[index - 1]?.key !== 'الرغم' &&
    // *قال فيه إن*: the pronoun points back.
    !/(?:ه|ها|هم|نا)$/.test(word.key) &&
    !['لي', 'معي', 'لكم'].includes(word.key) &&
    isComplementiser(p.words[index + 1]) &&
    p.words[index + 1]?.conjunction === 0 &&
    frames.has('that')
  )
    return { kind: 'clause', at: index }
  const governed = governedBy(p, index, frames)
  if (!governed) return null
  return {
    kind:
      (isComplementiser(p.words[index + 1]) && p.words[index + 1]?.conjunction === 0) || word.key === 'بان'
        ? 'clause'
        : 'preposition',
    at: index,
  }
}

/** A quotation on the way to the clause that reports: *… حول الخبر «…»، أن الوزير*. */
function quotationOnTheWay(p: ArabicPassage, at: number): number | null {
  const quotation = quotationAt(p, at)
  if (!quotation || p.tokens[at - 1]?.kind === 'colon') return null
  let next = quotation.to
  while (p.tokens[next]?.kind === 'comma') next += 1
  const word = p.words[next]
  const isNear = next > quotation.to || wordsIn(p, quotation) <= 5
  // *… اتحاد المصارف «…» إلى أن*
  const isGoverned = next === quotation.to && isNear && isClass(word, 'preposition')
  if (isGoverned && isComplementiser(p.words[next + 1])) return next
  return isNear && word?.conjunction === 0 && isComplementiser(word) ? next : null
}

/** *في بيان له | الحكومة*: the pronoun closes the occasion. */
const isOwnPronoun = (word: ArabicWord | undefined): boolean => /^ل(?:ه|ها|هم)$/.test(word?.key ?? '')

/** *في بلاغ له الحكومة*, *خلال جلسات المحاكمة التهم*: a definite noun behind a complete occasion is what is reported. */
function endsOccasion(p: ArabicPassage, at: number, from: number, frames: ReadonlySet<ArabicFrame>): boolean {
  if (!frames.has('nominal') || at <= from + 1) return false
  const word = p.words[at] as ArabicWord
  if (isOwnPronoun(word)) return p.words[at + 1]?.isDefinite === true && p.words[at + 1]?.clitic === ''
  return (
    word.isDefinite &&
    word.clitic === '' &&
    word.conjunction === 0 &&
    isContentNoun(word) &&
    p.words[at - 1]?.isDefinite === true &&
    at > from + 1
  )
}

const noFrames: ReadonlySet<ArabicFrame> = new Set()

/** *الذي أكد*, *التي أوضحت*: a relative clause that reports. */
const isSpokenRelative = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'relative') &&
  p.words[at + 1]?.cues.some(
    ({ kind, verb, hasObject }) => kind === 'past' && !hasObject && verb.frames.has('that'),
  ) === true

/** Past a time, a place, an occasion or a listener that stands between the source and the content. */
function skipAdverbial(
  p: ArabicPassage,
  from: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): number {
  const word = p.words[from] as ArabicWord
  const fixedEnd = Math.max(endOfManyTimes(p, from), endOfDayBefore(p, from))
  if (fixedEnd > from) return fixedEnd
  if (isClass(word, 'temporal', 'adverb')) {
    let at = endOfDayBefore(p, from + 1)
    while (at < limit && (isClass(p.words[at], 'temporal') || p.tokens[at]?.kind === 'number')) at += 1
    return at
  }
  let at = from + 1
  while (at < limit) {
    const token = p.tokens[at]
    const next = p.words[at] as ArabicWord
    if (!token || token.kind === 'comma' || token.kind === 'stop') return at
    if (token.kind === 'open') {
      const end = endOfBrackets(p, at, limit)
      at = end > at ? end : at + 1
      continue
    }
    const quotation = quotationAt(p, at)
    if (quotation && !isSpeechQuotation(p, at)) {
      at = quotation.to
      continue
    }
    // *في هذا الصدد | إمكانية …*
    const closed = p.words[at - 1]
    if (
      frames.has('nominal') &&
      isClass(closed, 'opener') &&
      closed?.isDefinite &&
      next.clitic === '' &&
      // *في الوقت نفسه*
      !emphatic.has(next.stem)
    )
      return at
    if (isSpokenRelative(p, at)) return at
    if (headAt(p, at, noFrames) || ['كيف', 'لماذا'].includes(next.key)) return at
    if (frames.has('nominal') && isDemonstrative(p, at)) return at
    if (endsOccasion(p, at, from, frames)) return at + (isOwnPronoun(next) ? 1 : 0)
    if (next.conjunction > 0 && isFiniteCue(next)) return at
    if (at > from + 1 && isClass(next, 'temporal') && startsAdverbial(p, at)) return at
    const isWhole =
      p.words[at - 1]?.isDefinite === true ||
      at > from + 2 ||
      // *في تقريرها | عن*
      /...(?:ه|ها|هم)$/.test(p.words[at - 1]?.bare ?? '')
    if (at > from + 1 && isWhole && governedBy(p, at, frames) && next.clitic === '') return at
    // *تعهدت في وقت سابق باتخاذ …*
    const isAct = isClass(next, 'masdar', 'event') || next.stem === 'رد'
    if (at > from + 1 && next.clitic === 'ب' && isAct && governedBy(p, at, frames)) return at
    // *طالبت في بيان بالقصاص*: not a place (*في اجتماع بالقاهرة*).
    if (
      at > from + 1 &&
      next.clitic === 'ب' &&
      next.isDefinite &&
      governedBy(p, at, frames) &&
      !isClass(next, 'place', 'organisation', 'region') &&
      // *في اجتماع بالرياضي*, but *خلال اللقاء بالتضحيات*
      (!isClass(next, 'nisba') || next.stem.endsWith('ات')) &&
      (!isClass(next, 'venue') || isClass(next, 'document'))
    )
      return at
    if (
      at > from + 2 &&
      frames.has('nominal') &&
      isContentNoun(next) &&
      !isClass(p.words[at - 1], 'preposition', 'adverbialPreposition') &&
      !next.isDefinite &&
      next.clitic === '' &&
      next.conjunction === 0
    )
      return at
    at += 1
  }
  return at
}

const longestParenthesis = 16

/** *معلقا على النتائج*, *متحدثا إلى الصحفيين*: on what occasion somebody speaks, rather than what is said. */
const occasions = new Set('معلقا معلقه متحدثا متحدثه مخاطبا مخاطبه ممازحا ساخرا'.split(' '))

/**
 * *قال المصدر، طالبا عدم ذكر اسمه، إن*: past an aside between commas, where the reported clause stands right behind it; or
 * past an occasion, up to the colon of the speech.
 */
function endOfParenthesis(p: ArabicPassage, from: number, limit: number): number | null {
  // *موضحا، أن*: its own clause behind a comma where none belongs.
  if (p.tokens[from + 1]?.kind === 'comma') return null
  const isOccasion = occasions.has(p.words[from]?.key ?? '')
  for (let at = from + 1; at < Math.min(limit, from + longestParenthesis); at += 1) {
    if (isComplementiser(p.words[at])) return null
    if (isOccasion && p.tokens[at]?.kind === 'colon') return at
    if (p.tokens[at]?.kind === 'comma') return isComplementiser(p.words[at + 1]) ? at + 1 : null
  }
  return null
}

/** *، إذا فاز، ب…*, *، في حال فوزه، ب…* */
const isCondition = (p: ArabicPassage, at: number): boolean =>
  ['اذا', 'لو', 'ان'].includes(p.words[at]?.key ?? '') && !isClass(p.words[at], 'complementiser')

function endOfCondition(p: ArabicPassage, from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + 16); at += 1)
    if (p.tokens[at]?.kind === 'comma') return at + 1
  return from + 1
}

/**
 * From the end of the source, or from the verb where there is none, to where the content begins.
 *
 * @returns the head, or null where the clause holds no content that the verb's frames allow
 */
export function findHead(
  p: ArabicPassage,
  from: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): ContentHead | null {
  let at = from
  for (let turns = 0; turns < 24 && at < limit; turns += 1) {
    const token = p.tokens[at]
    const word = p.words[at]
    if (!token || !word || token.kind === 'stop' || token.kind === 'semicolon') return null
    if (isContrast(p, at)) return null
    const onward = quotationOnTheWay(p, at)
    if (onward !== null) {
      at = onward
      continue
    }
    const head = headAt(p, at, frames)
    if (head) return allows(p, frames, head) ? head : null
    if (token.kind === 'comma' && isCondition(p, at + 1)) at = endOfCondition(p, at + 1, limit)
    else if (token.kind === 'dash') at = Math.max(endOfDashes(p, at, limit), at + 1)
    else if (token.kind === 'comma') at += 1
    else if (frames.has('nominal') && word.key === 'ما' && word.conjunction === 0 && at === from)
      return { kind: 'nominal', at }
    else if (token.kind === 'open') at = Math.max(endOfBrackets(p, at, limit), at + 1)
    else if (word.isWord && word.conjunction > 0 && isClass(word, 'subordinator')) return null
    // *كلمته التي ألقاها أمس وهاجم فيها النقابة: «…»*: still about the occasion.
    else if (word.isWord && word.conjunction > 0 && isFiniteCue(word) && !isResumptive(p, at + 1)) return null
    else if (word.key === 'علما') return null
    // *نقلت الشكوى إلى المدير الذي أكد أن*: so it is where somebody by the way says it.
    else if (at > from && isSpokenRelative(p, at)) return null
    // *كتب مقالا قال فيه إن*: the clause is the other verb's.
    else if (
      at > from &&
      (isFiniteCue(word) || isClass(word, 'containment')) &&
      /^في(?:ه|ها)$/.test(p.words[at + 1]?.key ?? '')
    )
      return null
    else if (startsAdverbial(p, at)) at = skipAdverbial(p, at, limit, frames)
    else if (
      word.cues.some((cue) => cue.kind === 'participle') &&
      !(frames.has('nominal') && isClass(word, 'masdar'))
    ) {
      // *أضاف قائلا إن* is one report, *علق على الحادث، قائلا إن* leaves it to the participle.
      const closing = p.tokens[at - 1]?.kind === 'comma' ? endOfParenthesis(p, at, limit) : at + 1
      if (closing === null) return null
      at = closing
    }
    // *أعلن لمحبيه عن …*
    else if (isToTheirs(word)) at += 1
    else if (
      frames.has('nominal') &&
      word.isWord &&
      word.conjunction === 0 &&
      word.clitic === '' &&
      (!isClass(word, 'preposition', 'relative', 'subordinator', 'negation', 'auxiliary') ||
        word.key === 'عدم') &&
      (!isClass(word, 'pronoun') || isDemonstrative(p, at) || isBareThat(p, at))
    )
      return { kind: 'nominal', at }
    else if (frames.has('nominal') && token.kind === 'number' && !isClass(p.words[at + 1], 'temporal'))
      return { kind: 'nominal', at }
    else if (isClass(word, 'preposition') || word.clitic !== '') at = skipAdverbial(p, at, limit, frames)
    else if (isClass(word, 'relative')) at = skipAdverbial(p, at, limit, frames)
    else at += 1
  }
  return null
}

/** Whether a verb of these frames can have such a content: *وجهت ضربة* says nothing in marks. */
export const allows = (
  p: ArabicPassage,
  frames: ReadonlySet<ArabicFrame>,
  { kind, at }: ContentHead,
): boolean => {
  const isGoverned = isClass(p.words[at], 'preposition') || p.words[at]?.key.startsWith('بان') === true
  if (kind === 'clause') return frames.has('that') || frames.has('object') || isGoverned
  if (kind === 'quotation' || kind === 'colon') return frames.has('quote') || frames.has('that')
  return true
}
