import { lookupKey } from '#core/text/normal-forms'
import { decode, isUtf8 } from './decode'
import type { EncodingGuess, EncodingGuesses } from './reading'

/** How many bytes are looked at. */
const sampleBytes = 64 * 1024
/** Encodings with one byte a letter: only statistics tell them apart. */
export const statisticEncodings = ['windows-1252', 'windows-1256', 'iso-8859-6', 'x-mac-arabic'] as const

/** The most common Arabic words, beyond chance in any Arabic text. */
const commonWords = new Set(
  'في من على ان الى عن التي الذي هذا هذه مع كان بعد قال بين ما لا قد او كما خلال'.split(' ').map(lookupKey),
)
/** Share of common words from which a text is surely Arabic. */
const ampleShare = 0.05

const arabicLetter =
  /[\u0621-\u063A\u0641-\u064A\u0679\u067E\u0686\u0688\u0691\u0698\u06A4\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2]/
const latinLetter = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F]/
const asciiLetter = /[A-Za-z]/
/** Letters that Arabic writes only at the end of a word. */
const finalLetter = /[\u0629\u0649]/
/** Marks, digits and punctuation that texts in these languages use. */
const plausibleMark =
  /[\u00A0\u00AB\u00BB\u2013\u2014\u2018-\u201E\u2022\u2026\u200C-\u200F\u060C\u061B\u061F\u0660-\u066A\u00A3\u00A9\u00AE\u00B0\u00B7\u20AC\u2122]/

/** Vowels and the stroke that lengthens a word: nowhere but beside Arabic letters. */
const arabicMark = /[\u0640\u064B-\u0652]/
/** What no text in this encoding has, and how much it weighs against letters that fit. */
const impossible = /[\uFFFD\u0080-\u009F]/
const impossibleWeight = -4

/** 1 where a character from beyond ASCII is what one expects between its neighbours, 0 where it is not, less where it cannot be. */
function plausibility(before: string, character: string, after: string): number {
  if (arabicLetter.test(character)) {
    if (asciiLetter.test(before) || asciiLetter.test(after)) return 0
    if (latinLetter.test(before) || latinLetter.test(after)) return 0
    if (finalLetter.test(character) && arabicLetter.test(after)) return 0
    return arabicLetter.test(before) || arabicLetter.test(after) || /\s/.test(before) ? 1 : 0.5
  }
  if (latinLetter.test(character)) {
    const besideAscii = asciiLetter.test(before) || asciiLetter.test(after)
    return besideAscii ? 1 : 0
  }
  if (arabicMark.test(character)) return arabicLetter.test(before) || arabicMark.test(before) ? 1 : 0
  if (impossible.test(character)) return impossibleWeight
  return plausibleMark.test(character) ? 1 : 0
}

/** How much a text decoded from bytes that are no UTF-8 looks like one that somebody wrote, 0 to 1. */
function score(text: string): number {
  let high = 0
  let good = 0
  let arabic = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character < '\u0080') continue
    high++
    if (arabicLetter.test(character)) arabic++
    good += plausibility(text.charAt(at - 1), character, text.charAt(at + 1))
  }
  if (high === 0) return 0
  const fit = Math.max(0, good / high)
  if (arabic < high * 0.5) return fit
  const words = (text.match(/[\u0621-\u0652]+/g) ?? []).map(lookupKey)
  const common = words.filter((word) => commonWords.has(word)).length / Math.max(words.length, 1)
  return fit * (0.7 + 0.3 * Math.min(1, common / ampleShare))
}

/** How much bytes look like a text that somebody wrote in one of `statisticEncodings`, 0 to 1. */
export const scoreIn = (sample: Uint8Array, encoding: string): number =>
  // Of two that fit equally the more common one comes first, and MacArabic is rare.
  score(decode(sample, encoding)) * (encoding === 'x-mac-arabic' ? 0.995 : 1)

const bestFirst = (guesses: EncodingGuess[]): EncodingGuess[] =>
  guesses.sort((one, other) => other.score - one.score)

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Characters of the scripts that desks meet; bytes of another encoding seen in pairs are mostly Chinese. */
const expectedUnit =
  /[\t\n\r -~\u00A0-\u017F\u0600-\u06FF\u0750-\u077F\u2000-\u206F\u20A0-\u20BF\uFB50-\uFDFF\uFE70-\uFEFC]/g

/** 1 for the upper bytes of those characters in UTF-16. */
const upperBytes = new Uint8Array(256)
for (const byte of [0x00, 0x01, 0x06, 0x07, 0x20, 0xfb, 0xfc, 0xfd, 0xfe]) upperBytes[byte] = 1
/** So many characters of a text in UTF-16 are expected ones. */
const utf16Share = 0.95

/** Whether enough bytes at even or at odd places are upper ones: nothing else can be UTF-16, and looking costs little. */
function mayBeUtf16(bytes: Uint8Array): boolean {
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 2) {
    even += upperBytes[bytes[at] ?? 0] ?? 0
    odd += upperBytes[bytes[at + 1] ?? 0] ?? 0
  }
  return Math.max(even, odd) >= (utf16Share * bytes.length) / 2
}

/** UTF-16 without its mark. Valid UTF-8 proves nothing: its zero bytes are control characters there. */
function utf16Guess(sample: Uint8Array): EncodingGuess | null {
  if (sample.length < 4) return null
  const even = sample.subarray(0, sample.length & ~1)
  if (!mayBeUtf16(even)) return null
  const [best, other] = bestFirst(
    (['utf-16le', 'utf-16be'] as const).map((encoding) => {
      const text = decode(even, encoding)
      return { encoding, score: (text.match(expectedUnit)?.length ?? 0) / text.length }
    }),
  ) as [EncodingGuess, EncodingGuess]
  return best.score >= utf16Share && best.score - other.score > 0.2 ? best : null
}

/** A share of UTF-8 sequences so high that the others are damage and not another encoding. */
const mostlyUtf8 = 0.9

function utf8Score(sample: Uint8Array): number {
  const text = decode(sample, 'utf-8')
  const damaged = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0
  return whole + damaged === 0 ? 1 : whole / (whole + damaged)
}

/**
 * In which encoding bytes are a text, by their marks, their validity and the statistics of letters.
 *
 * @returns best first, never empty; a score of 1 is certain
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuesses {
  const marked = byteOrderMark(bytes)
  if (marked) return [{ encoding: marked, score: 1 }]
  const sample = bytes.subarray(0, sampleBytes)
  const wide = utf16Guess(sample)
  if (wide) return [wide]
  if (isUtf8(bytes)) return [{ encoding: 'utf-8', score: 1 }]
  const utf8 = utf8Score(sample)
  if (utf8 >= mostlyUtf8) return [{ encoding: 'utf-8', score: utf8 }]
  // Where only damage beyond the sample spoke against UTF-8, the sample scores 1 and was answered above.
  return bestFirst(statisticEncodings.map((encoding) => ({ encoding, score: scoreIn(sample, encoding) })))
}
