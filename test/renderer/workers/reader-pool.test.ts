import { expect, it } from 'vitest'
import { failure } from '#core/result'
import { ArticleReader } from '../../../src/renderer/workers/article-reader'
import type { ReadingMessage, ReadingRequest } from '../../../src/renderer/workers/article-reading'
import { ReaderPool } from '../../../src/renderer/workers/reader-pool'

/** A worker that keeps what it is given until a test lets it answer. */
class PatientWorker {
  onmessage: ((event: MessageEvent<ReadingMessage>) => void) | null = null
  readonly given: ReadingRequest[] = []
  postMessage(request: ReadingRequest): void {
    this.given.push(request)
  }
  answer(): void {
    const data: ReadingMessage = { type: 'outcome', outcome: failure('import.binary') }
    this.onmessage?.(new MessageEvent('message', { data }))
  }
}

function aPool() {
  const worker = new PatientWorker()
  const pool = new ReaderPool(1, () => new ArticleReader(() => worker as unknown as Worker))
  const read = (file: File) => pool.read(file, new AbortController().signal, () => undefined)
  return { worker, read }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
const aFile = (n: number, size = n) => new File(['x'.repeat(size)], `${String(n)}.txt`)

it('hands over the bytes of small files, a few ahead, in the order in which they come', async () => {
  const { worker, read } = aPool()
  const results = Promise.all([1, 2, 3, 4, 5, 6].map((n) => read(aFile(n))))
  await pause()
  expect(worker.given.map(({ file }) => file.name)).toEqual(['1.txt', '2.txt', '3.txt', '4.txt'])
  expect(worker.given.map(({ file }) => file instanceof File || file.bytes.byteLength)).toEqual([1, 2, 3, 4])
  worker.answer()
  await pause()
  expect(worker.given).toHaveLength(5)
  for (let n = 0; n < 5; n++) {
    worker.answer()
    await pause()
  }
  expect(await results).toHaveLength(6)
})

it('gives a large file to a worker that has nothing else to do, and to it alone', async () => {
  const { worker, read } = aPool()
  const results = Promise.all([read(aFile(1)), read(aFile(2, 100_000)), read(aFile(3))])
  await pause()
  expect(worker.given.map(({ file }) => file.name)).toEqual(['1.txt'])
  worker.answer()
  await pause()
  expect(worker.given.map(({ file }) => file instanceof File)).toEqual([false, true])
  worker.answer()
  await pause()
  worker.answer()
  expect(await results).toHaveLength(3)
})

it('never takes the bytes of one file for those of another: where one has changed, each is read by itself', async () => {
  const { worker, read } = aPool()
  const changed = aFile(1)
  Object.defineProperty(changed, 'size', { get: () => 5 })
  const results = Promise.all([read(changed), read(aFile(2))])
  await pause()
  worker.answer()
  await pause()
  expect(worker.given.map(({ file }) => file instanceof File)).toEqual([true, true])
  await pause()
  worker.answer()
  expect(await results).toHaveLength(2)
})
