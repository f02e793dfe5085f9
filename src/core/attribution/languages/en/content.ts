import { type EnglishPassage, isClass, isNounHere, isOccasion } from '#core/attribution/languages/en/subject'
import type { EnglishVerb } from '#core/attribution/languages/en/verbs'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import { quotationAt, wordsBetween } from '#core/attribution/languages/en/marks'

export type HeadKind = 'clause' | 'quotation' | 'nominal' | 'infinitive' | 'object' | 'as' | 'question'

export interface ContentHead {
  readonly kind: HeadKind
  readonly at: number
  /** End of the cue, where a preposition or a particle belongs to it. */
  readonly cueTo: number
}

const farthestClause = 18

const beginsClause = (p: EnglishPassage, at: number): boolean => {
  const word = p.words[at]
  const token = p.tokens[at]
  if (token?.kind === 'number' || token?.kind === 'quote') return true
  if (token?.kind === 'symbol') return true
  if (!word?.isWord) return false
  if (isClass(word, 'determiner', 'pronoun', 'possessive')) return true
  return (
    !isClass(word, 'preposition', 'coordinator', 'subordinator', 'auxiliary', 'temporal') ||
    word.isCapitalised
  )
}

/** From an occasion behind the verb (*said in a statement on Monday that*) to *that* or the quotation. */
function skipOccasion(p: EnglishPassage, from: number, to: number): number {
  const reach = Math.min(to, from + farthestClause)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as EnglishWord
    if (!token || token.kind === 'stop' || token.kind === 'semicolon') return -1
    if (word.key === 'that' && at > from) return at
    if (token.kind === 'quote' && quotationAt(p, at)) return at
    if (token.kind === 'colon') return at + 1
    if (
      at > from &&
      word.cues.some((cue) => cue.form === 'past' || cue.form === 'third') &&
      !isNounHere(p, at)
    )
      return -1
  }
  return -1
}

const prepositionFrames: readonly (readonly [string, string])[] = [
  ['of', 'of'],
  ['for', 'for'],
  ['about', 'about'],
  ['against', 'against'],
  ['on', 'on'],
  ['with', 'with'],
  ['at', 'at'],
  ['over', 'over'],
  ['from', 'from'],
  ['to', 'toNoun'],
]

const isSpeech = (p: EnglishPassage, at: number): boolean => {
  const quotation = quotationAt(p, at)
  return quotation !== null && wordsBetween(p, quotation) >= 2
}

/** Where the content begins behind a verb, by the verb's frames; null where nothing fits. */
export function headAfter(
  p: EnglishPassage,
  index: number,
  to: number,
  { verb, form }: EnglishCue,
): ContentHead | null {
  let at = index + 1
  const { frames } = verb
  if (verb.particle) {
    if (p.words[at]?.key !== verb.particle) return null
    at += 1
  }
  const cueTo = at
  while (at < to && p.words[at]?.isAdverb && !isClass(p.words[at], 'temporal')) at += 1
  const token = p.tokens[at]
  const word = p.words[at]
  if (!token || !word || at >= to) return null
  const direct = directHead(p, at, cueTo, to, verb)
  if (direct) return direct
  if (frames.has('object')) {
    const found = afterListener(p, at, to, cueTo)
    if (found) return found
  }
  if (frames.has('that') || frames.has('quote')) {
    const isWhen =
      isClass(word, 'weekday', 'temporal') || (isClass(word, 'preposition') && word.key !== 'that')
    if (isWhen || token.kind === 'comma' || token.kind === 'open') {
      const found = skipOccasion(p, at, to)
      if (found > 0 && (p.words[found]?.key !== 'that' || frames.has('that')))
        return { kind: p.tokens[found]?.kind === 'quote' ? 'quotation' : 'clause', at: found, cueTo }
      let next = at
      while (next < to && isClass(p.words[next], 'weekday')) next += 1
      if (next > at && frames.has('that') && beginsClause(p, next)) return { kind: 'clause', at: next, cueTo }
    }
    if (
      frames.has('that') &&
      token.kind === 'word' &&
      beginsClause(p, at) &&
      (!frames.has('nominal') || hasVerbSoon(p, at, to)) &&
      saysWithoutThat(p, at, to, verb, form)
    )
      return { kind: 'clause', at, cueTo }
  }
  if (frames.has('called') && beginsClause(p, at)) return { kind: 'as', at, cueTo }
  if (
    frames.has('as') &&
    beginsClause(p, at) &&
    (reaches(p, at, to, 'as', 14) || reaches(p, at, to, 'to', 14))
  )
    return { kind: 'as', at, cueTo }
  if (frames.has('objectOf') && reaches(p, at, to, 'of', 14)) return { kind: 'object', at, cueTo }
  if (frames.has('nominal') && (beginsClause(p, at) || word.key.endsWith('ing')))
    return { kind: 'nominal', at, cueTo }
  return null
}

