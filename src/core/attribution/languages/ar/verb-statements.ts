import type { Finding, Rule } from '#core/attribution/finding'
import {
  type ContentHead,
  acceptsNominal,
  endOfContent,
  findHead,
  headAt,
} from '#core/attribution/languages/ar/content'
import {
  type ArabicPassage,
  canBeginPhrase,
  endOfPhrase,
  isClass,
  isContentNoun,
  governedBy,
} from '#core/attribution/languages/ar/noun-phrase'
import { subjectBefore } from '#core/attribution/languages/ar/subject'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: the bounds of the sentence, and of the quotation that holds it. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
}

interface Reading {
  readonly source: TokenRange | null
  readonly head: ContentHead
  readonly contentFrom: number
  readonly rule: Rule
}

/** Verbs whose person spoken about must be named: one noun phrase alone is that person, not the speaker. */
const needsObject = new Set(['اتهم', 'حث', 'حمل', 'وصف', 'ناشد', 'حض', 'هنأ', 'عزى'])
/** Spellings so often something else that only a clause or a quotation right behind makes them a report. */
const doubtful = new Set(
  'بين عد زاد رد سلم شهد دل علق عقب واصل تابع مضي ختم وجه امر سجل شك شرح نقل قدر حمل كتب سال رصد وعد يعد تعد اكمل وثق'.split(
    ' ',
  ),
)

/** A noun phrase that may be a verb's subject: not what the verb reports. */
function canBeSubject(p: ArabicPassage, index: number, reading: CueReading): boolean {
  const word = p.words[index] as ArabicWord
  if (!canBeginPhrase(p, index)) return false
  if (isContentNoun(word) && !isClass(word, 'givenName') && reading.verb.frames.has('nominal')) return false
  if (
    reading.gender === 'm' &&
    reading.verb.frames.has('object') &&
    /ة$/.test(word.bare) &&
    !isClass(word, 'givenName')
  )
    return false
  return true
}

/** The prepositions that introduce what an object verb says of its object. */
const objectPrepositions = (reading: CueReading): ReadonlySet<string> =>
  reading.verb.past === 'وصف' || reading.verb.past === 'اتهم' ? new Set(['ب']) : reading.verb.frames

/** Verb, subject, person spoken about, preposition, content: *اتهم الناطق الجيش بقصف القرية*. */
function readObjectFrame(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
): Reading | null {
  const { frames } = reading.verb
  const limit = situation.to
  const prepositions = new Set(objectPrepositions(reading))
  const reachesPreposition = (from: number): boolean => {
    for (let at = from; at < Math.min(limit, from + 40); at += 1) {
      const kind = p.tokens[at]?.kind
      if (kind === 'stop' || kind === 'semicolon') return false
      const word = p.words[at] as ArabicWord
      if (word.conjunction > 0 && word.cues.some((cue) => cue.kind === 'past')) return false
      const governed = governedBy(
        p,
        at,
        frames.has('ب') || !prepositions.has('ب') ? frames : new Set(['ب' as const]),
      )
      if (governed && prepositions.has(governed)) return true
      if (reading.verb.past === 'حمل' && /^مسووليه|^المسووليه/.test(word.key)) return true
    }
    return false
  }
  const first = index + 1
  const nominal = new Set([...frames, 'object' as const])
  const skip = (at: number): number => {
    let next = at
    if (p.tokens[next]?.kind === 'comma') next += 1
    return next
  }
  if (canBeSubject(p, first, reading)) {
    const end = endOfPhrase(p, first, { limit, frames: nominal })
    const head = findHead(p, end, limit, new Set([...frames, 'nominal' as const]))
    if (head && head.kind === 'nominal' && canBeginPhrase(p, head.at) && reachesPreposition(head.at))
      return { source: { from: first, to: end }, head, contentFrom: head.at, rule: 'verb.object' }
    if (needsObject.has(reading.verb.past) && reachesPreposition(end))
      return {
        source: null,
        head: { kind: 'nominal', at: first },
        contentFrom: first,
        rule: 'dropped.object',
      }
    if (!needsObject.has(reading.verb.past)) {
      const other = findHead(p, skip(end), limit, frames)
      if (other)
        return {
          source: { from: first, to: end },
          head: other,
          contentFrom: other.at,
          rule: 'verb.preposition',
        }
    }
    return null
  }
  if (headAt(p, first, frames) && !needsObject.has(reading.verb.past)) {
    const head = headAt(p, first, frames)
    return head ? { source: null, head, contentFrom: head.at, rule: 'dropped.preposition' } : null
  }
  if (canBeginPhrase(p, first) && reachesPreposition(first + 1))
    return { source: null, head: { kind: 'nominal', at: first }, contentFrom: first, rule: 'dropped.object' }
  return null
}

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
function readVerbFirst(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
): Reading | null {
  const { frames } = reading.verb
  const limit = situation.to
  if (frames.has('object')) {
    const read = readObjectFrame(p, index, reading, situation)
    if (read) return read
    if (frames.size === 1) return null
  }
  const first = index + 1
  const accepts = (head: ContentHead | null): head is ContentHead =>
    head !== null && (head.kind !== 'nominal' || acceptsNominal(p, head.at, reading))
  if (canBeSubject(p, first, reading)) {
    const end = endOfPhrase(p, first, { limit, frames })
    const head = findHead(p, end, limit, frames)
    if (accepts(head) && end > first)
      return { source: { from: first, to: end }, head, contentFrom: head.at, rule: ruleOf(head, false) }
    return null
  }
  // An occasion may stand between verb and subject: *وقال في بيان له المتحدث …* is rare, *قال أمس الوزير* is not.
  let after = first
  while (after < limit && isClass(p.words[after], 'temporal', 'adverb')) after += 1
  if (after > first && canBeSubject(p, after, reading)) {
    const end = endOfPhrase(p, after, { limit, frames })
    const head = findHead(p, end, limit, frames)
    if (accepts(head) && end > after)
      return { source: { from: after, to: end }, head, contentFrom: head.at, rule: ruleOf(head, false) }
  }
  const head = findHead(p, first, limit, frames)
  return accepts(head) ? { source: null, head, contentFrom: head.at, rule: ruleOf(head, true) } : null
}

