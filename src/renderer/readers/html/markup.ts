import { decode, isKnownEncoding, isUtf8 } from '../decode'
import { guessEncoding } from '../encoding'
import { readLetters } from '../text-file'
import type { EncodingGuesses, Reading } from '../reading'

/** How far into a page its encoding may be declared; saved pages carry scripts before it. */
const declarationWithin = 8192
const metaCharset =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i

/** The encoding that a page declares of itself. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, declarationWithin))
  const found = metaCharset.exec(head)
  const label = (found?.[1] ?? found?.[2])?.toLowerCase()
  // Whoever reads these letters one byte each knows that they are not UTF-16.
  return label && !label.startsWith('utf-16') && isKnownEncoding(label) ? label : null
}

/**
 * The letters of a page. Valid UTF-8 is UTF-8, whatever is declared, since no text of another encoding is valid by chance;
 * then comes what the page's envelope says, what the page says itself, and last what its letters tell.
 */
export function markupOf(
  bytes: Uint8Array,
  reading: Reading,
  envelope?: string,
): { markup: string; encodings: EncodingGuesses } {
  const told = reading.options.encoding
  const declared = envelope && isKnownEncoding(envelope) ? envelope.toLowerCase() : declaredCharset(bytes)
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (
    !told &&
    !isMarked &&
    declared &&
    declared !== 'utf-8' &&
    declared !== 'us-ascii' &&
    !isUtf8(bytes) &&
    guessEncoding(bytes)[0]?.encoding !== 'utf-8'
  )
    return { markup: decode(bytes, declared), encodings: [{ encoding: declared, score: 1 }] }
  const { text, encodings } = readLetters(bytes, reading)
  return { markup: text, encodings }
}
