import { beforeAll, describe, expect, it } from 'vitest'
import { openBundle } from '../../src/archive/bundle-file'
import { Archive } from '../../src/archive/zip-reader'
import { bundleOf, bundleTools, linesOf, zipOf } from '../builders/bundle'
import { aDesk, anArticle, anImport, articleId, digest, statementId, World } from '../builders/log'
import { fc } from '../builders/property'

const limits = { archiveEntries: 100, expandedBytes: 1 << 24, expansion: 500 }

/** A desk with two articles, each with one card on which something was decided. */
async function twoArticles(): Promise<World> {
  const world = new World()
  await aDesk(world)
  for (const n of [1, 2]) {
    const article = anArticle({ id: articleId(n), text: `قالت الوزارة إن الجسر رقم ${n} سيفتح.` })
    const command = anImport(1, article)
    await world.ask({
      ...command,
      statements: command.statements.map((one) => ({ ...one, id: statementId(n) })),
    })
    await world.ask({ type: 'correctStance', statementId: statementId(n), stance: 'warn' })
  }
  return world
}

let world: World
let whole: Uint8Array
beforeAll(async () => {
  world = await twoArticles()
  whole = await bundleOf(world.records)
})

const filesIn = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const archive = new Archive(bytes, limits)
  return Object.fromEntries(archive.paths.map((path) => [path, archive.read(path) ?? new Uint8Array()]))
}
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
/** The whole bundle with one file changed. */
const changed = (path: string, change: (text: string) => string) => {
  const files = filesIn(whole)
  return zipOf({ ...files, [path]: change(textOf(files[path])) })
}
/** The same with a manifest that knows of the change, as somebody would make it who wants it to pass. */
async function forged(change: (journal: string) => string): Promise<Uint8Array> {
  const files = filesIn(whole)
  const journal = change(textOf(files['journal.jsonl']))
  const manifest = JSON.parse(textOf(files['manifest.json'])) as { journal: { sha256: string } }
  manifest.journal.sha256 = digest(journal)
  return zipOf({ ...files, 'journal.jsonl': journal, 'manifest.json': JSON.stringify(manifest) })
}

describe('a bundle', { timeout: 60_000 }, () => {
  it('of a whole journal gives back the same head and the same records, byte for byte', async () => {
    const opened = await openBundle(whole, bundleTools)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { manifest, records } = opened.value
    expect(manifest.journal.head).toEqual({ seq: 8, hash: world.records.at(-1)?.hash })
    expect(linesOf(records)).toEqual(linesOf(world.records))
    expect(textOf(filesIn(whole)['journal.jsonl'])).toBe(
      linesOf(world.records)
        .map((line) => `${line}\n`)
        .join(''),
    )
  })

  it('is the same file whenever it is made from the same', async () => {
    expect(await bundleOf(world.records)).toEqual(whole)
  })

  it('gives back text of any kind, and files of any bytes', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '\ud800',
          '\udfff',
          '\0',
          '\u202e',
          '\u2067',
          'é',
          'مُ',
          '\r',
          '\n',
          '\r\n',
          '\u2028',
          'ك',
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(anyText, fc.uint8Array({ maxLength: 2_000 }), async (text, bytes) => {
        const sha256 = String(await bundleTools.digestBytes(bytes))
        const desk = new World()
        await desk.ask(anImport(1, anArticle({ text, sha256, title: text })))
        const packed = await bundleOf(desk.records, {
          blob: (name) => Promise.resolve(name === sha256 ? bytes : null),
        })
        const opened = await openBundle(packed, bundleTools)
        if (!opened.ok) throw new Error(opened.failure.code)
        expect(opened.value.records).toEqual(desk.records)
        expect(opened.value.manifest.journal.head.hash).toBe(desk.records.at(-1)?.hash)
        expect(opened.value.blob(sha256)).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('of one article holds its records and what concerns the whole desk, and nothing of the others', async () => {
    const bytes = await bundleOf(world.records, { articles: [articleId(2)] })
    const opened = await openBundle(bytes, bundleTools)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.value.records.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'profile.created'],
      [2, 'profile.created'],
      [3, 'profile.created'],
      [4, 'profile.created'],
      [7, 'article.imported'],
      [8, 'statement.stanceCorrected'],
    ])
  })

  it('says which files it names and does not hold', async () => {
    const opened = await openBundle(whole, bundleTools)
    expect(opened.ok && opened.value.manifest.absent).toEqual(
      [...world.articles.values()].map(({ sha256 }) => sha256),
    )
  })
})

describe('a bundle that does not hold is refused with its place', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const opened = await openBundle(bytes, bundleTools)
    return opened.ok ? null : opened.failure
  }

  it('where a record was changed, although somebody mended the manifest', async () => {
    const bytes = await forged((journal) => journal.replace('"stance":"warn"', '"stance":"deny"'))
    expect(await codeOf(bytes)).toEqual({ code: 'bundle.broken', detail: { seq: 6 } })
  })

  it('where a record was left out, put in twice or moved', async () => {
    const without = await forged((journal) => journal.split('\n').toSpliced(4, 1).join('\n'))
    expect(await codeOf(without)).toEqual({ code: 'bundle.broken', detail: { seq: 5 } })
    const twice = await forged((journal) =>
      journal
        .split('\n')
        .toSpliced(4, 0, journal.split('\n')[3] ?? '')
        .join('\n'),
    )
    expect(await codeOf(twice)).toEqual({ code: 'bundle.broken', detail: { seq: 5 } })
  })

  it('where the last records were cut off', async () => {
    const bytes = await forged((journal) => journal.split('\n').slice(0, 6).join('\n'))
    expect(await codeOf(bytes)).toEqual({ code: 'bundle.broken', detail: { seq: 7 } })
  })

  it('where the journal is not the one that the manifest names', async () => {
    expect(await codeOf(await changed('journal.jsonl', (text) => `${text} `))).toEqual({
      code: 'bundle.damaged',
      detail: { path: 'journal.jsonl' },
    })
  })

  it('where it is of a later Isnad, of something else, or no archive at all', async () => {
    const newer = await changed('manifest.json', (text) => text.replace('"version": 1', '"version": 2'))
    expect((await codeOf(newer))?.code).toBe('bundle.newer')
    const other = await changed('manifest.json', () => '{"format":"zotero"}')
    expect((await codeOf(other))?.code).toBe('bundle.notABundle')
    expect((await codeOf(await zipOf({ 'word/document.xml': '<w:document/>' })))?.code).toBe(
      'bundle.notABundle',
    )
    expect((await codeOf(new TextEncoder().encode('no archive')))?.code).toBe('bundle.damaged')
    expect((await codeOf(whole.slice(0, whole.length - 400)))?.code).toBe('bundle.damaged')
  })

  it('where a path leads out of it, or it grows beyond all bounds', async () => {
    expect((await codeOf(await zipOf({ '../journal.jsonl': '' })))?.code).toBe('bundle.unsafePath')
    const zeros = await zipOf({ 'manifest.json': new Uint8Array(3_000_000) })
    expect((await codeOf(zeros))?.code).toBe('bundle.bomb')
  })

  it('whatever bits are turned over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const opened = await openBundle(bytes, bundleTools)
        // A bit of the archive's own bookkeeping may be turned without harm; what comes out is then the very same.
        if (opened.ok) expect(opened.value.records).toEqual(world.records)
        else expect(opened.failure.code).toMatch(/^bundle\./)
      }),
      { numRuns: 150 },
    )
  })
})
