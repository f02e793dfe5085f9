import type { Stance } from '#core/statement/stance'
import type { Rule } from '#core/attribution/finding'
import {
  type ContentHead,
  acceptsNominal,
  allows,
  findHead,
  headAt,
} from '#core/attribution/languages/ar/heads'
import { matchHeldToBe } from '#core/attribution/languages/ar/held-to-be'
import type { FrameMatch, Match, Situation } from '#core/attribution/languages/ar/match'
import { isForSomebody, matchPlainSpeech, mouthpiece } from '#core/attribution/languages/ar/plain-speech'
import { isNegated, isWaved, reportsNothing } from '#core/attribution/languages/ar/no-report'
import {
  type ArabicPassage,
  isClass,
  isHonorific,
  isNotice,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase, isContentNoun, isResumptive } from '#core/attribution/languages/ar/phrase-start'
import { isOwnWords } from '#core/attribution/languages/ar/bare-noun'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import { endOfDashes, quotationAt, wordsIn } from '#core/attribution/languages/ar/quoted-names'
import { canBeSubject, matchObjectFrame } from '#core/attribution/languages/ar/object-frame'
import { type SubjectBefore, subjectBefore } from '#core/attribution/languages/ar/subject'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const ruleOf = (head: ContentHead, isDropped: boolean): Rule => {
  const kinds = {
    clause: 'clause',
    quotation: 'quotation',
    colon: 'quotation',
    preposition: 'preposition',
    nominal: 'nominal',
  } as const
  return `${isDropped ? 'dropped' : 'verb'}.${kinds[head.kind]}`
}

/** Verb first: the subject behind it, or dropped, and the content behind that. */
function matchVerbFirst(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  isPronominal: boolean,
): FrameMatch | null {
  const { frames } = reading.verb
  const limit = situation.to
  if (frames.has('object')) {
    const read = matchObjectFrame(p, index, reading, situation, isPronominal)
    if (read) return read
    if (frames.size === 1) return null
  }
  const first = endOfNotice(p, index + 1)
  if (reading.hasObject && reading.verb.past === 'اعتبر') return matchHeldToBe(p, first, limit, reading)
  if (reading.verb.past === 'تمنى' && isForSomebody(p, first))
    return { source: null, head: { kind: 'nominal', at: first }, rule: 'dropped.nominal' }
  const told =
    tells.has(reading.verb.past) && !isPronominal && !reading.hasObject
      ? matchTelling(p, first, limit, frames)
      : null
  if (told) return told
  if (reading.verb.past === 'خاطب') return matchAddress(p, first, limit, isPronominal)
  const plainly = isPronominal ? null : matchPlainSpeech(p, first, limit, reading)
  if (plainly) return plainly
  const accepts = (head: ContentHead | null): head is ContentHead =>
    head !== null && (head.kind !== 'nominal' || acceptsNominal(p, head.at, reading))
  const beforeThat = (): FrameMatch | null =>
    isPronominal ? null : matchBeforeThat(p, first, limit, reading)
  if (!isPronominal && canBeSubject(p, first, reading)) {
    const end = endOfPhrase(p, first, { limit, frames })
    const head = findHead(p, end, limit, frames)
    const office =
      head?.kind === 'preposition' && p.words[head.at]?.key === 'في'
        ? withoutIn(p, first, limit, frames)
        : null
    if (office) return office
    if (accepts(head) && end > first)
      return (
        (head.kind === 'nominal' ? beforeThat() : null) ?? {
          source: { from: first, to: end },
          head,
          rule: ruleOf(head, false),
        }
      )
    // What looked like a content was part of the subject: read it on to the clause or the quotation.
    const plain =
      frames.has('nominal') && frames.has('that') ? matchWithoutNominal(p, first, limit, frames) : null
    // A quotation that turned out to be nobody's name is what was said.
    if (plain || p.tokens[first]?.kind !== 'quote') return plain
  }
  // An occasion may stand between verb and subject: *وقال في بيان له المتحدث …* is rare, *قال أمس الوزير* is not.
  let after = first
  while (after < limit && (isClass(p.words[after], 'temporal', 'adverb') || isResumptive(p, after)))
    after += 1
  // *تحدث إثر ذلك الوزير عن*
  if (isClass(p.words[after], 'adverbialPreposition') && p.words[after + 1]?.key === 'ذلك') after += 2
  after = endOfListener(p, after)
  if (!isPronominal && after > first && canBeSubject(p, after, reading)) {
    const end = endOfPhrase(p, after, { limit, frames })
    const head = findHead(p, end, limit, frames)
    if (accepts(head) && end > after)
      return { source: { from: after, to: end }, head, rule: ruleOf(head, false) }
  }
  const head = findHead(p, isResumptive(p, first) ? first + 1 : first, limit, frames)
  const named = head?.kind === 'nominal' ? beforeThat() : null
  if (named) return named
  return accepts(head) ? { source: null, head, rule: ruleOf(head, true) } : null
}

