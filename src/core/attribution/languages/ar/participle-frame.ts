import type { Stance } from '#core/statement/stance'
import { type ContentHead, findHead, headAt, isComplementiser } from '#core/attribution/languages/ar/heads'
import {
  acceptsNominal,
  isBareThat,
  isWordsGiven,
  offering,
} from '#core/attribution/languages/ar/nominal-contents'
import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { namesResponsibility } from '#core/attribution/languages/ar/named-acts'
import { isWaved } from '#core/attribution/languages/ar/narrator'
import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  isHonorific,
} from '#core/attribution/languages/ar/passage-words'
import { invoked } from '#core/attribution/languages/ar/object-frame'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { isForSomebody } from '#core/attribution/languages/ar/plain-speech'
import { endOfDashes } from '#core/attribution/languages/ar/quoted-names'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { TokenRange } from '#core/text/tokens'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import { endOfNotice } from '#core/attribution/languages/ar/verb-first'

const lasting: ReadonlySet<Stance> = new Set(['promise', 'support', 'decline', 'condemn', 'concern'])

const longestBareSubject = 3

/** *: الشركات مطالبة ب*, *أن الشركات مطالبة ب*: nothing but a noun or two before it in its clause, and no verb. */
function isBehindBareSubject(p: ArabicPassage, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - longestBareSubject - 1); at -= 1) {
    const word = p.words[at] as ArabicWord
    if (at < index - 1 && (p.tokens[at]?.kind === 'colon' || isClass(word, 'complementiser'))) return true
    if (!word.isWord || word.isFinite || !(word.isDefinite || isClass(word, 'place', 'organisation')))
      return false
  }
  return false
}

/** *إنها ملتزمة ب*, *الشركات مطالبة ب*: what somebody is, not what they say on top of something else. */
function isPredicate(p: ArabicPassage, index: number, { key, verb }: CueReading): boolean {
  const before = p.words[index - 1]
  if (isClass(before, 'complementiser', 'auxiliary', 'negation', 'pronoun')) return true
  if (verb.past === 'طالب' && isBehindBareSubject(p, index)) return true
  return lasting.has(verb.act) && key.endsWith('ه') && p.tokens[index - 1]?.kind !== 'comma'
}

const noFrames: ReadonlySet<ArabicFrame> = new Set()
const longestSpeaker = 4

/** *مؤكدا العمري أن*, *مشيرة «اللجنة» إلى أن*: who speaks, named again right before the clause. */
function speakerBehind(p: ArabicPassage, from: number, limit: number): TokenRange | null {
  const first = p.tokens[from]?.kind === 'quote' ? p.words[from + 1] : p.words[from]
  if (!first?.isDefinite || first.clitic !== '') return null
  const mayBeSurname = [...first.classes].every((one) => one === 'nisba') && first.cues.length === 0
  if (!mayBeSurname && !isClass(first, 'role', 'organisation')) return null
  const to = endOfPhrase(p, from, { limit: Math.min(limit, from + longestSpeaker), frames: noFrames })
  const behind = p.words[to]?.key === 'الي' ? to + 1 : to
  return to > from && p.words[behind]?.conjunction === 0 && isComplementiser(p.words[behind])
    ? { from, to }
    : null
}

