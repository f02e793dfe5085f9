import {
  type ArabicPassage,
  canBeginPhrase,
  endOfBrackets,
  endOfPhrase,
  governedBy,
  isClass,
  isContentNoun,
  isFiniteCue,
  isQuotedName,
  quotationAt,
  startsAdverbial,
  wordsIn,
} from '#core/attribution/languages/ar/noun-phrase'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

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
  const words = wordsIn(p, quotation)
  // *في مقابلة مع "…"*: a few words behind a preposition are the name of a paper or a programme.
  return words >= 2 && !(words <= 4 && isClass(p.words[index - 1], 'preposition'))
}

/** A complementiser that begins a reported clause here; *لأن* and *كأن* do not. */
export const isComplementiser = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  isClass(word, 'complementiser') &&
  !word.key.startsWith('لان') &&
  !word.key.startsWith('كان')

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
  if (word.conjunction === 0 && isComplementiser(word)) return { kind: 'clause', at: index }
  if (
    isClass(word, 'preposition') &&
    isComplementiser(p.words[index + 1]) &&
    p.words[index + 1]?.conjunction === 0 &&
    frames.has('that')
  )
    return { kind: 'clause', at: index }
  const governed = governedBy(p, index, frames)
  if (!governed) return null
  return {
    kind: isComplementiser(p.words[index + 1]) || word.key === 'بان' ? 'clause' : 'preposition',
    at: index,
  }
}

/** Past a time, a place, an occasion or a listener that stands between the source and the content. */
function skipAdverbial(
  p: ArabicPassage,
  from: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): number {
  const word = p.words[from] as ArabicWord
  if (isClass(word, 'temporal', 'adverb')) {
    let at = from + 1
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
    if (headAt(p, at, new Set())) return at
    if (at > from + 1 && isClass(next, 'temporal') && startsAdverbial(p, at)) return at
    if (at > from + 2 && governedBy(p, at, frames) && next.clitic === '') return at
    if (
      at > from + 2 &&
      frames.has('nominal') &&
      isContentNoun(next) &&
      !next.isDefinite &&
      next.clitic === '' &&
      next.conjunction === 0
    )
      return at
    at += 1
  }
  return at
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
    const head = headAt(p, at, frames)
    if (head) return allows(frames, head) ? head : null
    if (token.kind === 'comma' || token.kind === 'dash') at += 1
    else if (token.kind === 'open') at = Math.max(endOfBrackets(p, at, limit), at + 1)
    else if (word.isWord && word.conjunction > 0 && (isFiniteCue(word) || isClass(word, 'subordinator')))
      return null
    else if (word.key === 'علما') return null
    else if (startsAdverbial(p, at)) at = skipAdverbial(p, at, limit, frames)
    else if (word.cues.some((cue) => cue.kind === 'participle')) at += 1
    else if (
      frames.has('nominal') &&
      word.isWord &&
      word.conjunction === 0 &&
      word.clitic === '' &&
      !isClass(word, 'preposition', 'relative', 'subordinator', 'negation', 'pronoun', 'auxiliary')
    )
      return { kind: 'nominal', at }
    else if (frames.has('nominal') && token.kind === 'number') return { kind: 'nominal', at }
    else if (isClass(word, 'preposition') || word.clitic !== '') at = skipAdverbial(p, at, limit, frames)
    else if (isClass(word, 'relative')) at = skipAdverbial(p, at, limit, frames)
    else at += 1
  }
  return null
}

const allows = (frames: ReadonlySet<ArabicFrame>, { kind }: ContentHead): boolean => {
  if (kind === 'clause') return frames.has('that') || frames.size > 1 || !frames.has('nominal')
  if (kind === 'quotation' || kind === 'colon') return frames.has('quote') || frames.has('that')
  return true
}

