import type { HeadKind } from '#core/attribution/languages/en/content-head'
import { quotationAt } from '#core/attribution/languages/en/marks'
import { isFiniteVerb, isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { endOfOccasions, isOccasion } from '#core/attribution/languages/en/occasions'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'
import type { EnglishWord } from '#core/attribution/languages/en/word'

const joiners = new Set(['and', 'but', 'while', 'though', 'although', 'as', 'even'])

/** Whether a report of the narrator's begins within a few words behind a comma. */
function joinsReport(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const word = p.words[at] as EnglishWord
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || (kind === 'comma' && at > from + 1)) return false
    const isPlainForm = at > from && /[^s]s$/.test(p.words[at - 1]?.key ?? '')
    const isReport = word.cues.some(
      ({ form, verb }) =>
        (form === 'past' || form === 'third' || (form === 'base' && isPlainForm)) && verb.frames.has('that'),
    )
    if (isReport && !isNounHere(p, at)) return true
  }
  return false
}

const loose: ReadonlySet<HeadKind> = new Set(['nominal', 'infinitive', 'object', 'as'])

/** *said “budget reforms” and the taxes would pay for them*: the sentence that begins in marks goes on behind them. */
function runsOn(p: EnglishPassage, { to: end }: TokenRange, to: number): boolean {
  if (end >= to || !p.words[end]?.isWord || p.tokens[end - 2]?.kind === 'stop') return false
  if (p.tokens[end - 2]?.kind === 'comma' || isOccasion(p, end)) return false
  for (let at = end; at < Math.min(to, end + 14); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind !== 'word' && kind !== 'number' && kind !== 'dash') return false
    if (isClass(p.words[at], 'auxiliary')) return true
    const opensOther =
      isClass(p.words[at], 'subordinator', 'pronoun', 'wh') ||
      (p.words[at]?.cues.some(({ form }) => form === 'past') ?? false)
    if (opensOther) return false
  }
  return false
}

/** In tokens: a sentence without a stop may be a whole article. */
const longestContent = 400

/** Where a content ends: at the sentence's end, or before the next report. Loose contents end at a comma before a new clause. */
export function endOfContent(p: EnglishPassage, from: number, to: number, kind: HeadKind): number {
  const first = quotationAt(p, from)
  if (first && (kind === 'phrase' || (kind === 'quotation' && !runsOn(p, first, to))))
    return Math.min(first.to, Math.max(to, first.to))
  // *hailed “an epic” win*: a nominal content that only begins in marks goes on behind them.
  const owner = first && first.to < to && p.words[first.to]?.isWord ? -1 : (p.owner[from] as number)
  let end = Math.min(to, from + longestContent)
  for (let at = from + 1; at < Math.min(to, from + longestContent); at += 1) {
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
    if (token.kind === 'semicolon' || endsBefore(p, from + 1, at, to, kind)) {
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
  const cues = p.words[at]?.cues.filter(
    (cue) => cue.form === 'past' || cue.form === 'third' || (at > from && cue.form === 'participle'),
  )
  if (!cues || cues.length === 0 || isNounHere(p, at)) return false
  // *officers were called and found him*: a verb that may also tell what was done reports with «that» only.
  const isPlain = cues.some((cue) => cue.verb.frames.has('quote')) || p.words[at + 1]?.key === 'that'
  return loose.has(kind) || (isPlain && joinsReport(p, at, to))
}

const longestTrailing = 12

/** *…, an official said on Monday.*: what stands before the comma belongs to the official. */
function isTrailingReport(p: EnglishPassage, from: number, to: number): boolean {
  const first = p.words[from]
  if (!first?.isWord || isClass(first, 'coordinator', 'subordinator', 'wh') || first.key.endsWith('ing'))
    return false
  for (let at = from + 1; at < Math.min(to, from + longestTrailing); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind !== 'word' && kind !== 'number') return false
    const isSaying = p.words[at]?.cues.some(
      (cue) =>
        (cue.form === 'past' || cue.form === 'third') &&
        cue.verb.frames.has('quote') &&
        cue.verb.frames.has('that'),
    )
    if (!isSaying) continue
    const next = endOfOccasions(p, at + 1, to)
    return next >= to || p.tokens[next]?.kind === 'stop' || p.tokens[next]?.kind === 'comma'
  }
  return false
}

/** *as he left*, *as Hale told them*: a clause, where *as a fraud* tells what somebody is. */
function opensClause(p: EnglishPassage, at: number): boolean {
  const first = p.words[at]
  if (isClass(first, 'pronoun') && !isClass(first, 'determiner')) return true
  for (let next = at + 1; next < at + 5; next += 1) {
    if (!p.words[next]?.isWord || isClass(p.words[next], 'preposition')) return false
    if (isFiniteVerb(p, next)) return true
  }
  return false
}

function endsBefore(p: EnglishPassage, from: number, at: number, to: number, kind: HeadKind): boolean {
  const token = p.tokens[at]
  const word = p.words[at] as EnglishWord
  const next = p.words[at + 1]
  if (token?.kind === 'comma') {
    if (!next) return false
    if (isTrailingReport(p, at + 1, to)) return true
    if ((next.key === 'according' && at > from) || next.key === 'citing') return true
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
  if (word.key === 'nor') return isClass(next, 'auxiliary')
  if (word.key === 'and' || word.key === 'but')
    return joinsVerb(p, at + 1, to, kind) || (word.key === 'but' && joinsReport(p, at + 1, to))
  if (
    (kind === 'nominal' || kind === 'as') &&
    ((isOccasion(p, at) && !(word.key === 'at' && p.tokens[at + 1]?.kind === 'number')) ||
      word.key === 'since' ||
      (isClass(word, 'weekday') && !word.isPossessive))
  )
    return true
  if (
    loose.has(kind) &&
    ['because', 'while', 'although', 'though', 'after', 'if', 'when', 'as'].includes(word.key) &&
    kind !== 'as'
  )
    return word.key === 'if' ? next?.key !== 'not' : word.key !== 'as' || opensClause(p, at + 1)
  return false
}
