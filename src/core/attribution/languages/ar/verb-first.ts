import type { Rule } from '#core/attribution/finding'
import { type ContentHead, findHead, headAt } from '#core/attribution/languages/ar/heads'
import { acceptsNominal } from '#core/attribution/languages/ar/nominal-contents'
import { matchHeldToBe } from '#core/attribution/languages/ar/held-to-be'
import type { FrameMatch, Situation } from '#core/attribution/languages/ar/match'
import { isForSomebody, matchPlainSpeech } from '#core/attribution/languages/ar/plain-speech'
import {
  type ArabicPassage,
  isClass,
  isNotice,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import {
  canBeginPhrase,
  endOfDayBefore,
  isContentNoun,
  isResumptive,
} from '#core/attribution/languages/ar/phrase-start'
import { isOwnWords } from '#core/attribution/languages/ar/bare-noun'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isWithGist } from '#core/attribution/languages/ar/phrase-boundaries'
import { quotationAt, wordsIn } from '#core/attribution/languages/ar/quoted-names'
import { canBeSubject, matchObjectFrame } from '#core/attribution/languages/ar/object-frame'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'

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
export function matchVerbFirst(
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
    const end = endOfPhrase(p, first, { limit, frames: names(reading) })
    const head = findHead(p, end, limit, frames)
    const office =
      head?.kind === 'preposition' && p.words[head.at]?.key === 'في'
        ? withoutIn(p, first, limit, frames)
        : null
    if (office) return office
    // *أوضح الوزير في تعليق على إعلان الشركة إغلاق المصنع، أن*: the clause behind the comma, not a noun of the occasion.
    const late =
      head?.kind === 'nominal' && head.at > end ? clauseBehindComma(p, head.at, limit, frames) : null
    if (late && end > first) return { source: { from: first, to: end }, head: late, rule: 'verb.clause' }
    if (accepts(head) && end > first)
      return (
        (head.kind === 'nominal' ? (beforeThat() ?? matchBeforeOn(p, first, head.at, frames)) : null) ?? {
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
  let after = endOfDayBefore(p, first)
  while (after < limit && (isClass(p.words[after], 'temporal', 'adverb') || isToldTo(p, after))) {
    const hasNumber = p.tokens[after + 1]?.kind === 'number' && isClass(p.words[after], 'temporal')
    after = hasNumber ? after + 2 : endOfDayBefore(p, after + 1)
  }
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

const ofPeople: ReadonlySet<ArabicFrame> = new Set(['nominal', 'object'])

/** *نعى اتحاد الكتاب | الروائي سامر الحلو*: what is told of is a person, too. */
const names = ({ verb }: CueReading): ReadonlySet<ArabicFrame> => {
  if (verb.past === 'نعى') return ofPeople
  return verb.past === 'هاجم' ? new Set([...verb.frames, 'object']) : verb.frames
}

const longestOccasion = 24

/** A clause behind the comma that closes an occasion, before any verb. */
function clauseBehindComma(
  p: ArabicPassage,
  from: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): ContentHead | null {
  if (!frames.has('that')) return null
  for (let at = from; at < Math.min(limit - 1, from + longestOccasion); at += 1) {
    const head = p.tokens[at]?.kind === 'comma' ? headAt(p, at + 1, onlyThat) : null
    if (head) return head.kind === 'clause' ? head : null
    if (isPlainVerb(p.words[at] as ArabicWord) || isClass(p.words[at], 'complementiser')) return null
  }
  return null
}

const longestBeforeThat = 6

const longestName = 8

/** *أكدت الكاتبة العامة للأطباء الخواص الدكتورة هدى الحلو على*: a title or a name before the preposition is the subject's. */
function matchBeforeOn(
  p: ArabicPassage,
  first: number,
  nominal: number,
  frames: ReadonlySet<ArabicFrame>,
): FrameMatch | null {
  if (!frames.has('على') || !frames.has('nominal') || !p.words[nominal]?.isDefinite) return null
  let isNamed = false
  for (let at = nominal; at < nominal + longestName; at += 1) {
    const word = p.words[at]
    if (!word?.isWord || word.conjunction > 0 || isContentNoun(word)) return null
    if (word.key === 'علي' && isNamed)
      return { source: { from: first, to: at }, head: { kind: 'preposition', at }, rule: 'verb.preposition' }
    if (isPlainVerb(word) || isClass(word, 'preposition', 'relative')) return null
    isNamed ||= isClass(word, 'role') || (isClass(word, 'givenName') && !word.isDefinite)
  }
  return null
}

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
    if (isWithGist(p, at)) return null
    const head = headAt(p, at, onlyThat)
    if (head) return { source: { from: first, to: at }, head, rule: 'verb.clause' }
    // *قال الوزير لنظيره إن*: whom they told.
    const isTold = word.clitic !== '' || /^ل.{3,}(?:ه|ها|هم)$/.test(word.bare)
    if (isTold || word.conjunction > 0 || isContentNoun(word)) return null
  }
  return null
}

const onlyThat: ReadonlySet<ArabicFrame> = new Set(['that'])

export const tells = new Set(['أبلغ', 'أخبر', 'أعلم', 'طمأن', 'أخطر'])

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
  // *نشر الزعيم تغريدة جاء فيها أن*
  for (let at = first; at < end; at += 1) if (isClass(p.words[at], 'containment')) return null
  return { source: { from: first, to: end }, head, rule: ruleOf(head, false) }
}

/** Tokens between a source and its content, where nothing tells that they belong together. */
const farthestHead = 12

/** *أوضح لـ«…» رئيس البلدية أن*: past a paper or a station between verb and subject. */
export function endOfListener(p: ArabicPassage, from: number): number {
  const word = p.words[from]
  if (!word?.isWord || (word.key !== 'ل' && !(word.clitic === 'ل' && isClass(word, 'addressee')))) return from
  const named = quotationAt(p, from + 1)
  if (named && wordsIn(p, named) <= 4) return named.to
  return word.key === 'ل' ? from : from + 1
}

/** *قال له الوزير*, *قال لنا أحد العمال*, *اتفق معه زميله* */
const isToldTo = (p: ArabicPassage, at: number): boolean =>
  isResumptive(p, at) || /^(?:لي|لنا|مع(?:ه|ها|هم|نا|ي))$/.test(p.words[at]?.key ?? '')

export const endOfNotice = (p: ArabicPassage, at: number): number => (isNotice(p.words[at]) ? at + 1 : at)