/** Verbs that report a thing only where it is a verbal noun or something announced. */
const nominalOnlyWithContentNoun = new Set(
  'نشر بث أورد أظهر سجل تداول أذاع وثق رصد أحصى كرر جدد أبدى قدر أوضح كشف أكد طلب اعتبر زعم ادعى أثبت شهد'.split(
    ' ',
  ),
)
/** What one declines, rather than does not do. */
const declinable = new Set(
  (
    'قرار قرارات طلب طلبات اتهام اتهامات دعوه دعوات مقترح مقترحات تعليق ادلاء كشف اعلان افصاح عرض عروض شروط ' +
    'خطه فكره تصريحات ضغوط ضغوطات تدخل مشروع مبادره تعديل تاكيد نفي رد حديث اجابه ربط'
  ).split(' '),
)

/** Whether a nominal content is one that this verb reports, and not the object of an act. */
export function acceptsNominal(p: ArabicPassage, at: number, reading: CueReading): boolean {
  const word = p.words[at] as ArabicWord
  const { past } = reading.verb
  if (past === 'رفض') return declinable.has(word.stem)
  if (nominalOnlyWithContentNoun.has(past))
    return isContentNoun(word) || isClass(word, 'event', 'masdar') || (past === 'أكد' && word.isDefinite)
  return !word.cues.some((cue) => cue.kind === 'past' && word.classes.size === 0)
}

/** Whether a reporting word here takes a content of its own, so that it begins a new statement. */
export function beginsReport(p: ArabicPassage, index: number, limit: number): boolean {
  const word = p.words[index]
  if (!word) return false
  return word.cues.some((cue) => {
    if (cue.kind === 'noun') return false
    const { frames } = cue.verb
    if (cue.kind === 'participle') {
      const head = headAt(p, index + 1, frames)
      const next = p.words[index + 1]
      return (
        head !== null ||
        (frames.has('nominal') &&
          next !== undefined &&
          isContentNoun(next) &&
          acceptsNominal(p, index + 1, cue)) ||
        (frames.has('object') && canBeginPhrase(p, index + 1))
      )
    }
    if (headAt(p, index + 1, frames)) return true
    const end = endOfPhrase(p, index + 1, { limit, frames })
    const head = findHead(p, end, limit, frames)
    return head !== null && (head.kind !== 'nominal' || acceptsNominal(p, head.at, cue))
  })
}

/** Words that join a clause to the one before, behind which a new statement may begin. */
const joiners = new Set([
  'كما',
  'فيما',
  'بينما',
  'حيث',
  'لكن',
  'لكنه',
  'لكنها',
  'لكنهم',
  'غير',
  'الا',
  'بيد',
  'حين',
  'وقت',
  'ثم',
  'اذ',
])
const joinerReach = 9

function joinsNewReport(p: ArabicPassage, index: number, limit: number): boolean {
  const reach = Math.min(limit, index + joinerReach)
  for (let at = index + 1; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || token.kind === 'comma' || token.kind === 'stop') return false
    if (isFiniteCue(word) && !word.cues.every((cue) => cue.person === 1) && beginsReport(p, at, limit)) {
      // «where they all said that» goes on about other people and stays inside the content.
      const isOthers = word.cues.every((cue) => cue.number === 'plural') && p.words[index]?.key === 'حيث'
      return !isOthers
    }
    if (at > index + 1 && isComplementiser(word) && !word.key.startsWith('ان')) return false
  }
  return false
}

const circumstantial = /^(?:.ا[^ا].ا|م..?.ا)$/
const closings = new Set(['بحسب', 'حسب', 'وفق', 'وفقا', 'طبقا', 'حسبما', 'بحسبما', 'وفقما', 'نقلا'])

/**
 * Where a content ends that begins at `from`: at the sentence's end, or before the next reporting word, a
 * circumstantial participle, a contrasting clause with a reporting word of its own, or *بحسب …*.
 */
