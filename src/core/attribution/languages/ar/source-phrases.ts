import { isComplementiser } from '#core/attribution/languages/ar/heads'
import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  isPlainVerb,
} from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase, isContentNoun } from '#core/attribution/languages/ar/phrase-start'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { quotationAt } from '#core/attribution/languages/ar/quoted-names'
import {
  closedSourcePhrases,
  sourcePrepositions,
  sourceRelatives,
} from '#core/attribution/languages/ar/particles'
import { isSurname } from '#core/attribution/languages/ar/surnames'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { ArabicFrame, ReportingVerb } from '#core/attribution/languages/ar/verbs'
import { lookupKey } from '#core/text/normal-forms'
import type { TokenRange } from '#core/text/tokens'

/** A source in passing ends before what the main verb governs: *دعا، حسب الموقع، إلى*. */
const noFrames: ReadonlySet<ArabicFrame> = new Set(['إلى', 'على'])

interface Phrase {
  readonly words: string
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
  phrases.set(first, [...(phrases.get(first) ?? []), { words, keys, kind, then: then && lookupKey(then) }])
}
for (const [words, then] of sourcePrepositions) addPhrase(words, 'source', then)
for (const words of closedSourcePhrases) addPhrase(words, 'closed')
for (const words of sourceRelatives) addPhrase(words, 'relative')
for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length)

/** Whether a phrase stands here, whose first word does. */
function matches(p: ArabicPassage, index: number, { keys }: Phrase): boolean {
  for (let offset = 1; offset < keys.length; offset += 1) {
    const word = p.words[index + offset]
    if (word?.key !== keys[offset] || word?.conjunction !== 0) return false
  }
  return true
}

/** *حسب نوع الاشتراك*, *وفق نظام الدوام*: what something depends on. */
const measures = new Set(
  'نوع نمط حجم نسبه درجه مستوي مده وزن عمر فيه لون ترتيب اولويه حاجه رغبه ظروف حاله قدره امكانيه جدول نظام شروط معايير مواصفات اصول ضوابط اليه طبيعه مقتضيات توقيت تسلسل موعد مبدا اسلوب طريقه منهج نموذج مساحه'.split(
    ' ',
  ),
)

/** Whether a noun phrase here can be a source, rather than a measure or a reason (*بحسب الحاجة*, *وفق القانون*). */
function canBeSource(p: ArabicPassage, at: number, strict: boolean): boolean {
  const word = p.words[at]
  if (!word?.isWord) return quotationAt(p, at) !== null
  if (isClass(word, 'organisation', 'role', 'document', 'vague', 'givenName', 'quantity', 'place'))
    return (
      !isClass(word, 'event') ||
      isClass(word, 'document', 'vague', 'quantity') ||
      (word.isDefinite && isClass(word, 'organisation'))
    )
  if (isClass(word, 'event', 'masdar', 'pronoun') || isClass(word, 'adjective')) return false
  // *الحوثيون*, *السيسي*: people by where they are from, or a surname of that shape.
  if (word.isDefinite && isClass(word, 'nisba') && /(?:ي|يون|يين)$/.test(word.stem)) return true
  return !strict || isSurname(p, word) || (word.isUnknown && !/(?:ه|ها|هم|نا)$/.test(word.key))
}

/** A phrase such as *بحسب* with the source behind it. */
export interface Placed {
  readonly phrase: Phrase
  /** The verb of a relative phrase: *حسبما ذكرت*. */
  readonly verb: ReportingVerb | null
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly end: number
}

const saysClause = ({ frames }: ReportingVerb): boolean => frames.has('that') || frames.has('quote')

/** *كما أضاف الوزير، المتحدث الرسمي، أن*: a report of its own, past an apposition. */
const reportsBehind = (p: ArabicPassage, from: number, limit: number): boolean => {
  for (let at = from; at < Math.min(limit, from + 12); at += 1)
    if (p.tokens[at]?.kind === 'comma' && isComplementiser(p.words[at + 1])) return true
  return false
}

/** *ردا على ما جاء في البيان*: what one answers to. */
export const answers = new Set([
  'تعليقا',
  'ردا',
  'بناء',
  'تعقيبا',
  'احتجاجا',
  'اعتراضا',
  'تعليق',
  'رد',
  'تعقيب',
  'اطلع',
  'يطلع',
  'يرد',
  'ترد',
  'يعلق',
  'تعلق',
  'يعقب',
  'تعقب',
])

/** *كما قال* closes a sentence only where nothing follows that it reports. */
const isAtEnd = (p: ArabicPassage, index: number, { keys }: Phrase): boolean => {
  if (keys[0] !== 'كما' && !keys.includes('ما') && keys.length > 1) return true
  const next = p.tokens[index]
  return next === undefined || ['comma', 'stop', 'semicolon', 'close', 'dash'].includes(next.kind)
}

const isEnd = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at] !== undefined && ['comma', 'stop'].includes(p.tokens[at]?.kind ?? '')

