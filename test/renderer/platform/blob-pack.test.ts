import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BlobPack } from '../../../src/renderer/platform/blob-pack'
import { MemoryFile } from '../../builders/memory-journal'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const nameOf = (text: string) => createHash('sha256').update(text).digest('hex')
const hash = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
const put = (pack: BlobPack, text: string) => pack.put(nameOf(text), bytesOf(text))
const textIn = async (pack: BlobPack, text: string) => {
  const bytes = await pack.get(nameOf(text))
  return bytes && new TextDecoder().decode(bytes)
}

describe('a pack of small blobs', () => {
  it('gives back what was put, also after it has been opened again, and nothing for what was not', async () => {
    const file = new MemoryFile()
    const pack = await BlobPack.open(file, hash)
    for (const text of ['جسر', '', 'bridge']) await put(pack, text)
    const again = await BlobPack.open(file, hash)
    for (const text of ['جسر', '', 'bridge']) expect(await textIn(again, text)).toBe(text)
    expect(await textIn(again, 'never put')).toBeNull()
  })

  it('writes blobs that come together with few flushes, and the same bytes once', async () => {
    const file = new MemoryFile()
    const pack = await BlobPack.open(file, hash)
    const texts = Array.from({ length: 30 }, (_, n) => `story ${String(n % 15)}`)
    await Promise.all(texts.map((text) => put(pack, text)))
    await Promise.all(texts.map((text) => put(pack, text)))
    expect(file.appends).toBeLessThanOrEqual(2)
    expect(file.text().split('story 7')).toHaveLength(2)
  })

  it('forgets a write that was torn, and keeps what came before and what comes after', async () => {
    const file = new MemoryFile()
    await put(await BlobPack.open(file, hash), 'before')
    file.failAfter = 60
    await expect(put(await BlobPack.open(file, hash), 'torn in the midst of it')).rejects.toThrow()
    file.failAfter = null
    const pack = await BlobPack.open(file, hash)
    await put(pack, 'after')
    const again = await BlobPack.open(file, hash)
    expect(await textIn(again, 'before')).toBe('before')
    expect(await textIn(again, 'torn in the midst of it')).toBeNull()
    expect(await textIn(again, 'after')).toBe('after')
  })

  it('loses no other blob where one has gone bad, and mends that one when it is put again', async () => {
    const file = new MemoryFile()
    const texts = ['first', 'second', 'third']
    const pack = await BlobPack.open(file, hash)
    for (const text of texts) await put(pack, text)
    const sound = file.bytes.slice()
    for (let at = 0; at < sound.length; at += 1) {
      file.bytes = sound.slice()
      file.bytes[at] = (file.bytes[at] ?? 0) ^ 0xff
      const damaged = await BlobPack.open(file, hash)
      const lost = []
      for (const text of texts) if ((await textIn(damaged, text)) !== text) lost.push(text)
      expect(lost).toHaveLength(1)
      await put(damaged, lost[0] ?? '')
      const mended = await BlobPack.open(file, hash)
      for (const text of texts) expect(await textIn(mended, text)).toBe(text)
    }
  })
})
