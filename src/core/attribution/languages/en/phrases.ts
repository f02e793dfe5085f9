import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/en/content'
import { isRole } from '#core/attribution/languages/en/names'
import { type Situation, finding } from '#core/attribution/languages/en/report'
import { continuations, quotationAt, wordsBetween } from '#core/attribution/languages/en/marks'
import type { NounFrame, ReportingNoun } from '#core/attribution/languages/en/nouns'
import { speechEndingAt } from '#core/attribution/languages/en/subject'
import { subjectAfter } from '#core/attribution/languages/en/subject-after'
import { isFiniteVerb } from '#core/attribution/languages/en/finite-verbs'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import { sourcePhrases } from '#core/attribution/languages/en/words'
import type { TokenKind, TokenRange } from '#core/text/tokens'

const phraseStarts = new Set(sourcePhrases.map(([first]) => first))

/** Whether any reading of a report can begin with this word or mark; most cannot, and are passed over at once. */
export const mayBeginReport = (word: EnglishWord, kind: TokenKind): boolean =>
  word.isWord
    ? word.cues.length > 0 || word.noun !== null || word.attitude !== null || phraseStarts.has(word.key)
    : kind === 'dash'

/** *According to X, …*, *…, according to X*. */
export function readAccordingTo(p: EnglishPassage, index: number, situation: Situation): Finding | null {
  const phrase = sourcePhrases.find((keys) =>
    keys.every((key, offset) => p.words[index + offset]?.key === key),
  )
  if (!phrase) return null
  const cue = { from: index, to: index + phrase.length }
  const lemma = phrase.join(' ')
  const source = subjectAfter(p, cue.to, situation.to)
  if (!source) return null
  const isCiting = phrase.length === 1
  const isFirst = index - situation.from <= 1
  // *citing costs* gives a reason, *citing officials* says who said it.
  if (isCiting && (isFirst || p.tokens[index - 1]?.kind !== 'comma' || !speaks(p, source))) return null
  const relative = p.words[index - 1]
  if (relative && /^(?:which|that|who)$/.test(relative.key) && !isFirst) {
    const verb = firstFinite(p, cue.to, source.to)
    if (verb === null) return null
    return finding(p, {
      rule: 'according.before',
      source: { from: cue.to, to: verb },
      cue,
      content: [{ from: verb, to: firstCommaOr(p, verb, endOfContent(p, verb, situation.to, 'nominal')) }],
      lemma,
      frame: `which ${lemma} X …`,
      isNested: situation.isNested,
    })
  }
  if (isFirst) {
    const comma = firstCommaBehind(p, cue.to, situation.to)
    if (comma < 0) return null
    const to = endOfContent(p, comma + 1, situation.to, 'clause')
    if (to <= comma + 1) return null
    return finding(p, {
      rule: 'according.before',
      source: { from: cue.to, to: comma },
      cue,
      content: [{ from: comma + 1, to }],
      lemma,
      frame: `${lemma} X, …`,
      isNested: situation.isNested,
    })
  }
  let end = index
  while (end > situation.from && p.tokens[end - 1]?.kind === 'comma') end -= 1
  const speech = speechEndingAt(p, end)
  let start = situation.from
  while (start < end && isClass(p.words[start], 'coordinator')) start += 1
  const isMixed = speech !== null && speech.from - start >= 2 && p.tokens[speech.from - 1]?.kind === 'word'
  const before = speech && !isMixed ? { from: speech.from, to: speech.to } : { from: start, to: end }
  if (before.to - before.from < 2) return null
  const rest = restBehind(p, source.to, situation.to, speech !== null)
  return finding(p, {
    rule: 'according.after',
    source,
    cue,
    content: [before, ...rest],
    lemma,
    frame: `…, ${lemma} X`,
    isNested: situation.isNested,
  })
}

const firstCommaOr = (p: EnglishPassage, from: number, to: number): number => {
  for (let at = from; at < to; at += 1) if (p.tokens[at]?.kind === 'comma') return at
  return to
}

