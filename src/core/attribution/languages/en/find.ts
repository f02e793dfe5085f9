import type { Finding, Rule } from '#core/attribution/finding'
import { type ContentHead, endOfContent, headAfter } from '#core/attribution/languages/en/content'
import { continuations, leastSpeech, quotationAt, wordsBetween } from '#core/attribution/languages/en/marks'
import {
  readAccordingTo,
  readNoun,
  readSignature,
  readSpeakerLabel,
} from '#core/attribution/languages/en/phrases'
import {
  type EnglishPassage,
  isClass,
  isNounHere,
  speechEndingAt,
  startOfVerbGroup,
  subjectAfter,
  subjectBefore,
} from '#core/attribution/languages/en/subject'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: its sentence or its quotation, and the subject that the sentence had last. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
  readonly subject: TokenRange | null
}

const passives = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got'])

/** How the verb stands in its group: as what form, and whether something is done to its subject. */
function voiceOf(
  p: EnglishPassage,
  group: number,
  index: number,
): { isPassive: boolean; isProgressive: boolean; hasModal: boolean; isInfinitive: boolean } {
  let last = ''
  let hasModal = false
  for (let at = group; at < index; at += 1) {
    const word = p.words[at] as EnglishWord
    if (isClass(word, 'auxiliary')) last = word.key
    if (word.isContracted) last = 'is'
    hasModal ||=
      /^(?:will|would|can|could|may|might|must|shall|should|do|does|did|won't|wouldn't|can't|couldn't|don't|doesn't|didn't|cannot)$/.test(
        word.key,
      )
  }
  if (p.words[group - 1]?.isContracted) last = 'is'
  const isBe = passives.has(last) || ["isn't", "aren't", "wasn't", "weren't"].includes(last)
  return { isPassive: isBe, isProgressive: isBe, hasModal, isInfinitive: p.words[group - 1]?.key === 'to' }
}

const ruleOf = (head: ContentHead, isDropped: boolean): Rule => {
  if (isDropped) return head.kind === 'quotation' ? 'dropped.quotation' : 'participle'
  switch (head.kind) {
    case 'clause':
    case 'question':
      return 'verb.clause'
    case 'quotation':
      return 'verb.quotation'
    case 'infinitive':
      return 'verb.infinitive'
    case 'object':
    case 'as':
      return 'verb.object'
    default:
      return 'verb.nominal'
  }
}

const finding = (
  p: EnglishPassage,
  cue: EnglishCue,
  rule: Rule,
  source: TokenRange | null,
  cueRange: TokenRange,
  content: readonly TokenRange[],
  isNested: boolean,
): Finding => ({
  passage: p.index,
  rule,
  source: source ? [source] : [],
  cue: [cueRange],
  cueOffset: 0,
  content,
  act: cue.verb.act,
  distance: cue.verb.distance,
  hint: { gender: 'any', number: 'singular' },
  isNested,
  sharesSourceOf: null,
})

/** *“…,” said X* and *…, said X*: the content before the verb, its source behind. */
function readInverted(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (!cue.verb.frames.has('quote') || (cue.form !== 'past' && cue.form !== 'third')) return null
  const before = speechBefore(p, index, situation.from)
  if (!before) return null
  const source = subjectAfter(p, index + 1, situation.to)
  if (!source) return null
  if (headAfter(p, index, situation.to, cue)?.kind === 'clause' && p.words[index + 1]?.key === 'that')
    return null
  const rest = continuations(p, skipToQuotation(p, source.to, situation.to))
  return finding(
    p,
    cue,
    'verb.inverted',
    source,
    { from: index, to: index + 1 },
    [before, ...rest],
    situation.isNested,
  )
}

/** The quotation, or the clause behind a comma, that ends right before `index`. */
function speechBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
  let at = index
  if (p.tokens[at - 1]?.kind === 'comma') at -= 1
  const speech = speechEndingAt(p, at) ?? speechEndingAt(p, index)
  if (speech) return { from: speech.from, to: speech.to }
  if (at === index || at - from < 4) return null
  const start = clauseStart(p, at, from)
  return at - start >= 4 ? { from: start, to: at } : null
}