/** A clause without *that*: plain for verbs of saying, only with a verb close by for the others. */
const saysWithoutThat = (
  p: EnglishPassage,
  at: number,
  to: number,
  verb: EnglishVerb,
  form: string,
): boolean => verb.base === 'say' || (hasVerbSoon(p, at, to) && form !== 'participle')

function hasVerbSoon(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const word = p.words[at] as EnglishWord
    if (p.tokens[at]?.kind === 'stop') return false
    if (isClass(word, 'auxiliary') || word.isContracted) return true
    if (
      at > from &&
      word.cues.some((cue) => cue.form === 'past' || cue.form === 'third') &&
      !isNounHere(p, at)
    )
      return true
    if (at > from && /(?:ed|es)$/.test(word.key) && !isNounHere(p, at) && at - from < 6) return true
  }
  return false
}

function directHead(
  p: EnglishPassage,
  at: number,
  cueTo: number,
  to: number,
  { frames }: EnglishVerb,
): ContentHead | null {
  const word = p.words[at] as EnglishWord
  const token = p.tokens[at]
  if (frames.has('that') && word.key === 'that') return { kind: 'clause', at, cueTo }
  if (token?.kind === 'quote') return isSpeech(p, at) ? { kind: 'quotation', at, cueTo } : null
  if (token?.kind === 'colon') {
    if (!frames.has('quote') && !frames.has('that')) return null
    return { kind: isSpeech(p, at + 1) ? 'quotation' : 'clause', at: at + 1, cueTo }
  }
  if (token?.kind === 'comma' && isSpeech(p, at + 1) && frames.has('quote'))
    return { kind: 'quotation', at: at + 1, cueTo }
  if (frames.has('wh') && isClass(word, 'wh')) return { kind: 'question', at, cueTo }
  if (
    frames.has('to') &&
    word.key === 'to' &&
    p.words[at + 1]?.isWord &&
    !isClass(p.words[at + 1], 'determiner', 'pronoun')
  )
    return { kind: 'infinitive', at, cueTo }
  if (frames.has('objectTo') && beginsClause(p, at) && reaches(p, at + 1, to, 'to', 12))
    return { kind: 'object', at, cueTo }
  for (const [preposition, frame] of prepositionFrames)
    if (word.key === preposition && frames.has(frame as never) && !isOccasion(p, at))
      return { kind: 'nominal', at: at + 1, cueTo: at + 1 }
  return null
}

/** *told reporters on Monday that*, *told them he would*. */
function afterListener(p: EnglishPassage, at: number, to: number, cueTo: number): ContentHead | null {
  const reach = Math.min(to, at + 12)
  for (let next = at + 1; next < reach; next += 1) {
    const token = p.tokens[next]
    const word = p.words[next] as EnglishWord
    if (!token || token.kind === 'stop' || token.kind === 'semicolon') return null
    if (word.key === 'that') return { kind: 'clause', at: next, cueTo }
    if (token.kind === 'quote' && isSpeech(p, next)) return { kind: 'quotation', at: next, cueTo }
    if (token.kind === 'colon')
      return { kind: isSpeech(p, next + 1) ? 'quotation' : 'clause', at: next + 1, cueTo }
    if (isClass(word, 'wh') && next - at <= 4) return { kind: 'question', at: next, cueTo }
    if (word.key === 'to' && next - at <= 5) return { kind: 'infinitive', at: next, cueTo }
    const isListener =
      isClass(p.words[next - 1], 'listener', 'objectPronoun', 'weekday') ||
      p.words[next - 1]?.isCapitalised === true
    if (isListener && isClass(word, 'pronoun', 'determiner') && hasVerbSoon(p, next, to))
      return { kind: 'clause', at: next, cueTo }
  }
  return null
}

