import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { type ContentHead, headAt, isComplementiser } from '#core/attribution/languages/ar/heads'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase, isContentNoun, isResumptive } from '#core/attribution/languages/ar/phrase-start'
import { nounNotation } from '#core/attribution/languages/ar/notation'
import { isOwnSpeech, plainSaying } from '#core/attribution/languages/ar/plain-speech'
import { namesSomebody } from '#core/attribution/languages/ar/phrase-boundaries'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const noFrames: ReadonlySet<ArabicFrame> = new Set()
const announcing: ReadonlySet<ArabicFrame> = new Set(['nominal', 'إلى', 'من', 'ب', 'عن'])
const farthestClause = 14
/** Orders are given by people with many titles. */
const farthestOrder = 28

/** Verbs whose verbal noun, with whose it is behind it, names something said. */
const speechNouns = new Set(
  'أوصى رحب قال أكد أعلن صرح حذر اتهم ادعى زعم نفى توقع اعترف أقر هدد دعا طالب وعد تعهد اعتقد أشار ألمح لمح شكا رأى أفاد أضاف ذكر وجه كشف'.split(
    ' ',
  ),
)

/** The noun phrase that a pronoun on a verbal noun goes back to: *نقلت الوكالة عن المدير قوله إن*. */
function possessorBefore(p: ArabicPassage, index: number, from: number): TokenRange | null {
  const lowest = Math.max(from, index - 24)
  for (let at = index - 1; at >= lowest; at -= 1) {
    const word = p.words[at] as ArabicWord
    if (!word.isWord) continue
    if (word.key === 'عن' || word.key === 'علي' || (word.key === 'الي' && isAscribed(p, at, lowest))) {
      const end = endOfPhrase(p, at + 1, { limit: index, frames: noFrames })
      return end > at + 1 ? { from: at + 1, to: end } : null
    }
    if (isComplementiser(word)) return null
  }
  return null
}

/** *نسبت الصحيفة | إلى المدير قوله*. */
const isAscribed = (p: ArabicPassage, at: number, lowest: number): boolean =>
  p.words.slice(lowest, at).some((word) => word.cues.some(({ verb }) => verb.past === 'نسب'))

/** *من جانب*, *من قبل*, *من* between a verbal noun and whose it is. */
function skipOf(p: ArabicPassage, at: number): number {
  if (p.words[at]?.key !== 'من') return at
  return ['جانب', 'قبل', 'طرف'].includes(p.words[at + 1]?.key ?? '') ? at + 2 : at + 1
}

/** Verbal nouns that name a statement also with a noun phrase behind: *دعوة الحزب إلى الحوار*, *إعلان الشركة إفلاسها*. */
const nominalSpeech = new Set(['أوصى', 'رحب', 'دعا', 'أعلن', 'حذر', 'هدد', 'طالب', 'اتهم', 'وجه', 'كشف'])

const isNominalSpeech = (word: ArabicWord, { verb }: CueReading): boolean =>
  nominalSpeech.has(verb.past) && !word.isDefinite && (verb.past === 'أعلن' || !isClass(word, 'document'))

/** Somebody who can be meant by his name or office alone: *دعوة إلى الحوار* has nobody. */
const speaksForItself = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'role', 'organisation', 'place', 'givenName') ||
  // *مطالب مشروعة*
  (p.words[at]?.isUnknown === true && !p.words[at]?.bare.endsWith('ة'))

/** *في تصريح صحفي، تابع المدير أن*: behind the comma the sentence begins with its own verb. */
function holdsVerb(p: ArabicPassage, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (p.tokens[at]?.kind === 'comma' && p.words[at + 1]?.isFinite) return true
  return false
}

/** *إعلان الشركة | إفلاسها*: what is announced stands behind the possessor. */
const announcedAt = (p: ArabicPassage, at: number, { verb }: CueReading): ContentHead | null => {
  const word = p.words[at]
  const isDone = word !== undefined && (isContentNoun(word) || isClass(word, 'masdar', 'event'))
  return verb.past === 'أعلن' && !p.isHeading && isDone && !word.isDefinite && word.clitic === ''
    ? { kind: 'nominal', at }
    : null
}

