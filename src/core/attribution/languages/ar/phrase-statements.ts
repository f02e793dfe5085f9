import type { Finding, Rule } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { headAt, isComplementiser } from '#core/attribution/languages/ar/heads'
import {
  type ArabicPassage,
  canBeginPhrase,
  endOfPhrase,
  isClass,
  isFiniteCue,
  quotationAt,
  wordsIn,
} from '#core/attribution/languages/ar/noun-phrase'
import {
  closedSourcePhrases,
  sourcePrepositions,
  sourceRelatives,
} from '#core/attribution/languages/ar/particles'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { Situation } from '#core/attribution/languages/ar/match'
import { limitOf } from '#core/attribution/languages/ar/verb-statements'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { lookupKey } from '#core/text/normal-forms'
import type { TokenRange } from '#core/text/tokens'

const noFrames: ReadonlySet<ArabicFrame> = new Set()

interface Phrase {
  readonly keys: readonly string[]
  readonly kind: 'source' | 'closed' | 'relative'
  /** A preposition between the cue and the source: standing alone, or ل on the source's front. */
  readonly then: string
}

/** Phrases by the key of their first word, longest first. */
const phrases = new Map<string, Phrase[]>()
const addPhrase = (words: string, kind: Phrase['kind'], then = ''): void => {
  const keys = words.split(' ').map(lookupKey)
  const first = keys[0] as string
  phrases.set(first, [...(phrases.get(first) ?? []), { keys, kind, then: then && lookupKey(then) }])
}
for (const [words, then] of sourcePrepositions) addPhrase(words, 'source', then)
for (const words of closedSourcePhrases) addPhrase(words, 'closed')
for (const words of sourceRelatives) addPhrase(words, 'relative')
for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length)

const matches = (p: ArabicPassage, index: number, { keys }: Phrase): boolean =>
  keys.every(
    (key, offset) =>
      p.words[index + offset]?.key === key && (offset === 0 || p.words[index + offset]?.conjunction === 0),
  )

/** Whether a noun phrase here can be a source, rather than a measure or a reason (*بحسب الحاجة*, *وفق القانون*). */
function canBeSource(p: ArabicPassage, at: number, strict: boolean): boolean {
  const word = p.words[at]
  if (!word?.isWord) return quotationAt(p, at) !== null
  if (isClass(word, 'organisation', 'role', 'document', 'vague', 'givenName', 'quantity', 'place', 'venue'))
    return !isClass(word, 'event') || isClass(word, 'document', 'vague')
  if (isClass(word, 'event', 'masdar', 'pronoun')) return false
  return !strict || (word.isUnknown && !/(?:ه|ها|هم|نا)$/.test(word.key))
}

interface Placed {
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly end: number
}

function place(p: ArabicPassage, index: number, phrase: Phrase, situation: Situation): Placed | null {
  const cueEnd = index + phrase.keys.length
  if (phrase.kind === 'closed') return { cue: { from: index, to: cueEnd }, source: null, end: cueEnd }
  if (phrase.kind === 'relative') {
    const verb = p.words[cueEnd]
    if (!verb || !verb.cues.some((cue) => cue.kind === 'past' || cue.kind === 'present')) return null
    const from = cueEnd + 1
    const after = isClass(p.words[from], 'preposition') && !canBeginPhrase(p, from) ? from + 1 : from
    if (after > from && verb.key.startsWith('نقل')) {
      const end = endOfPhrase(p, after, { limit: situation.to, frames: noFrames })
      return end > after ? { cue: { from: index, to: from }, source: { from: after, to: end }, end } : null
    }
    const end = endOfPhrase(p, from, { limit: situation.to, frames: noFrames })
    if (end === from && phrase.keys.length === 1 && phrase.keys[0] === 'كما') return null
    // *كما قال الوزير* ends there; *كما قال الوزير إن* is a report of its own.
    const next = p.tokens[end]
    if (phrase.keys[0] === 'كما' && next && !['comma', 'stop', 'quote', 'close'].includes(next.kind))
      return null
    return {
      cue: { from: index, to: from },
      source: end > from ? { from, to: end } : null,
      end: Math.max(end, from),
    }
  }
  let from = cueEnd
  const host = p.words[from]
  if (!host) return null
  if (phrase.then && phrase.then !== 'ل') {
    if (host.key !== phrase.then) return null
    from += 1
  } else if (phrase.then === 'ل' && host.clitic !== 'ل' && !host.key.startsWith('ل') && host.key !== 'ل')
    return null
  const strict = phrase.keys.length === 1 && phrase.keys[0] !== 'نقلا'
  if (!canBeSource(p, from, strict)) return null
  let end = endOfPhrase(p, from, { limit: situation.to, frames: noFrames })
  if (end === from)
    end =
      phrase.then === 'ل' || quotationAt(p, from) === null
        ? endOfPhraseBehindClitic(p, from, situation.to)
        : from
  return end > from
    ? {
        cue: { from: index, to: phrase.then && phrase.then !== 'ل' ? from : cueEnd },
        source: { from, to: end },
        end,
      }
    : null
}

