import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/renderer/readers/limits'
import { address, arabic, english, published } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { atom, jsonFeed, rss } from '../../fixtures/readers/files'
import { blocksOf, noticesOf, read, readOne, refusal } from '../../fixtures/readers/read'

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('a feed in %s', (_, article) => {
  const { title, author, publisher, paragraphs, language } = article
  const told = { title, author, publisher, url: address, publishedAt: published }
  const blocks = [['heading', title], ...paragraphs.map((paragraph) => ['paragraph', paragraph])]

  it.each([
    ['RSS', rss(article), 'feed.rss', 'feed', 2],
    ['Atom', atom(article), 'feed.xml', 'feed', 1],
    ['JSON Feed', jsonFeed(article), 'feed.json', 'jsonFeed', 2],
  ] as const)('gives an article for each entry: %s', async (_format, content, name, format, count) => {
    const result = await read(content, name)
    expect(result.format).toBe(format)
    expect(result.documents).toHaveLength(count)
    const [first] = result.documents
    expect(first && blocksOf(first)).toEqual(blocks)
    expect(first?.metadata).toEqual(told)
    expect(first?.language).toBe(language)
  })

  it('says which entries had no words', async () => {
    expect((await read(rss(article), 'feed.rss')).notices).toEqual([
      { code: 'emptyEntries', detail: { count: 1 } },
    ])
  })
})

