import type { Finding } from '#core/attribution/finding'
import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import { readNoun } from '#core/attribution/languages/ar/noun-statements'
import { readHeadingNoun } from '#core/attribution/languages/ar/heading-nouns'
import { readAccordingTo, readHearsay, readSaidIn } from '#core/attribution/languages/ar/phrase-statements'
import { readInvertedClause } from '#core/attribution/languages/ar/inverted-clause'
import { readLearnt } from '#core/attribution/languages/ar/learnt'
import { readNamedSaying } from '#core/attribution/languages/ar/named-sayings'
import { readInvertedQuotation } from '#core/attribution/languages/ar/quotation-statements'
import {
  readSecondSpeaker,
  readSpeakerColon,
  readTranscriptLine,
} from '#core/attribution/languages/ar/speaker-colon'
import { readSaidBefore } from '#core/attribution/languages/ar/said-before'
import type { Situation } from '#core/attribution/languages/ar/match'
import { endWithoutStop, goesOn, isOpenSpeech, lengthened } from '#core/attribution/languages/ar/open-speech'
import {
  passedOnFrom,
  readParticiple,
  readRelayed,
  readVerb,
} from '#core/attribution/languages/ar/verb-statements'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Where the words that a cue at `index` may draw on begin and end: its quotation, or its sentence. */
function situationOf(p: ArabicPassage, index: number, sentence: TokenRange, nestedUntil: number): Situation {
  const owner = p.owner[index] as number
  const quotation = owner >= 0 ? p.quotations[owner] : undefined
  const inContent = index < nestedUntil
  if (!quotation || (quotation.from <= sentence.from && quotation.to >= sentence.to - 1 && !quotation.closed))
    return { from: sentence.from, to: sentence.to, isNested: inContent }
  return {
    from: quotation.from + 1,
    to: Math.max(quotation.to - (quotation.closed ? 1 : 0), quotation.from + 1),
    isNested: true,
  }
}

/** A finding whose references to others are moved on by those found before. */
function placedBehind(finding: Finding, offset: number): Finding {
  const { sharesSourceOf, through } = finding
  if (sharesSourceOf === null && through === undefined) return finding
  return {
    ...finding,
    sharesSourceOf: sharesSourceOf === null ? null : sharesSourceOf + offset,
    ...(through === undefined ? {} : { through: through + offset }),
  }
}

/** Something in the shape of a present tense that is nothing else: *تغلق*. */
const holdsVerb = (p: ArabicPassage, from: number, to: number): boolean =>
  p.words.slice(from, to).some((one) => isDeed(one) || (one.isUnknown && /^[يت]\p{L}{3,}$/u.test(one.key)))