/** Verb behind its subject: *الصحيفة قالت إن*, *لكن الوزير نفى*, and headlines. */
function readSubjectFirst(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
): Reading | null {
  const before = subjectBefore(p, index, situation.from, reading)
  if (before.kind !== 'phrase') return null
  const { frames } = reading.verb
  const first = index + 1
  let head = headAt(p, first, frames)
  if (!head && (before.isBound || p.isHeading)) {
    if (frames.has('object') && canBeginPhrase(p, first)) head = { kind: 'nominal', at: first }
    else head = findHead(p, first, situation.to, frames)
  }
  if (!head) return null
  if (head.kind === 'nominal' && !frames.has('object') && !acceptsNominal(p, head.at, reading)) return null
  return {
    source: before.range,
    head,
    contentFrom: head.at,
    rule: p.isHeading ? 'headline.verb' : 'subject.first',
  }
}

const isFirstPerson = (reading: CueReading): boolean => reading.person === 1

/** *لم يقل*, *لا يؤكد*: nothing was said. Verbs that turn into another act under negation are kept. */
function isNegated(p: ArabicPassage, index: number, reading: CueReading): boolean {
  const before = p.words[index - 1]
  if (!before || reading.kind !== 'present') return false
  return ['لم', 'لن', 'لا'].includes(before.key) && reading.verb.past !== 'استبعد'
}

/** *يذكر أن*, *يشار إلى أن*: the narrator's own remark, at the beginning of a sentence and without a subject. */
function isNarratorRemark(p: ArabicPassage, index: number, situation: Situation, read: Reading): boolean {
  const word = p.words[index] as ArabicWord
  if (read.source !== null || !isClass(word, 'narratorRemark')) return false
  const before = p.words[index - 1]
  const atStart =
    index <= situation.from + 1 || !before?.isWord || ['كما', 'كان', 'من', 'مما'].includes(before.key)
  return atStart
}

function toFinding(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  read: Reading,
  situation: Situation,
): Finding | null {
  const kind = read.head.kind
  const to = endOfContent(p, read.contentFrom, situation.to, kind)
  if (to <= read.contentFrom) return null
  const word = p.words[index] as ArabicWord
  return {
    passage: p.index,
    rule: read.rule,
    source: read.source ? [read.source] : [],
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word.conjunction,
    content: [{ from: read.contentFrom, to }],
    act: reading.verb.act,
    distance: reading.verb.distance,
    hint: { gender: reading.gender, number: reading.number },
    isNested: situation.isNested,
    sharesSourceOf: null,
  }
}

