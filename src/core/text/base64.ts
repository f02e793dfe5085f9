const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes in base 64, with padding. @see https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3)
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    text += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63)
    text += second === undefined ? '=' : digits.charAt((group >> 6) & 63)
    text += third === undefined ? '=' : digits.charAt(group & 63)
  }
  return text
}
