/** Longest name in UTF-8 bytes; most file systems end at 255, and the extension and a temporary suffix come on top. */
const maxBytes = 180

/**
 * A name that every file system takes and that shows as what it is: no folders, no control or bidi control
 * characters, none of the signs that Windows refuses, no leading dot, no trailing dot or space.
 *
 * @param fallback - used where nothing is left
 */
export function safeFileName(name: string, fallback: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const cut = cutToBytes(clean, maxBytes).replace(/[. ]+$/, '')
  // Windows keeps these for devices, whatever extension follows.
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cut)) return `_${cut}`
  return cut === '' ? fallback : cut
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) break
    kept += character
  }
  return kept
}
