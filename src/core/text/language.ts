import { lookupKey } from '#core/text/normal-forms'

/** Languages whose statements the engine can read by grammar. Anything else is `und`: read by marks alone. */
export type DetectedLanguage = 'ar' | 'en' | 'und'

const englishWords = new Set(
  'the of and to in that is was for on with he it as at by his said from has are were'.split(' '),
)
const arabicWords = new Set(
  'في من على ان الى عن التي الذي هذا هذه مع كان بعد قال بين ما لا قد او كما خلال'.split(' ').map(lookupKey),
)
/** Letters that Persian, Urdu, Pashto, Kurdish or Uyghur write and Arabic does not. */
const otherArabicScript = /[پچژگٹڈڑےںېۍټډړښګڼەێۆڵڕڤھۀ]/g

/** How much of a text is looked at, in UTF-16 code units. */
const sampleLength = 20_000
/** The least share of common words among the words for a text to be in a language. */
const leastCommonShare = 0.04

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The language of a text by its script and its most common words: a BCP 47 tag, `und` where neither tells. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength)
  const arabicLetters = count(sample, /[\u0620-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]/g)
  const latinLetters = count(sample, /[A-Za-z]/g)
  const words = (sample.match(/[\p{L}\p{M}]+/gu) ?? []).map(lookupKey)
  if (words.length === 0) return 'und'
  const share = (common: ReadonlySet<string>): number => {
    const found = words.filter((word) => common.has(word)).length
    return found / words.length
  }
  if (arabicLetters > latinLetters) {
    if (count(sample, otherArabicScript) > arabicLetters * 0.02) return 'und'
    // A headline or two may hold no common word at all; the script then says enough.
    return words.length < 40 || share(arabicWords) >= leastCommonShare ? 'ar' : 'und'
  }
  return latinLetters > 0 && share(englishWords) >= leastCommonShare ? 'en' : 'und'
}
