import { beforeEach, describe, expect, it } from 'vitest'
import { openJournal, type OpenedJournal } from '#core/operation/journal'
import { emptyHead, type Operation } from '#core/operation/operation'
import { canonicalJson, seal } from '#core/operation/seal'
import { codec, MemoryFile } from '../../builders/memory-journal'
import { importOperations, statusChange } from '../../builders/status-changes'

let file: MemoryFile

async function opened(): Promise<OpenedJournal> {
  const result = await openJournal(file, codec)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** A journal of an article and some status changes, closed again. */
async function written(changes: number): Promise<void> {
  const journal = await opened()
  await journal.append(importOperations())
  for (let n = 1; n <= changes; n++) await journal.append([statusChange(n)])
}

beforeEach(() => {
  file = new MemoryFile()
})

describe('a journal', () => {
  it('begins empty, with number 0', async () => {
    const journal = await opened()
    expect(journal.head()).toEqual(emptyHead)
    expect(await journal.read(1, 10)).toEqual([])
  })

  it('gives back what was appended, numbered and chained, when it is opened again', async () => {
    await written(3)
    const journal = await opened()
    const records = await journal.read(1, 10)
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(records.map(({ prev }) => prev)).toEqual([
      emptyHead.hash,
      ...records.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(records.slice(1).map(({ at }) => at)).toEqual([1, 2, 3].map((n) => statusChange(n).at))
    expect(journal.head()).toEqual({ seq: 4, hash: records.at(-1)?.hash })
  })

  it('reads the statements of an engine that knew no chains and gave no explanation', async () => {
    const [imported] = importOperations()
    if (imported?.kind !== 'article.imported') throw new Error('no import')
    const [first] = imported.body.statements
    if (!first) throw new Error('no statement')
    const since = new Set(['target', 'chain', 'language', 'explanation'])
    const old = Object.fromEntries(Object.entries(first.found).filter(([field]) => !since.has(field)))
    const early = { ...imported, body: { ...imported.body, statements: [{ ...first, found: old }] } }
    file.write(`${canonicalJson(await seal(early as unknown as Operation, emptyHead, codec.digest))}\n`)
    const [record] = await (await opened()).read(1, 1)
    expect(record).toMatchObject({
      body: {
        statements: [{ found: { ...old, target: null, chain: [], language: null, explanation: null } }],
      },
    })
  })

  it('reads any stretch of itself', async () => {
    await written(5)
    const journal = await opened()
    const numbers = async (from: number, limit: number) =>
      (await journal.read(from, limit)).map(({ seq }) => seq)
    expect(await numbers(2, 3)).toEqual([2, 3, 4])
    expect(await numbers(5, 10)).toEqual([5, 6])
    expect(await numbers(7, 10)).toEqual([])
  })

  it('reads records that are longer than one chunk of the file', async () => {
    const journal = await opened()
    const [imported] = importOperations()
    if (imported?.kind !== 'article.imported') throw new Error('no import')
    // Arabic takes two bytes a letter, so that chunks end in the middle of letters.
    const text = `x${'ق'.repeat(1_500_000)}`
    const long = { ...imported, body: { ...imported.body, article: { ...imported.body.article, text } } }
    await journal.append([long, statusChange(1)])
    const again = await opened()
    const [first] = await again.read(1, 1)
    expect(first?.kind === 'article.imported' && first.body.article.text === text).toBe(true)
    expect(again.head().seq).toBe(2)
  })
})

describe('writers that arrive together', () => {
  it('share one write, and each gets the records of its own', async () => {
    const journal = await opened()
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => journal.append([statusChange(n)])))
    // The first sets off at once; the others wait for it and then go together.
    expect(file.appends).toBe(2)
    expect(answers.map((answer) => answer.ok && answer.value.map(({ seq, at }) => [seq, at]))).toEqual(
      [1, 2, 3, 4, 5].map((n) => [[n, statusChange(n).at]]),
    )
    expect((await (await opened()).read(1, 10)).length).toBe(5)
  })
})

describe('a torn last line', () => {
  it('is cut off wherever it was torn, and everything before it stays', async () => {
    await written(2)
    const whole = file.bytes
    const lastLine = new TextDecoder().decode(whole).split('\n').at(-2) ?? ''
    const start = whole.length - lastLine.length - 1
    for (let end = start + 1; end < whole.length; end++) {
      file.bytes = whole.slice(0, end)
      const journal = await opened()
      expect([journal.head().seq, journal.cut, file.bytes.length]).toEqual([2, end - start, start])
    }
  })

  it('makes way for the next record', async () => {
    await written(1)
    file.write(`${file.text()}{"seq":3,"at":"20`)
    const journal = await opened()
    await journal.append([statusChange(2)])
    const again = await opened()
    expect([again.head().seq, again.cut]).toEqual([3, 0])
  })

  it('is nothing that an orderly end leaves behind', async () => {
    await written(2)
    const { cut } = await opened()
    expect([cut, file.truncations]).toEqual([0, 0])
  })
})

describe('a record that does not hold', () => {
  const damages: [string, (lines: string[]) => string[]][] = [
    [
      'changed',
      (lines) => lines.map((line, n) => (n === 2 ? line.replace('"dismissed"', '"published"') : line)),
    ],
    ['missing', (lines) => lines.filter((_, n) => n !== 2)],
    ['out of order', ([a, b, c, d, ...rest]) => [a, b, d, c, ...rest].map((line) => line ?? '')],
    ['not JSON', (lines) => lines.map((line, n) => (n === 2 ? line.slice(0, -1) : line))],
    ['an empty line', (lines) => lines.map((line, n) => (n === 2 ? '' : line))],
  ]

  it.each(damages)('%s in the middle, is named and the file is left untouched', async (_, damage) => {
    await written(4)
    file.write(damage(file.text().split('\n')).join('\n'))
    const before = file.text()
    expect(await openJournal(file, codec)).toEqual({
      ok: false,
      failure: { code: 'journal.broken', detail: { seq: 3 } },
    })
    expect([file.text(), file.truncations]).toEqual([before, 0])
  })

  it('is not mistaken for a torn line when it is the last but complete', async () => {
    await written(1)
    file.write(file.text().replace('"dismissed"', '"published"'))
    expect(await openJournal(file, codec)).toMatchObject({ failure: { code: 'journal.broken' } })
    expect(file.truncations).toBe(0)
  })
})

describe('a write that fails', () => {
  it('leaves nothing behind and acknowledges nothing', async () => {
    const journal = await opened()
    await journal.append(importOperations())
    const [before, head] = [file.text(), journal.head()]
    file.failAfter = 40
    expect(await journal.append([statusChange(1)])).toEqual({
      ok: false,
      failure: { code: 'journal.writeFailed' },
    })
    expect([file.text(), journal.head()]).toEqual([before, head])
  })

  it('fails everybody who shared it, and nobody after it', async () => {
    const journal = await opened()
    file.failAfter = 40
    const answers = await Promise.all([1, 2, 3].map((n) => journal.append([statusChange(n)])))
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false])
    file.failAfter = null
    expect(await journal.append([statusChange(4)])).toMatchObject({ ok: true, value: [{ seq: 1 }] })
    expect((await opened()).head().seq).toBe(1)
  })

  it('is cleared away before the next one, even where that could not be done at once', async () => {
    const journal = await opened()
    file.failAfter = 40
    file.truncateFails = true
    await journal.append([statusChange(1)])
    file.failAfter = null
    expect(await journal.append([statusChange(2)])).toMatchObject({ ok: false })
    file.truncateFails = false
    expect(await journal.append([statusChange(3)])).toMatchObject({ ok: true, value: [{ seq: 1 }] })
    const again = await opened()
    expect([again.head().seq, again.cut]).toEqual([1, 0])
  })
})