export function endOfContent(p: ArabicPassage, from: number, limit: number, kind: HeadKind): number {
  const first = quotationAt(p, from)
  if (first && kind === 'quotation') return endOfQuotedSpeech(p, first.to, limit)
  const owner = p.owner[from] as number
  let end = limit
  for (let at = from + 1; at < limit; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token) break
    const here = p.owner[at] as number
    if (here !== owner) {
      if (owner >= 0) {
        end = at
        break
      }
      continue
    }
    if (token.kind === 'stop' && owner < 0) {
      if (token.text === '.' && at + 1 < limit) continue
      end = at
      break
    }
    const afterComma = p.tokens[at - 1]?.kind === 'comma'
    if (!word.isWord) continue
    if (endsContentBefore(p, at, limit, afterComma)) {
      end = at
      break
    }
  }
  return trimEnd(p, from, end)
}

function endsContentBefore(p: ArabicPassage, at: number, limit: number, afterComma: boolean): boolean {
  const word = p.words[at] as ArabicWord
  const isParticiple = word.cues.some((cue) => cue.kind === 'participle')
  if (isParticiple && word.conjunction === 0 && beginsReport(p, at, limit)) return true
  if (isParticiple && afterComma && beginsReport(p, at, limit)) return true
  if (word.conjunction > 0 && isFiniteCue(word) && word.cues.some((cue) => cue.kind === 'past' || afterComma))
    return !isClass(p.words[at - 1], 'relative') && beginsReport(p, at, limit)
  if (closings.has(word.key) && (afterComma || word.key !== 'حسب')) return closesContent(p, at)
  if (afterComma && circumstantial.test(word.key) && word.classes.size === 0 && word.bare.endsWith('ا'))
    return true
  if (joiners.has(word.key) && (afterComma || word.key !== 'حين')) return joinsNewReport(p, at, limit)
  if (afterComma && isFiniteCue(word) && word.conjunction === 0 && word.cues.every((cue) => cue.person === 3))
    return beginsReport(p, at, limit) && isClass(p.words[at - 2], 'adverb', 'opener')
  return false
}

/** *بحسب* closes a content where a source stands behind it, not a measure (*بحسب الحاجة*). */
function closesContent(p: ArabicPassage, at: number): boolean {
  const next = p.words[at + 1]
  if (p.words[at]?.key === 'نقلا') return next?.key === 'عن'
  return (
    isClass(next, 'organisation', 'document', 'role', 'vague', 'venue') ||
    next?.isUnknown === true ||
    next?.key === 'ما' ||
    next?.clitic === 'ل' ||
    isFiniteCue(next as ArabicWord)
  )
}

/** Quoted speech, with the quotations that follow it directly as its continuation. */
function endOfQuotedSpeech(p: ArabicPassage, to: number, limit: number): number {
  let end = to
  for (;;) {
    let next = end
    while (
      next < p.tokens.length &&
      next - end < 3 &&
      ['stop', 'comma', 'dash'].includes(p.tokens[next]?.kind ?? '')
    )
      next += 1
    const quotation = next > end || p.tokens[end]?.kind === 'quote' ? quotationAt(p, next) : null
    const isSpeech = quotation !== null && wordsIn(p, quotation) >= 4 && !isQuotedName(p, quotation)
    if (!quotation || !isSpeech || quotation.to > Math.max(limit, p.tokens.length)) return end
    end = quotation.to
  }
}

/** Without the comma, the full stop or the conjunction that the next clause begins with. */
function trimEnd(p: ArabicPassage, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const token = p.tokens[end - 1]
    const word = p.words[end - 1]
    const isMark = token !== undefined && ['comma', 'semicolon', 'stop', 'dash', 'colon'].includes(token.kind)
    const isLooseWord =
      word !== undefined && end < p.tokens.length && ['في', 'و'].includes(word.key) && to < p.tokens.length
    if (!isMark && !isLooseWord) return end
    end -= 1
  }
  return end
}