/** A noun phrase whose first word carries ل: *للبيان الصادر عن الوزارة*. */
function endOfPhraseBehindClitic(p: ArabicPassage, from: number, limit: number): number {
  const next = from + 1
  const word = p.words[next]
  if (p.tokens[next]?.kind === 'quote') return quotationAt(p, next)?.to ?? next
  if (!word?.isWord || isComplementiser(word) || isClass(word, 'temporal', 'subordinator', 'relative'))
    return next
  if (word.key === 'ان' || isFiniteCue(word)) return next
  return Math.max(next, endOfPhrase(p, next, { limit, frames: noFrames }))
}

/** What stands before a trailing *بحسب …*: the clause back to the sentence's start or to the last report in it. */
function contentBefore(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  reports: readonly number[],
): TokenRange | null {
  let from = situation.from
  for (const cue of reports) if (cue > from && cue < index) from = cue
  let to = index
  while (to > from && ['comma', 'dash', 'semicolon'].includes(p.tokens[to - 1]?.kind ?? '')) to -= 1
  while (from < to && (isOpener(p, from) || p.tokens[from]?.kind === 'comma')) from += 1
  return to - from >= 2 ? { from, to } : null
}

const isOpener = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  if (p.tokens[at]?.kind !== 'word') return false
  return (
    isClass(word, 'adverb') ||
    (isClass(p.words[at + 1], 'opener') && isClass(word, 'preposition')) ||
    (isClass(word, 'opener') && isClass(p.words[at - 1], 'preposition'))
  )
}

/**
 * *بحسب*, *وفقا ل*, *على حد قول*, *حسبما ذكرت*: before its content, behind it, or in its middle.
 *
 * @param reports - token indices of the statements' cues that the sentence already has
 */
export function readAccordingTo(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  reports: readonly number[],
): Finding | null {
  const word = p.words[index] as ArabicWord
  for (const phrase of phrases.get(word.key) ?? []) {
    if (!matches(p, index, phrase)) continue
    const placed = place(p, index, phrase, situation)
    if (!placed) continue
    const atStart = index - situation.from <= 1 || p.tokens[index - 1]?.kind === 'stop'
    let content: TokenRange | null = null
    let rule: Rule = 'according.after'
    if (atStart || isOpenerRun(p, situation.from, index)) {
      rule = 'according.before'
      content = contentAfter(p, placed.end, situation)
    }
    if (!content && !atStart) content = contentBefore(p, index, situation, reports)
    if (!content) continue
    return {
      passage: p.index,
      rule,
      source: placed.source ? [placed.source] : [],
      cue: [placed.cue],
      cueOffset: word.conjunction,
      content: [content],
      act: 'assert',
      distance: phrase.keys.some((key) => key.startsWith('زعم')) ? 'distancing' : 'neutral',
      hint: { gender: 'any', number: 'singular' },
      isNested: situation.isNested,
      sharesSourceOf: null,
    }
  }
  return null
}

const isOpenerRun = (p: ArabicPassage, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isOpener(p, at) && p.tokens[at]?.kind !== 'comma') return false
  return true
}

