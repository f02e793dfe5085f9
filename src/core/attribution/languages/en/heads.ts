import { quotationAt } from '#core/attribution/languages/en/marks'
import { isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { isOccasion, isOccasionNoun } from '#core/attribution/languages/en/occasions'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishVerb } from '#core/attribution/languages/en/verb-frames'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import {
  type ContentHead,
  bareClause,
  speech,
  clauseOrSpeech,
  isSpeech,
  hasVerbSoon,
  reach,
} from '#core/attribution/languages/en/content-head'
import { afterListener } from '#core/attribution/languages/en/listeners'

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

/** *said on Thursday it would*: the clause begins behind the day, the number or the occasion. */
const opensBehindOccasion = (p: EnglishPassage, at: number, to: number): boolean => {
  const before = p.words[at - 1]
  const word = p.words[at]
  const endsOccasion = isClass(before, 'temporal') || isOccasionNoun(before)
  const opens = isClass(word, 'pronoun', 'determiner', 'possessive') || word?.isCapitalised === true
  return endsOccasion && opens && !isClass(word, 'temporal') && hasVerbSoon(p, at, to)
}

/** From an occasion behind the verb (*said in a statement on Monday that*) to *that* or the quotation. */
function skipOccasion(p: EnglishPassage, from: number, to: number): number {
  const reach = Math.min(to, from + farthestClause)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as EnglishWord
    if (!token || token.kind === 'stop' || token.kind === 'semicolon') return -1
    if (!isOccasionNoun(word) && word.cues.some(({ form }) => form === 'gerund')) return -1
    if (word.key === 'that' && at > from) return at
    if (at > from + 1 && opensBehindOccasion(p, at, to)) return at
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

/** *said on the night in question, he had*: the clause begins with a phrase of its own. */
function opensBehindComma(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 10); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'comma')
      return isClass(p.words[at + 1], 'pronoun', 'determiner', 'possessive') && hasVerbSoon(p, at + 1, to)
    if (kind !== 'word' && kind !== 'number') return false
  }
  return false
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
  while (at < to && p.words[at]?.isAdverb && !isClass(p.words[at], 'temporal', 'determiner')) at += 1
  const token = p.tokens[at]
  const word = p.words[at]
  if (!token || !word || at >= to) return null
  const direct = directHead(p, at, cueTo, to, verb)
  if (direct) return direct
  if (frames.has('object')) {
    const found = afterListener(p, at, to, cueTo)
    if (found) return found
  }
  if (frames.has('that') || frames.has('quote') || frames.has('onlyThat')) {
    const isWhen =
      (isClass(word, 'weekday', 'temporal') && !word.isPossessive) ||
      (isClass(word, 'preposition') && word.key !== 'that')
    if (isWhen || token.kind === 'comma' || token.kind === 'open') {
      const found = skipOccasion(p, at, to)
      const isThat = p.words[found]?.key === 'that'
      const fits = isThat ? frames.has('that') || frames.has('onlyThat') : !frames.has('onlyThat')
      if (found > 0 && fits) return clauseOrSpeech(p, found, cueTo)
      let next = at
      while (next < to && isClass(p.words[next], 'weekday') && !p.words[next]?.isPossessive) next += 1
      if (next > at && frames.has('that') && beginsClause(p, next)) return bareClause(next, cueTo)
      if (frames.has('that') && word.key !== 'to' && opensBehindComma(p, at, to)) return bareClause(at, cueTo)
    }
    if (
      frames.has('that') &&
      token.kind === 'word' &&
      beginsClause(p, at) &&
      (!frames.has('nominal') || hasVerbSoon(p, at, to)) &&
      saysWithoutThat(p, at, to, verb, form)
    )
      return bareClause(at, cueTo)
  }
  if (frames.has('noun')) return namedAct(p, at, to, cueTo)
  if (frames.has('figureAt') && reachesFigure(p, at, to))
    return { kind: 'object', at, cueTo, pattern: 'Y at' }
  const complement = frames.has('called') && beginsClause(p, at) ? complementAt(p, at, to) : null
  if (complement !== null)
    return { kind: 'as', at, cueTo, pattern: 'Y Z', object: { from: at, to: complement } }
  if (frames.has('as') && beginsClause(p, at)) {
    const link = reach(p, at, to, 'as', 14) ?? reach(p, at, to, 'to', 14)
    if (link !== null)
      return {
        kind: 'as',
        at,
        cueTo,
        pattern: `Y ${p.words[link]?.key ?? 'as'}`,
        object: { from: at, to: link },
      }
  }
  const of = frames.has('objectOf') ? reach(p, at, to, 'of', 14) : null
  if (of !== null && of > at)
    return { kind: 'object', at, cueTo, pattern: 'Y of', object: { from: at, to: of } }
  if (frames.has('nominal') && (beginsClause(p, at) || word.key.endsWith('ing')))
    return { kind: 'nominal', at, cueTo, pattern: word.key.endsWith('ing') ? 'doing' : 'Y' }
  return null
}

const actLinks = new Set([
  'that',
  'to',
  'about',
  'over',
  'at',
  'for',
  'of',
  'with',
  'in',
  'against',
  'on',
  'from',
])