function place(p: ArabicPassage, index: number, phrase: Phrase, limit: number): Placed | null {
  const cueEnd = index + phrase.keys.length
  if (phrase.kind === 'closed' && !isAtEnd(p, cueEnd, phrase)) return null
  if (phrase.kind === 'closed')
    return { phrase, verb: null, cue: { from: index, to: cueEnd }, source: null, end: cueEnd }
  if (phrase.kind === 'relative') {
    if (phrase.keys[0] === 'علي' && answers.has(p.words[index - 1]?.stem ?? '')) return null
    // *بحسب ما سبق أن أعلنت*, *وفق ما كان قد ذكر*
    let at = cueEnd
    while (['سبق', 'ان', 'كان', 'كانت', 'قد'].includes(p.words[at]?.key ?? '') && at < cueEnd + 3) at += 1
    const spoken = p.words[at]
    // *بحسب ما ورد في البيان*
    if (/^(?:ورد|جاء)ت?$/.test(p.tokens[at]?.text ?? '') && p.words[at + 1]?.key === 'في') {
      const end = endOfPhrase(p, at + 2, { limit, frames: noFrames })
      return end > at + 2
        ? { phrase, verb: null, cue: { from: index, to: at + 2 }, source: { from: at + 2, to: end }, end }
        : null
    }
    const verb = spoken?.cues.find((cue) => cue.kind === 'past' || cue.kind === 'present')?.verb
    if (!spoken || !verb) return null
    // *على ما قدموه*: only verbs of saying make a source of their subject.
    const isSaying = spoken.cues.some((cue) => saysClause(cue.verb))
    if (!isSaying) return null
    let from = at + 1
    // *وفقا لما علم اليوم من الحماية المدنية*
    while (isClass(p.words[from], 'temporal') && spoken.key === 'علم') from += 1
    if (spoken.key === 'علم' && p.words[from]?.key === 'من' && canBeginPhrase(p, from + 1)) {
      const end = endOfPhrase(p, from + 1, { limit, frames: noFrames })
      return { phrase, verb, cue: { from: index, to: at + 1 }, source: { from: from + 1, to: end }, end }
    }
    // *لما نقلته على لسانه وكالة …*
    if (p.words[from]?.key === 'علي' && /^لسان(?:ه|ها|هم)$/.test(p.words[from + 1]?.key ?? '')) {
      const end = endOfPhrase(p, from + 2, { limit, frames: noFrames })
      if (end > from + 2)
        return { phrase, verb, cue: { from: index, to: from }, source: { from: from + 2, to: end }, end }
    }
    const after = isClass(p.words[from], 'preposition') && !canBeginPhrase(p, from) ? from + 1 : from
    const isBackward = /^(?:ب|في|عن|من|علي|ل)(?:ه|ها)$/.test(p.words[from]?.key ?? '')
    if (after > from && (spoken.key.startsWith('نقل') || isBackward)) {
      const end = endOfPhrase(p, after, { limit, frames: noFrames })
      return end > after
        ? { phrase, verb, cue: { from: index, to: from }, source: { from: after, to: end }, end }
        : null
    }
    if (p.words[from] && isContentNoun(p.words[from] as ArabicWord)) return null
    const end = endOfPhrase(p, from, { limit, frames: noFrames })
    if (end === from && phrase.keys.length === 1 && phrase.keys[0] === 'كما') return null
    // *كما نوه بالجهود*: one more report, and what it is about.
    if (phrase.keys[0] === 'كما' && p.words[from]?.clitic === 'ب') return null
    // *كما قال الوزير* ends there; *كما قال الوزير إن* is a report of its own.
    let behind = end
    // *كما أفاد المركز مساء الاثنين.*
    while (isClass(p.words[behind], 'temporal')) behind += 1
    const next = p.tokens[isEnd(p, behind) ? behind : end]
    const isSo = isComplementiser(p.words[end]) && (p.words[end]?.conjunction ?? 0) > 0
    if (phrase.keys[0] === 'كما' && next && !isSo && !['comma', 'stop', 'quote', 'close'].includes(next.kind))
      return null
    if (isComplementiser(p.words[end + 1]) && next?.kind === 'quote') return null
    if (phrase.keys[0] === 'كما' && reportsBehind(p, end, limit)) return null
    return {
      phrase,
      verb,
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
  if (host.key === 'ل' && p.tokens[from + 1]?.kind === 'quote') from += 1
  // *حبسه على ذمة التحقيقات*
  if (phrase.keys[1] === 'ذمه' && !isClass(host, 'role', 'organisation', 'vague', 'givenName')) return null
  // *نفذت وفق معلومات دقيقة*: how, not who says so.
  if (host.stem === 'معلومات' && !host.isDefinite && p.tokens[index - 1]?.kind === 'word') return null
  const strict = phrase.keys.length === 1 && phrase.keys[0] !== 'نقلا'
  if (!canBeSource(p, from, strict) || measures.has(p.words[from]?.stem ?? '')) return null
  let end = endOfPhrase(p, from, { limit, frames: noFrames })
  if (end === from)
    end =
      phrase.then === 'ل' || quotationAt(p, from) === null ? endOfPhraseBehindClitic(p, from, limit) : from
  // *حسب الوكالة، أوضح الوزير أن*: the comma before the verb closes the phrase.
  for (let at = from + 1; at < end - 1; at += 1)
    if (p.tokens[at]?.kind === 'comma' && isPlainVerb(p.words[at + 1] as ArabicWord)) end = at
  return end > from
    ? {
        phrase,
        verb: null,
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
  if (word.cues.some((cue) => cue.kind === 'past' && cue.hasObject))
    return Math.max(next, endOfPhrase(p, next + 1, { limit, frames: noFrames }))
  if (word.key === 'ان' || isFiniteCue(word)) return next
  return Math.max(next, endOfPhrase(p, next, { limit, frames: noFrames }))
}

const none: readonly Placed[] = []

/** The prepositional cues that begin here with a source behind them, the longest first. */
export function placedPhrases(p: ArabicPassage, index: number, limit: number): readonly Placed[] {
  const candidates = phrases.get(p.words[index]?.key ?? '')
  if (!candidates) return none
  let placed = none
  for (const phrase of candidates) {
    const one = matches(p, index, phrase) ? place(p, index, phrase, limit) : null
    if (one) placed = [...placed, one]
  }
  return placed
}
