import { allows, findHead, headAt } from '#core/attribution/languages/ar/heads'
import { acceptsNominal } from '#core/attribution/languages/ar/nominal-contents'
import type { FrameMatch, Match, Situation } from '#core/attribution/languages/ar/match'
import { mouthpiece } from '#core/attribution/languages/ar/plain-speech'
import { reportsNothing } from '#core/attribution/languages/ar/no-report'
import { isNegated } from '#core/attribution/languages/ar/negation'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import { type SubjectBefore, subjectBefore } from '#core/attribution/languages/ar/subject'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'
import { matchVerbFirst, tells } from '#core/attribution/languages/ar/verb-first'
import { asksOf } from '#core/attribution/languages/ar/participle-frame'

/** Verb behind its subject: *الصحيفة قالت إن*, *لكن الوزير نفى*, and headlines. */
function matchSubjectFirst(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  before: SubjectBefore,
): FrameMatch | null {
  if (before.kind !== 'phrase') return null
  const { frames } = reading.verb
  let first = index + 1
  while (isClass(p.words[first], 'adverb') && first < situation.to) first += 1
  const near = headAt(p, first, frames)
  let head = near && allows(p, frames, near) ? near : null
  const isClosed = p.tokens[index - 1]?.kind === 'comma' && isSpeaker(p, before.range)
  if (!head && (before.isBound || p.isHeading || isClosed)) {
    if (frames.has('object') && canBeginPhrase(p, first)) head = { kind: 'nominal', at: first }
    else head = findHead(p, first, situation.to, frames)
    // *X تقر البناء وY: …*: the colon is another speaker's.
    if (p.isHeading && head && p.tokens[head.at - 1]?.kind === 'colon' && head.at - first > 2) return null
  }
  if (!head) return null
  if (head.kind === 'nominal' && !frames.has('object') && !acceptsNominal(p, head.at, reading, p.isHeading))
    return null
  return {
    source: before.range,
    head,
    rule: p.isHeading ? 'headline.verb' : 'subject.first',
  }
}

/** Nothing but adverbs between the verb and its content. */
const isNear = (p: ArabicPassage, index: number, { head }: FrameMatch): boolean => {
  for (let at = index + 1; at < head.at; at += 1) if (!isClass(p.words[at], 'adverb')) return false
  return true
}

/** Tokens between a subject and the clause it reports that leave no doubt of it. */
const nearHead = 6

/** Subject first where the content follows at once; else verb first with its own subject; else what is left of both. */
function bestOf(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  before: SubjectBefore,
  isBehind: boolean,
): FrameMatch | null {
  // *الشركة التي تتهمها النقابة ب*: the pronoun is the antecedent's, and who speaks stands behind.
  if (reading.hasObject && isClass(p.words[index - 1], 'relative')) {
    const behind = matchVerbFirst(p, index, reading, situation, isBehind)
    if (behind?.source) return behind
  }
  const subjectFirst = matchSubjectFirst(p, index, reading, situation, before)
  if (subjectFirst && (subjectFirst.rule === 'headline.verb' || isNear(p, index, subjectFirst)))
    return subjectFirst
  const verbFirst = matchVerbFirst(p, index, reading, situation, isBehind)
  const isPlain =
    verbFirst?.source &&
    (verbFirst.head.kind === 'clause' || verbFirst.head.kind === 'quotation') &&
    verbFirst.head.at - verbFirst.source.to <= nearHead
  if (
    !isPlain &&
    !subjectFirst &&
    verbFirst?.source === null &&
    before.kind === 'phrase' &&
    isSpeaker(p, before.range)
  )
    return { ...verbFirst, source: before.range, rule: 'subject.first' }
  // *المنظمة حذرت الشركة من …*: who speaks stands in front, and whom it speaks to behind.
  const addressed = verbFirst?.source
  if (
    !subjectFirst &&
    addressed &&
    reading.verb.frames.has('object') &&
    !isPlain &&
    before.kind === 'phrase' &&
    !isClass(p.words[before.range.from], 'place') &&
    isSpeaker(p, before.range)
  )
    return { source: before.range, head: { kind: 'nominal', at: addressed.from }, rule: 'subject.first' }
  // *لكن النادي وصفها ب*: whoever a word before has bound to the verb.
  if (
    !subjectFirst &&
    verbFirst?.rule === 'dropped.object' &&
    before.kind === 'phrase' &&
    (reading.hasObject || p.isHeading || p.tokens[index + 1]?.kind === 'comma')
  )
    return before.isBound || p.isHeading
      ? { ...verbFirst, source: before.range, rule: 'subject.first' }
      : verbFirst
  return isPlain ? verbFirst : (subjectFirst ?? verbFirst)
}