/** *voiced deep concern about*, *made a promise to*: a noun that names the act, with what it is about behind it. */
function namedAct(p: EnglishPassage, at: number, to: number, cueTo: number): ContentHead | null {
  for (let next = at; next < Math.min(to, at + 5); next += 1) {
    const word = p.words[next]
    if (!word?.isWord || isClass(word, 'preposition', 'auxiliary', 'pronoun')) return null
    if (!word.noun) continue
    const link = p.words[next + 1]?.key ?? ''
    return actLinks.has(link)
      ? {
          kind: link === 'that' ? 'clause' : 'nominal',
          at,
          cueTo,
          pattern: `${word.key} ${link}`,
          act: word.noun.act,
        }
      : null
  }
  return null
}

/** *called [the plan] [a disgrace]*, *deemed [it] unfair*: a second phrase says what the first is; *called Miracle Run* only names. */
function complementAt(p: EnglishPassage, from: number, to: number): number | null {
  const first = p.words[from]
  if (p.tokens[from]?.kind === 'quote') return from
  if (isClass(first, 'objectPronoun') && p.words[from + 1]?.isWord) return from + 1
  for (let at = from + 1; at < Math.min(to, from + longestObject); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'quote') return at
    const word = p.words[at]
    const before = p.words[at - 1]
    if (!word?.isWord) return null
    if (isClass(before, 'preposition', 'coordinator', 'determiner')) continue
    if (isClass(word, 'determiner', 'possessive') && !isClass(word, 'subordinator')) return at
    if (
      before?.isCapitalised &&
      !word.isCapitalised &&
      !isClass(word, 'preposition', 'coordinator', 'wh', 'auxiliary', 'temporal')
    )
      return word.cues.length === 0 || word.key.endsWith('ed') ? at : null
    if (evaluates.test(word.key) && !isOccasionNoun(word) && isPhraseEnd(p, at + 1)) return at
  }
  return null
}

const longestObject = 24

/** How a word ends that rather says how something is: *unfair*, *dangerous*. */
const evaluates = /(?:ous|ful|less|able|ible|ive|al|ic|fair|wrong|false|true|ing|ed|ary|ent|ant)$/

const isPhraseEnd = (p: EnglishPassage, at: number): boolean =>
  !p.words[at]?.isWord || isClass(p.words[at], 'preposition', 'coordinator', 'subordinator', 'temporal')

/** *put the death toll at 41*. */
function reachesFigure(p: EnglishPassage, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 9); at += 1) {
    if (p.tokens[at]?.kind === 'comma' || p.tokens[at]?.kind === 'stop') return false
    if (p.words[at]?.key !== 'at') continue
    for (let next = at + 1; next < at + 5; next += 1) if (p.tokens[next]?.kind === 'number') return true
  }
  return false
}

/** A clause without *that*: plain for verbs of saying, only with a verb close by for the others. */
const saysWithoutThat = (
  p: EnglishPassage,
  at: number,
  to: number,
  verb: EnglishVerb,
  form: string,
): boolean =>
  (verb.base === 'say' && !(p.words[at]?.key === 'so' || p.words[at + 1]?.key === 'times')) ||
  (hasVerbSoon(p, at, to) && form !== 'participle')

function directHead(
  p: EnglishPassage,
  at: number,
  cueTo: number,
  to: number,
  { frames }: EnglishVerb,
): ContentHead | null {
  const word = p.words[at] as EnglishWord
  const token = p.tokens[at]
  if ((frames.has('that') || frames.has('onlyThat')) && word.key === 'that')
    return { kind: 'clause', at, cueTo, pattern: 'that' }
  if (token?.kind === 'quote') {
    if (!isSpeech(p, at)) return null
    return frames.has('that') || frames.has('object')
      ? speech(at, cueTo)
      : { ...speech(at, cueTo), kind: 'phrase' }
  }
  if (token?.kind === 'colon') {
    if (!frames.has('quote') && !frames.has('that')) return null
    if (at + 1 >= p.tokens.length) return speech(at + 1, cueTo)
    return clauseOrSpeech(p, at + 1, cueTo)
  }
  if (token?.kind === 'comma' && isSpeech(p, at + 1) && frames.has('quote')) return speech(at + 1, cueTo)
  if (frames.has('wh') && isClass(word, 'wh')) return { kind: 'question', at, cueTo, pattern: word.key }
  if (
    frames.has('to') &&
    word.key === 'to' &&
    p.words[at + 1]?.isWord &&
    !isClass(p.words[at + 1], 'determiner', 'pronoun')
  )
    return { kind: 'infinitive', at, cueTo, pattern: 'to' }
  const link = frames.has('objectTo') && beginsClause(p, at) ? reach(p, at + 1, to, 'to', 12) : null
  if (link !== null) return { kind: 'object', at, cueTo, pattern: 'Y to', object: { from: at, to: link } }
  for (const [preposition, frame] of prepositionFrames)
    if (word.key === preposition && frames.has(frame as never) && !isOccasion(p, at))
      return { kind: 'nominal', at: at + 1, cueTo: at + 1, pattern: `${preposition} Y` }
  return null
}
