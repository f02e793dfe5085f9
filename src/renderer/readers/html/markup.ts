import { isKnownEncoding } from '../decode'
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
  return label && !label.startsWith('utf-16') ? envelopeCharset(label) : null
}

/** The letters of a page, by what its envelope says of it, or what it says of itself (`lettersOf`). */
export function markupOf(
  bytes: Uint8Array,
  reading: Reading,
  envelope?: string,
): { markup: string; encodings: EncodingGuesses } {
  const { text, encodings } = readLetters(bytes, reading, envelopeCharset(envelope) ?? declaredCharset(bytes))
  return { markup: text, encodings }
}

/** What an envelope says that says something. US-ASCII is what mailers write who do not know. */
export const envelopeCharset = (charset: string | undefined): string | null =>
  charset !== undefined && charset.toLowerCase() !== 'us-ascii' && isKnownEncoding(charset) ? charset : null
