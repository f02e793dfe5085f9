import { subjectBeforeAside } from '#core/attribution/languages/ar/subject-before-aside'
import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  isPlainVerb,
  isDeed,
} from '#core/attribution/languages/ar/passage-words'
import { menInTa } from '#core/attribution/languages/ar/offices'
import { canBeginPhrase, startsAdverbial } from '#core/attribution/languages/ar/phrase-start'
import { isNameAli } from '#core/attribution/languages/ar/prepositions'
import { isQuotedName } from '#core/attribution/languages/ar/quoted-names'
import type { CueReading } from '#core/attribution/languages/ar/word'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'
import {
  opensClause,
  antecedent,
  subjectWithClause,
} from '#core/attribution/languages/ar/relative-antecedent'

/** What stands before a verb: a subject, a pronoun or nothing that leaves it to the context, or words that are none. */
export type SubjectBefore =
  | { readonly kind: 'phrase'; readonly range: TokenRange; readonly isBound: boolean }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'none' }

const longestSubject = 32

const asksAround = /^[وف]?ب(?:سوال|مواجه|عرض|استطلاع|تواصل|اتصال|رجوع|عود)\p{L}*$/u

/** Longer stretches before a verb hold a verb of their own. */
const longestPlainSubject = 12

const personalPronouns = new Set(['هو', 'هي', 'هم', 'هما', 'هن'])

/** Where the clause that ends at `index` begins, and whether a word opened it that binds the subject to the verb. */
function clauseBefore(p: ArabicPassage, index: number, from: number): { start: number; isBound: boolean } {
  let at = index - 1
  const lowest = Math.max(from, index - longestSubject)
  for (; at >= lowest; at -= 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token) break
    if (['stop', 'semicolon', 'colon', 'dash'].includes(token.kind)) return { start: at + 1, isBound: false }
    if (token.kind === 'close') {
      while (at > lowest && p.tokens[at]?.kind !== 'open') at -= 1
      continue
    }
    if (token.kind === 'quote') {
      const quotation = p.closing.get(at + 1)
      if (!quotation || !isQuotedName(p, quotation))
        return { start: quotation && at + 1 - quotation.from <= 6 ? quotation.from : at + 1, isBound: false }
      at = quotation.from
      continue
    }
    if (!word.isWord) {
      const aside = token.kind === 'comma' && at === index - 1 ? concealment(p, at, lowest) : null
      if (aside !== null) {
        at = aside
        continue
      }
      if (token.kind === 'comma' && !isInApposition(p, at, index, lowest))
        return { start: at + 1, isBound: false }
      continue
    }
    // *الوزير الذي كان يشغل … أكد*: the relative clause is the subject's own.
    if (
      isClass(p.words[at - 1], 'relative') &&
      at - 1 > lowest &&
      (isClass(word, 'auxiliary') || isPlainVerb(word))
    ) {
      at -= 1
      continue
    }
    if (opensClause(word)) return { start: at + 1, isBound: true }
    if (
      isFiniteCue(word) &&
      !isClass(word, 'role', 'organisation', 'event', 'document', 'adjective') &&
      !isNamedHere(p, at)
    )
      return { start: at + 1, isBound: false }
  }
  return { start: Math.max(at + 1, from), isBound: false }
}

/** *نجيب ميقاتي*, *نصر الله*: a given name with more of the name behind it, whatever verb its letters could be. */
const isNamedHere = (p: ArabicPassage, at: number): boolean => {
  const next = p.words[at + 1]
  return (
    isClass(p.words[at], 'givenName') &&
    p.words[at]?.conjunction === 0 &&
    (isClass(next, 'givenName') ||
      next?.isUnknown === true ||
      next?.key === 'الله' ||
      isClass(p.words[at - 1], 'auxiliary'))
  )
}

/** *مصدرا مسؤولا، رفض الكشف عن هويته، قال*: where an aside about the speaker's name begins. */
function concealment(p: ArabicPassage, closing: number, lowest: number): number | null {
  for (let at = closing - 1; at > lowest && closing - at < 14; at -= 1)
    if (p.tokens[at]?.kind === 'comma') {
      const verb = p.words[at + 1]
      return verb?.cues.some((cue) => ['رفض', 'طلب', 'اشترط'].includes(cue.verb.past)) ? at : null
    }
  return null
}

/** *X، المتحدث باسم Y، قال*: a comma right before the verb closes an apposition that another one opened. */
function isInApposition(p: ArabicPassage, comma: number, verb: number, lowest: number): boolean {
  const closing = comma === verb - 1
  if (closing) {
    for (let at = comma - 1; at > lowest && comma - at < 16; at -= 1)
      if (p.tokens[at]?.kind === 'comma')
        return (
          isClass(p.words[at + 1], 'role', 'organisation', 'givenName') || p.words[at + 1]?.isUnknown === true
        )
    return false
  }
  return p.tokens[verb - 1]?.kind === 'comma'
}

