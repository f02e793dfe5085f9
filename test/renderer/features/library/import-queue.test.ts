import { describe, expect, it, vi } from 'vitest'
import { failure, success } from '#core/result'
import { ImportQueue, type ImportOne } from '../../../../src/renderer/features/library/import-queue'
import type { Imported, IncomingFile } from '../../../../src/renderer/features/library/importing'
import { articleId } from '../../../builders/log'

const added: Imported = {
  added: [{ articleId: articleId(), title: 'الجسر', language: 'ar', statementCount: 1 }],
  known: 0,
  notices: [],
}
const incoming = (name: string): IncomingFile => ({ name, file: new File([], name) })
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the queue of imports', () => {
  it('takes one file after another, and keeps only what was refused', async () => {
    const names: string[] = []
    const queue = new ImportQueue(({ name }) => {
      names.push(name)
      return Promise.resolve(name === 'bad.bin' ? failure('import.binary') : success(added))
    })
    queue.add([incoming('a.txt'), incoming('bad.bin'), incoming('b.txt')])
    await settled()
    expect(names).toEqual(['a.txt', 'bad.bin', 'b.txt'])
    expect(queue.snapshot()).toMatchObject([
      { name: 'bad.bin', state: { phase: 'refused', failure: { code: 'import.binary' } } },
    ])
  })

  it('keeps a row for what a person should know about how a file was read, until it is closed', async () => {
    const imported: Imported = { ...added, notices: [{ code: 'wholePage' }] }
    const queue = new ImportQueue(() => Promise.resolve(success(imported)))
    queue.add([incoming('page.html')])
    await settled()
    expect(queue.snapshot()).toMatchObject([{ name: 'page.html', state: { phase: 'added', imported } }])
    queue.remove(queue.snapshot()[0]?.id ?? 0)
    expect(queue.snapshot()).toEqual([])
  })

  it('goes on with the next file when one is cancelled', async () => {
    const importOne: ImportOne = ({ name }, signal) =>
      name === 'slow.txt'
        ? new Promise((resolve) => {
            signal.addEventListener('abort', () => resolve(failure('import.cancelled')))
          })
        : Promise.resolve(success(added))
    const queue = new ImportQueue(importOne)
    const onEnd = vi.fn()
    queue.add([incoming('slow.txt'), incoming('next.txt')], onEnd)
    await settled()
    expect(queue.snapshot().map(({ state }) => state.phase)).toEqual(['reading', 'waiting'])
    queue.remove(queue.snapshot()[0]?.id ?? 0)
    await settled()
    expect(queue.snapshot()).toEqual([])
    expect(onEnd).toHaveBeenLastCalledWith(success(added), 2)
  })

  it('tries a refused file again, and adds it anyway when told to', async () => {
    const importOne = vi.fn<ImportOne>((_incoming, _signal, _onPhase, anyway) =>
      Promise.resolve(anyway ? success(added) : failure('import.noStatements')),
    )
    const queue = new ImportQueue(importOne)
    queue.add([incoming('quiet.txt')])
    await settled()
    const id = queue.snapshot()[0]?.id ?? 0
    queue.retry(id)
    await settled()
    expect(queue.snapshot()).toHaveLength(1)
    queue.retry(id, true)
    await settled()
    expect(queue.snapshot()).toEqual([])
    expect(importOne).toHaveBeenCalledTimes(3)
  })

  it('keeps a file on the list that was read by its marks alone, until somebody has seen that', async () => {
    const unknown: Imported = { ...added, added: added.added.map((one) => ({ ...one, language: 'und' })) }
    const queue = new ImportQueue(({ name }) => Promise.resolve(success(name === 'b.txt' ? unknown : added)))
    queue.add([incoming('a.txt'), incoming('b.txt')])
    await settled()
    expect(queue.snapshot()).toMatchObject([{ name: 'b.txt', state: { phase: 'added', imported: unknown } }])
    queue.remove(queue.snapshot()[0]?.id ?? 0)
    expect(queue.snapshot()).toEqual([])
  })

  it('tells its listeners', async () => {
    const queue = new ImportQueue(() => Promise.resolve(success(added)))
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
})
