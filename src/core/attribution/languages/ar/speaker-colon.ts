import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { isComplementiser } from '#core/attribution/languages/ar/heads'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { endWithoutStop } from '#core/attribution/languages/ar/open-speech'
import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { quotationAt, wordsIn } from '#core/attribution/languages/ar/quoted-names'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Labels of a desk, not sources: *عاجل: …*, *بالصور: …*. */
const labels = new Set(
  'عاجل بالصور بالفيديو فيديو صور خاص تقرير تحليل راي مقال انفوجراف انفوغراف شاهد بالارقام محدث حصري مباشر صوره متابعه تفاصيل موكد ملف حوار الخبر ملخص'.split(
    ' ',
  ),
)
const longestSpeaker = 9
const whens = new Set(['بعد', 'قبل', 'عقب', 'حول', 'عن', 'خلال', 'بشان'])

/** The headline form *X: …*; in the body only where quoted speech follows the colon. */
export function readSpeakerColon(p: ArabicPassage, situation: Situation): Finding | null {
  // *- سامي الحلو (مدرب الفريق): «…»*: an entry of a list.
  const from = p.tokens[situation.from]?.kind === 'dash' ? situation.from + 1 : situation.from
  const reach = Math.min(situation.to, from + longestSpeaker + 1)
  let colon = -1
  for (let at = from; at < reach; at += 1) if (p.tokens[at]?.kind === 'colon') colon = colon < 0 ? at : colon
  if (colon <= from || colon + 1 >= situation.to) return null
  const quotation = quotationAt(p, colon + 1)
  const isQuoted = quotation !== null && wordsIn(p, quotation) >= 3
  if (!p.isHeading && !isQuoted) return null
  const first = p.words[from] as ArabicWord
  // *تقرير أممي: …* has a source, *تقرير: …* a desk.
  const isPaper = isClass(first, 'document') && colon - from >= 2
  if ((!isPaper && (labels.has(first.key) || labels.has(first.stem))) || first.clitic === 'ب') return null
  for (let at = from; at < colon; at += 1) {
    const word = p.words[at] as ArabicWord
    if (p.tokens[at]?.kind === 'dash' || isComplementiser(word)) return null
    if (isFiniteCue(word) && word.classes.size === 0) return null
  }
  const isPlace = isClass(first, 'place') && colon - from <= 2
  if (isPlace && !isQuoted && !speaksInFirstPerson(p, colon + 1, situation.to)) return null
  if (!canBeginPhrase(p, from) && !isClass(first, 'organisation', 'role')) return null
  // *X لـ«صحيفة»: …*, *X بعد المباراة: …*: whom it was said to, and when.
  let end = colon
  for (let at = from + 1; at < colon; at += 1)
    if (
      p.words[at]?.key === 'ل' ||
      (p.words[at]?.clitic === 'ل' && isClass(p.words[at], 'addressee')) ||
      (whens.has(p.words[at]?.key ?? '') && p.words[at]?.clitic === '')
    ) {
      end = at
      break
    }
  const source = { from, to: end }
  // *الوزارة: «عمل متواصل» لإصلاح الطريق*: the marks are about some of its words.
  const goesOn = p.isHeading && quotation !== null && p.tokens[quotation.to]?.kind === 'word'
  if (isQuoted && !goesOn) return { ...speechBehind(p, source, colon, quotation.to), frame: 'X: «…»' }
  const behind = goesOn ? quotation.to : colon + 1
  return speechBehind(p, source, colon, endOfContent(p, behind, situation.to, 'colon'))
}

/** What is said behind a colon, as far as the token `to`. */
const speechBehind = (p: ArabicPassage, source: TokenRange, colon: number, to: number): Finding =>
  findingOf(
    p,
    { isNested: false },
    {
      rule: 'headline.colon',
      source,
      cue: [{ from: colon, to: colon + 1 }],
      content: [{ from: colon + 1, to }],
      lemma: ':',
      frame: 'X: …',
    },
  )

const askers = new Set('س سوال المذيع المذيعه المحاور المحاوره المقدم المقدمه'.split(' '))
const answerers = new Set('ج جواب الضيف الضيفه'.split(' '))

/** *س: …؟*, *ج: …*, *المذيع: …*: a line of an interview, which is speech as far as its paragraph goes. */
export function readTranscriptLine(p: ArabicPassage, { from, to }: Situation): Finding | null {
  const label = p.tokens[from]?.kind === 'dash' ? from + 1 : from
  const key = p.words[label]?.key ?? ''
  const colon = label + 1
  if (!(askers.has(key) || answerers.has(key)) || p.tokens[colon]?.kind !== 'colon') return null
  if (p.tokens[colon + 1] === undefined || quotationAt(p, colon + 1)) return null
  return {
    ...speechBehind(p, { from: label, to: colon }, colon, endWithoutStop(p, { from: colon + 1, to })),
    rule: 'speaker.label',
    act: askers.has(key) ? 'question' : 'assert',
  }
}

const longestSecondSpeaker = 4

/** In a headline: *X تقر البناء والسلطة: تحد سافر*, whose second half has a speaker of its own. */
export function readSecondSpeaker(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index]
  if (index === situation.from || !word || word.conjunction === 0) return null
  // *الوزارة: العمل مستمر.. وحداد: الطريق مفتوح*: a surname right behind the stop, as short as that.
  const isSurname =
    word.isUnknown && p.tokens[index + 1]?.kind === 'colon' && p.tokens[index - 1]?.kind === 'stop'
  if (!isSurname && !isClass(word, 'organisation', 'role', 'place')) return null
  const last = Math.min(index + longestSecondSpeaker, situation.to - 2)
  for (let colon = index + 1; colon <= last; colon += 1) {
    if (isFiniteCue(p.words[colon] as ArabicWord)) return null
    if (p.tokens[colon]?.kind !== 'colon') continue
    return speechBehind(
      p,
      { from: index, to: colon },
      colon,
      endOfContent(p, colon + 1, situation.to, 'colon'),
    )
  }
  return null
}

const firstPerson = /^(?:سن|لن|ن[^ا]..|نحن|انا|لا)/

const speaksInFirstPerson = (p: ArabicPassage, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + 4); at += 1)
    if (firstPerson.test(p.words[at]?.key ?? '')) return true
  return false
}
