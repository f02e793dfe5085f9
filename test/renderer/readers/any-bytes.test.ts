import { readFileSync } from 'node:fs'
import { fc } from '../../builders/property'
import { beforeEach, describe, expect, it } from 'vitest'
import { readFile } from '../../../src/renderer/readers/read-file'
import { arabic, english } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { articleDocx, atom, eml, epub, jsonFeed, mhtml, page, rss } from '../../fixtures/readers/files'
import { bugs, bytesOf, tools } from '../../fixtures/readers/read'

const good: Readonly<Record<string, Uint8Array>> = {
  'a.txt': encodeAs('windows-1256', arabic.paragraphs.join('\n')),
  'b.txt': encodeAs('utf-16be', arabic.paragraphs.join('\n')),
  'a.md': bytesOf(`---\ntitle: x\n---\n# ${english.title}\n\n> ${english.quotation}\n\n- a\n- b\n`),
  'a.html': bytesOf(page(arabic)),
  'a.mhtml': mhtml(arabic, (text) => encodeAs('windows-1256', text.replaceAll('©', ''))),
  'a.docx': articleDocx(arabic),
  'a.eml': bytesOf(eml(english)),
  'a.epub': epub(arabic),
  'a.rss': bytesOf(rss(arabic)),
  'a.atom': bytesOf(atom(english)),
  'a.json': bytesOf(jsonFeed(english)),
  'a.csv': bytesOf(`title,text\n"x","${english.paragraphs.join('\n')}"\n`),
  'a.pdf': new Uint8Array(readFileSync('test/fixtures/readers/partly-scanned.pdf')),
}
const names = Object.keys(good)

/** The same in the other language, as far as it is made here. */
const others: Readonly<Record<string, Uint8Array>> = {
  'b.md': bytesOf(`---\ntitle: x\n---\n# ${arabic.title}\n\n> ${arabic.quotation}\n`),
  'b.html': bytesOf(page(english)),
  'b.mhtml': mhtml(english, bytesOf),
  'b.docx': articleDocx(english),
  'b.eml': bytesOf(eml(arabic)),
  'b.epub': epub(english),
  'b.rss': encodeAs('windows-1256', rss(arabic).replace('UTF-8', 'windows-1256')),
  'b.atom': bytesOf(atom(arabic)),
  'b.json': bytesOf(jsonFeed(arabic)),
  'b.jsonl': bytesOf(
    [arabic, english]
      .map(({ title, paragraphs }) => JSON.stringify({ title, text: paragraphs.join(' ') }))
      .join('\n'),
  ),
  'b.csv': encodeAs('windows-1256', `العنوان;النص\n${arabic.title};"${arabic.paragraphs.join('\n')}"\n`),
  'b.pdf': new Uint8Array(readFileSync('test/fixtures/readers/figures.ar.pdf')),
}
/** How often a file is cut. */
const cuts = 40

/** Read, and expect an answer that holds together: blocks in order within the text, or a reason. */
async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const result = await readFile(bytes, name, tools)
  expect(bugs).toEqual([])
  if (!result.ok) {
    expect(result.failure.code).toMatch(/^import\./)
    return
  }
  for (const { text, blocks } of result.value.documents) {
    let end = 0
    for (const block of blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(block.end).toBeGreaterThan(block.start)
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

beforeEach(() => {
  bugs.length = 0
})

describe('any bytes whatever', { timeout: 60_000 }, () => {
  it('get an answer and never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.constantFrom(...names), expectAnswer),
      { numRuns: 300 },
    )
  })

  it('get an answer where they begin like a file of some kind', async () => {
    const heads = [
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '<?xml version="1.0"?><rss>',
      'From: a\r\nMIME-Version: 1.0\r\n',
      '[{"text":"',
      '<html>',
      '---\n',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 1_000 }),
        fc.constantFrom(...names),
        (head, bytes, name) => expectAnswer(new Uint8Array([...Buffer.from(head, 'latin1'), ...bytes]), name),
      ),
      { numRuns: 300 },
    )
  })

  it.each(names)(
    'get an answer where they are a good file cut off or with bits turned over: %s',
    async (name) => {
      const whole = good[name] ?? new Uint8Array()
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: whole.length }),
          fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 })), { maxLength: 20 }),
          fc.boolean(),
          (length, flips, isCut) => {
            const bytes = whole.slice(0, isCut ? length : whole.length)
            for (const [at, bit] of flips) if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
            return expectAnswer(bytes, name)
          },
        ),
        { numRuns: name.endsWith('.pdf') ? 15 : 60 },
      )
    },
    60_000,
  )

  it.each(Object.entries({ ...good, ...others }))(
    'get an answer wherever a good file was cut off: %s',
    async (name, whole) => {
      const step = Math.max(1, Math.floor(whole.length / cuts))
      for (let length = 0; length < whole.length; length += step)
        await expectAnswer(whole.slice(0, length), name)
    },
    60_000,
  )

  it.each(Object.entries(others))(
    'get an answer where bits of a good file were turned over: %s',
    async (name, whole) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 })), {
            minLength: 1,
            maxLength: 20,
          }),
          (flips) => {
            const bytes = whole.slice()
            for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
            return expectAnswer(bytes, name)
          },
        ),
        { numRuns: name.endsWith('.pdf') ? 15 : 60 },
      )
    },
    60_000,
  )

  it('of text keep every letter, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }).filter((text) => /\p{L}{3}/u.test(text)),
        async (text) => {
          const written = `\uFEFF${text} قال الوزير إن الجسر مفتوح اليوم أمام الجميع.`
          for (const encoding of ['utf-16le', 'utf-16be'] as const) {
            const result = await readFile(encodeAs(encoding, written), 'a.txt', tools)
            if (result.ok && result.value.format === 'text')
              expect(result.value.documents[0]?.text).toBe(written)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('reading', () => {
  it('stops when it is told to, and when its time is up', async () => {
    const bytes = good['a.html'] ?? new Uint8Array()
    const signal = AbortSignal.abort()
    expect(await readFile(bytes, 'a.html', tools, { signal })).toMatchObject({
      failure: { code: 'import.cancelled' },
    })
    let now = 0
    const slow = { ...tools, now: () => (now += 31_000) }
    expect(await readFile(bytes, 'a.html', slow)).toMatchObject({ failure: { code: 'import.timedOut' } })
  })
})
