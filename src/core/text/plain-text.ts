import { type Result, failure, success } from '#core/result'

/** Largest text that is imported, in bytes: some 600,000 English words, far beyond any article. */
export const plainTextLimit = 8 * 1024 * 1024

export type PlainTextFailure = 'import.empty' | 'import.binary' | 'import.encoding' | 'import.tooLarge'

/** Bytes that no text has: control characters other than tab, line ends, form feed and escape. */
const isBinaryByte = (byte: number): boolean =>
  byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte)

/** More than this share of control characters in the first bytes, or a NUL, and the file is not a text. */
const binaryShare = 0.02
const probeLength = 8192

/**
 * Read the bytes of a file as plain UTF-8 text. The text is kept exactly as decoded, a byte order mark
 * included, so that offsets into it stay true to the file.
 *
 * @param decodeUtf8 - decodes strictly and throws on malformed UTF-8; core has no decoder of its own
 * @returns the text, or why it cannot be one: empty, binary, not UTF-8, too large (detail: `limit`, in bytes)
 */
export function readPlainText(
  bytes: Uint8Array,
  decodeUtf8: (bytes: Uint8Array) => string,
): Result<string, PlainTextFailure> {
  if (bytes.length > plainTextLimit) return failure('import.tooLarge', { limit: plainTextLimit })
  if (bytes.length === 0) return failure('import.empty')
  const probe = bytes.subarray(0, probeLength)
  const controls = probe.reduce((count, byte) => count + (isBinaryByte(byte) ? 1 : 0), 0)
  if (probe.includes(0) || controls > probe.length * binaryShare) return failure('import.binary')
  let text: string
  try {
    text = decodeUtf8(bytes)
  } catch {
    return failure('import.encoding')
  }
  return /[^\s\uFEFF\u200B-\u200F]/.test(text) ? success(text) : failure('import.empty')
}