describe('a feed', () => {
  it.each(['windows-1256', 'iso-8859-6', 'x-mac-arabic', 'utf-16le', 'utf-16be'])(
    'is read in the encoding that it declares: %s',
    async (encoding) => {
      for (const [name, xml] of [
        ['a.rss', rss(arabic).replace('UTF-8', encoding)],
        ['a.atom', `<?xml version="1.0" encoding='${encoding}' standalone="yes"?>\n${atom(arabic)}`],
      ] as const) {
        const bytes = encodeAs(encoding, xml.replace(/[«»]/g, '"'))
        const { documents } = await read(bytes, name)
        expect(documents[0]?.metadata).toMatchObject({ title: arabic.title, publisher: arabic.publisher })
        expect(documents[0]?.text).toContain(arabic.paragraphs[0]?.replace(/[«»]/g, '"'))
      }
    },
  )

  it('is read as far as it goes where it was cut off, and expands no entities', async () => {
    const whole = rss(english)
    expect((await read(whole.slice(0, whole.length - 200), 'a.rss')).documents[0]?.metadata.title).toBe(
      english.title,
    )
    const entities = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`
    const bomb = `<?xml version="1.0"?>${entities}<rss><channel><item><title>&b;</title><description>The mayor said so.</description></item></channel></rss>`
    expect((await readOne(bomb, 'a.rss')).text.length).toBeLessThan(100)
  })

  it('is refused where it nests without end or has no entries', async () => {
    expect(await refusal(`<rss><channel>${'<item>'.repeat(5_000)}`, 'a.rss')).toBe('import.damaged')
    expect(await refusal('<rss><channel><title>x</title></channel></rss>', 'a.rss')).toBe('import.empty')
  })

  it('of other XML is refused by its kind', async () => {
    expect(await refusal('<?xml version="1.0"?><invoice/>', 'a.xml')).toBe('import.unsupported')
  })
})

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`

describe('a list of articles', () => {
  const rows = [arabic, english].map(({ title, author, paragraphs }) => [
    title,
    author,
    '2026-03-03',
    `He said "no".\n\n${paragraphs.join('\n\n')}`,
  ])
  const table = (names: string[], delimiter = ',') =>
    [names, ...rows].map((row) => row.map(quoted).join(delimiter)).join('\r\n')

  it.each([
    ['commas', ',', ['Title', 'Author', 'Date', 'Body']],
    ['semicolons, as Excel writes them in many countries', ';', ['العنوان', 'الكاتب', 'تاريخ النشر', 'النص']],
    ['tabs', '\t', ['headline', 'by_line', 'published_at', 'full text']],
  ])('is read with its columns named, between %s', async (_, delimiter, names) => {
    const { documents, columns } = await read(`\uFEFF${table(names, delimiter)}`, 'list.csv')
    expect(columns?.names).toEqual(names)
    expect(columns?.chosen).toMatchObject({ title: names[0], publishedAt: names[2], text: names[3] })
    expect(documents.map(({ metadata }) => metadata.title)).toEqual([arabic.title, english.title])
    expect(documents[1] && blocksOf(documents[1]).slice(0, 3)).toEqual([
      ['heading', english.title],
      ['paragraph', 'He said "no".'],
      ['paragraph', english.paragraphs[0]],
    ])
  })

  it('is read by the columns that a person chose', async () => {
    const { documents, columns } = await read(table(['a', 'b', 'c', 'd']), 'list.csv', {
      columns: { text: 'd', title: 'b' },
    })
    expect(documents.map(({ metadata }) => metadata.title)).toEqual([arabic.author, english.author])
    expect(columns?.chosen).toEqual({ text: 'd', title: 'b' })
  })

  it('leaves out a column that a person wants for nothing, and shows its first rows', async () => {
    const { documents, columns } = await read('title,author,text\nx,desk,The mayor said so.\n', 'list.csv', {
      columns: { author: '' },
    })
    expect(documents[0]?.metadata).toEqual({ title: 'x' })
    expect(columns?.rows).toEqual([['x', 'desk', 'The mayor said so.']])
  })

  it('can be looked at although no column is surely the text', async () => {
    const { columns } = await read('a,b\n1,two\n3,four\n', 'list.csv', { anyText: true })
    expect(columns).toMatchObject({ names: ['a', 'b'], chosen: { text: 'b' } })
  })

  it('is refused with the names of its columns where none holds articles', async () => {
    expect(await refusal('a,b\n1,2\n3,4\n', 'list.csv')).toBe('import.noTextColumn')
  })

  it('that is no table is a text, and says so', async () => {
    const result = await read('The mayor said so.\nThe trust did not.\n', 'list.csv')
    expect([result.format, ...noticesOf(result)]).toEqual(['text', 'mislabelled'])
  })

  it.each([
    ['an array', (list: object[]) => JSON.stringify(list)],
    ['an object with a list', (list: object[]) => JSON.stringify({ total: 2, next: null, articles: list })],
    ['one object a line', (list: object[]) => list.map((entry) => JSON.stringify(entry)).join('\n')],
  ])('is read from JSON: %s', async (_, write) => {
    const list = [arabic, english].map(({ title, publisher, paragraphs }) => ({
      headline: title,
      source: { id: 7, name: publisher },
      content: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    }))
    const { documents, format } = await read(write(list), 'list.json')
    expect(format).toBe('json')
    expect(documents.map(({ metadata }) => metadata)).toEqual(
      [arabic, english].map(({ title, publisher }) => ({ title, publisher })),
    )
    expect(documents[0] && blocksOf(documents[0])).toHaveLength(arabic.paragraphs.length + 1)
  })

  it('keeps half of a pair, a NUL and names that objects have by nature', async () => {
    const text = 'The mayor \ud83d said \u0000 so.'
    const json = `[{"text":${JSON.stringify(text)},"__proto__":{"title":"x"},"constructor":"y"}]`
    expect((await readOne(json, 'a.json')).text).toBe(text)
  })

  it('is refused where it is cut off, or holds no articles', async () => {
    expect(await refusal('[{"text":"The mayor said', 'a.json')).toBe('import.damaged')
    expect(await refusal('[{"a":1},{"a":2}]', 'a.json')).toBe('import.noTextColumn')
    expect(await refusal(`{"a":${'['.repeat(100_000)}`, 'a.json')).toBe('import.damaged')
  })

  it('leaves out what goes beyond the limit, and says so', async () => {
    const list = Array.from({ length: limits.documents + 3 }, (_, index) => ({
      text: `The mayor said ${String(index)}.`,
    }))
    const result = await read(JSON.stringify(list), 'a.json')
    expect(result.documents).toHaveLength(limits.documents)
    expect(result.notices).toEqual([{ code: 'tooManyArticles', detail: { count: 3 } }])
  })

  it.each([
    ['quotation marks that never end', `a,b\n${'"x'.repeat(200_000)}`],
    ['a million delimiters', `a,b\n${','.repeat(1_000_000)}`],
  ])('cannot do harm with %s', async (_, hostile) => {
    const start = performance.now()
    await refusal(hostile, 'a.csv')
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