const longestBeforeThat = 6

/** *أكد مدربة الفريق أن*: nouns between a verb and the clause that it reports are whoever reports it. */
function matchBeforeThat(
  p: ArabicPassage,
  first: number,
  limit: number,
  { verb }: CueReading,
): FrameMatch | null {
  const begins = p.words[first]
  if (!verb.frames.has('that') || !verb.frames.has('nominal') || !begins || begins.isAccusative) return null
  if (!canBeginPhrase(p, first) || isContentNoun(begins) || isOwnWords(p, first)) return null
  if (
    !begins.isDefinite &&
    !begins.isUnknown &&
    !isClass(begins, 'role', 'organisation', 'givenName', 'vague')
  )
    return null
  for (let at = first + 1; at < Math.min(limit, first + longestBeforeThat); at += 1) {
    const word = p.words[at]
    if (!word?.isWord || isPlainVerb(word) || isClass(word, 'relative', 'preposition', 'negation'))
      return null
    const head = headAt(p, at, onlyThat)
    if (head) return { source: { from: first, to: at }, head, rule: 'verb.clause' }
    // *قال الوزير لنظيره إن*: whom they told.
    const isTold = word.clitic !== '' || /^ل.{3,}(?:ه|ها|هم)$/.test(word.bare)
    if (isTold || word.conjunction > 0 || isContentNoun(word)) return null
  }
  return null
}

const onlyThat: ReadonlySet<ArabicFrame> = new Set(['that'])

const tells = new Set(['أبلغ', 'أخبر', 'أعلم', 'طمأن', 'أخطر'])

/** *أبلغ الوزير مجلس الأمن أن*: two noun phrases, who tells and whom. */
function matchTelling(
  p: ArabicPassage,
  first: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): FrameMatch | null {
  const apart = new Set<ArabicFrame>([...frames, 'object'])
  const end = endOfPhrase(p, first, { limit, frames: apart })
  const second = end > first ? endOfPhrase(p, end, { limit, frames: apart }) : end
  if (second === end) return null
  const head = headAt(p, second, frames)
  return head?.kind === 'clause' ? { source: { from: first, to: end }, head, rule: 'verb.clause' } : null
}

/** *خاطب الوزير النواب قائلا: «…»*, *خاطب الجنود قائلا: «…»*: one noun phrase alone is whom he speaks to. */
function matchAddress(
  p: ArabicPassage,
  first: number,
  limit: number,
  isPronominal: boolean,
): FrameMatch | null {
  const frames = new Set<ArabicFrame>(['object', 'quote'])
  const end = endOfPhrase(p, first, { limit, frames })
  const second = end > first ? endOfPhrase(p, end, { limit, frames }) : end
  const head = findHead(p, second, limit, new Set<ArabicFrame>(['quote']))
  if (!head || (head.kind !== 'quotation' && head.kind !== 'colon')) return null
  return second > end && !isPronominal
    ? { source: { from: first, to: end }, head, rule: 'verb.quotation' }
    : { source: null, head, rule: 'dropped.quotation' }
}

/** *يرى الباحث في شؤون المياه أن*: the preposition belongs to the source where the clause follows at once. */
function withoutIn(
  p: ArabicPassage,
  first: number,
  limit: number,
  all: ReadonlySet<ArabicFrame>,
): FrameMatch | null {
  const frames = new Set([...all].filter((one) => one !== 'في'))
  const end = endOfPhrase(p, first, { limit, frames })
  const head = findHead(p, end, limit, frames)
  if (!head || (head.kind !== 'clause' && head.kind !== 'quotation') || head.at - end > 1) return null
  return { source: { from: first, to: end }, head, rule: ruleOf(head, false) }
}

function matchWithoutNominal(
  p: ArabicPassage,
  first: number,
  limit: number,
  all: ReadonlySet<ArabicFrame>,
): FrameMatch | null {
  const frames = new Set([...all].filter((one) => one !== 'nominal'))
  const end = endOfPhrase(p, first, { limit, frames })
  const head = findHead(p, end, limit, frames)
  if (!head || head.at - end > farthestHead) return null
  // *نشر الزعيم تغريدة قال فيها: «…»*: the quotation is another verb's.
  for (let at = end; at < head.at; at += 1) if (isPlainVerb(p.words[at] as ArabicWord)) return null
  return { source: { from: first, to: end }, head, rule: ruleOf(head, false) }
}

