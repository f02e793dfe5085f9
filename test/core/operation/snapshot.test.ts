import { describe, expect, it, vi } from 'vitest'
import { emptyHead } from '#core/operation/operation'
import { linesOf, snapshotOf } from '#core/operation/snapshot'

const written = Array.from({ length: 250 }, (_, index) => JSON.stringify({ hash: `hash of ${index + 1}` }))
const aJournal = () => ({
  lines: vi.fn((from: number, limit: number) => Promise.resolve(written.slice(from - 1, from - 1 + limit))),
})

describe('a journal as it stood at one moment', () => {
  it('is read to where it ended then, whatever was written since', async () => {
    const snapshot = await snapshotOf(aJournal(), { seq: 249, hash: 'hash of 249' })
    expect(snapshot.id).toBe('hash of 1')
    const read: string[] = []
    for await (const lines of linesOf(snapshot)) read.push(...lines)
    expect(read).toEqual(written.slice(0, 249))
  })

  it('is read only as far as somebody asks', async () => {
    const journal = aJournal()
    const snapshot = await snapshotOf(journal, { seq: 250, hash: 'hash of 250' })
    journal.lines.mockClear()
    const lines = linesOf(snapshot)
    await lines.next()
    expect(journal.lines.mock.calls).toEqual([[1, 100]])
  })

  it('of an empty journal is not read at all', async () => {
    const journal = aJournal()
    const snapshot = await snapshotOf(journal, emptyHead)
    expect((await linesOf(snapshot).next()).done).toBe(true)
    expect(journal.lines).not.toHaveBeenCalled()
    expect(snapshot.id).toBe(emptyHead.hash)
  })
})
