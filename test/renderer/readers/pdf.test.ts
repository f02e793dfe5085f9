import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arabic, english } from '../../fixtures/readers/articles'
import { figures } from '../../fixtures/readers/figures'
import { noticesOf, read, readOne, refusal, wordsOf } from '../../fixtures/readers/read'

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/readers/${name}`))

/** A PDF written by hand: its objects, then a table of where each begins. */
function handmade(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`
  text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF`
  return new TextEncoder().encode(text)
}

const onePage = (content: string, info = '') => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
  `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  info,
]

const lines = (...texts: string[]) =>
  `BT /F 12 Tf 40 300 Td ${texts.map((text) => `(${text}) Tj 0 -14 Td`).join(' ')} ET`

describe.each([
  ['Arabic', 'columns.ar.pdf', arabic],
  ['English', 'columns.en.pdf', english],
])('a PDF of several pages in %s', (_, name, article) => {
  it('is read down its columns, without running heads, with its words whole', async () => {
    const document = await readOne(fixture(name), name)
    const body = [...article.paragraphs, article.quotation]
    expect(wordsOf(document, 'heading')).toEqual([article.title])
    expect(wordsOf(document, 'paragraph')).toEqual([...body, ...body, ...article.paragraphs])
    expect(wordsOf(document, 'aside')).toEqual([article.publisher])
    expect(document.metadata.title).toBe(article.title)
    expect(document.language).toBe(article.language)
  })
})

describe.each(figures)('a PDF with times, dates and a table in $language', (page) => {
  const name = `figures.${page.language}.pdf`

  it('has its numbers in the order in which they are read', async () => {
    expect(wordsOf(await readOne(fixture(name), name), 'paragraph')).toEqual([...page.paragraphs, page.after])
  })

  it('has its table by rows, the first cell first', async () => {
    expect(wordsOf(await readOne(fixture(name), name), 'listItem')).toEqual(
      page.rows.map((cells) => cells.join(' | ')),
    )
  })
})

describe('a PDF', () => {
  it('whose pages are pictures is named as such', async () => {
    expect(await refusal(fixture('scanned.pdf'))).toBe('import.scanned')
    const result = await read(fixture('partly-scanned.pdf'), 'a.pdf')
    expect(result.notices).toEqual([{ code: 'scannedPages', detail: { pages: '1' } }])
    expect(result.documents[0]?.text).toBe(english.paragraphs[0])
  })

  it('tells its title, author and date', async () => {
    const info = "<< /Title (Old bridge) /Author (Nora) /CreationDate (D:20260303093000+03'00') >>"
    const document = await readOne(
      handmade(onePage(lines('The mayor said so.'), info), '/Info 6 0 R'),
      'a.pdf',
    )
    expect(document.metadata).toEqual({
      title: 'Old bridge',
      author: 'Nora',
      publishedAt: '2026-03-03T09:30:00+03:00',
    })
  })

  it('has words whole again that a line broke, and keeps hyphens that belong to them', async () => {
    const content = lines(
      'The council told the news-',
      'paper of the well-known engi-',
      'neers and of the Anglo-',
      'French treaty on rivers and of the bridge.',
    )
    expect((await readOne(handmade(onePage(content)), 'a.pdf')).text).toBe(
      'The council told the newspaper of the well-known engineers and of the Anglo-French treaty on rivers and of the bridge.',
    )
  })

  it('is found behind other bytes, and read as far as it goes where it was cut off', async () => {
    const good = handmade(onePage(lines('The mayor said so.')))
    const behind = new Uint8Array([...new TextEncoder().encode('junk before\n'), ...good])
    expect((await readOne(behind, 'a.pdf')).text).toBe('The mayor said so.')
    expect(await refusal(fixture('columns.en.pdf').subarray(0, 20_000), 'a.pdf')).toBe('import.damaged')
    expect(await refusal('%PDF-1.7\n', 'a.pdf')).toBe('import.damaged')
  })

  it('that is encrypted is refused as such', async () => {
    const key = `<${'ab'.repeat(32)}>`
    const encryption = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
    expect(await refusal(handmade(onePage(lines('The mayor said so.')), encryption))).toBe('import.encrypted')
  })

  it('without any words is refused', async () => {
    expect(await refusal(handmade(onePage(' ')))).toBe('import.empty')
  })

  it.each([
    [
      'pages that lead back to themselves',
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>'],
    ],
    [
      'a hundred thousand letters in one place',
      onePage(`BT /F 1 Tf 40 300 Td (${'a'.repeat(100_000)}) Tj ET`),
    ],
    ['numbers out of all bounds', onePage('BT /F 1e38 Tf -1e38 1e38 Td (The mayor said so.) Tj ET')],
  ])('cannot do harm with %s', async (_, objects) => {
    const start = performance.now()
    await refusal(handmade(objects))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

it('says nothing that a good file would not', async () => {
  expect(noticesOf(await read(fixture('columns.ar.pdf'), 'columns.ar.pdf'))).toEqual([])
})
