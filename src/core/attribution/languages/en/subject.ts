import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'
import { type EnglishPassage, isClass, isApostrophe } from '#core/attribution/languages/en/passage-words'
import { isFinite, isFiniteVerb } from '#core/attribution/languages/en/finite-verbs'
import { isHyphen, beginsPhrase } from '#core/attribution/languages/en/subject-after'

const longestSubject = 45

/** The first token of a verb group: *has also been saying* begins at *has*. */
export function startOfVerbGroup(p: EnglishPassage, index: number, from: number): number {
  let start = index
  while (start > from) {
    const word = p.words[start - 1] as EnglishWord
    if (!isClass(word, 'auxiliary', 'negation') && !(word.isAdverb && !word.isCapitalised)) break
    start -= 1
  }
  return start
}

/** *“Never,” she said*: a comma or a stop inside the marks tells speech from a quoted name. */
export const isSpoken = (p: EnglishPassage, { to }: TokenRange): boolean =>
  ['comma', 'stop'].includes(p.tokens[to - 2]?.kind ?? '')

/** Where a quotation of some length ends right before this token. */
export function speechEndingAt(p: EnglishPassage, index: number): TokenRange | null {
  const quotation = p.closing.get(index)
  if (!quotation || quotation.depth > 0) return null
  return isSpoken(p, quotation) || quotation.to - quotation.from > 5 ? quotation : null
}

const farthestComma = 32

/** *X, a teacher who was there, said*: to before the apposition, whatever verbs and conjunctions it has inside. */
function beforeApposition(p: EnglishPassage, end: number, lowest: number): number {
  if (p.tokens[end - 1]?.kind !== 'comma') return end - 1
  for (let at = end - 2; at > Math.max(lowest, end - farthestComma); at -= 1) {
    if (p.tokens[at]?.kind !== 'comma') continue
    const next = p.words[at + 1]
    const before = p.words[at - 1]
    const isApposition =
      isClass(next, 'determiner', 'possessive', 'title', 'body') ||
      next?.key === 'who' ||
      next?.key === 'which' ||
      next?.key === 'whose' ||
      next?.key === 'including' ||
      next?.isPossessive === true
    if (isApposition && before?.isWord && (before.isCapitalised || next?.key !== 'the')) return at - 1
  }
  return end - 1
}

/** Back to where the clause begins whose subject ends before `end`. */
function startOfClause(p: EnglishPassage, end: number, from: number): number {
  const lowest = Math.max(from, end - longestSubject)
  for (let at = beforeApposition(p, end, lowest); at >= lowest; at -= 1) {
    const token = p.tokens[at]
    const word = p.words[at] as EnglishWord
    if (!token) return at + 1
    // A full stop inside the sentence only shortens a word: *Sen. Hale*.
    if (token.kind === 'stop' && token.text === '.') continue
    if (isHyphen(p, at) || isApostrophe(p, at)) continue
    if (
      token.kind === 'stop' ||
      token.kind === 'semicolon' ||
      token.kind === 'colon' ||
      token.kind === 'dash'
    )
      return at + 1
    if (token.kind === 'quote') {
      const quotation = p.closing.get(at + 1)
      if (!quotation || quotation.to - quotation.from > 8 || isSpoken(p, quotation)) return at + 1
      at = quotation.from
      continue
    }
    if (token.kind === 'close') {
      while (at > lowest && p.tokens[at]?.kind !== 'open') at -= 1
      continue
    }
    if (!word.isWord) continue
    if (isClass(word, 'subordinator') && !isComparison(p, at) && !isOffice(p, at, from)) return at + 1
    if (bindsSubject.has(word.key) && at + 1 < end && startsNoun(p, at + 1)) return at + 1
    if (word.key === 'that' && !isRelativeClause(p, at, lowest)) return at + 1
    if (word.key === 'but' || word.key === 'nor') return at + 1
    if (word.key === 'and' && (p.tokens[at - 1]?.kind === 'comma' || holdsVerb(p, at, lowest))) return at + 1
    if (isFinite(p, at) && !isInRelative(p, at, lowest)) return at + 1
  }
  return lowest
}

