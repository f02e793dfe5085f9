import { decodeMacArabic } from './mac-arabic'
import { Unreadable } from './reading'

/** By hand, because a `TextDecoder` writes a replacement character for half of a pair, and offsets shall stay true. */
function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = new Uint16Array(bytes.byteLength >> 1)
  for (let index = 0; index < units.length; index++) units[index] = view.getUint16(index * 2, littleEndian)
  const parts: string[] = []
  const step = 8192
  for (let at = 0; at < units.length; at += step)
    parts.push(String.fromCharCode(...units.subarray(at, at + step)))
  return parts.join('')
}

/** Whether the platform or this house can decode it. */
export function isKnownEncoding(label: string): boolean {
  if (label.toLowerCase() === 'x-mac-arabic') return true
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/**
 * The letters that bytes stand for. A byte order mark stays where it is; what cannot be decoded becomes U+FFFD.
 *
 * @param label - as in the WHATWG Encoding Standard, or `x-mac-arabic`
 * @throws Unreadable `import.encoding` for a label that nobody knows
 */
export function decode(bytes: Uint8Array, label: string): string {
  const encoding = label.toLowerCase()
  if (encoding === 'utf-16le' || encoding === 'utf-16' || encoding === 'utf-16be')
    return decodeUtf16(bytes, encoding !== 'utf-16be')
  if (encoding === 'x-mac-arabic') return decodeMacArabic(bytes)
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable('import.encoding', { encoding: label.slice(0, 40) })
  }
}

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
