import type { Finding, Rule } from '#core/attribution/finding'
import { type ContentHead, endOfContent, headAfter } from '#core/attribution/languages/en/content'
import { continuations, leastSpeech, quotationAt, wordsBetween } from '#core/attribution/languages/en/marks'
import {
  mayBeginReport,
  readAccordingTo,
  readNoun,
  readSignature,
  readSpeakerLabel,
} from '#core/attribution/languages/en/phrases'
import {
  type EnglishPassage,
  isClass,
  isFiniteVerb,
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
  isWide: !cue.verb.frames.has('quote'),
  sharesSourceOf: null,
})

/** *“…,” said X* and *…, said X*: the content before the verb, its source behind. */
function readInverted(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (!cue.verb.frames.has('quote') || cue.verb.frames.has('object')) return null
  if (cue.form !== 'past' && cue.form !== 'third') return null
  const before = speechBefore(p, index, situation.from)
  if (!before) return null
  const source = subjectAfter(p, index + 1, situation.to)
  if (!source) return null
  const isQuoted = p.tokens[before.from]?.kind === 'quote'
  // Without marks the clause must be one, and nothing may be said behind the name.
  if (!isQuoted && (!endsClause(p, source.to) || holdsFinite(p, source) || !holdsFinite(p, before)))
    return null
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

const endsClause = (p: EnglishPassage, at: number): boolean =>
  p.tokens[at] === undefined || p.tokens[at]?.kind === 'stop' || p.tokens[at]?.kind === 'comma'

const holdsFinite = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(p, at)) return true
  return false
}

/** The quotation, or the clause behind a comma, that ends right before `index`. */
function speechBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
  let at = index
  if (p.tokens[at - 1]?.kind === 'comma') at -= 1
  const speech = speechEndingAt(p, at) ?? speechEndingAt(p, index)
  // A quotation that closed the sentence before belongs here only by its question or exclamation mark: *“Why?” she said*.
  const isOutside = speech !== null && speech.from < from - 1
  if (speech && isOutside && p.tokens[speech.to - 2]?.text === '.') return null
  if (speech) return { from: isOutside ? speech.from : startOfMixed(p, speech.from, from), to: speech.to }
  if (at === index) return null
  const start = clauseStart(p, at, from)
  return at - start >= 2 ? { from: start, to: at } : null
}

/** *The plan is “a step back,” she said*: words before the marks belong to what was said, an introduction does not. */
function startOfMixed(p: EnglishPassage, quotation: number, from: number): number {
  const start = clauseStart(p, quotation, from)
  const before = p.tokens[quotation - 1]
  const isPlain =
    quotation - start >= 2 && before?.kind === 'word' && holdsFinite(p, { from: start, to: quotation })
  return isPlain ? start : quotation
}

/** In tokens: no clause of real news is longer, and texts without punctuation must not be read over and over. */
const farthest = 120

const clauseStart = (p: EnglishPassage, to: number, sentence: number): number => {
  const from = Math.max(sentence, to - farthest)
  let start = from
  for (let at = to - 1; at >= from; at -= 1) if (p.tokens[at]?.kind === 'semicolon') return at + 1
  while (start < to && (isClass(p.words[start], 'coordinator') || p.tokens[start]?.kind === 'comma'))
    start += 1
  return start
}

/** From the end of an attribution to the end of its sentence, behind which the speech may go on. */
function skipToQuotation(p: EnglishPassage, from: number, sentence: number): number {
  const to = Math.min(sentence, from + farthest)
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
  let last = index + 1
  while (last < situation.to && isClass(p.words[last], 'weekday', 'temporal')) last += 1
  // *…, sources told the paper.*
  if (!isQuoted && cue.verb.frames.has('object')) last = endOfListener(p, last, situation.to)
  const next = p.tokens[last]
  if (!isQuoted && next !== undefined && next.kind !== 'stop' && next.kind !== 'comma') return null
  if (!isQuoted && !cue.verb.frames.has('that') && !cue.verb.frames.has('object')) return null
  if (!isQuoted && next?.kind === 'comma' && quotationAt(p, last + 1)) return null
  const rest = isQuoted
    ? continuations(p, skipToQuotation(p, index + 1, situation.to))
    : behindComma(p, last, situation.to)
  const isShort = before.to - before.from < 4 || !holdsFinite(p, before)
  if (!isQuoted && isShort && rest.length === 0) return null
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

function endOfListener(p: EnglishPassage, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 7); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop') return at
    if (kind !== 'word' || p.words[at]?.key === 'that') return from
  }
  return from
}