/** *سامر الحاج، مدير الشركة، علق على ذلك بقوله: «…»*: nothing but a name or an office begins the sentence. */
function isSpeaker(p: ArabicPassage, { from }: TokenRange): boolean {
  const first = p.words[from]
  const isStart = from === 0 || ['stop', 'comma'].includes(p.tokens[from - 1]?.kind ?? '')
  return (
    isStart &&
    (isClass(first, 'role', 'organisation', 'givenName', 'vague') ||
      (first?.isUnknown === true && (isNameWord(p.words[from + 1]) || p.tokens[from + 2]?.kind === 'comma')))
  )
}

/** *اتهمه بالتقصير*, *اعتبرتها خطأ*, *أبلغهم أن*: a pronoun on the verb is the person spoken about, or to. */
const addressesObject = ({ verb: { past, frames } }: CueReading): boolean =>
  past === 'اعتبر' || tells.has(past) || (frames.has('object') && pronominal.has(past))

const pronominal = new Set([
  'اتهم',
  'وصف',
  'طالب',
  'دعا',
  'حث',
  'ناشد',
  'حذر',
  'هدد',
  'نصح',
  'شكر',
  'هنأ',
  'حمل',
  'انتقد',
])

/** The first reading of a finite verb here whose frame fits what stands around it. */
export function matchVerb(p: ArabicPassage, index: number, situation: Situation): Match | null {
  const word = p.words[index] as ArabicWord
  for (const reading of word.cues) {
    if (reading.kind !== 'past' && reading.kind !== 'present') continue
    if (
      (reading.hasObject && !addressesObject(reading)) ||
      reading.person === 1 ||
      isNegated(p, index, reading)
    )
      continue
    // *طالبا منه العودة*: one who asks, not two who demanded.
    if (reading.verb.past === 'طالب' && asksOf(p, index, reading)) continue
    // *…: وأعتقد أننا …*: with its hamza the first person, not the past *اعتقد*.
    const isHamzaOfI = word.bare.startsWith('أ') && reading.verb.past.startsWith('ا')
    if (situation.isNested && isHamzaOfI && reading.kind === 'past') continue
    // *في نادي المدينة*: behind a preposition stands a noun.
    if (governsNoun.has(p.words[index - 1]?.key ?? '') && word.conjunction === 0) continue
    const before = subjectBeforeMarks(p, index, reading) ?? subjectBefore(p, index, situation.from, reading)
    // In a headline the subject stands first; a phrase behind the verb is then what it reports.
    // *ورددوا هتافات*: behind a verb in the plural its subject cannot stand.
    const isMany =
      reading.kind === 'past' && word.key.endsWith('وا') && !isClass(p.words[index + 1], 'quantity')
    const isHeadline =
      p.isHeading && (before.kind === 'phrase' || (word.conjunction > 0 && index > situation.from))
    const isBehind = isMany || before.kind === 'pronoun' || isHeadline
    const match = bestOf(p, index, reading, situation, before, isBehind)
    if (match && p.isHeading && match.head.at - index > 4 && p.tokens[match.head.at - 1]?.kind === 'colon')
      continue
    if (!match) continue
    const { source, head, rule } = match
    if (!reportsNothing(p, index, situation, { reading, source, head, rule }))
      return { reading, source: source ?? mouthpiece(p, index, head.at), head, rule }
  }
  return null
}

const farthestSubject = 32

/** *أن الوزير «يأمل أن …»*: the subject stands before the mark with which the quoted words begin. */
function subjectBeforeMarks(p: ArabicPassage, index: number, reading: CueReading): SubjectBefore | null {
  if (reading.kind !== 'present' || p.tokens[index - 1]?.kind !== 'quote' || !p.opening.has(index - 1))
    return null
  const before = subjectBefore(p, index - 1, Math.max(0, index - farthestSubject), reading)
  return before.kind === 'phrase' && before.isBound ? before : null
}

const governsNoun = new Set(['في', 'الي', 'علي', 'عن', 'مع', 'لدي'])