function reaches(p: EnglishPassage, from: number, to: number, key: string, span: number): boolean {
  for (let at = from; at < Math.min(to, from + span); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'comma' || kind === 'quote') return false
    if (p.words[at]?.key === key) return true
  }
  return false
}

const joiners = new Set(['and', 'but', 'while', 'though', 'although', 'as', 'even'])

/** Whether a report of the narrator's begins within a few words behind a comma. */
function joinsReport(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const word = p.words[at] as EnglishWord
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || (kind === 'comma' && at > from + 1)) return false
    const isReport = word.cues.some(
      (cue) => (cue.form === 'past' || cue.form === 'third') && cue.verb.frames.has('that'),
    )
    if (isReport && !isNounHere(p, at)) return true
  }
  return false
}

const loose: ReadonlySet<HeadKind> = new Set(['nominal', 'infinitive', 'object', 'as'])

/** Where a content ends: at the sentence's end, or before the next report. Loose contents end at a comma before a new clause. */
export function endOfContent(p: EnglishPassage, from: number, to: number, kind: HeadKind): number {
  const first = quotationAt(p, from)
  if (first && kind === 'quotation') return Math.min(first.to, Math.max(to, first.to))
  const owner = p.owner[from] as number
  let end = to
  for (let at = from + 1; at < Math.min(to, from + 400); at += 1) {
    const token = p.tokens[at]
    if (!token) break
    const here = p.owner[at] as number
    if (here !== owner) {
      if (owner >= 0) {
        end = at
        break
      }
      continue
    }
    if (token.kind === 'stop' && at === to - 1) {
      end = at
      break
    }
    if (token.kind === 'semicolon' || endsBefore(p, at, to, kind)) {
      end = at
      break
    }
  }
  while (
    end > from + 1 &&
    ['comma', 'stop', 'dash', 'semicolon'].includes(p.tokens[end - 1]?.kind ?? '') &&
    (p.owner[end - 1] as number) === owner
  )
    end -= 1
  return end
}

/** *denied it and called …*, *wants it and has threatened …*: a report of the same speaker's begins. */
function joinsVerb(p: EnglishPassage, from: number, to: number, kind: HeadKind): boolean {
  let at = from
  while (at < to && (isClass(p.words[at], 'auxiliary') || p.words[at]?.isAdverb)) at += 1
  const isVerb = p.words[at]?.cues.some(
    (cue) => cue.form === 'past' || cue.form === 'third' || (at > from && cue.form === 'participle'),
  )
  if (!isVerb || isNounHere(p, at)) return false
  return loose.has(kind) || joinsReport(p, at, to)
}

function endsBefore(p: EnglishPassage, at: number, to: number, kind: HeadKind): boolean {
  const token = p.tokens[at]
  const word = p.words[at] as EnglishWord
  const next = p.words[at + 1]
  if (token?.kind === 'comma') {
    if (!next) return false
    if (next.key === 'according') return true
    if (next.cues.some((cue) => cue.form === 'gerund')) return true
    if (joiners.has(next.key) && joinsReport(p, at + 2, to)) return true
    if (!loose.has(kind)) return false
    return (
      !next.isWord ||
      isClass(next, 'subordinator', 'coordinator', 'pronoun', 'preposition') ||
      next.key.endsWith('ing') ||
      next.isAdverb
    )
  }
  if (word.key === 'and' || word.key === 'but') return joinsVerb(p, at + 1, to, kind)
  if (
    loose.has(kind) &&
    ['because', 'while', 'although', 'though', 'after', 'if', 'when', 'as'].includes(word.key) &&
    kind !== 'as'
  )
    return word.key !== 'as' || !next?.isAdverb
  return false
}