/** *…, he said, until …*: what goes on behind the attribution. */
function behindComma(p: EnglishPassage, at: number, to: number): TokenRange[] {
  if (p.tokens[at]?.kind !== 'comma') return []
  const end = endOfContent(p, at + 1, to, 'clause')
  return end - at > 2 ? [{ from: at + 1, to: end }] : []
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
  const source =
    subject === 'shared' ? (situation.subject ?? subjectOfSentence(p, group, situation.from)) : subject
  if (source && subject !== 'shared') {
    const trailing = readTrailing(p, group, index, source, cue, situation)
    if (trailing) return trailing
  }
  const head = headAfter(p, index, situation.to, cue)
  if (!head || !source) return null
  if (p.isHeading && looseFrames.has(head.kind) && form === 'base') return null
  if (looseFrames.has(head.kind) && hasModal) return null
  if (form === 'third' && nounLike.has(p.words[index]?.key ?? '') && head.kind === 'nominal') return null
  if (
    form === 'base' &&
    nounLike.has(`${cue.verb.base}s`) &&
    looseFrames.has(head.kind) &&
    !isClass(p.words[group - 1], 'pronoun')
  )
    return null
  if (isSelf(p, source) && (situation.isNested || !cue.verb.frames.has('quote'))) return null
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

/** Plurals of nouns that look like verbs: *reports*, *claims*. */
const nounLike = new Set(
  (
    'states reports plans claims charges views attacks comments remarks reasons concerns calls demands doubts estimates projects supports ' +
    'backs holds orders questions answers promises pledges threats posts notes shows hopes aims fears worries requests appeals mentions'
  ).split(' '),
)

/** *I think*: the speaker of the quotation, or the writer, thinks aloud. */
const isSelf = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && /^(?:i|we|you|one)$/.test(p.words[from]?.key ?? '')

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
  const source = speakerBefore(p, index) ?? situation.subject ?? subjectOfSentence(p, index, situation.from)
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

/** *footage of Hale saying*, *heard her saying*: the speaker right before the participle. */
function speakerBefore(p: EnglishPassage, index: number): TokenRange | null {
  const before = p.words[index - 1]
  if (!before?.isWord) return null
  if (isClass(before, 'objectPronoun')) return { from: index - 1, to: index }
  let from = index
  while (from > 0 && p.words[from - 1]?.isCapitalised && !isClass(p.words[from - 1], 'weekday')) from -= 1
  if (from < index) return { from, to: index }
  let at = index - 1
  while (at > index - 5 && p.words[at]?.isWord && !isClass(p.words[at], 'determiner', 'preposition')) at -= 1
  return isClass(p.words[at], 'determiner') && isClass(p.words[at - 1], 'preposition')
    ? { from: at, to: index }
    : null
}

/** The subject of the sentence's first finite verb, for a participle behind it. */
function subjectOfSentence(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = Math.max(from + 1, index - farthest); at < index; at += 1) {
    const isVerb = isFiniteVerb(p, at)
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
  verb.frames.has('quote') && verb.frames.has('that') && !verb.frames.has('nominal') && form !== 'gerund'

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
      if (word.isCapitalised && index > situation.from && !p.isHeading) continue
      const one = readInverted(p, index, cue, situation) ?? readVerb(p, index, cue, situation)
      if (!one || (one.isNested && !reportsPlainly(cue))) continue
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