const nearestHead = 6

/** Several men, by the ending that no name or country has: *محتجين*. */
const isMany = (word: ArabicWord): boolean =>
  !isClass(word, 'place', 'givenName', 'adjective', 'nisba', 'quantity')

/** *في بيان مشترك جاء*, *رسائل غاضبة تسأل*: an indefinite noun takes the verb behind it as its relative clause. */
function indefiniteHead(p: ArabicPassage, from: number, to: number): number | null {
  for (let at = to - 1; at > from && to - at <= nearestHead; at -= 1) {
    const word = p.words[at] as ArabicWord
    if (!word.isWord) return null
    if (word.isDefinite || word.clitic !== '') continue
    // *فرقت محتجين طالبوا ب*: several whom nothing tells more of than what they did.
    if (at + 1 === to && word.conjunction === 0 && /^.{3,}[^ي](?:ين|ون)$/.test(word.bare) && isMany(word))
      return at
    if (!isClass(word, 'document', 'vague')) continue
    const next = p.words[at + 1]
    const isIndefinite =
      at + 1 === to ||
      isClass(next, 'preposition') ||
      (next?.isDefinite === false && isClass(next, 'adjective', 'nisba'))
    const before = p.words[at - 1]
    if (isIndefinite && (before?.isDefinite || isClass(before, 'preposition') || word.bare.endsWith('ا')))
      return at
  }
  return null
}

const hasSpeaker = (p: ArabicPassage, from: number, to: number): boolean =>
  p.words
    .slice(from, to)
    .some((word, at) => isClass(word, 'role', 'givenName') && p.tokens[from + at - 1]?.kind === 'comma')

const topics = new Set(['عن', 'حول', 'بشان', 'بخصوص'])

/** The last noun phrase of a stretch: behind the last preposition that is no part of it, or at a new indefinite head. */
function lastPhrase(p: ArabicPassage, from: number, to: number): number {
  let start = from
  // *وعن بداياته في الرسم قال*: what somebody is asked about.
  if (topics.has(p.words[start]?.key ?? '')) return to
  while (
    start < to &&
    (startsAdverbial(p, start) ||
      isClass(p.words[start], 'temporal', 'adverb') ||
      p.tokens[start]?.kind === 'number')
  )
    start += 1
  if (start >= to) return to
  // *حول مستقبل النادي، أضاف*: what a fronted phrase is about.
  const isFronted = p.tokens[to - 1]?.kind === 'comma' && isClass(p.words[from], 'adverbialPreposition')
  if (isFronted && start === from + 1 && !hasSpeaker(p, start, to)) return to
  const clause = indefiniteHead(p, start, to)
  if (clause !== null) return clause
  if (!isClass(p.words[start], 'preposition') || p.words[start]?.isDefinite || isNameAli(p, start))
    return start
  const isOccasion = start > from && isClass(p.words[from], 'adverbialPreposition')
  for (let at = to - 1; at > start; at -= 1) {
    const word = p.words[at] as ArabicWord
    // *وردا على سؤال حول مستقبله قال إن*: a thing that the occasion ends with does not speak.
    const isThing = isOccasion && isClass(p.words[at + 1], 'thing', 'event', 'masdar', 'venue')
    if (isClass(word, 'preposition')) return isThing ? to : at + 1
    const before = p.words[at - 1]
    const isHead =
      isClass(word, 'role', 'organisation', 'document', 'vague') && !word.isDefinite && word.clitic === ''
    if (isHead && before?.isDefinite) return at
  }
  return to
}

const agrees = (p: ArabicPassage, range: TokenRange, reading: CueReading): boolean => {
  const head = p.words[range.from]
  // *المتهمين يعتقد أنهم …*: a verb in the singular is not theirs, but passive.
  const isMen =
    head?.isDefinite === true &&
    /^.{3,}[^ي](?:ين|ون)$/.test(head.stem) &&
    !isClass(head, 'place', 'givenName', 'organisation')
  if (isMen && reading.number === 'singular') return false
  if (!head?.isWord || reading.gender === 'any') return true
  const isFeminine = /(?:ة|ات|اء)$/.test(head.bare) || isClass(head, 'vague')
  return reading.gender === 'f'
    ? isFeminine ||
        head.isUnknown ||
        isClass(head, 'organisation', 'document', 'place', 'givenName') ||
        head.isDefinite
    : !/ة$/.test(head.bare) || head.isUnknown || menInTa.has(head.stem)
}

