import { canonicalEncoding, decode } from './decode'
import { guessEncoding, scoreIn, statisticEncodings } from './encoding'
import type { EncodingGuess, EncodingGuesses } from './reading'

/** In which encoding bytes are read, and who says so. */
export interface Told {
  /** Best first: the first is the one that they are read in. */
  readonly encodings: EncodingGuesses
  /** The encoding that was declared and does not fit the bytes; null where none was, or it fits. */
  readonly doubted: string | null
}

/** Bytes that are looked at, from the first one beyond ASCII on. */
const sampleBytes = 64 * 1024
/** Letters beyond ASCII that it takes to say that a declaration is wrong. */
const leastLetters = 10
/** From this share of characters beyond ASCII that no language writes where they stand a text is not what it was declared to be. */
const strangeFrom = 0.2
/** So much better another encoding has to fit, where both are told by the statistics of letters. */
const clearly = 0.2
/** A guess has to fit so well to be taken instead of what was declared. */
const goodGuess = 0.7
/** What may stand against a declaration. Who writes MacArabic today says so, and by chance it fits Persian. */
const contenders = statisticEncodings.filter((encoding) => encoding !== 'x-mac-arabic')
/** From this share of bytes that are no letters a text is not what it was declared to be: the odd one is damage. */
const damagedFrom = 0.05

/**
 * In which encoding to read bytes that say something of themselves, or of which an envelope does.
 *
 * A declaration is believed where the bytes can be what it says. Valid UTF-8 is UTF-8, since no text of another encoding is
 * valid by chance; bytes that are not valid in what was declared, or become letters that no language writes together, are
 * read by the best guess. Where that is no good either, what was declared stays, and is doubted.
 *
 * @param declared - null where nobody says anything
 */
export function toldEncoding(bytes: Uint8Array, declared: string | null): Told {
  const guesses = guessEncoding(bytes)
  const name = declared === null ? null : canonicalEncoding(declared)
  const [best] = guesses
  if (name === null || !best) return { encodings: guesses, doubted: null }
  // A mark at the beginning, or halves of pairs, say more than words.
  if (best.encoding.startsWith('utf-16')) return { encodings: guesses, doubted: null }
  const believed: Told = { encodings: [{ encoding: name, score: 1 }], doubted: null }
  const doubt = (first: EncodingGuess, own: EncodingGuess = { encoding: name, score: 0 }): Told => {
    const rest = guesses.filter(({ encoding }) => encoding !== first.encoding && encoding !== name)
    return { encodings: first.encoding === name ? [first, ...rest] : [first, ...rest, own], doubted: name }
  }
  const from = firstBeyondAscii(bytes)
  // Letters of ASCII alone are the same everywhere, but where they stand for others (ISO-2022-JP).
  if (from === -1) return name.startsWith('utf-16') ? { encodings: guesses, doubted: null } : believed
  if (best.encoding === name) return { encodings: [best], doubted: null }
  if (best.encoding === 'utf-8' || name === 'utf-8') return doubt(best)

  const sample = bytes.subarray(from, from + sampleBytes)
  const text = decode(sample, name)
  if ((text.match(/[^\u0000-\u007F]/g)?.length ?? 0) < leastLetters) return believed
  const scored = (encoding: string): EncodingGuess => ({ encoding, score: scoreIn(sample, encoding) })
  const likeliest = contenders.map(scored).reduce((one, other) => (other.score > one.score ? other : one))
  const isKnown = statisticEncodings.some((encoding) => encoding === name)
  const own = isKnown ? scored(name) : { encoding: name, score: 0 }
  const isWorse = isKnown && likeliest.score - own.score > clearly
  if (!isWorse && !isStrange(text)) return believed
  return doubt(likeliest.score >= goodGuess ? likeliest : own, own)
}

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return at
  return -1
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
]
const scriptOf = (letter: string): number => scripts.findIndex((script) => script.test(letter))

const isLetter = (character: string): boolean => /\p{L}/u.test(character)
const isLower = (character: string): boolean => /\p{Ll}/u.test(character)
const isUpper = (character: string): boolean => /\p{Lu}/u.test(character)
const latinBeyondAscii = /[\u00AA-\u024F]/
/** What stands in no text: what could not be decoded, and controls. */
const impossible = /[\uFFFD\u0080-\u009F]/

/**
 * Whether a text is full of what no language writes: letters that could not be decoded, capitals behind small letters,
 * letters beside those of another script, three accented Latin letters in a row, marks on nothing.
 */
function isStrange(text: string): boolean {
  let beyond = 0
  let strange = 0
  let damaged = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character < '\u0080') continue
    beyond++
    if (impossible.test(character)) damaged++
    else if (isOdd(text.charAt(at - 1), character, text.charAt(at + 1))) strange++
  }
  return damaged >= beyond * damagedFrom || strange + damaged >= beyond * strangeFrom
}

function isOdd(before: string, character: string, after: string): boolean {
  if (/\p{M}/u.test(character)) return !/[\p{L}\p{M}]/u.test(before)
  if (!isLetter(character)) return false
  if (isUpper(character) && isLower(before)) return true
  if (latinBeyondAscii.test(character)) return latinBeyondAscii.test(before) && latinBeyondAscii.test(after)
  const script = scriptOf(character)
  return script !== -1 && isLetter(before) && scriptOf(before) !== -1 && scriptOf(before) !== script
}