/** A finite verb of reporting at `index`, with its source and content; null where it reports nothing here. */
export function readVerb(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  if (
    isClass(p.words[index - 1], 'preposition', 'classifier') &&
    word.cues.some((cue) => cue.kind === 'noun')
  )
    return null
  for (const reading of word.cues) {
    if (reading.kind !== 'past' && reading.kind !== 'present') continue
    if (reading.hasObject || isFirstPerson(reading) || isNegated(p, index, reading)) continue
    const subjectFirst = readSubjectFirst(p, index, reading, situation)
    const read = subjectFirst ?? readVerbFirst(p, index, reading, situation)
    if (!read || isNarratorRemark(p, index, situation, read) || isNoReport(p, index, reading, read)) continue
    if (doubtful.has(word.key) && !isPlain(read, index)) continue
    if (
      word.classes.size > 0 &&
      (read.head.kind === 'nominal' || read.head.kind === 'preposition') &&
      word.conjunction === 0 &&
      read.source === null
    )
      continue
    return toFinding(p, index, reading, read, situation)
  }
  return null
}

/** Verbs by which things show something: without a speaker or a document before them they report nothing. */
const evidential = new Set('أظهر كشف أشار دل أثبت أوضح بين برهن أكد'.split(' '))
const expressers = new Set('أعرب عبر أبدى أفصح'.split(' '))

/** Readings that look like a report and are none. */
function isNoReport(p: ArabicPassage, index: number, reading: CueReading, read: Reading): boolean {
  const word = p.words[index] as ArabicWord
  const before = p.words[index - 1]
  // *بين* is a preposition unless it opens a clause.
  if (isClass(word, 'preposition') && word.conjunction === 0) return true
  if (reading.verb.past === 'حمل' && !namesResponsibility(p, index)) return true
  // *أنه يعرب عن أسفه*: the statement around it has that act already.
  if (expressers.has(reading.verb.past) && read.source === null && before?.complementiserPronoun) return true
  if (reading.kind !== 'present' || !evidential.has(reading.verb.past)) return false
  if (read.source === null) return isClass(before, 'pronoun', 'subordinator') || before?.isDefinite === true
  if (read.rule !== 'subject.first') return false
  const head = p.words[read.source.from]
  return (
    head?.isWord === true &&
    !head.isUnknown &&
    !isClass(head, 'role', 'organisation', 'document', 'vague', 'place', 'givenName', 'nisba', 'quantity')
  )
}

function namesResponsibility(p: ArabicPassage, index: number): boolean {
  for (let at = index + 1; at < index + 25; at += 1) {
    if (p.tokens[at]?.kind === 'stop') return false
    if (p.words[at]?.key.includes('مسوولي') || p.words[at]?.key.includes('تبعات')) return true
  }
  return false
}

/** Close enough to its content for a doubtful spelling to be a report. */
const isPlain = ({ head, source }: Reading, index: number): boolean => {
  const isReported = head.kind === 'clause' || head.kind === 'quotation' || head.kind === 'colon'
  return isReported && (head.at <= index + 2 || (source !== null && head.at - source.to <= 8))
}

/** A circumstantial participle: *مشيرا إلى أن*. Its source is that of the statement before. */
export function readParticiple(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  for (const reading of word.cues) {
    if (reading.kind !== 'participle') continue
    const { frames } = reading.verb
    const first = index + 1
    let head = headAt(p, first, frames)
    const next = p.words[first]
    if (!head && next) {
      if (frames.has('object') && canBeginPhrase(p, first)) head = { kind: 'nominal', at: first }
      else if (frames.has('nominal') && canBeginPhrase(p, first) && acceptsNominal(p, first, reading))
        head = { kind: 'nominal', at: first }
      else if (startsOccasion(p, first)) head = findHead(p, first, situation.to, frames)
    }
    if (!head) continue
    if (isClass(word, 'role', 'organisation', 'adjective') && head.kind !== 'clause') continue
    const before = p.words[index - 1]
    if (
      before?.isWord &&
      !before.isDefinite &&
      isClass(before, 'role', 'organisation') &&
      head.kind === 'nominal'
    )
      continue
    const finding = toFinding(
      p,
      index,
      reading,
      { source: null, head, contentFrom: head.at, rule: 'participle' },
      situation,
    )
    if (finding) return finding
  }
  return null
}

const startsOccasion = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'preposition', 'adverb', 'temporal') || p.words[at]?.clitic === 'ل'