/** The content behind *بحسب X،*: from the next clause on, without the ف of *فإن*. */
function contentAfter(p: ArabicPassage, from: number, situation: Situation): TokenRange | null {
  let at = from
  while (at < situation.to && at - from < 30) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || token.kind === 'stop') return null
    if (token.kind === 'comma' || token.kind === 'colon') {
      at += 1
      break
    }
    if (word.conjunction > 0 && (isComplementiser(word) || isClass(word, 'auxiliary'))) break
    if (isComplementiser(word)) break
    at += 1
  }
  if (at >= situation.to) return null
  const word = p.words[at] as ArabicWord
  if (word.conjunction > 0 && word.key === 'ان') at += 1
  const to = endOfContent(p, at, situation.to, 'clause')
  return to - at >= 2 ? { from: at, to } : null
}

/** Rumour: *تردد أن*, *قيل إن*. */
export function readHearsay(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  if (!isClass(word, 'hearsay')) return null
  const head = headAt(p, index + 1, new Set(['that', 'ب']))
  if (!head || head.kind !== 'clause') return null
  const to = endOfContent(p, head.at, limitOf(p, index, situation), 'clause')
  return {
    passage: p.index,
    rule: 'hearsay',
    source: [],
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word.conjunction,
    content: [{ from: head.at, to }],
    act: 'assert',
    distance: 'distancing',
    hint: { gender: 'any', number: 'singular' },
    isNested: situation.isNested,
    sharesSourceOf: null,
  }
}

/** Labels of a desk, not sources: *عاجل: …*, *بالصور: …*. */
const labels = new Set(
  'عاجل بالصور بالفيديو فيديو صور خاص تقرير تحليل راي مقال انفوجراف انفوغراف شاهد بالارقام محدث حصري مباشر صوره متابعه تفاصيل موكد ملف حوار الخبر ملخص'.split(
    ' ',
  ),
)
const longestSpeaker = 9

/** The headline form *X: …*; in the body only where quoted speech follows the colon. */
export function readSpeakerColon(p: ArabicPassage, situation: Situation): Finding | null {
  const { from } = situation
  const reach = Math.min(situation.to, from + longestSpeaker + 1)
  let colon = -1
  for (let at = from; at < reach; at += 1) if (p.tokens[at]?.kind === 'colon') colon = colon < 0 ? at : colon
  if (colon <= from || colon + 1 >= situation.to) return null
  const quotation = quotationAt(p, colon + 1)
  const isQuoted = quotation !== null && wordsIn(p, quotation) >= 3
  if (!p.isHeading && !isQuoted) return null
  const first = p.words[from] as ArabicWord
  if (labels.has(first.key) || labels.has(first.stem) || first.clitic === 'ب') return null
  for (let at = from; at < colon; at += 1) {
    const word = p.words[at] as ArabicWord
    if (p.tokens[at]?.kind === 'dash' || isComplementiser(word)) return null
    if (isFiniteCue(word) && word.classes.size === 0) return null
  }
  const isPlace = isClass(first, 'place') && colon - from <= 2
  if (isPlace && !isQuoted && !speaksInFirstPerson(p, colon + 1, situation.to)) return null
  if (!canBeginPhrase(p, from) && !isClass(first, 'organisation', 'role')) return null
  return {
    passage: p.index,
    rule: 'headline.colon',
    source: [{ from, to: colon }],
    cue: [{ from: colon, to: colon + 1 }],
    cueOffset: 0,
    content: [
      {
        from: colon + 1,
        to: isQuoted ? (quotation?.to ?? situation.to) : endOfContent(p, colon + 1, situation.to, 'colon'),
      },
    ],
    act: 'assert',
    distance: 'neutral',
    hint: { gender: 'any', number: 'singular' },
    isNested: false,
    sharesSourceOf: null,
  }
}

const firstPerson = /^(?:سن|لن|ن[^ا]..|نحن|انا|لا)/

const speaksInFirstPerson = (p: ArabicPassage, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + 4); at += 1)
    if (firstPerson.test(p.words[at]?.key ?? '')) return true
  return false
}
