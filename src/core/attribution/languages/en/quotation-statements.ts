import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/en/content'
import { headAfter } from '#core/attribution/languages/en/heads'
import { continuations, quotationAt } from '#core/attribution/languages/en/marks'
import { type Situation, finiteForm, verbFinding } from '#core/attribution/languages/en/report'
import { speechEndingAt } from '#core/attribution/languages/en/subject'
import { subjectAfter } from '#core/attribution/languages/en/subject-after'
import { isRole } from '#core/attribution/languages/en/names'
import { isFiniteVerb } from '#core/attribution/languages/en/finite-verbs'
import { endOfOccasions } from '#core/attribution/languages/en/occasions'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** *“…,” said X* and *…, said X*: the content before the verb, its source behind. */
export function readInverted(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (!cue.verb.frames.has('quote') || cue.verb.frames.has('object') || !hasParticle(p, index, cue))
    return null
  if (cue.form !== 'past' && cue.form !== 'third') return null
  const before = speechBefore(p, index, situation.from)
  if (!before) return null
  const source = subjectAfter(p, index + 1, situation.to)
  if (!source) return null
  const isQuoted = isMarked(p, before)
  // Without marks the clause must be one, and nothing may be said behind the name.
  if (!isQuoted && (!endsClause(p, source.to) || holdsOwnVerb(p, source) || !holdsFinite(p, before)))
    return null
  if (headAfter(p, index, situation.to, cue)?.kind === 'clause' && p.words[index + 1]?.key === 'that')
    return null
  const rest = continuations(p, skipToQuotation(p, source.to, situation.to))
  return verbFinding(p, cue, {
    rule: 'verb.inverted',
    source,
    cue: { from: index, to: index + 1 },
    content: [before, ...rest],
    frame: `${isQuoted ? '"…"' : '…'}, ${finiteForm(cue.verb)} X`,
    isNested: situation.isNested,
  })
}

const audiences = /^(?:jury|jurors|inquest|inquiry|tribunal|hearing|trial)$/

/** *…, the study found*, *…, experts believe*: documents, bodies and people of an office report by verbs that others know or learn by. */
const reportsAsBody = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  p.words
    .slice(from, to)
    .some(
      (word) =>
        isClass(word, 'document', 'body', 'vague', 'listener') || isRole(word) || audiences.test(word.key),
    )

/** Whether the particle that a verb asks for stands behind it: *pointed out*. */
export const hasParticle = (p: EnglishPassage, index: number, { verb }: EnglishCue): boolean =>
  verb.particle === '' || p.words[index + 1]?.key === verb.particle

const endsClause = (p: EnglishPassage, at: number): boolean =>
  p.tokens[at] === undefined || p.tokens[at]?.kind === 'stop' || p.tokens[at]?.kind === 'comma'

const holdsFinite = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(p, at)) return true
  return false
}

/** Whether speech begins or ends in marks: *The country “has changed,”*. */
const isMarked = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  p.tokens[from]?.kind === 'quote' || speechEndingAt(p, to) !== null

/** Of a source: *a paper published in May* has no verb of its own. */
const holdsOwnVerb = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) {
    if (/^(?:who|that|which|whose)$/.test(p.words[at]?.key ?? '')) return false
    const isDescribing = p.words[at]?.key.endsWith('ed') && isClass(p.words[at + 1], 'preposition')
    if (!isDescribing && isFiniteVerb(p, at)) return true
  }
  return false
}

/** The quotation, or the clause behind a comma, that ends right before `index`. */
export function speechBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
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
  const first = p.words[quotation + 1]
  const goesOn =
    first?.isWord === true && !first.isCapitalised && !isClass(p.words[start], 'preposition', 'subordinator')
  const isPlain =
    quotation - start >= 2 &&
    before?.kind === 'word' &&
    (goesOn || holdsFinite(p, { from: start, to: quotation }))
  return isPlain ? start : quotation
}

/** In tokens: no clause of real news is longer, and texts without punctuation must not be read over and over. */
export const farthest = 120

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
export function readTrailing(
  p: EnglishPassage,
  group: number,
  index: number,
  source: TokenRange,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const mayTrail =
    cue.verb.frames.has('quote') ||
    ((cue.verb.frames.has('that') || cue.verb.frames.has('onlyThat')) && reportsAsBody(p, source))
  if (!mayTrail || !hasParticle(p, index, cue)) return null
  const before = speechBefore(p, source.from, situation.from)
  if (!before) return null
  const isQuoted = isMarked(p, before)
  let last = index + 1
  last = endOfOccasions(p, last, situation.to)
  while (last < situation.to && isClass(p.words[last], 'temporal')) last += 1
  // *…, sources told the paper.*
  if (!isQuoted && cue.verb.frames.has('object')) last = endOfListener(p, last, situation.to)
  const next = p.tokens[last]
  if (!isQuoted && next !== undefined && next.kind !== 'stop' && next.kind !== 'comma') return null
  if (!isQuoted && !['that', 'onlyThat', 'object'].some((one) => cue.verb.frames.has(one as never)))
    return null
  if (!isQuoted && next?.kind === 'comma' && quotationAt(p, last + 1)) return null
  const rest = isQuoted
    ? continuations(p, skipToQuotation(p, index + 1, situation.to))
    : behindComma(p, last, situation.to)
  const isShort = before.to - before.from < 4 || !(p.isHeading || holdsFinite(p, before))
  if (!isQuoted && isShort && rest.length === 0) return null
  return verbFinding(p, cue, {
    rule: 'verb.quotation',
    source,
    cue: { from: group, to: index + 1 },
    content: [before, ...rest],
    frame: `${isQuoted ? '"…"' : '…'}, X ${finiteForm(cue.verb)}`,
    isNested: situation.isNested,
  })
}

/** The clause or quotation before *…, the court was told.*, whose verb ends the sentence; null where there is none. */
export function clauseBehind(
  p: EnglishPassage,
  source: number,
  verbTo: number,
  situation: Situation,
): TokenRange | null {
  const last = endOfOccasions(p, verbTo, situation.to)
  if (last < situation.to && p.tokens[last]?.kind !== 'stop') return null
  const before = speechBefore(p, source, situation.from)
  return before && (isMarked(p, before) || (before.to - before.from > 3 && holdsFinite(p, before)))
    ? before
    : null
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
  if (p.tokens[at]?.kind !== 'comma' || p.words[at + 1]?.cues.some(({ form }) => form === 'gerund')) return []
  const end = endOfContent(p, at + 1, to, 'clause')
  return end - at > 2 ? [{ from: at + 1, to: end }] : []
}