const headlined = new Set('تحذيرات تحذير دعوات مطالبات مطالبه تعهدات توقعات'.split(' '))

/** *تحذيرات من تلوث النهر*: a headline that leaves out who warned. */
const opensHeading = (p: ArabicPassage, index: number, word: ArabicWord): boolean =>
  p.isHeading && index === 0 && headlined.has(word.key)

/** A verbal noun as a cue: *قوله إن*, *تأكيدات من الوزارة بأن*. Only a clause or a quotation behind it makes it one. */
export function readNoun(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  // *ومن الجدير ذكره أن*: the narrator's own.
  if (p.words[index - 1]?.key === 'الجدير' || namesSomebody(p, index - 1)) return null
  for (const reading of word.cues) {
    // *توجيهات الوزير بصرف …*, but *توجيه رسالة*.
    if (reading.kind !== 'noun' || (reading.verb.past === 'وجه' && word.stem !== 'توجيهات')) continue
    const frames = new Set<ArabicFrame>([...reading.verb.frames, 'that'])
    frames.delete('nominal')
    frames.delete('object')
    let source: TokenRange | null = null
    let head = headAt(p, index + 1, frames)
    if (reading.hasObject) {
      // *نقلت عن والده قوله لا نعرف …*
      if (!head && plainSaying.has(reading.verb.past) && isOwnSpeech(p, index + 1))
        head = { kind: 'colon', at: index + 1 }
      if (!head || head.kind === 'preposition') continue
      source = possessorBefore(p, index, situation.from)
    } else if (!(head?.kind === 'preposition' && opensHeading(p, index, word))) {
      if (head || !speechNouns.has(reading.verb.past)) continue
      const isOrder = reading.verb.past === 'وجه'
      const from = skipOf(p, index + 1)
      if (!canBeginPhrase(p, from) && !isClass(p.words[from], 'role', 'organisation')) continue
      const end = endOfPhrase(p, from, {
        limit: Math.min(situation.to, from + (isOrder ? farthestOrder : farthestClause)),
        frames: nominalSpeech.has(reading.verb.past) ? announcing : noFrames,
      })
      // *اتهام الجيش لها بقصف …*
      const isApart = isResumptive(p, end) || (isOrder && p.tokens[end]?.kind === 'comma')
      const governed = isResumptive(p, end) ? new Set<ArabicFrame>([...frames, 'ب']) : frames
      const behind = headAt(p, isApart ? end + 1 : end, governed)
      // *اتهامه لها بكذا*: whom it is aimed at belongs to the content.
      head =
        (behind && isResumptive(p, end) ? { ...behind, at: end } : behind) ?? announcedAt(p, end, reading)
      const isLoose = head?.kind === 'preposition' || head?.kind === 'nominal'
      if (end === from || !head || (head.kind !== 'clause' && !isLoose)) continue
      if (holdsVerb(p, from, end)) continue
      if (isLoose && !(isNominalSpeech(word, reading) && speaksForItself(p, from))) continue
      source = { from, to: end }
    }
    const to = endOfContent(p, head.at, situation.to, head.kind)
    if (to <= head.at) continue
    // *ردا على إعلان الحزب حل …*: spoken of on the way, and not who speaks on.
    const isNested = situation.isNested || head.kind === 'nominal' || head.kind === 'preposition'
    return findingOf(
      p,
      { isNested },
      {
        rule: 'noun.cue',
        source,
        cue: [{ from: index, to: index + 1 }],
        cueOffset: word.conjunction + (word.clitic === 'ل' ? 1 : 0),
        content: [{ from: head.at, to }],
        verb: reading.verb,
        hint: reading,
        ...nounNotation(p, reading.verb, head),
      },
    )
  }
  return null
}
