import { describe, expect, it } from 'vitest'
import { plainTextLimit, readPlainText } from '#core/text/plain-text'

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const read = (bytes: Uint8Array) => readPlainText(bytes, decode)
const refusal = (bytes: Uint8Array): string | null => {
  const result = read(bytes)
  return result.ok ? null : result.failure.code
}

describe('a plain text', () => {
  it('is kept exactly as decoded, byte order mark included', () => {
    const text = '\uFEFFقالت الوزارة إنها تتابع الأمر.\r\n'
    expect(read(new TextEncoder().encode(text))).toEqual({ ok: true, value: text })
  })

  it('is refused with the reason', () => {
    expect(refusal(new Uint8Array())).toBe('import.empty')
    expect(refusal(new TextEncoder().encode('\uFEFF \n'))).toBe('import.empty')
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe('import.binary')
    expect(refusal(new Uint8Array([0xe7, 0xc7, 0xe1, 0x20, 0x61]))).toBe('import.encoding')
    expect(refusal(new Uint8Array(plainTextLimit + 1).fill(0x61))).toBe('import.tooLarge')
  })
})