const firstFinite = (p: EnglishPassage, from: number, to: number): number | null => {
  for (let at = from + 1; at < to; at += 1) if (isFiniteVerb(p, at)) return at
  return null
}

/** Whether a phrase names people, a body or a document that can be cited for something. */
const speaks = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  let end = from + 1
  while (end < to && (!isClass(p.words[end], 'preposition') || p.words[end - 1]?.key === 'number')) end += 1
  return p.words
    .slice(from, end)
    .some((word) => isClass(word, 'vague', 'body', 'document', 'listener', 'title') || isRole(word))
}

/** The comma that ends an introductory *According to …,*; one inside an apposition is passed over. */
function firstCommaBehind(p: EnglishPassage, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 45); at += 1) {
    if (p.tokens[at]?.kind === 'stop') return -1
    if (p.tokens[at]?.kind === 'colon') return at
    if (p.tokens[at]?.kind !== 'comma') continue
    if (isNameBetween(p, at)) continue
    const next = p.words[at + 1]
    const isApposition =
      next !== undefined &&
      (isClass(next, 'wh') || (isClass(next, 'determiner') && (next.key === 'a' || next.key === 'an')))
    if (!isApposition) return at
  }
  return -1
}

/** *one farmer, Tom Ashby: …*: a name behind the comma and a colon behind the name. */
const isNameBetween = (p: EnglishPassage, comma: number): boolean => {
  let at = comma + 1
  while (at < comma + 6 && p.words[at]?.isCapitalised) at += 1
  return at > comma + 1 && p.tokens[at]?.kind === 'colon'
}

function restBehind(p: EnglishPassage, from: number, to: number, isQuoted: boolean): TokenRange[] {
  if (isQuoted) return continuations(p, from)
  if (p.tokens[from]?.kind !== 'comma') return []
  const end = endOfContent(p, from + 1, to, 'clause')
  return end - from > 4 ? [{ from: from + 1, to: end }] : []
}

const farthestOwner = 4

/** The word that opens the content of a reporting noun, if one of its frames fits. */
function linkOf(p: EnglishPassage, at: number, { frames }: ReportingNoun): NounFrame | null {
  const key = p.words[at]?.key
  if (key === 'that' && frames.has('that') && !isRelativeThat(p, at)) return 'that'
  return key === 'to' && frames.has('to') && !isClass(p.words[at + 1], 'determiner', 'possessive')
    ? 'to'
    : null
}

/** A reporting noun with whose it is before it, or behind *by* or *from*: *his claim that*, *warnings from X that*. */
export function readNoun(p: EnglishPassage, index: number, situation: Situation): Finding | null {
  const { noun } = p.words[index] as EnglishWord
  if (!noun) return null
  let at = index + 1
  let source: TokenRange | null = null
  const link = p.words[at]?.key
  if (link === 'by' || link === 'from') {
    const end = endOfOwner(p, at + 1, situation.to)
    source = { from: at + 1, to: end }
    at = end
  } else source = ownerBefore(p, index, situation.from)
  const opening = linkOf(p, at, noun)
  if (!opening || (!source && !(noun.speaksAlone && opening === 'that'))) return null
  const to = endOfContent(p, at, situation.to, opening === 'that' ? 'clause' : 'infinitive')
  if (to - at < 2) return null
  return finding(p, {
    rule: 'noun.cue',
    source,
    cue: { from: index, to: index + 1 },
    content: [{ from: at, to }],
    lemma: noun.base,
    frame: frameOfNoun(noun.base, link, source !== null, opening),
    act: noun.act,
    isNested: situation.isNested,
    isWide: opening === 'to',
  })
}

const frameOfNoun = (base: string, link: string | undefined, hasSource: boolean, pattern: string): string => {
  if (link === 'by' || link === 'from') return `${base} ${link} X ${pattern}`
  return hasSource ? `X's ${base} ${pattern}` : `${base} ${pattern}`
}

/** *claims that were made*: the noun is what the clause is about. */
const isRelativeThat = (p: EnglishPassage, at: number): boolean => {
  const next = p.words[at + 1]
  return (
    next === undefined ||
    isClass(next, 'auxiliary') ||
    next.cues.some((cue) => cue.form === 'past' || cue.form === 'third')
  )
}

function ownerBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = index - 1; at >= Math.max(from, index - farthestOwner); at -= 1) {
    const word = p.words[at] as EnglishWord
    if (!word.isWord) return null
    if (isClass(word, 'possessive')) return { from: at, to: at + 1 }
    if (word.isPossessive) {
      let start = at
      while (
        start > from &&
        p.words[start - 1]?.isWord &&
        (p.words[start - 1]?.isCapitalised || isClass(p.words[start - 1], 'determiner', 'title'))
      )
        start -= 1
      return { from: start, to: at + 1 }
    }
    if (isClass(word, 'preposition', 'auxiliary', 'pronoun')) return null
  }
  return null
}

function endOfOwner(p: EnglishPassage, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 14) {
    const word = p.words[at] as EnglishWord
    const kind = p.tokens[at]?.kind
    if (kind === 'comma' || kind === 'stop' || word.key === 'that' || word.key === 'to') break
    if (word.cues.length > 0 && at > from) break
    at += 1
  }
  return at
}

/** *“…” ― Jane Doe*, *“…” — Jane Doe (@jane)*: a quotation signed with a dash. */
export function readSignature(p: EnglishPassage, index: number, situation: Situation): Finding | null {
  if (p.tokens[index]?.kind !== 'dash' || p.tokens[index]?.text === '-') return null
  const speech = p.closing.get(index)
  if (!speech || wordsBetween(p, speech) < 4) return null
  let end = index + 1
  while (end < situation.to && p.words[end]?.isCapitalised && end - index < 7) end += 1
  if (end === index + 1) return null
  return finding(p, {
    rule: 'speaker.label',
    source: { from: index + 1, to: end },
    cue: { from: index, to: index + 1 },
    content: [{ from: speech.from, to: speech.to }],
    lemma: '—',
    frame: '"…" — X',
  })
}

const longestLabel = 8

/** *WALLACE: …* in a transcript, and *X: …* in a headline. */
export function readSpeakerLabel(p: EnglishPassage): Finding | null {
  const from = p.tokens[0]?.kind === 'quote' && !p.opening.get(0)?.closed ? 1 : 0
  let colon = from
  while (colon < Math.min(p.tokens.length, from + longestLabel) && p.tokens[colon]?.kind !== 'colon') {
    if (
      p.tokens[colon]?.kind !== 'word' &&
      p.tokens[colon]?.kind !== 'stop' &&
      p.tokens[colon]?.kind !== 'comma'
    )
      return null
    colon += 1
  }
  if (p.tokens[colon]?.kind !== 'colon' || colon === from || colon + 2 >= p.tokens.length) return null
  const label = p.tokens.slice(from, colon)
  const isTranscript =
    label.every((token) => token.text === token.text.toUpperCase()) &&
    label.length <= 4 &&
    (label[0]?.text.length ?? 0) > 1
  const last = p.words[colon - 1]
  const endsInSpeaker = isRole(last) || isClass(last, 'vague', 'body', 'document')
  const isShort = label.length <= 4 && (endsInSpeaker || label.every((token) => /^\p{Lu}/u.test(token.text)))
  const isTitle = p.index === 0 && isShort
  const isBefore = quotationAt(p, colon + 1) !== null && isShort
  if (!isTranscript && !isTitle && !isBefore) return null
  const first = p.words[from] as EnglishWord
  if (first.cues.length > 0 || isClass(first, 'temporal', 'adverb', 'preposition', 'wh')) return null
  const quotation = quotationAt(p, colon + 1)
  let to = isTranscript || isTitle ? p.tokens.length : (quotation?.to ?? p.tokens.length)
  while (to > colon + 2 && p.tokens[to - 1]?.kind === 'stop') to -= 1
  return finding(p, {
    rule: isTranscript ? 'speaker.label' : 'headline.colon',
    source: { from, to: colon },
    cue: { from: colon, to: colon + 1 },
    content: [{ from: colon + 1, to }],
    lemma: ':',
    frame: 'X: …',
  })
}
