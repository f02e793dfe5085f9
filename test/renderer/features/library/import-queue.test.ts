import { describe, expect, it, vi } from 'vitest'
import { failure, success } from '#core/result'
import { ImportQueue, type ImportOne } from '../../../../src/renderer/features/library/import-queue'
import type {
  ImportChoices,
  Imported,
  IncomingFile,
} from '../../../../src/renderer/features/library/importing'
import { articleId } from '../../../builders/log'

const added: Imported = {
  added: [{ articleId: articleId(), title: 'الجسر', language: 'ar', statementCount: 1 }],
  known: 0,
  alike: [],
  notices: [],
}
const incoming = (name: string): IncomingFile => ({ name, file: new File([], name) })
const aQueue = (importOne: ImportOne, lanes = 1) => new ImportQueue({ importOne, lanes })
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the queue of imports', () => {
  it('takes one file after another, and keeps only what was refused', async () => {
    const names: string[] = []
    const queue = aQueue(({ name }) => {
      names.push(name)
      return Promise.resolve(name === 'bad.bin' ? failure('import.binary') : success(added))
    })
    queue.add([incoming('a.txt'), incoming('bad.bin'), incoming('b.txt')])
    await settled()
    expect(names).toEqual(['a.txt', 'bad.bin', 'b.txt'])
    expect(queue.snapshot().rows).toMatchObject([
      { name: 'bad.bin', state: { phase: 'refused', failure: { code: 'import.binary' } } },
    ])
  })

  it('keeps a row for what a person should know about how a file was read, until it is closed', async () => {
    const imported: Imported = { ...added, notices: [{ code: 'wholePage' }] }
    const queue = aQueue(() => Promise.resolve(success(imported)))
    queue.add([incoming('page.html')])
    await settled()
    expect(queue.snapshot().rows).toMatchObject([{ name: 'page.html', state: { phase: 'added', imported } }])
    queue.remove(queue.snapshot().rows[0]?.id ?? 0)
    expect(queue.snapshot().rows).toEqual([])
  })

  it('goes on with the next file when one is cancelled', async () => {
    const importOne: ImportOne = ({ name }, signal, onPhase) =>
      name === 'slow.txt'
        ? new Promise((resolve) => {
            onPhase('reading')
            signal.addEventListener('abort', () => resolve(failure('import.cancelled')))
          })
        : Promise.resolve(success(added))
    const queue = aQueue(importOne)
    const onEnd = vi.fn()
    queue.add([incoming('slow.txt'), incoming('next.txt')], {}, onEnd)
    await settled()
    expect(queue.snapshot().rows.map(({ state }) => state.phase)).toEqual(['reading', 'waiting'])
    queue.remove(queue.snapshot().rows[0]?.id ?? 0)
    await settled()
    expect(queue.snapshot().rows).toEqual([])
    expect(onEnd).toHaveBeenLastCalledWith(success(added), 2)
  })

  it('tries a refused file again, and adds it anyway when told to', async () => {
    const importOne = vi.fn<ImportOne>((_incoming, _signal, _onPhase, { evenWithoutStatements }) =>
      Promise.resolve(evenWithoutStatements ? success(added) : failure('import.noStatements')),
    )
    const queue = aQueue(importOne)
    queue.add([incoming('quiet.txt')])
    await settled()
    const id = queue.snapshot().rows[0]?.id ?? 0
    queue.retry(id)
    await settled()
    expect(queue.snapshot().rows).toHaveLength(1)
    queue.retry(id, { evenWithoutStatements: true })
    await settled()
    expect(queue.snapshot().rows).toEqual([])
    expect(importOne).toHaveBeenCalledTimes(3)
  })

  it('keeps a file on the list that was read by its marks alone, until somebody has seen that', async () => {
    const unknown: Imported = { ...added, added: added.added.map((one) => ({ ...one, language: 'und' })) }
    const queue = aQueue(({ name }) => Promise.resolve(success(name === 'b.txt' ? unknown : added)))
    queue.add([incoming('a.txt'), incoming('b.txt')])
    await settled()
    expect(queue.snapshot().rows).toMatchObject([
      { name: 'b.txt', state: { phase: 'added', imported: unknown } },
    ])
    queue.remove(queue.snapshot().rows[0]?.id ?? 0)
    expect(queue.snapshot().rows).toEqual([])
  })

  it('tells its listeners', async () => {
    const queue = aQueue(() => Promise.resolve(success(added)))
    const listener = vi.fn()
    const leave = queue.subscribe(listener)
    queue.add([incoming('a.txt')])
    await settled()
    expect(listener).toHaveBeenCalled()
    leave()
    listener.mockClear()
    queue.add([incoming('b.txt')])
    await settled()
    expect(listener).not.toHaveBeenCalled()
  })

  it('has several files on their way at once, and tells how far all of them have come', async () => {
    const ends: (() => void)[] = []
    const queue = aQueue(() => new Promise((resolve) => ends.push(() => resolve(success(added)))), 2)
    queue.add(['a.txt', 'b.txt', 'c.txt'].map(incoming))
    expect(ends).toHaveLength(2)
    expect(queue.snapshot().progress).toEqual({ done: 0, total: 3 })
    ends[1]?.()
    await settled()
    expect(ends).toHaveLength(3)
    expect(queue.snapshot().progress).toEqual({ done: 1, total: 3 })
    ends.forEach((end) => end())
    await settled()
    expect(queue.snapshot()).toEqual({ rows: [], progress: { done: 3, total: 3 } })
  })

  it('stops everything that has not come in yet when all is cancelled', async () => {
    const signals: AbortSignal[] = []
    const queue = aQueue((_, signal, onPhase) => {
      onPhase('reading')
      signals.push(signal)
      return new Promise(() => undefined)
    })
    queue.add(['a.txt', 'b.txt', 'c.txt'].map(incoming))
    queue.cancelAll()
    await settled()
    expect(queue.snapshot().rows).toEqual([])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('tries again only what was refused for a reason that may have passed', async () => {
    const tried: string[] = []
    const queue = aQueue(({ name }) => {
      tried.push(name)
      return Promise.resolve(failure(name === 'locked.txt' ? 'import.vanished' : 'import.binary'))
    })
    queue.add(['locked.txt', 'program.exe'].map(incoming))
    await settled()
    queue.retryFailed(({ code }) => code === 'import.vanished')
    await settled()
    expect(tried).toEqual(['locked.txt', 'program.exe', 'locked.txt'])
  })

  it('asks about each article of a list that the library may have already, and adds it when told to', async () => {
    const known = { articleId: articleId(), title: 'الجسر', identity: '', sameAddress: true } as const
    const alike = [1, 4].map((index) => ({
      title: `article ${String(index)}`,
      index,
      known: { ...known, resemblance: 0.9, containment: 0.9 },
    }))
    const choices: ImportChoices[] = []
    const queue = aQueue((_incoming, _signal, _onPhase, chosen) => {
      choices.push(chosen)
      return Promise.resolve(success(chosen.evenIfAlike ? added : { ...added, alike }))
    })
    queue.add([incoming('feed.xml')])
    await settled()
    expect(queue.snapshot().rows.map(({ name, state }) => [name, state.phase])).toEqual([
      ['feed.xml · article 1', 'alike'],
      ['feed.xml · article 4', 'alike'],
    ])
    queue.retry(queue.snapshot().rows[1]?.id ?? 0, { evenIfAlike: true })
    await settled()
    expect(choices.at(-1)).toEqual({ only: 4, evenIfAlike: true })
    expect(queue.snapshot().rows).toHaveLength(1)
  })

  it('keeps what would be lost over a restart, the file that is being read too, and forgets each as it is dealt with', async () => {
    vi.useFakeTimers()
    try {
      let end: () => void = () => undefined
      const kept = {
        keep: vi.fn((files: readonly unknown[]) => Promise.resolve(files.map((_, index) => index + 10))),
        forget: vi.fn(() => Promise.resolve()),
      }
      const queue = new ImportQueue({
        importOne: () => new Promise((resolve) => (end = () => resolve(success(added)))),
        kept,
      })
      queue.add(['a.txt', 'b.txt', 'c.txt'].map(incoming))
      await vi.advanceTimersByTimeAsync(5_000)
      expect(kept.keep.mock.calls.flatMap(([files]) => files)).toMatchObject([
        { name: 'a.txt' },
        { name: 'b.txt' },
        { name: 'c.txt' },
      ])
      end()
      await vi.advanceTimersByTimeAsync(10)
      expect(kept.forget).toHaveBeenLastCalledWith([10])
      end()
      await vi.advanceTimersByTimeAsync(10)
      expect(kept.forget).toHaveBeenLastCalledWith([11])
      queue.cancelAll()
      const again = aQueue(() => Promise.resolve(success(added)))
      again.resume([{ id: 11, name: 'c.txt', file: new File([], 'c.txt'), choices: {} }])
      await vi.advanceTimersByTimeAsync(10)
      expect(again.snapshot().progress).toEqual({ done: 1, total: 1 })
    } finally {
      vi.useRealTimers()
    }
  })
})