/** *more than 60 skippers*, *fewer than half*. */
const isComparison = (p: EnglishPassage, at: number): boolean =>
  p.words[at]?.key === 'than' && /^(?:more|less|fewer|other|rather)$/.test(p.words[at - 1]?.key ?? '')

/** *her time as secretary of state*: behind a noun «as» opens no clause. */
const isOffice = (p: EnglishPassage, at: number, from: number): boolean => {
  const before = p.words[at - 1]
  return (
    p.words[at]?.key === 'as' &&
    at > from &&
    before?.isWord === true &&
    !before.isAdverb &&
    !isFiniteVerb(p, at - 1) &&
    !isClass(p.words[at + 1], 'pronoun') &&
    !p.words[at + 1]?.isCapitalised &&
    !/^(?:just|even|and|but|so)$/.test(before.key)
  )
}

const bindsSubject = new Set(['which', 'whom', 'who', 'what', 'whose', 'how'])

/** *in which Hale said*: the subject of the clause stands behind its pronoun. */
const startsNoun = (p: EnglishPassage, at: number): boolean => {
  const word = p.words[at]
  return (
    word?.isWord === true &&
    (word.isCapitalised ||
      isClass(word, 'determiner', 'possessive', 'vague', 'body') ||
      word.key === 'police')
  )
}

/** A relative pronoun behind its noun: the clause goes on, the subject does not end. */
function isRelativeClause(p: EnglishPassage, at: number, lowest: number): boolean {
  const key = p.words[at]?.key
  if (key !== 'that' && key !== 'where' && key !== 'when') return false
  const before = p.words[at - 1]
  return (
    key === 'that' &&
    at - 1 >= lowest &&
    before?.isWord === true &&
    before.cues.length === 0 &&
    !before.isAdverb &&
    isFinite(p, at + 1)
  )
}

/** *who was hurt*: the verb belongs to a relative clause that began a few words before. */
function isInRelative(p: EnglishPassage, at: number, lowest: number): boolean {
  for (let back = at - 1; back >= Math.max(lowest, at - 4); back -= 1) {
    const key = p.words[back]?.key
    if (key === 'who' || key === 'which' || key === 'whose') return true
    if (key === 'that') return isRelativeClause(p, back, lowest)
    if (p.tokens[back]?.kind === 'comma') return false
  }
  return false
}

function holdsVerb(p: EnglishPassage, to: number, from: number): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'semicolon' || kind === 'quote' || kind === 'comma') return false
    if (isFinite(p, at) && !isInRelative(p, at, from)) return true
  }
  return false
}

/** The last noun phrase of words without a comma: *In a statement Mr. Hale* ends in *Mr. Hale*. */
function trailingPhrase(p: EnglishPassage, from: number, to: number): number {
  let at = to - 1
  while (at > from) {
    const word = p.words[at] as EnglishWord
    const before = p.words[at - 1] as EnglishWord
    if (isClass(word, 'determiner', 'possessive')) return at
    if (!before.isWord) return at
    if (isClass(before, 'weekday')) return at
    if (
      word.isCapitalised &&
      !before.isCapitalised &&
      !isClass(before, 'determiner', 'title') &&
      !isClass(before, 'preposition')
    )
      return at
    if (word.isCapitalised && isClass(before, 'preposition') && !isClass(p.words[at - 2], 'body', 'title'))
      return at
    at -= 1
  }
  return at
}

/** *They watched it, her lawyers said*: a clause stands before the comma, no name. */
function isClauseBefore(p: EnglishPassage, from: number, comma: number): boolean {
  for (let at = from + 1; at < comma - 1; at += 1) {
    const isRelative = /^(?:who|which|that|whose)$/.test(p.words[at]?.key ?? '')
    if (isRelative) return false
    const opensObject = isClass(p.words[at + 1], 'determiner', 'pronoun', 'objectPronoun', 'possessive')
    if (opensObject && isFiniteVerb(p, at)) return true
  }
  return false
}

