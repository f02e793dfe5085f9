import type { PhraseLimits } from '#core/attribution/languages/ar/bare-noun'
import { type ArabicPassage, isClass, isPlainVerb } from '#core/attribution/languages/ar/passage-words'
import { isContentNoun, startsAdverbial } from '#core/attribution/languages/ar/phrase-start'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import {
  endOfBrackets,
  isQuotedName,
  quotationAt,
  wordsIn,
} from '#core/attribution/languages/ar/quoted-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { lookupKey } from '#core/text/normal-forms'

const longestRelative = 28

/** *خبراء استطلعت الصحيفة آراءهم*, *دراسة حديثة أجراها أطباء*: a verb right behind an indefinite noun is its relative clause. */
export function isSomebody(p: ArabicPassage, from: number, to: number): boolean {
  if (!isClass(p.words[from], 'role', 'vague', 'document', 'organisation', 'quantity')) return false
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (
      !word.isWord ||
      (word.isDefinite && word.clitic === '') ||
      (word.clitic !== '' && !(word.clitic === 'ل' && isClass(p.words[from], 'document'))) ||
      word.isUnknown ||
      isClass(word, 'preposition')
    )
      return false
    if (isClass(word, 'givenName', 'place')) return false
  }
  return true
}

/** A relative clause runs to the comma, the reported clause or the quotation behind it. */
export function endOfRelative(p: ArabicPassage, from: number, limits: PhraseLimits): number {
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || ['comma', 'colon', 'semicolon', 'stop'].includes(token.kind)) return at
    // *الاستطلاع الذي شمل المدينة | إلى أن*
    if (isClass(word, 'complementiser'))
      return at > from && governing.has(p.words[at - 1]?.key ?? '') ? at - 1 : at
    // *الفحوصات التي أجراها اللاعب | عدم إصابته*
    if (at > from + 1 && limits.frames.has('nominal') && word.key === 'عدم') return at
    // *خبراء استطلعت الصحيفة آراءهم | تأجيل الخطوة*
    if (
      at > from + 1 &&
      limits.frames.has('nominal') &&
      isContentNoun(word) &&
      endsInPronoun(p.words[at - 1])
    )
      return at
    // *التحالف الذي تقوده مصر | حملته*: the clause has its verb, its object and its subject.
    const verb = p.words[from]
    const isWhole = verb !== undefined && isPlainVerb(verb) && endsInPronoun(verb)
    if (at > from + 1 && isWhole && endsInPronoun(word) && word.clitic === '' && word.conjunction === 0)
      return at
    if (at > from + 1 && token.kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return at
      if (quotation) at = quotation.to - 1
    }
    if (at > from + 1 && isClass(word, 'temporal')) return at
    // *تحدث التحالف الذي تقوده الدولة عن …*: what the verb itself waits for.
    const waits = !limits.frames.has('that') && !limits.frames.has('quote')
    if (waits && at > from + 1 && !p.words[at - 1]?.cues.length && governedBy(p, at, limits.frames)) return at
  }
  return reach
}

const governing = new Set(['الي', 'علي', 'عن', 'من'])

const endsInPronoun = (word: ArabicWord | undefined): boolean => /..(?:ه|ها|هم)$/.test(word?.bare ?? '')

/** Verbs that report something, or tell that a name was kept back: *طلب عدم ذكر اسمه*. */
export const concealing: ReadonlySet<string> = new Set(['طلب', 'رفض', 'اشترط', 'فضل', 'آثر'])
/** Their past by look-up key: *رفض*, *رفضت*, *رفضوا*. */
const concealed = new Set(
  [...concealing].flatMap((verb) => ['', 'ت', 'وا'].map((end) => lookupKey(verb) + end)),
)

/** *لم*, *طلب*, *فضل*: with such a word a clause may begin that keeps a name back. */
export const hidesSomething = ({ key, conjunction }: ArabicWord): boolean =>
  key === 'لم' || (conjunction === 0 && concealed.has(key))

const identity = /^(?:اسم|هوي|هويت)(?:ه|ها|هم|هما)$|^اسما?ءهم$/
const longestConcealment = 6

/** *مصدر لم يذكر اسمه*, *مسؤول فضل عدم الكشف عن هويته*: behind a noun without the article, whose name is kept back. */
export function endOfConcealment(p: ArabicPassage, from: number): number | null {
  for (let at = from + 1; at < from + longestConcealment; at += 1)
    if (identity.test(p.words[at]?.key ?? '')) return at + 1
  return null
}

const asidePronouns = new Set(['هو', 'هي', 'هم', 'هما', 'هن'])

/** *X، الذي طلب عدم نشر اسمه، إن*, *X، وهي أم لخمسة أطفال: «…»*: a clause about the source, closed before the content. */
export function endOfAside(p: ArabicPassage, from: number, limits: PhraseLimits): number | null {
  const first = p.words[from]
  if (!first?.isWord) return null
  const conceals = first.conjunction === 0 && /^(?:رفض|طلب|فضل|اشترط)ت?$/.test(first.key)
  const isAside =
    conceals || isClass(first, 'relative') || (first.conjunction > 0 && asidePronouns.has(first.key))
  if (!isAside) return null
  const reach = Math.min(limits.limit, from + longestRelative)
  for (let at = from + 1; at < reach; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'semicolon') return null
    if (kind === 'colon') return at
    if (kind === 'open') {
      const end = endOfBrackets(p, at, limits.limit)
      if (end > at) at = end - 1
      continue
    }
    if (kind === 'quote') {
      const quotation = quotationAt(p, at)
      if (quotation && !isQuotedName(p, quotation)) return wordsIn(p, quotation) > 4 ? at : null
      if (quotation) at = quotation.to - 1
      continue
    }
    if (kind !== 'comma') continue
    const next = p.words[at + 1] as ArabicWord | undefined
    const isHead =
      conceals ||
      (next !== undefined && startsAdverbial(p, at + 1)) ||
      isClass(next, 'complementiser') ||
      p.tokens[at + 1]?.kind === 'quote' ||
      governedBy(p, at + 1, limits.frames) !== null ||
      (isClass(next, 'preposition') && isClass(p.words[at + 2], 'complementiser'))
    if (isHead) return at
  }
  return null
}