/** Tokens between a source and its content, where nothing tells that they belong together. */
const farthestHead = 12

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
  if (!subjectFirst && verbFirst?.rule === 'dropped.object' && before.kind === 'phrase' && reading.hasObject)
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
    if (asksOf(p, index, reading)) continue
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

const lasting: ReadonlySet<Stance> = new Set(['promise', 'support', 'decline', 'condemn', 'concern'])

/** *إنها ملتزمة ب*: what somebody is, not what they say on top of something else. */
function isPredicate(p: ArabicPassage, index: number, { key, verb }: CueReading): boolean {
  const before = p.words[index - 1]
  if (isClass(before, 'complementiser', 'auxiliary', 'negation', 'pronoun')) return true
  return lasting.has(verb.act) && key.endsWith('ه') && p.tokens[index - 1]?.kind !== 'comma'
}

/** *أوضح لـ«…» رئيس البلدية أن*: past a paper or a station between verb and subject. */
function endOfListener(p: ArabicPassage, from: number): number {
  const word = p.words[from]
  if (!word?.isWord || (word.key !== 'ل' && !(word.clitic === 'ل' && isClass(word, 'addressee')))) return from
  const named = quotationAt(p, from + 1)
  if (named && wordsIn(p, named) <= 4) return named.to
  return word.key === 'ل' ? from : from + 1
}

/** A circumstantial participle with its content: *مشيرا إلى أن*, *محذرا من*. */
export function matchParticiple(p: ArabicPassage, index: number, situation: Situation): Match | null {
  const word = p.words[index] as ArabicWord
  // *مؤكدا سموه أن*: the speaker's title stands behind the participle.
  const subject = isHonorific(p.words[index + 1]) ? { from: index + 1, to: index + 2 } : null
  const notice = endOfNotice(p, subject ? subject.to : index + 1)
  // *متوعدا -في كلمة له- ب…*
  const first = endOfDashes(p, notice, situation.to)
  for (const reading of word.cues) {
    if (reading.kind !== 'participle' || isPredicate(p, index, reading)) continue
    const { frames } = reading.verb
    let head = headAt(p, first, frames)
    if (!head && asksOf(p, index, reading)) head = { kind: 'preposition', at: first }
    if (!head) {
      if (frames.has('object') && canBeginPhrase(p, first)) head = { kind: 'nominal', at: first }
      else if (frames.has('nominal') && canBeginPhrase(p, first) && acceptsNominal(p, first, reading))
        head = { kind: 'nominal', at: first }
      else if (startsOccasion(p, first)) head = findHead(p, first, situation.to, frames)
    }
    if (!head) continue
    if (isWaved(p, reading, head.at)) continue
    // *قدموا مقترحات لتفعيل …*: what they put forward, a noun.
    if (head.kind === 'nominal' && word.key.endsWith('ات')) continue
    if (reading.verb.past === 'سأل' && !invoked.has(p.words[head.at]?.key ?? '')) continue
    if (
      isClass(word, 'role', 'organisation', 'adjective') &&
      head.kind !== 'clause' &&
      !callsOn(p, index) &&
      !asksOf(p, index, reading)
    )
      continue
    const before = p.words[index - 1]
    const isNounBefore =
      before?.isWord === true && !before.isDefinite && isClass(before, 'role', 'organisation')
    if (isNounBefore && head.kind === 'nominal') continue
    return { reading, source: subject, head, rule: 'participle' }
  }
  return null
}

/** *سائلا المولى أن*: a prayer. */
const invoked = new Set(['الله', 'المولي', 'الباري', 'الرب', 'العلي', 'رب'])

/** *، داعية الحكومة إلى*: behind a comma and before its object, no *داعية إسلامي*. */
const callsOn = (p: ArabicPassage, index: number): boolean =>
  p.tokens[index - 1]?.kind === 'comma' &&
  p.words[index]?.isDefinite === false &&
  (p.words[index + 1]?.isDefinite === true ||
    isClass(p.words[index + 1], 'preposition', 'place', 'organisation') ||
    /^ايا(?:ه|ها|هم)$/.test(p.words[index + 1]?.key ?? ''))

/** *طالبا منه العودة*: a student is asked of nobody. */
const asksOf = (p: ArabicPassage, index: number, { verb, key }: CueReading): boolean =>
  (verb.past === 'طلب' || (verb.past === 'طالب' && key === 'طالبا')) &&
  /^من(?:ه|ها|هم)?$/.test(p.words[index + 1]?.key ?? '')

const endOfNotice = (p: ArabicPassage, at: number): number => (isNotice(p.words[at]) ? at + 1 : at)

const startsOccasion = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'preposition', 'adverb', 'temporal') || p.words[at]?.clitic === 'ل'