const clauseStart = (p: EnglishPassage, to: number, from: number): number => {
  let start = from
  for (let at = to - 1; at >= from; at -= 1) if (p.tokens[at]?.kind === 'semicolon') return at + 1
  while (start < to && (isClass(p.words[start], 'coordinator') || p.tokens[start]?.kind === 'comma'))
    start += 1
  return start
}

/** From the end of an attribution to the end of its sentence, behind which the speech may go on. */
function skipToQuotation(p: EnglishPassage, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'quote' && quotationAt(p, at)) return at
    if (kind === 'stop' && at === to - 1) return at
  }
  return to
}

/** *“…,” she said*, *…, they say.*: content before the source, the verb last. */
function readTrailing(
  p: EnglishPassage,
  group: number,
  index: number,
  source: TokenRange,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (!cue.verb.frames.has('quote')) return null
  const before = speechBefore(p, source.from, situation.from)
  if (!before) return null
  const isQuoted = p.tokens[before.from]?.kind === 'quote'
  const next = p.tokens[index + 1]
  if (!isQuoted && next !== undefined && next.kind !== 'stop' && next.kind !== 'comma') return null
  if (!isQuoted && !cue.verb.frames.has('that')) return null
  const rest = isQuoted ? continuations(p, skipToQuotation(p, index + 1, situation.to)) : []
  return finding(
    p,
    cue,
    'verb.quotation',
    source,
    { from: group, to: index + 1 },
    [before, ...rest],
    situation.isNested,
  )
}

const looseFrames: ReadonlySet<string> = new Set(['nominal', 'infinitive', 'object', 'as'])

/** A verb with its subject before it and its content behind it. */
function readVerb(p: EnglishPassage, index: number, cue: EnglishCue, situation: Situation): Finding | null {
  const group = startOfVerbGroup(p, index, situation.from)
  const { isPassive, isProgressive, hasModal, isInfinitive } = voiceOf(p, group, index)
  const { form } = cue
  const isGerund = form === 'gerund'
  if (form === 'participle' && !isPassive && !hasPerfect(p, group, index)) return null
  if (form === 'past' && (isPassive || hasModal)) return null
  if (isGerund && !isProgressive) return readDependent(p, index, cue, situation)
  if (form === 'base' && !hasModal && !isPluralBefore(p, group)) return null
  if (isInfinitive) return null
  if (form === 'participle' && isPassive) return readPassive(p, group, index, cue, situation)
  const subject = subjectBefore(p, group, situation.from)
  const source = subject === 'shared' ? situation.subject : subject
  if (source && subject !== 'shared') {
    const trailing = readTrailing(p, group, index, source, cue, situation)
    if (trailing) return trailing
  }
  const head = headAfter(p, index, situation.to, cue)
  if (!head || !source) return null
  if (p.isHeading && looseFrames.has(head.kind) && form === 'base') return null
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  const rest = head.kind === 'quotation' ? continuations(p, to) : []
  return finding(
    p,
    cue,
    ruleOf(head, false),
    source,
    { from: group, to: head.cueTo },
    [{ from: head.at, to }, ...rest],
    situation.isNested,
  )
}

const hasPerfect = (p: EnglishPassage, group: number, index: number): boolean =>
  p.words.slice(group, index).some((word) => /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word.key)) ||
  p.words[group - 1]?.isContracted === true

/** *they say*, *experts believe*: a plural before the plain form of the verb. */
function isPluralBefore(p: EnglishPassage, group: number): boolean {
  const before = p.words[group - 1]
  if (!before?.isWord) return p.tokens[group - 1]?.kind === 'close' || p.tokens[group - 1]?.kind === 'comma'
  if (/^(?:they|we|i|you|who|that|which|many|some|others|most|people|and)$/.test(before.key)) return true
  return (
    /s$/.test(before.key) && !before.isPossessive && !isClass(before, 'determiner', 'auxiliary', 'possessive')
  )
}