/** Without the introduction (*On Monday,*), the conjunction and the adverb that a clause begins with. */
function withoutIntroduction(p: EnglishPassage, from: number, to: number): number {
  const commas: number[] = []
  for (let at = from; at < to; at += 1) if (p.tokens[at]?.kind === 'comma') commas.push(at)
  const endsInComma = commas.length > 1 && commas[commas.length - 1] === to - 1
  let start = from
  for (;;) {
    while (
      start < to &&
      (p.tokens[start]?.kind === 'comma' ||
        isClass(p.words[start], 'coordinator') ||
        (p.words[start]?.isAdverb && !isClass(p.words[start], 'vague')))
    )
      start += 1
    const comma = commas.find((at) => at >= start && at < to - 1)
    if (start >= to) return to
    if (comma === undefined) break
    const hasIntroduction = !beginsPhrase(p, start) || isClass(p.words[start], 'temporal')
    const isList = p.words.slice(comma, to).some((word) => word.key === 'and')
    const isClause = !endsInComma && isClauseBefore(p, start, comma)
    if (!hasIntroduction && !isClause && (endsInComma || isList)) break
    start = comma + 1
  }
  return beginsPhrase(p, start) ? start : trailingPhrase(p, start, to)
}

/** A verb's subject: its place, or that it is the one of the verb before (*said … and added*), or none. */
export type Subject = TokenRange | 'shared' | null

/**
 * The subject before a verb group.
 *
 * @param group - first token of the verb group
 * @param from - where the sentence or the quotation around begins
 */
export function subjectBefore(p: EnglishPassage, group: number, from: number): Subject {
  const last = group - 1
  if (last < from) return null
  const before = p.words[last] as EnglishWord
  const token = p.tokens[last]
  if (isClass(before, 'coordinator')) return 'shared'
  if (
    before.isWord &&
    isClass(before, 'pronoun') &&
    !isClass(before, 'vague') &&
    !/^(?:many|some|most|others)$/.test(before.key)
  ) {
    const isOf = p.words[last - 1]?.key === 'of'
    if (!isOf) return { from: last, to: group }
  }
  if (before.isContracted) return { from: last, to: group }
  if (token?.kind === 'quote' && speechEndingAt(p, group)) return null
  const start = withoutIntroduction(p, startOfClause(p, group, from), group)
  let to = group
  const comma = firstComma(p, start, to)
  const behind = p.words[comma + 1]
  // *Hale, at the debate, said*: the occasion between the commas is no part of the source.
  if (
    comma > start &&
    p.tokens[to - 1]?.kind === 'comma' &&
    !/^(?:including|like)$/.test(behind?.key ?? '') &&
    (isClass(behind, 'preposition') ||
      /(?:ing|^published|^released|^issued|^conducted|^asked|^pressed|^reached|^questioned|^contacted)$/.test(
        behind?.key ?? '',
      ))
  )
    return { from: start, to: comma }
  if (p.tokens[to - 1]?.kind === 'comma' && to - 2 >= start) {
    const hasApposition = p.tokens.slice(start, to - 1).some((one) => one.kind === 'comma')
    if (!hasApposition) return null
  }
  while (to > start && p.tokens[to - 1]?.kind === 'dash') to -= 1
  if (start >= to || !beginsPhrase(p, start) || !holdsWord(p, start, to)) return null
  const isBare =
    to - start === 1 && isClass(p.words[start], 'temporal', 'listener') && !p.words[start]?.isCapitalised
  return isBare && !isClass(p.words[start], 'vague', 'listener') ? null : { from: start, to }
}

const holdsWord = (p: EnglishPassage, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (p.words[at]?.isWord || p.tokens[at]?.kind === 'number') return true
  return false
}

const firstComma = (p: EnglishPassage, from: number, to: number): number => {
  for (let at = from; at < to - 1; at += 1) if (p.tokens[at]?.kind === 'comma') return at
  return -1
}
