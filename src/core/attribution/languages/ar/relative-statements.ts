import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import { quotationAt } from '#core/attribution/languages/ar/quoted-names'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** *التشكيلة التي أعلن عنها الوزير*: the preposition of the frame with a pronoun, in a relative clause. */
export const pointsBack = (p: ArabicPassage, index: number): boolean =>
  isClass(p.words[index - 1], 'relative') && /^(?:عن|ب|الي)(?:ه|ها|هم)$/.test(p.words[index + 1]?.key ?? '')

const announcing = new Set(['أعلن', 'كشف', 'أكد', 'نفى', 'زعم', 'ادعى', 'طرح', 'توقع'])
/** *التي دعا إليها الوزير*, *الذي طالب به الأهالي*: what is asked for, by its preposition alone. */
const asking = new Set(['دعا', 'طالب', 'أوصى'])
const noFrames: ReadonlySet<ArabicFrame> = new Set()
const longestAntecedent = 8

interface Parts {
  readonly source: TokenRange | null
  readonly content: readonly TokenRange[]
  readonly frame: string
}

const toFinding = (
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  { source, content, frame }: Parts,
): Finding =>
  findingOf(p, situation, {
    rule: 'relative.object',
    source,
    cue: [{ from: index, to: index + 1 }],
    content,
    verb: reading.verb,
    hint: reading,
    lemma: reading.verb.past,
    frame,
  })

const pastWithObject = (
  p: ArabicPassage,
  index: number,
  verbs: ReadonlySet<string>,
): CueReading | undefined =>
  p.words[index]?.cues.find((cue) => cue.kind === 'past' && cue.hasObject && verbs.has(cue.verb.past))

/** *إجراءات كشفتها البلدية*: what is announced stands before the verb, and a pronoun on the verb points back to it. */
export function readRelativeObject(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  if (word.conjunction > 0) return null
  const circulated = readCirculated(p, index, situation)
  if (circulated) return circulated
  const isBack = pointsBack(p, index)
  // *وهو ما تنفيه الشركة*: now as well as then.
  const isWhich = whichBefore(p, index) !== null
  const tense = ({ kind }: CueReading): boolean => kind === 'past' || (isWhich && kind === 'present')
  const reading = word.cues.find(
    (cue) =>
      tense(cue) &&
      (cue.hasObject || isBack) &&
      (announcing.has(cue.verb.past) || (isBack && !cue.hasObject && asking.has(cue.verb.past))),
  )
  if (!reading || likely.has(p.words[index - 1]?.stem ?? '')) return null
  let from = index + (isBack ? 2 : 1)
  while (isClass(p.words[from], 'adverb', 'temporal')) from += 1
  if (!canBeginPhrase(p, from)) return null
  const end = endOfPhrase(p, from, { limit: situation.to, frames: noFrames })
  const asked = asking.has(reading.verb.past) ? nearestNoun(p, index - 1, situation.from) : null
  const content = asked ?? antecedentOf(p, index, situation.from) ?? whichBefore(p, index)
  if (end <= from || !content) return null
  const frame = `ما ${reading.verb.past} X`
  return toFinding(p, index, reading, situation, { source: { from, to: end }, content: [content], frame })
}

/** *من الممكن توقعه*: a verbal noun, and nobody's. */
const likely = new Set(['ممكن', 'صعب', 'سهل', 'واجب', 'مستحيل'])

const judging = new Set(['وصف', 'اعتبر', 'نعت', 'عد'])
const asWhat: ReadonlySet<ArabicFrame> = new Set(['ب', 'nominal'])

/** *القرار الذي وصفه الوزير بأنه خطير*, *الخطة التي اعتبرها عدد من النواب «ناقصة»*: of what, and what it is held to be. */
export function readJudged(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const reading = pastWithObject(p, index, judging)
  if (!reading || !isClass(p.words[index - 1], 'relative')) return null
  // *المعلمين الذين وصفوه بالمجحف*: they are who speaks.
  if (p.words[index - 1]?.key === 'الذين' && reading.number === 'plural') return null
  const antecedent = nearestNoun(p, index - 1, situation.from)
  if (!antecedent) return null
  const needsBy = reading.verb.past === 'وصف' || reading.verb.past === 'نعت'
  const from = index + 1
  const isHere = needsBy ? governedBy(p, from, asWhat) !== null : quotationAt(p, from) !== null
  let end =
    !isHere && canBeginPhrase(p, from) ? endOfPhrase(p, from, { limit: situation.to, frames: asWhat }) : from
  // *عدد من النواب «ناقصة»*: the word in marks is no name of theirs.
  const marked = p.closing.get(end)
  if (marked && marked.from > from) end = marked.from
  let at = end
  while (isClass(p.words[at], 'adverb', 'temporal')) at += 1
  const isPredicate = needsBy
    ? governedBy(p, at, asWhat) !== null
    : p.words[at]?.isWord === true || quotationAt(p, at) !== null
  if (!isPredicate || at >= situation.to) return null
  const kind = quotationAt(p, at) ? 'quotation' : 'preposition'
  return toFinding(p, index, reading, situation, {
    source: end > from ? { from, to: end } : null,
    content: [antecedent, { from: at, to: endOfContent(p, at, endOfClause(p, at, situation.to), kind) }],
    frame: needsBy ? `${reading.verb.past} X ب` : `${reading.verb.past} X Y`,
  })
}

