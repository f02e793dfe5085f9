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

/** What windows-1252 has from 0x80 to 0x9F. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Node 20 decodes windows-1252 as ISO-8859-1, where these bytes are controls. */
const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80))

/** Under which one name an encoding goes that has several; null for one that neither the platform nor this house can decode. */
export function canonicalEncoding(label: string): string | null {
  if (label.toLowerCase() === 'x-mac-arabic') return 'x-mac-arabic'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Whether the platform or this house can decode it. */
export const isKnownEncoding = (label: string): boolean => canonicalEncoding(label) !== null

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
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text
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
