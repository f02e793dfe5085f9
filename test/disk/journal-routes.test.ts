import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJournalRoutes } from '../../src/disk/journal-routes'
import { emptyFolder } from '../builders/folder'
import { importOperations, statusChange } from '../builders/status-changes'

let path: string

const runs: ReturnType<typeof createJournalRoutes>[] = []

/** The program's journal, as one run of it has it. */
function run() {
  const routes = createJournalRoutes(path)
  runs.push(routes)
  return routes
}

afterEach(async () => {
  for (const routes of runs.splice(0)) await routes.close()
})

beforeEach(async () => {
  path = join(emptyFolder(), 'journal.jsonl')
  await run()['journal.append']({ operations: [...importOperations(), statusChange(1)] })
})

describe('the routes of the journal', () => {
  it('find in the next run what this one has acknowledged', async () => {
    const answer = await run()['journal.append']({ operations: [statusChange(2)] })
    if (!answer.ok) throw new Error(answer.failure.code)
    const next = run()
    expect(await next['journal.open']({})).toMatchObject({ value: { head: { seq: 3 }, cut: 0 } })
    expect(await next['journal.read']({ from: 3, limit: 5 })).toEqual(answer)
  })

  it('cut a torn tail off the file, and say so once though the page is loaded again', async () => {
    const whole = readFileSync(path)
    appendFileSync(path, '{"seq":3,"at":"2026')
    const routes = run()
    expect(await routes['journal.open']({})).toMatchObject({ value: { head: { seq: 2 }, cut: 19 } })
    expect(await routes['journal.open']({})).toMatchObject({ value: { head: { seq: 2 }, cut: 0 } })
    expect(readFileSync(path)).toEqual(whole)
  })

  it('do not take a write under way for a torn tail when the page is loaded again', async () => {
    const routes = run()
    const writes = Array.from({ length: 50 }, (_, n) =>
      routes['journal.append']({ operations: [statusChange(n + 2)] }),
    )
    await Promise.all(Array.from({ length: 10 }, () => routes['journal.open']({})))
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true)
    expect(await run()['journal.open']({})).toMatchObject({ value: { head: { seq: 52 }, cut: 0 } })
  })

  it('refuse a broken journal, leave it as it is, and open it once it is mended', async () => {
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.replace('"dismissed"', '"published"'))
    const routes = run()
    const refusal = { ok: false, failure: { code: 'journal.broken', detail: { seq: 2 } } }
    expect(await routes['journal.open']({})).toEqual(refusal)
    expect(await routes['journal.append']({ operations: [statusChange(2)] })).toMatchObject({
      failure: { code: 'journal.writeFailed' },
    })
    expect(readFileSync(path, 'utf8')).toBe(whole.replace('"dismissed"', '"published"'))
    writeFileSync(path, whole)
    expect(await routes['journal.open']({})).toMatchObject({ ok: true, value: { head: { seq: 2 } } })
  })

  it('say that a journal cannot be read, and why', async () => {
    path = join(emptyFolder(), 'journal.jsonl')
    mkdirSync(path)
    expect(await run()['journal.open']({})).toEqual({
      ok: false,
      failure: { code: 'journal.unreadable', detail: { reason: 'EISDIR' } },
    })
  })

  it('close the file only when every write has been answered', async () => {
    const routes = run()
    const writes = Array.from({ length: 20 }, (_, n) =>
      routes['journal.append']({ operations: [statusChange(n + 2)] }),
    )
    await routes['journal.open']({})
    await routes.close()
    expect((await Promise.all(writes)).map(({ ok }) => ok)).toEqual(writes.map(() => true))
    expect(await routes['journal.append']({ operations: [statusChange(1)] })).toMatchObject({ ok: false })
    expect(await run()['journal.open']({})).toMatchObject({ value: { head: { seq: 22 }, cut: 0 } })
  })
})
