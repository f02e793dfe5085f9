import { webAddress } from '#core/text/web-address'
import { wellFormed } from '#core/text/well-formed'

/** A value of a JSON-LD document. What is null or undefined is not known, and not written. */
export type Linked =
  string | number | null | undefined | readonly Linked[] | { readonly [key: string]: Linked }

/** A JSON-LD document as its file has it: what is not known is left out, and every string can be written in UTF-8. */
export function linkedData(document: Linked): string {
  return `${JSON.stringify(written(document), null, 2)}\n`
}

function written(value: Linked): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value))
    return (value as readonly Linked[]).flatMap((item) => (item == null ? [] : [written(item)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item == null ? [] : [[key, written(item)]])),
  )
}

/** The address of a web page as an IRI, which may not hold all the signs that browsers put up with; null where it is none. */
export function addressIri(url: string | null): string | null {
  const address = url === null ? null : webAddress(url)
  return address === null
    ? null
    : wellFormed(address).replace(/[<>"{}|^`]/g, (sign) => encodeURIComponent(sign))
}

/**
 * The name of some bytes as a URI that says nothing of where they are.
 *
 * @param sha256 - 64 hexadecimal digits
 * @see https://www.rfc-editor.org/rfc/rfc6920#section-3
 */
export function bytesUri(sha256: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let digits = ''
  // Three hexadecimal digits are two of base 64; 64 of them leave one over, which the last two digits carry.
  for (let at = 0; at < sha256.length; at += 3) {
    const part = sha256.slice(at, at + 3)
    const bits = parseInt(part.padEnd(3, '0'), 16)
    digits += (alphabet[bits >> 6] ?? '') + (part.length > 1 ? (alphabet[bits & 63] ?? '') : '')
  }
  return `ni:///sha-256;${digits}`
}