/** The statements of one sentence, outer ones before those inside their contents. */
function findInSentence(
  p: ArabicPassage,
  sentence: TokenRange,
  isFirst: boolean,
  spokenUntil = sentence.from,
): Finding[] {
  const found: Finding[] = []
  /** Up to here the contents found so far reach. */
  let nestedUntil = spokenUntil
  const reports: number[] = []
  // Tokens between a cue and its content belong to that statement: *أضاف قائلا في تصريح: …* is one.
  let consumedTo = sentence.from
  const add = (finding: Finding): void => {
    found.push(finding)
    for (const { to } of finding.content) nestedUntil = Math.max(nestedUntil, to)
    // A trailing phrase with a source takes in what participles add to the sentence's report.
    if (!finding.isNested && finding.rule !== 'participle')
      reports.push(finding.cue[0]?.from ?? sentence.from)
  }
  const whole: Situation = { from: sentence.from, to: sentence.to, isNested: false }
  if (isFirst) {
    const spoken = readTranscriptLine(p, whole) ?? readSpeakerColon(p, whole)
    if (spoken) add(spoken)
  }
  /** *رئيس الشركة في آسيا وأفريقيا: …*: names joined to the first speaker's are no second one. */
  const isJoined = (index: number): boolean =>
    index < (found[0]?.content[0]?.from ?? sentence.from) && !holdsVerb(p, sentence.from, index)
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const word = p.words[index] as ArabicWord
    const second = p.isHeading && word.isWord && !isJoined(index) ? readSecondSpeaker(p, index, whole) : null
    if (second) {
      add(second)
      consumedTo = second.content[0]?.from ?? index
      continue
    }
    if (!word.isWord || !word.opensReport) continue
    const situation = situationOf(p, index, sentence, nestedUntil)
    const phrase = readAccordingTo(p, index, situation, reports)
    if (phrase) {
      // Between a source and what it said, the phrase attributes the same content: *دعا، بحسب المتحدث، إلى …*.
      const around = index < consumedTo ? found.findLast((one) => one.rule !== 'according.after') : undefined
      const closed = phrase.source.length === 0 ? lastBefore(found, index) : undefined
      const content = (around ?? closed)?.content
      add(content ? { ...phrase, content } : phrase)
      const behind = phrase.rule === 'according.before' ? phrase.content[0]?.from : phrase.source[0]?.to
      consumedTo = Math.max(consumedTo, behind ?? phrase.cue[0]?.to ?? index)
      continue
    }
    if (index < consumedTo) continue
    const hearsay =
      readHearsay(p, index, situation) ??
      readSaidIn(p, index, situation) ??
      readNamedSaying(p, index, situation) ??
      readLearnt(p, index, situation)
    if (hearsay) {
      add(hearsay)
      consumedTo = Math.max(consumedTo, hearsay.content[0]?.from ?? index)
      continue
    }
    if (word.cues.length === 0) continue
    const finding =
      readInvertedQuotation(p, index, situation) ??
      readInvertedClause(p, index, situation) ??
      readSaidBefore(p, index, situation) ??
      readHeadingNoun(p, index, situation) ??
      readVerb(p, index, situation) ??
      readParticiple(p, index, situation) ??
      readNoun(p, index, situation)
    if (!finding) continue
    const isShared = finding.rule === 'participle'
    if (isShared && isAnothers(p, index, finding, found)) continue
    const owner = isShared ? lastOutside(found, index, finding.hint.gender) : null
    const before = finding.rule === 'relative.object' ? wholeBefore(p, found, finding, sentence) : null
    const passed = passedOnFrom(p, finding)
    const to = finding.content[0]?.to ?? 0
    if (before) add({ ...finding, content: before })
    else if (passed !== null) add({ ...finding, content: [{ from: passed, to }] })
    else add(owner === null ? finding : { ...finding, sharesSourceOf: owner })
    const relayed = readRelayed(p, finding)
    if (relayed) add({ ...relayed, through: found.length - 1 })
    const content = finding.content[0]
    if (content && content.from > index) {
      // *جدد تأكيده أن*: the noun that the content begins with is no second cue.
      const isNoun = p.words[content.from]?.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)
      // *أضاف أعلم أن*: the first word of the speech itself.
      const isOwnVerb = finding.rule.endsWith('.quotation') && speaksAsI(p.words[content.from])
      consumedTo = Math.max(consumedTo, content.from + (isNoun || isOwnVerb ? 1 : 0))
    }
  }
  return found
}

/** *أكد الوزير أن الشركة «مطالبة بخفض النفقات»*: a feminine participle in a sentence where only men speak. */
const isAnothers = (p: ArabicPassage, index: number, { hint }: Finding, found: readonly Finding[]): boolean =>
  hint.gender === 'f' &&
  p.tokens[index - 1]?.kind !== 'comma' &&
  found.length > 0 &&
  found.slice(-longestLookBack).every((one) => one.hint.gender === 'm')

const speaksAsI = (word: ArabicWord | undefined): boolean =>
  word?.cues.some((cue) => cue.kind === 'present' && cue.person === 1) === true

/** Findings looked back at: a limit, since an article may be one endless sentence. */
const longestLookBack = 24

/** *أنه سيعود، على حد قوله*: the outermost statement that ends right before a phrase that closes it. */
function lastBefore(found: readonly Finding[], index: number): Finding | undefined {
  for (let at = Math.max(0, found.length - longestLookBack); at < found.length; at += 1) {
    const one = found[at] as Finding
    const end = one.content.at(-1)?.to ?? 0
    if (one.rule !== 'according.after' && end <= index && index - end <= 2) return one
  }
  return undefined
}

