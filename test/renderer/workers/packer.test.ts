import { describe, expect, it, vi } from 'vitest'
import { packIn } from '../../../src/renderer/workers/packer'
import { pack } from '../../../src/renderer/workers/packing'
import { aWorker } from '../../builders/packing-worker'

const sha256 = 'a'.repeat(64)
const records = [
  JSON.stringify({ hash: 'b'.repeat(64), kind: 'article.imported', body: { article: { sha256 } } }),
  JSON.stringify({ kind: 'note', body: 'x'.repeat(1_500_000) }),
  JSON.stringify({ kind: 'note', body: 'the last' }),
]
/** @param some - records that are given at a time */
const contents = (blob: (sha256: string) => Promise<Uint8Array | null>, some = 2) => ({
  articles: null,
  journal: {
    id: 'b'.repeat(64),
    head: { seq: records.length, hash: 'c'.repeat(64) },
    lines: vi.fn((from: number) => Promise.resolve(records.slice(from - 1, from - 1 + some))),
  },
  blob,
  madeAt: '2026-11-22T12:00:00.000Z',
  program: 'Isnad 0.1.0',
})

describe('Packing aside', () => {
  it('gives the very bytes that packing here gives, tells how far it is, and ends its worker', async () => {
    const { start, end } = aWorker()
    const blob = () => Promise.resolve(new Uint8Array([1, 2, 3]))
    const shares: number[] = []
    const bytes = await packIn(start)(contents(blob), { onProgress: (share) => shares.push(share) })
    expect(bytes).toEqual(await pack(contents(blob), {}))
    expect(shares.at(-1)).toBe(1)
    expect(end).toHaveBeenCalledOnce()
  })

  it('asks for records only when it is done with those before, and hands none over unasked', async () => {
    const { start, said } = aWorker()
    await packIn(start)(
      contents(() => Promise.resolve(null)),
      {},
    )
    expect(said.slice(0, 5)).toEqual(['pack', 'wantLines 1', '2 lines', 'wantLines 3', '1 lines'])
  })

  it('gives the same bytes however many records come at a time', async () => {
    const blob = () => Promise.resolve(null)
    const bytes = await packIn(aWorker().start)(contents(blob, 1), {})
    expect(bytes).toEqual(await packIn(aWorker().start)(contents(blob, 3), {}))
  })

  it('fails with what reading the journal fails with', async () => {
    const { start, end } = aWorker()
    const broken = contents(() => Promise.resolve(null))
    broken.journal.lines.mockRejectedValue(new Error('the disk is gone'))
    await expect(packIn(start)(broken, {})).rejects.toThrow('the disk is gone')
    expect(end).toHaveBeenCalledOnce()
  })

  it('fails where the journal ends too early, and does not wait for ever', async () => {
    const short = contents(() => Promise.resolve(null))
    short.journal.head.seq = 5
    await expect(packIn(aWorker().start)(short, {})).rejects.toThrow('ends before record 4')
  })

  it('leaves out a file that is missing, as packing here does', async () => {
    const blob = () => Promise.resolve(null)
    const bytes = await packIn(aWorker().start)(contents(blob), {})
    expect(bytes).toEqual(await pack(contents(blob), {}))
  })

  it('fails with what reading a file fails with', async () => {
    const { start, end } = aWorker()
    const blob = () => Promise.reject(new Error('the disk is gone'))
    await expect(packIn(start)(contents(blob), {})).rejects.toThrow('the disk is gone')
    expect(end).toHaveBeenCalledOnce()
  })

  it('fails where its worker breaks or does not start', async () => {
    const errors: [Event, string][] = [
      [Object.assign(new Event('error'), { message: 'out of memory' }), 'out of memory'],
      [new Event('error'), 'did not start'],
    ]
    for (const [error, told] of errors) {
      const { start, page, end } = aWorker()
      const bytes = packIn(start)(
        contents(() => new Promise(() => undefined)),
        {},
      )
      page.dispatchEvent(error)
      await expect(bytes).rejects.toThrow(told)
      expect(end).toHaveBeenCalledOnce()
    }
  })

  it('fails with the very kind of error that packing here fails with', async () => {
    const broken = contents(() => Promise.resolve(null))
    broken.journal.lines.mockResolvedValue(['no JSON', '{}', '{}'])
    const here: unknown = await pack(broken, {}).catch((error: unknown) => error)
    expect(here).toBeInstanceOf(SyntaxError)
    const aside: unknown = await packIn(aWorker().start)(broken, {}).catch((error: unknown) => error)
    expect(aside).toBeInstanceOf(SyntaxError)
    expect(String(aside)).toBe(String(here))
  })

  it('fails where either side cannot read what the other says', async () => {
    const forever = contents(() => new Promise(() => undefined))
    for (const [side, told] of [
      ['page', 'what the packing worker said could not be read'],
      ['scope', 'what the page sent to be packed could not be read'],
    ] as const) {
      const worker = aWorker()
      const bytes = packIn(worker.start)(forever, {})
      worker[side].dispatchEvent(new MessageEvent('messageerror'))
      await expect(bytes).rejects.toThrow(told)
      expect(worker.end).toHaveBeenCalledOnce()
    }
  })

  it('fails where something cannot be sent at all', async () => {
    const unsendable = () => Promise.resolve({ length: 1, read: () => 1 } as unknown as Uint8Array)
    await expect(packIn(aWorker().start)(contents(unsendable), {})).rejects.toThrow('could not be cloned')
  })

  it('ends its worker at once where it is cancelled', async () => {
    const { start, end } = aWorker()
    const leaving = new AbortController()
    const blob = () => new Promise<null>(() => leaving.abort(new Error('cancelled')))
    await expect(packIn(start)(contents(blob), { signal: leaving.signal })).rejects.toThrow('cancelled')
    expect(end).toHaveBeenCalledOnce()
  })
})