const circulating = new Set(['تداول', 'تناقل', 'ردد', 'نشر', 'أشاع', 'روج'])
/** *ما أكده الوزير من حرص …*: only by what stands behind *من*. */
const telling = new Set(['أكد', 'ذكر', 'أعلن', 'أوضح', 'أثار', 'أورد', 'زعم', 'ادعى'])
const aboutFrames: ReadonlySet<ArabicFrame> = new Set(['من', 'عن', 'حول'])
const about = new Set(['بشان', 'حول', 'عن', 'بخصوص', 'من'])

/** *ما تداولته بعض المواقع بشأن إغلاق المطار*: a rumour, and what it is about. */
function readCirculated(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const circulated = pastWithObject(p, index, circulating)
  const reading = circulated ?? pastWithObject(p, index, telling)
  const from = index + 1
  if (!reading || p.words[index - 1]?.key !== 'ما' || !canBeginPhrase(p, from)) return null
  const end = endOfPhrase(p, from, { limit: situation.to, frames: aboutFrames })
  const at = p.tokens[end]?.kind === 'comma' ? end + 1 : end
  if (end <= from || !about.has(p.words[at]?.key ?? '')) return null
  if (!circulated && p.words[at]?.key !== 'من') return null
  return toFinding(p, index, reading, situation, {
    source: { from, to: end },
    content: [{ from: at, to: endOfContent(p, at, endOfClause(p, at, situation.to), 'preposition') }],
    frame: `ما ${reading.verb.past} X ${p.words[at]?.bare ?? ''}`,
  })
}

/** *وصدر | قرار الحكومة الجديد الذي …*: the noun before a relative pronoun with its adjectives and what it governs. */
function nearestNoun(p: ArabicPassage, relative: number, from: number): TokenRange | null {
  let to = relative
  if (p.tokens[to - 1]?.kind === 'comma') to -= 1
  let at = to - 1
  if (p.tokens[at]?.kind === 'close') while (at > from && p.tokens[at]?.kind !== 'open') at -= 1
  if (p.tokens[at]?.kind === 'open') at -= 1
  const lowest = Math.max(from, to - longestAntecedent)
  while (at > lowest && p.words[at]?.isDefinite && isClass(p.words[at], 'adjective', 'nisba')) at -= 1
  if (at < from || !p.words[at]?.isWord) return null
  while (at > lowest && governsNext(p, at - 1)) at -= 1
  return at < to ? { from: at, to } : null
}

const governsNext = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  return (
    word.isWord &&
    !word.isDefinite &&
    word.conjunction === 0 &&
    word.clitic === '' &&
    !word.isFinite &&
    !(word.isUnknown && word.bare.startsWith('و')) &&
    !isClass(
      word,
      'preposition',
      'deed',
      'subordinator',
      'complementiser',
      'temporal',
      'auxiliary',
      'negation',
    )
  )
}

/** A relative clause ends with its comma. */
function endOfClause(p: ArabicPassage, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (p.tokens[at]?.kind === 'comma') return at
  return to
}

/** *، وهو ما أكده*: stands for all that was told before. */
const whichBefore = (p: ArabicPassage, index: number): TokenRange | null =>
  p.words[index - 1]?.key === 'ما' && isClass(p.words[index - 2], 'pronoun')
    ? { from: index - 1, to: index }
    : null

/** The noun phrase right before a verb or its relative pronoun, back to the preposition or the verb that governs it. */
function antecedentOf(p: ArabicPassage, index: number, from: number): TokenRange | null {
  let to = isClass(p.words[index - 1], 'relative') ? index - 1 : index
  if (to < index && p.tokens[to - 1]?.kind === 'comma') to -= 1
  let start = to
  while (start > from && to - start < longestAntecedent) {
    const word = p.words[start - 1] as ArabicWord
    if (!word.isWord || isClass(word, 'preposition', 'complementiser', 'subordinator', 'temporal')) break
    if (isFiniteCue(word) && word.classes.size === 0) break
    start -= 1
    // An indefinite head with its adjective is whole: *قبل بدء | إضراب شامل*.
    const isHead = isClass(word, 'event', 'masdar') && !word.isDefinite
    if (isHead || word.conjunction > 0 || word.clitic !== '') break
  }
  return start < to ? { from: start, to } : null
}
