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
import type { Situation } from '#core/attribution/languages/en/report'
import { type EnglishPassage, isNounHere } from '#core/attribution/languages/en/subject'
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
  let nestedUntil = sentence.from
  let subject: TokenRange | null = null
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
      add(phrase)
      continue
    }
    const noun = word.noun ? readNoun(p, index, situation) : null
    if (noun && (noun.source.length > 0 || (!noun.isNested && word.cues.length === 0))) {
      add(noun)
      continue
    }
    const before = found.length
    for (const cue of word.cues) {
      if (cue.form !== 'gerund' && isNounHere(p, index)) continue
      if (word.isCapitalised && index > situation.from && !p.isHeading) continue
      const one = readInverted(p, index, cue, situation) ?? readVerb(p, index, cue, situation)
      if (!one || (one.isNested && !reportsPlainly(cue))) continue
      add(one)
      const [source] = one.source
      if (source && !one.isNested) subject = source
      break
    }
    if (noun && !noun.isNested && found.length === before) add(noun)
  }
  return found.flatMap((one) => withinLater(one, found))
}

/** *He was sure it would hold, Moss said*: what turns out to stand within a report behind it is part of that, or a report within it. */
function withinLater(one: Finding, found: readonly Finding[]): Finding[] {
  const cue = one.cue[0]?.from ?? 0
  const isInside = found.some(
    (other) =>
      other !== one &&
      (other.cue[0]?.from ?? 0) > cue &&
      other.content.some(({ from, to }) => from <= cue && cue < to),
  )
  if (!isInside) return [one]
  return one.isWide ? [] : [{ ...one, isNested: true }]
}

/** Every statement of a passage by English grammar, in the order of its cues. */
export function findEnglishStatements(p: EnglishPassage): Finding[] {
  const label = readSpeakerLabel(p)
  const found = p.sentences.flatMap((sentence) => findInSentence(p, sentence))
  return label ? [label, ...found] : found
}