/** *الذين ينتظر منهم* has another subject than those who. */
function agreesWithRelative(relative: string, reading: CueReading): boolean {
  if (relative === 'الذي') return reading.gender !== 'f' && reading.number === 'singular'
  if (relative === 'التي') return reading.gender !== 'm'
  return reading.number === 'plural'
}

/** *الشرطة تقتل لصا ومسيرات تندد بذلك*: the first half of the headline has its verb. */
const isBehindVerb = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  if (word.isDefinite || word.conjunction === 0 || word.isFinite) return false
  return p.words
    .slice(Math.max(0, at - 6), at)
    .some((one) => isDeed(one) || isPlainVerb(one) || /^[يت]\p{L}{3,}$/u.test(one.key))
}

/** *سبق للوزير أن أعلن أن*: who it was that has said so before. */
function earlierSpeaker(p: ArabicPassage, that: number, from: number): TokenRange | null {
  for (let at = that - 2; at >= Math.max(from, that - longestPlainSubject); at -= 1)
    if (p.words[at]?.key === 'سبق') return p.words[at + 1]?.clitic === 'ل' ? { from: at + 1, to: that } : null
  return null
}

const holdsDeed = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (isClass(word, 'relative')) return false
    if (isDeed(word) && word.classes.size === 1 && !isClass(p.words[at - 1], 'preposition', 'relative'))
      return true
  }
  return false
}

const past = new Set(['كان', 'كانت', 'كانوا'])

/** *والوزارة إذ تدين الهجوم فإنها …*: the noun that the sentence begins with. */
function subjectBeforeSince(p: ArabicPassage, since: number, from: number): TokenRange | null {
  const head = p.words[from]
  if (since - from > longestPlainSubject || !isClass(head, 'role', 'organisation', 'place')) return null
  return head?.clitic === '' && p.words.slice(from, since).every((word) => word.isWord && !isPlainVerb(word))
    ? { from, to: since }
    : null
}

/** *أما*, *وأما*, and not *إما*. */
const isAsFor = (p: ArabicPassage, at: number): boolean => /^و?أما$/.test(p.words[at]?.bare ?? '')

/** *فرأت*, *فقد قال*: answers *أما*. */
const isAnswer = (p: ArabicPassage, index: number): boolean =>
  p.words[index - 1]?.key === 'فقد' ||
  ((p.words[index]?.conjunction ?? 0) > 0 && p.tokens[index]?.text.startsWith('ف') === true)

/**
 * *أما الحركة فرأت*, *…، وأما المدير فقد قال*: where the words stand that lead to what is spoken of next. Without the ف that
 * answers them (*وأما المدير قال*) only at the beginning of the sentence.
 */
function topicBefore(p: ArabicPassage, index: number, from: number): number | null {
  const answers = isAnswer(p, index)
  const reach = Math.max(from, index - longestPlainSubject)
  if (isAsFor(p, from) && from >= reach && (answers || p.words[index]?.conjunction === 0)) return from
  if (!answers) return null
  for (let at = index - 1; at > reach; at -= 1) {
    if (isAsFor(p, at)) return p.tokens[at - 1]?.kind === 'comma' ? at : null
    if (p.tokens[at]?.kind === 'stop') return null
  }
  return null
}

/**
 * The subject in front of a verb.
 *
 * @param from - where the sentence, or the quotation that the verb stands in, begins
 */
