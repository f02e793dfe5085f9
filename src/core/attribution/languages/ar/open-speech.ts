import type { Finding } from '#core/attribution/finding'
import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** *…: نحن هنا. عملنا كثيرا*: words that only the speaker says of himself. */
const ownWord = /^(?:نحن|انا|اننا|انني|لاني|لدينا|علينا|منا|لنا|عندي)$|^..+(?:نا|ني)$/

const speaksOfItself = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) {
    const word = p.words[at]
    if (word?.cues.some((cue) => cue.kind === 'present' && cue.person === 1 && word.key.startsWith('ن')))
      return true
    if (
      ownWord.test(word?.key ?? '') &&
      word?.isDefinite === false &&
      !isClass(word, 'place', 'givenName', 'temporal')
    )
      return true
  }
  return false
}

/** Whether the speech that an unquoted colon opened goes on in the next sentence, rather than the narrator. */
export function goesOn(p: ArabicPassage, sentence: TokenRange, found: readonly Finding[]): boolean {
  const first = p.words[sentence.from] as ArabicWord
  const isReport = found.some(
    (one) => !one.isNested && (one.cue[0]?.from ?? 0) <= sentence.from + 2 && one.rule !== 'participle',
  )
  if (isReport || isClass(first, 'narratorRemark')) return false
  if (p.isHeading) return true
  if (!first.isWord && p.tokens[sentence.from]?.kind !== 'number') return false
  return speaksOfItself(p, sentence) || (first.conjunction === 0 && !isDeed(first))
}

/** Speech behind a colon without marks that reaches the end of its sentence. */
export function isOpenSpeech(p: ArabicPassage, { content, rule }: Finding, sentence: TokenRange): boolean {
  const last = content.at(-1)
  if (
    !last ||
    !/quotation$|^headline\.colon$|^speaker\.label$/.test(rule) ||
    p.tokens[last.from - 1]?.kind !== 'colon'
  )
    return false
  if ((p.owner[last.from] ?? -1) >= 0) return false
  for (let at = last.to; at < sentence.to; at += 1) if (p.words[at]?.isWord) return false
  return true
}

export const endWithoutStop = (p: ArabicPassage, { from, to }: TokenRange): number => {
  let end = to
  while (end > from + 1 && p.tokens[end - 1]?.kind === 'stop') end -= 1
  return end
}

export const lengthened = (finding: Finding, to: number): Finding => ({
  ...finding,
  content: finding.content.map((one, at) => (at === finding.content.length - 1 ? { ...one, to } : one)),
})