/** A circumstantial participle with its content: *مشيرا إلى أن*, *محذرا من*. */
export function matchParticiple(p: ArabicPassage, index: number, situation: Situation): Match | null {
  const word = p.words[index] as ArabicWord
  for (const reading of word.cues) {
    if (reading.kind !== 'participle' || isPredicate(p, index, reading)) continue
    // *مطالب مشروعة مدعومة ب…*: what is demanded; who demands is *مطالبا*.
    if (word.key === 'مطالب') continue
    // *نؤكد مجددا أن*, *الادعاء مجددا بأنه*: once more.
    const isAgain = word.key === 'مجددا' && p.words[index - 1]?.isWord === true
    if (isAgain || (isClass(word, 'adverb') && p.words[index - 1]?.isFinite)) continue
    // *شاحنات محملة بالغذاء*
    if (reading.verb.past === 'حمل' && !namesResponsibility(p, index)) continue
    const { frames } = reading.verb
    // *مؤكدا سموه أن*: the speaker's title stands behind the participle; *مطالبا المرأة بأن*: whom he speaks to.
    const isNamed = !frames.has('object') && !word.key.endsWith('ات')
    const subject = isHonorific(p.words[index + 1])
      ? { from: index + 1, to: index + 2 }
      : isNamed
        ? speakerBehind(p, index + 1, situation.to)
        : null
    const notice = endOfNotice(p, subject ? subject.to : index + 1)
    // *متوعدا -في كلمة له- ب…*
    const first = endOfDashes(p, notice, situation.to)
    // *مبينا، ان الهيئة …*: a comma where none belongs.
    const isCut = p.tokens[first]?.kind === 'comma' && isComplementiser(p.words[first + 1])
    let head = headAt(p, isCut ? first + 1 : first, frames)
    // *متمنيا له التوفيق*
    if (!head && reading.verb.past === 'تمنى' && isForSomebody(p, first))
      head = { kind: 'nominal', at: first }
    if (!head && asksOf(p, index, reading)) head = { kind: 'preposition', at: first }
    if (!head) {
      // *مبررا ذلك ب…*
      if (frames.has('object') && (canBeginPhrase(p, first) || isBareThat(p, first)))
        head = { kind: 'nominal', at: first }
      else if (frames.has('nominal') && beginsNoun(p, first) && acceptsNominal(p, first, reading))
        head = { kind: 'nominal', at: first }
      else if (startsOccasion(p, first)) head = ownHead(p, first, findHead(p, first, situation.to, frames))
    }
    if (!head) continue
    if (isWaved(p, reading, head.at)) continue
    // *متوجها إلى منزله*, *متقدما بخطوة*: words are what one turns to somebody with.
    if (offering.has(reading.verb.past) && !isWordsGiven(p.words[head.at])) continue
    // *أصدر الملك أمرا بتعيين …*: without its madda an order, and no one who orders.
    if (reading.verb.past === 'أمر' && !word.bare.startsWith('آ')) continue
    // *قدموا مقترحات لتفعيل …*: what they put forward, a noun.
    if (head.kind === 'nominal' && word.key.endsWith('ات')) continue
    if (reading.verb.past === 'سأل' && !asksAloud(reading, head) && !invoked.has(p.words[head.at]?.key ?? ''))
      continue
    if (
      isClass(word, 'role', 'organisation', 'adjective') &&
      head.kind !== 'clause' &&
      !callsOn(p, index) &&
      !asksOf(p, index, reading)
    )
      continue
    const before = p.words[index - 1]
    // *نال عشرين صوتا مؤيدا مقابل …*: what sort of a thing, and nobody's statement.
    const isAttribute = before?.isWord === true && /[^ا]ا$/.test(before.bare) && !before.isDefinite
    if (isAttribute && word.key.endsWith('ا') && head.kind === 'nominal' && !before.isFinite) continue
    const isNounBefore =
      before?.isWord === true && !before.isDefinite && isClass(before, 'role', 'organisation')
    if (isNounBefore && head.kind === 'nominal') continue
    return { reading, source: subject, head, rule: 'participle' }
  }
  return null
}

/** *معلقا على القرار، قال المدير: …*: what stands behind a verb of saying is that verb's. */
function ownHead(p: ArabicPassage, first: number, head: ContentHead | null): ContentHead | null {
  for (let at = first + 1; head && at < head.at; at += 1)
    if (p.tokens[at - 1]?.kind === 'comma' && isFiniteCue(p.words[at] as ArabicWord)) return null
  return head
}

/** *سائلا: «من المسؤول؟»* */
const asksAloud = ({ verb }: CueReading, { kind }: ContentHead): boolean =>
  verb.act === 'question' && (kind === 'quotation' || kind === 'colon')

/** *مؤكدا عدم وجود خسائر*, *مؤكدا مواصلة العمل*: nouns that begin like a clause or another participle. */
function beginsNoun(p: ArabicPassage, at: number): boolean {
  const word = p.words[at]
  if (!word || canBeginPhrase(p, at) || word.key === 'عدم') return word !== undefined
  const isVerbalNoun = word.bare.endsWith('ة') && word.cues.some((cue) => cue.kind === 'noun')
  return isVerbalNoun && word.conjunction === 0 && p.words[at + 1]?.isDefinite === true
}

const longestCall = 8

/** *باتجاه المحافظة داعية الأطراف إلى*: without a comma, where whom she calls on and for what stand behind. */
function asksSomebody(p: ArabicPassage, index: number): boolean {
  if (!p.words[index - 1]?.isDefinite || !p.words[index + 1]?.isDefinite) return false
  for (let at = index + 2; at < index + longestCall; at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return false
    if (word.key === 'الي' || (word.clitic === 'ل' && isClass(word, 'masdar', 'event'))) return true
  }
  return false
}

/** *، داعية الحكومة إلى*: behind a comma and before its object, no *داعية إسلامي*. */
const callsOn = (p: ArabicPassage, index: number): boolean =>
  (p.tokens[index - 1]?.kind === 'comma' || asksSomebody(p, index)) &&
  p.words[index]?.isDefinite === false &&
  (p.words[index + 1]?.isDefinite === true ||
    isClass(p.words[index + 1], 'preposition', 'place', 'organisation') ||
    /^ايا(?:ه|ها|هم)$/.test(p.words[index + 1]?.key ?? ''))

/** *طالبا منه العودة*: a student is asked of nobody. */
export const asksOf = (p: ArabicPassage, index: number, { verb, key }: CueReading): boolean =>
  (verb.past === 'طلب' || (verb.past === 'طالب' && key === 'طالبا')) &&
  /^من(?:ه|ها|هم)?$/.test(p.words[index + 1]?.key ?? '')

const startsOccasion = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'preposition', 'adverb', 'temporal') || p.words[at]?.clitic === 'ل'
