import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Searcher } from '../../../src/renderer/workers/searcher'
import { actor, articleId, aStatement } from '../../builders/log'

class FakeWorker {
  readonly told: unknown[] = []
  onmessage: ((event: unknown) => void) | null = null
  postMessage = (message: unknown) => this.told.push(message)
  terminate = vi.fn()
}

let worker: FakeWorker
let searcher: Searcher

beforeEach(() => {
  vi.useFakeTimers()
  worker = new FakeWorker()
  searcher = new Searcher(() => worker as unknown as Worker)
})
afterEach(() => vi.useRealTimers())

const request = { query: 'الجسر', viewer: actor(), kind: null, most: 6 } as Parameters<Searcher['search']>[0]
const came = (n: number): Parameters<Searcher['changed']>[0] => ({
  articleIds: [articleId(n)],
  statements: [aStatement({ articleId: articleId(n) })],
  removed: [],
  withdrawn: [],
  isOfSources: false,
})

it('tells of changes once nothing has changed for a while, with the new articles and without their statements', () => {
  searcher.changed(came(1))
  vi.advanceTimersByTime(900)
  searcher.changed(came(2))
  vi.advanceTimersByTime(900)
  expect(worker.told).toEqual([])
  vi.advanceTimersByTime(200)
  expect(worker.told).toMatchObject([
    { type: 'changed', change: { articleIds: [articleId(1)], statements: [] } },
    { type: 'changed', change: { articleIds: [articleId(2)], statements: [] } },
  ])
})

it('tells of every change before it asks', () => {
  const statements = [aStatement()]
  searcher.changed({ articleIds: [], statements } as unknown as Parameters<Searcher['changed']>[0])
  void searcher.search(request)
  expect(worker.told).toMatchObject([
    { type: 'changed', change: { statements } },
    { type: 'search', request },
  ])
})

it('does not wait for quiet for ever', () => {
  for (let second = 0; second < 60; second += 0.5) {
    searcher.changed(came(1))
    vi.advanceTimersByTime(500)
  }
  expect(worker.told.length).toBeGreaterThan(50)
})

it('passes over what it has not told where everything is read anew', () => {
  searcher.changed(came(1))
  searcher.changed(null)
  vi.advanceTimersByTime(5_000)
  expect(worker.told).toEqual([{ type: 'changed', change: null }])
})
