import type { Finding } from '#core/attribution/finding'
import { readAdjective } from '#core/attribution/languages/en/adjective-statements'
import { leastSpeech, wordsBetween } from '#core/attribution/languages/en/marks'
import {
  mayBeginReport,
  readAccordingTo,
  readNoun,
  readSignature,
  readSpeakerLabel,
} from '#core/attribution/languages/en/phrases'
import { readInverted } from '#core/attribution/languages/en/quotation-statements'
import { readPassedOn } from '#core/attribution/languages/en/relay-statements'
import type { Situation } from '#core/attribution/languages/en/report'
import { isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { type EnglishPassage, isHeadline } from '#core/attribution/languages/en/passage-words'
import { readVerb } from '#core/attribution/languages/en/verb-statements'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

function situationOf(
  p: EnglishPassage,
  index: number,
  sentence: TokenRange,
  nestedUntil: number,
  subject: TokenRange | null,
): Situation {
  const owner = p.owner[index] as number
  const quotation = owner >= 0 ? p.quotations[owner] : undefined
  if (!quotation || wordsBetween(p, quotation) < leastSpeech)
    return { ...sentence, isNested: index < nestedUntil, subject }
  const from = Math.max(quotation.from + 1, innerStart(p, index, quotation.from))
  return {
    from,
    to: Math.max(innerEnd(p, index, quotation.to), from + 1),
    isNested: true,
    subject: null,
  }
}

/** Sentences inside a quotation: from the stop before to the stop behind. */
function innerStart(p: EnglishPassage, index: number, from: number): number {
  for (let at = index - 1; at > from && index - at < 200; at -= 1)
    if (p.tokens[at]?.kind === 'stop') return at + 1
  return from + 1
}
function innerEnd(p: EnglishPassage, index: number, to: number): number {
  for (let at = index; at < to && at - index < 200; at += 1) if (p.tokens[at]?.kind === 'stop') return at + 1
  return p.tokens[to - 1]?.kind === 'quote' ? to - 1 : to
}

/** Verbs of saying. Inside what somebody says, beliefs and intentions of others are part of it and no reports of their own. */
const reportsPlainly = ({ verb, form }: EnglishCue): boolean =>
  verb.frames.has('quote') &&
  (verb.frames.has('that') || verb.frames.has('object')) &&
  !verb.frames.has('nominal') &&
  form !== 'gerund'

function findInSentence(p: EnglishPassage, sentence: TokenRange): Finding[] {
  const found: Finding[] = []
  const isTitle = isHeadline(p)
  let nestedUntil = sentence.from
  let subject: TokenRange | null = null
  const plain = new Set<Finding>()
  const add = (one: Finding): void => {
    found.push(one)
    for (const { to } of one.content) nestedUntil = Math.max(nestedUntil, Math.min(to, sentence.to))
  }
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const word = p.words[index] as EnglishWord
    if (!mayBeginReport(word, p.tokens[index]?.kind ?? 'symbol')) continue
    const situation = situationOf(p, index, sentence, nestedUntil, subject)
    const phrase =
      readAccordingTo(p, index, situation) ??
      readSignature(p, index, situation) ??
      readAdjective(p, index, situation)
    if (phrase) {
      if (!phrase.isWide) plain.add(phrase)
      add(phrase.lemma === 'citing' ? withContentOf(found.at(-1), phrase) : phrase)
      continue
    }
    const noun = word.noun ? readNoun(p, index, situation) : null
    if (noun && (noun.source.length > 0 || (!noun.isNested && word.cues.length === 0))) {
      if (!noun.isWide) plain.add(noun)
      add(noun)
      continue
    }
    const before = found.length
    for (const cue of word.cues) {
      if (cue.form !== 'gerund' && isNounHere(p, index)) continue
      if (word.isCapitalised && index > situation.from && !isTitle) continue
      const passedOn = readPassedOn(p, index, cue, situation)
      const one = passedOn ?? readInverted(p, index, cue, situation) ?? readVerb(p, index, cue, situation)
      if (!one || (one.isNested && !reportsPlainly(cue) && !passedOn)) continue
      add(one)
      if (reportsPlainly(cue) || passedOn) plain.add(one)
      const [source] = one.source
      if (source && !one.isNested) subject = source
      break
    }
    if (noun && !noun.isNested && found.length === before) add(noun)
  }
  return found.flatMap((one, at) =>
    withinLater(one, found.slice(at + 1, at + 1 + longestLookAhead), plain.has(one)),
  )
}

/** *…, X reported, citing Y*: what is cited is what was reported. */
const withContentOf = (report: Finding | undefined, citing: Finding): Finding =>
  report &&
  report.content.some(({ from, to }) => citing.content.some((one) => one.from < to && from < one.to))
    ? { ...citing, content: report.content }
    : citing

/** Findings looked ahead at: an article may be one endless line. */
const longestLookAhead = 12

/** *He was sure it would hold, Moss said*: what turns out to stand within a report behind it is part of that, or a report within it. */
function withinLater(one: Finding, later: readonly Finding[], isPlain: boolean): Finding[] {
  const cue = one.cue[0]?.from ?? 0
  const isInside = later.some((other) => other.content.some(({ from, to }) => from <= cue && cue < to))
  if (!isInside) return [one]
  return isPlain ? [{ ...one, isNested: true }] : []
}

const longestDateline = 14

/** Behind *WICK, May 4 (Reuters) -* at a passage's head, which is no part of what is said. */
function behindDateline(p: EnglishPassage): number {
  const first = p.tokens[0]
  if (first?.kind !== 'word' || first.text.length < 3 || first.text !== first.text.toUpperCase()) return 0
  for (let at = 1; at < Math.min(p.tokens.length, longestDateline); at += 1) {
    const isDash = p.tokens[at]?.kind === 'dash' && p.tokens[at + 1]?.start !== p.tokens[at]?.end
    if (isDash) return at + 1
    const isPlain = p.words[at]?.isCapitalised || !p.words[at]?.isWord
    if (!isPlain || p.tokens[at]?.kind === 'quote' || p.tokens[at]?.kind === 'colon') return 0
  }
  return 0
}

/** Every statement of a passage by English grammar, in the order of its cues. */
export function findEnglishStatements(p: EnglishPassage): Finding[] {
  const label = readSpeakerLabel(p)
  const start = behindDateline(p)
  const found = p.sentences.flatMap(({ from, to }) =>
    findInSentence(p, { from: from < start && start < to ? start : from, to }),
  )
  return label ? [label, ...found] : found
}