/** *…, saying that*: goes on for the subject of its sentence. */
function readDependent(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (isNounHere(p, index)) return null
  const head = headAfter(p, index, situation.to, cue)
  if (!head) return null
  const isLoose = looseFrames.has(head.kind)
  if (isLoose && p.tokens[index - 1]?.kind !== 'comma') return null
  const source = situation.subject ?? subjectOfSentence(p, index, situation.from)
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  const rest = head.kind === 'quotation' ? continuations(p, to) : []
  return finding(
    p,
    cue,
    'participle',
    source,
    { from: index, to: head.cueTo },
    [{ from: head.at, to }, ...rest],
    situation.isNested,
  )
}

/** The subject of the sentence's first finite verb, for a participle behind it. */
function subjectOfSentence(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = from + 1; at < index; at += 1) {
    const word = p.words[at] as EnglishWord
    const isVerb =
      isClass(word, 'auxiliary') ||
      (word.isWord &&
        !word.isCapitalised &&
        /(?:ed|es|s)$/.test(word.key) &&
        word.classes.size === 0 &&
        at > from)
    if (!isVerb || isNounHere(p, at)) continue
    const subject = subjectBefore(p, startOfVerbGroup(p, at, from), from)
    if (subject !== null && subject !== 'shared') return subject
  }
  return null
}

/** *was accused of*, *is expected to*, *was described as*: the source behind «by», or nobody. */
function readPassive(
  p: EnglishPassage,
  group: number,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const about = subjectBefore(p, group, situation.from)
  const next = p.words[index + 1]
  if (!next?.isWord || about === null || about === 'shared') return null
  const isExpected =
    next.key === 'to' &&
    (cue.verb.frames.has('objectTo') || cue.verb.base === 'say' || cue.verb.frames.has('that'))
  const isAccused = next.key === 'of' && cue.verb.frames.has('objectOf')
  const isCalled = cue.verb.frames.has('as') && next.key === 'as'
  if (!isExpected && !isAccused && !isCalled) return null
  const to = endOfContent(p, index + 1, situation.to, 'infinitive')
  return finding(
    p,
    cue,
    'passive',
    null,
    { from: group, to: index + 1 },
    [about, { from: index + 1, to }],
    situation.isNested,
  )
}

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
  const inner = p.sentences.find(({ from, to }) => from <= index && index < to)
  const from = Math.max(quotation.from + 1, innerStart(p, index, quotation.from))
  return {
    from,
    to: Math.max(innerEnd(p, index, quotation.to), from + 1),
    isNested: true,
    subject: inner === sentence ? null : null,
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
    if (!word.isWord && p.tokens[index]?.kind !== 'dash') continue
    const situation = situationOf(p, index, sentence, nestedUntil, subject)
    const phrase = readAccordingTo(p, index, situation) ?? readSignature(p, index, situation)
    if (phrase) {
      add(phrase)
      continue
    }
    const noun = word.noun ? readNoun(p, index, situation) : null
    if (noun) {
      add(noun)
      continue
    }
    for (const cue of word.cues) {
      if (cue.form !== 'gerund' && isNounHere(p, index)) continue
      const one = readInverted(p, index, cue, situation) ?? readVerb(p, index, cue, situation)
      if (!one) continue
      add(one)
      const [source] = one.source
      if (source && !one.isNested) subject = source
      break
    }
  }
  return found
}

/** Every statement of a passage by English grammar, in the order of its cues. */
export function findEnglishStatements(p: EnglishPassage): Finding[] {
  const label = readSpeakerLabel(p)
  const found = p.sentences.flatMap((sentence) => findInSentence(p, sentence))
  return label ? [label, ...found] : found
}
