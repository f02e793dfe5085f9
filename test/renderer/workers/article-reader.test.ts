import { describe, expect, it, vi } from 'vitest'
import { failure } from '#core/result'
import { limits } from '../../../src/renderer/readers/limits'
import { ArticleReader } from '../../../src/renderer/workers/article-reader'
import type { DeskSource } from '#core/source/source'
import type { ReadingMessage, ReadingRequest } from '../../../src/renderer/workers/article-reading'

/** A worker that answers only when a test says so. */
class SilentWorker {
  onmessage: ((event: MessageEvent<ReadingMessage>) => void) | null = null
  onerror: (() => void) | null = null
  readonly postMessage = vi.fn()
  readonly terminate = vi.fn()

  say(data: ReadingMessage): void {
    this.onmessage?.(new MessageEvent('message', { data }))
  }
}

function aReader() {
  const workers: SilentWorker[] = []
  const reader = new ArticleReader(() => {
    const worker = new SilentWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  return { reader, workers }
}

const file = new File(['x'], 'x.txt')
const outcome = failure('import.binary')

describe('the reader of articles', () => {
  it('passes on how far the work has come, then how it ended', async () => {
    const { reader, workers } = aReader()
    const phases: string[] = []
    const result = reader.read(file, new AbortController().signal, (phase) => phases.push(phase))
    workers[0]?.say({ type: 'phase', phase: 'reading' })
    workers[0]?.say({ type: 'phase', phase: 'extracting' })
    workers[0]?.say({ type: 'outcome', outcome })
    expect(await result).toEqual(outcome)
    expect(phases).toEqual(['reading', 'extracting'])
  })

  it('keeps its worker from file to file', async () => {
    const { reader, workers } = aReader()
    for (let turn = 0; turn < 2; turn++) {
      const result = reader.read(file, new AbortController().signal, () => undefined)
      workers[0]?.say({ type: 'outcome', outcome })
      await result
    }
    expect(workers).toHaveLength(1)
  })

  it('stops at once when it is cancelled, and starts afresh with the next file', async () => {
    const { reader, workers } = aReader()
    const abort = new AbortController()
    const cancelled = reader.read(file, abort.signal, () => undefined)
    abort.abort()
    expect(await cancelled).toEqual(failure('import.cancelled'))
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
    const next = reader.read(file, new AbortController().signal, () => undefined)
    workers[1]?.say({ type: 'outcome', outcome })
    expect(await next).toEqual(outcome)
  })

  it('gives up a file that keeps the worker busy beyond the limit, but not one that is being searched', async () => {
    vi.useFakeTimers()
    try {
      const { reader, workers } = aReader()
      const stuck = reader.read(file, new AbortController().signal, () => undefined)
      await vi.advanceTimersByTimeAsync(limits.seconds * 1000 + 5_000)
      expect(await stuck).toEqual(failure('import.timedOut', { seconds: limits.seconds }))
      expect(workers[0]?.terminate).toHaveBeenCalledOnce()
      const long = reader.read(file, new AbortController().signal, () => undefined)
      workers[1]?.say({ type: 'phase', phase: 'extracting' })
      await vi.advanceTimersByTimeAsync(limits.seconds * 1000 + 5_000)
      workers[1]?.say({ type: 'outcome', outcome })
      expect(await long).toEqual(outcome)
    } finally {
      vi.useRealTimers()
    }
  })

  it('tells its worker once what the desk says about sources, and a new worker again', async () => {
    const { reader, workers } = aReader()
    const told = (worker: number) =>
      workers[worker]?.postMessage.mock.calls.map(([request]) => (request as ReadingRequest).sources)
    const readOne = async (end: 'well' | 'broken') => {
      const result = reader.read(file, new AbortController().signal, () => undefined)
      if (end === 'well') workers.at(-1)?.say({ type: 'outcome', outcome })
      else workers.at(-1)?.onerror?.()
      await result
    }
    const sources: DeskSource[] = []
    await readOne('well')
    reader.knowSources(sources)
    await readOne('well')
    await readOne('broken')
    await readOne('well')
    expect(told(0)).toEqual([undefined, sources, undefined])
    expect(told(1)).toEqual([sources])
  })

  it('survives a worker that breaks', async () => {
    const { reader, workers } = aReader()
    const broken = reader.read(file, new AbortController().signal, () => undefined)
    workers[0]?.onerror?.()
    expect(await broken).toEqual(failure('import.failed'))
  })

  it('gives the files that lay behind a cancelled one to the next worker, in their order', async () => {
    const { reader, workers } = aReader()
    const aborts = Array.from({ length: 4 }, () => new AbortController())
    const results = aborts.map(({ signal }, n) =>
      reader.read({ name: `${String(n)}.txt`, bytes: new ArrayBuffer(n) }, signal, () => undefined),
    )
    expect(reader.load).toBe(4)
    aborts[2]?.abort()
    expect(await results[2]).toEqual(failure('import.cancelled'))
    expect(workers[0]?.terminate).not.toHaveBeenCalled()
    aborts[0]?.abort()
    expect(await results[0]).toEqual(failure('import.cancelled'))
    const sent = workers[1]?.postMessage.mock.calls.map(([request]) => (request as ReadingRequest).file.name)
    expect(sent).toEqual(['1.txt', '3.txt'])
    for (const code of ['import.binary', 'import.empty'] as const)
      workers[1]?.say({ type: 'outcome', outcome: failure(code) })
    expect(await Promise.all([results[1], results[3]])).toEqual([
      failure('import.binary'),
      failure('import.empty'),
    ])
    expect(reader.load).toBe(0)
  })

  it('gives up a file that lay behind others only once its own time is over', async () => {
    vi.useFakeTimers()
    try {
      const { reader, workers } = aReader()
      const [first, second] = [1, 2].map(() =>
        reader.read(file, new AbortController().signal, () => undefined),
      )
      await vi.advanceTimersByTimeAsync(limits.seconds * 1000)
      workers[0]?.say({ type: 'outcome', outcome })
      expect(await first).toEqual(outcome)
      await vi.advanceTimersByTimeAsync(limits.seconds * 1000)
      workers[0]?.say({ type: 'outcome', outcome })
      expect(await second).toEqual(outcome)
    } finally {
      vi.useRealTimers()
    }
  })

  it('reads nothing that was cancelled before its turn', async () => {
    const { reader, workers } = aReader()
    expect(await reader.read(file, AbortSignal.abort(), () => undefined)).toEqual(failure('import.cancelled'))
    expect(workers).toEqual([])
  })
})
