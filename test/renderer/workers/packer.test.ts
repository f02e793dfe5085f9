import { describe, expect, it, vi } from 'vitest'
import { packIn, type StartPacking } from '../../../src/renderer/workers/packer'
import { answerPacking, pack } from '../../../src/renderer/workers/packing'

const sha256 = 'a'.repeat(64)
const contents = (blob: (sha256: string) => Promise<Uint8Array | null>) => ({
  scope: 'workspace' as const,
  journal: { id: 'b'.repeat(64), head: { seq: 2, hash: 'c'.repeat(64) } },
  lines: [
    JSON.stringify({ kind: 'article.imported', body: { article: { sha256 } } }),
    JSON.stringify({ kind: 'note', body: 'x'.repeat(1_500_000) }),
    JSON.stringify({ kind: 'note', body: 'the last' }),
  ],
  blob,
  madeAt: '2026-11-22T12:00:00.000Z',
  program: 'Isnad 0.1.0',
})

/** A worker on this thread: each side hears the other in a later turn. */
function aThread() {
  const end = vi.fn()
  const start: StartPacking = (hear) => {
    const take = answerPacking((message) => void setTimeout(() => hear(message)))
    return { post: (message) => void setTimeout(() => take(message)), end }
  }
  return { start, end }
}

describe('Packing aside', () => {
  it('gives the very bytes that packing here gives, tells how far it is, and ends its worker', async () => {
    const { start, end } = aThread()
    const blob = () => Promise.resolve(new Uint8Array([1, 2, 3]))
    const shares: number[] = []
    const bytes = await packIn(start)(contents(blob), { onProgress: (share) => shares.push(share) })
    expect(bytes).toEqual(await pack(contents(blob), {}))
    expect(shares.at(-1)).toBe(1)
    expect(end).toHaveBeenCalledOnce()
  })

  it('leaves out a file that is missing, as packing here does', async () => {
    const blob = () => Promise.resolve(null)
    const bytes = await packIn(aThread().start)(contents(blob), {})
    expect(bytes).toEqual(await pack(contents(blob), {}))
  })

  it('fails with what reading a file fails with', async () => {
    const { start, end } = aThread()
    const blob = () => Promise.reject(new Error('the disk is gone'))
    await expect(packIn(start)(contents(blob), {})).rejects.toThrow('the disk is gone')
    expect(end).toHaveBeenCalledOnce()
  })

  it('fails where its worker does', async () => {
    const start: StartPacking = (_, fail) => ({
      post: () => fail(new Error('out of memory')),
      end: () => undefined,
    })
    const bytes = packIn(start)(
      contents(() => Promise.resolve(null)),
      {},
    )
    await expect(bytes).rejects.toThrow('out of memory')
  })

  it('ends its worker at once where it is cancelled', async () => {
    const { start, end } = aThread()
    const leaving = new AbortController()
    const blob = () => new Promise<null>(() => leaving.abort(new Error('cancelled')))
    await expect(packIn(start)(contents(blob), { signal: leaving.signal })).rejects.toThrow('cancelled')
    expect(end).toHaveBeenCalledOnce()
  })
})