/** *…، الأمر الذي نفاه الوزير*, *…، وهو ما أكدته الشركة*: what was said or told before, as a whole. */
function wholeBefore(
  p: ArabicPassage,
  found: readonly Finding[],
  finding: Finding,
  sentence: TokenRange,
): readonly TokenRange[] | null {
  const cue = finding.cue[0]?.from ?? 0
  const isMatter = p.words[cue - 2]?.key === 'الامر' && isClass(p.words[cue - 1], 'relative')
  const isWhich = p.words[cue - 1]?.key === 'ما' && isClass(p.words[cue - 2], 'pronoun')
  if (!isMatter && !isWhich) return null
  const last = lastOutside(found, cue)
  const said = last === null ? undefined : found[last]?.content
  if (said) return said
  let to = cue - 2
  while (to > sentence.from && p.tokens[to - 1]?.kind === 'comma') to -= 1
  return to - sentence.from > 1 ? [{ from: sentence.from, to }] : null
}

/**
 * The finding whose speaker goes on at `index`: the last one whose content ended before it; one within another's
 * content (*حذر في رد على دعوة الحزب إلى …، معتبرا*) only where no other did.
 */
function lastOutside(
  found: readonly Finding[],
  index: number,
  gender: Finding['hint']['gender'] = 'any',
): number | null {
  const fits = ({ hint }: Finding): boolean =>
    gender === 'any' || hint.gender === 'any' || hint.gender === gender
  const lowest = Math.max(0, found.length - longestLookBack)
  let nested: number | null = null
  let other: number | null = null
  for (let at = found.length - 1; at >= lowest; at -= 1) {
    const finding = found[at] as Finding
    const isInside = finding.content.some((content) => index >= content.from && index < content.to)
    if (isInside || (finding.cue[0]?.from ?? 0) >= index) continue
    // *تواصل المركز مع الوزارة التي نفت الخبر، مؤكدة أن*: whoever agrees with the participle.
    if (!finding.isNested && fits(finding)) return at
    if (!finding.isNested) other ??= at
    else if (other === null || fits(finding)) nested ??= at
  }
  return nested ?? other
}

/** *المزعوم*, *ما يسمى*, *ما وصفه بـ*: the reporter leaves the word to somebody else. */
const disowned = new Set(['مزعوم', 'مزعومه', 'مزعومين', 'مزعومون'])
const naming = /^(?:ي|ت)سمي$|^(?:ا?سم|وصف)(?:اه|ته|وه|اها|تها|ه|ها)$/
const longestDistance = 24

function keepsDistance(p: ArabicPassage, { content }: Finding): boolean {
  for (const { from, to } of content)
    for (let at = from; at < Math.min(to, from + longestDistance); at += 1) {
      // What the source itself says in marks is in its own words.
      if ((p.owner[at] ?? -1) >= 0) continue
      if (disowned.has(p.words[at]?.stem ?? '')) return true
      const isNamed = ['ما', 'مما', 'بما', 'عما', 'فيما', 'لما'].includes(p.words[at]?.key ?? '')
      if (isNamed && naming.test(p.words[at + 1]?.key ?? '')) return true
    }
  return false
}

const distanced = (p: ArabicPassage, finding: Finding): Finding =>
  finding.distance === 'neutral' && keepsDistance(p, finding)
    ? { ...finding, distance: 'distancing' }
    : finding

const plainSource = 8
const ofLongSource = 0.93

/** A source of many words may have run on into what it says. */
function weighed(finding: Finding): Finding {
  const [source] = finding.source
  const isLong = source !== undefined && source.to - source.from > plainSource
  return isLong ? { ...finding, sureness: (finding.sureness ?? 1) * ofLongSource } : finding
}

/**
 * Every statement of a passage by Arabic grammar, in the order of its cues.
 *
 * @param before - how many statements the passages before it have, for the places of those that are referred to
 */
export function findArabicStatements(p: ArabicPassage, before: number): Finding[] {
  const found: Finding[] = []
  /** Position of the statement whose speech is still open. */
  let open = -1
  p.sentences.forEach((sentence, position) => {
    const offset = found.length
    const inSentence = findInSentence(p, sentence, position === 0)
    const speech = found[open]
    const isSpoken =
      speech !== undefined && (speech.rule === 'speaker.label' || goesOn(p, sentence, inSentence))
    if (isSpoken) found[open] = lengthened(speech, endWithoutStop(p, sentence))
    const placed = isSpoken ? findInSentence(p, sentence, false, sentence.to) : inSentence
    for (const finding of placed) found.push(placedBehind(weighed(distanced(p, finding)), before + offset))
    if (!isSpoken) {
      const last = inSentence.findIndex((one) => !one.isNested && isOpenSpeech(p, one, sentence))
      open = last < 0 ? -1 : offset + last
    }
  })
  return found
}