export function subjectBefore(
  p: ArabicPassage,
  index: number,
  from: number,
  reading: CueReading,
): SubjectBefore {
  const verb = p.words[index] as ArabicWord
  const topic = topicBefore(p, index, from)
  if (topic !== null) {
    const to = p.words[index - 1]?.key === 'فقد' ? index - 1 : index
    return to - topic > 1 && !isClass(p.words[topic + 1], 'preposition')
      ? { kind: 'phrase', range: { from: topic + 1, to }, isBound: true }
      : { kind: 'none' }
  }
  if (verb.conjunction > 0 || index <= from) return { kind: 'none' }
  const whole = subjectWithClause(p, index, from)
  if (whole && agrees(p, whole, reading)) return { kind: 'phrase', range: whole, isBound: true }
  const apart = subjectBeforeAside(p, index, from)
  if (apart && agrees(p, apart, reading)) return { kind: 'phrase', range: apart, isBound: false }
  let last = index - 1
  while (last > from && isClass(p.words[last], 'adverb', 'temporal') && !p.words[last]?.isDefinite) last -= 1
  if (['قد', 'لقد'].includes(p.words[last]?.key ?? '')) last -= 1
  // *المدرب، سامر حداد، كان قد عبر*: the auxiliary stands behind its subject.
  const auxiliary = p.words[last]
  const isSubjectBefore =
    last > from && p.words[last - 1] !== undefined && p.tokens[last - 1]?.kind !== 'stop'
  if (last < index - 1 && isSubjectBefore && past.has(auxiliary?.key ?? '') && auxiliary?.conjunction === 0)
    last -= 1
  const before = p.words[last]
  if (!before || last < from) return { kind: 'none' }
  const speaksBeside = isClass(before, 'role', 'organisation', 'place', 'vague') || isBehindVerb(p, last)
  if (p.isHeading && before.conjunction > 0 && speaksBeside)
    return { kind: 'phrase', range: { from: last, to: last + 1 }, isBound: false }
  if (isClass(before, 'relative')) {
    if (!agreesWithRelative(before.key, reading)) return { kind: 'none' }
    // *الإعلان الذي أكد فيه الاتحاد قيامه ب…*: what it was said in does not speak.
    if (/^في(?:ه|ها)$/.test(p.words[index + 1]?.key ?? '')) return { kind: 'none' }
    const noun = isClass(p.words[last - 1], 'pronoun') ? last - 1 : last
    const range = antecedent(p, noun, from)
    return range ? { kind: 'phrase', range, isBound: true } : { kind: 'pronoun' }
  }
  // *لأنه يرى*
  if (/^لان(?:ه|ها|هم|هما)$/.test(before.key)) return { kind: 'pronoun' }
  const earlier = before.key === 'ان' ? earlierSpeaker(p, last, from) : null
  if (earlier) return { kind: 'phrase', range: earlier, isBound: true }
  const opener = before.key === 'اذ' ? subjectBeforeSince(p, last, from) : null
  if (opener) return { kind: 'phrase', range: opener, isBound: true }
  if (isClass(before, 'complementiser'))
    return before.complementiserPronoun ? { kind: 'pronoun' } : { kind: 'none' }
  if (isClass(before, 'subordinator', 'auxiliary')) return { kind: 'none' }
  // *لا يؤيد من يقول إن*: anybody who does.
  if (before.key === 'من' && verb.isFinite && !isClass(verb, 'role', 'organisation', 'place'))
    return { kind: 'none' }
  if (personalPronouns.has(before.key)) return { kind: 'pronoun' }
  // *وكانت الشركة، أعلنت أن*: a comma between subject and verb, where a word before has bound them.
  const isCut = p.tokens[last]?.kind === 'comma'
  const outer = isCut && p.tokens[last - 1]?.kind === 'word' ? clauseBefore(p, last, from) : null
  const { start, isBound } = outer?.isBound ? outer : clauseBefore(p, last + 1, from)
  const head = lastPhrase(p, start, last + 1)
  if (head > last) return { kind: 'none' }
  let to = last + 1
  while (to > head && ['comma', 'dash'].includes(p.tokens[to - 1]?.kind ?? '')) to -= 1
  const range = { from: head, to }
  const first = p.words[head]
  while (to > head && isClass(p.words[to - 1], 'pronoun')) to -= 1
  if (!isBound && to - head > longestPlainSubject) return { kind: 'none' }
  // *في «يوم غضب» دعت إليه …*: what stands in marks behind a preposition is where it was.
  if (p.tokens[head]?.kind === 'quote' && isClass(p.words[head - 1], 'preposition')) return { kind: 'none' }
  if (to <= head || !first || (!canBeginPhrase(p, head) && first.conjunction === 0)) return { kind: 'none' }
  if (!agrees(p, range, reading)) return { kind: 'none' }
  // *الحكم نهائيا يعتبر …*: the accusative is no subject, where nothing before has put it there.
  if (!isBound && first.isAccusative && !isClass(first, 'role', 'vague', 'document')) return { kind: 'none' }
  // *وبسؤال المدير عن ذلك أجاب*, *وبالتواصل مع المتحدث أفاد*: on what occasion.
  if (first.clitic === 'ب' || asksAround.test(first.key)) return { kind: 'none' }
  // *الحلو توفي إثر مرض فيما رجحت المصادر*: a clause with a verb of its own is no subject.
  if (holdsDeed(p, range)) return { kind: 'none' }
  // *ونطالع تقريرا تقول فيه المراسلة إن*: a verb with a conjunction is nobody, and what is said in a paper is not said by its finder.
  const speaks = isClass(first, 'role', 'organisation', 'place', 'givenName', 'vague', 'document', 'pronoun')
  if (first.conjunction > 0 && !first.isDefinite && !speaks) return { kind: 'none' }
  // *لصالح قرار يطالب الأطراف ب*: a relative clause on an indefinite noun is bound to it.
  const isAttribute = head > start && !first.isDefinite && isClass(first, 'document', 'vague')
  return { kind: 'phrase', range, isBound: isBound || isAttribute }
}
