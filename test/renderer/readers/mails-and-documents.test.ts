import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { arabic, english } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { articleDocx, docx, eml, epub } from '../../fixtures/readers/files'
import { blocksOf, noticesOf, read, readOne, refusal, wordsOf } from '../../fixtures/readers/read'

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('in %s', (_, article) => {
  it('a mail gives its subject, its words and its sender, and offers what is attached', async () => {
    const result = await read(eml(article), 'mail.eml')
    const [document] = result.documents
    expect(document && blocksOf(document)).toEqual([
      ['heading', article.title],
      ...article.paragraphs.map((paragraph) => ['paragraph', paragraph]),
    ])
    expect(document?.metadata).toEqual({
      title: article.title,
      author: article.author,
      publishedAt: '2026-03-03T09:30:00+03:00',
    })
    expect(result.attachments).toEqual([
      { name: 'تقرير.pdf', mediaType: 'application/pdf', bytes: strToU8('%PDF-1.4 not really') },
    ])
    expect(result.notices).toEqual([{ code: 'attachments', detail: { count: 1, names: 'تقرير.pdf' } }])
  })

  it('a Word document gives headings, quotations, captions and list items by its own styles', async () => {
    const document = await readOne(articleDocx(article), 'a.docx')
    expect(blocksOf(document)).toEqual([
      ['heading', article.title],
      ...article.paragraphs.map((paragraph) => ['paragraph', paragraph]),
      ['quotation', article.quotation],
      ['caption', article.caption],
      ['listItem', article.paragraphs[0]],
    ])
    expect(document.metadata).toEqual({ title: article.title, author: 'Desk' })
    expect(document.language).toBe(article.language)
  })

  it('a book gives its chapters in reading order, each under the book’s own author and date', async () => {
    const { documents, format } = await read(epub(article), 'a.epub')
    expect(format).toBe('epub')
    expect(documents.map(({ metadata }) => metadata)).toEqual(
      ['Two', 'One'].map((title) => ({
        title,
        author: article.author,
        publisher: article.publisher,
        publishedAt: '2026-03-03',
      })),
    )
    expect(documents[1] && wordsOf(documents[1], 'paragraph')).toEqual(article.paragraphs.slice(0, 2))
  })
})

describe('a book', () => {
  it.each(['windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'])(
    'is read in the encoding that each of its parts declares: %s',
    async (encoding) => {
      const part = (words: string) =>
        encodeAs(encoding, `<?xml version="1.0" encoding="${encoding}"?>${words}`)
      const book = epub(arabic, {
        'OEBPS/book.opf': part(
          `<package><metadata><title>كتاب الجسر</title><creator>${arabic.author}</creator></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>`,
        ),
        'OEBPS/one.xhtml': part(`<html><body><p>قالت البلدية إن الجسر القديم سيفتح غدا.</p></body></html>`),
      })
      const document = await readOne(book, 'a.epub')
      expect(document.text).toBe('قالت البلدية إن الجسر القديم سيفتح غدا.')
      expect(document.metadata).toMatchObject({ title: 'كتاب الجسر', author: arabic.author })
    },
  )
})

describe('a mail', () => {
  const simple = (head: string, body: string) =>
    `From: desk@isnad.example\r\nMIME-Version: 1.0\r\nSubject: Bridge\r\n${head}\r\n\r\n${body}`

  it('is read where it has words alone, in any encoding, with flowed lines joined', async () => {
    const document = await readOne(
      simple(
        'Content-Type: text/plain; charset=utf-8; format=flowed',
        'The mayor said that the bridge \r\nwould open on Monday.\r\n\r\nThe trust said it was glad.\r\n',
      ),
      'a.eml',
    )
    expect(blocksOf(document)).toEqual([
      ['heading', 'Bridge'],
      ['paragraph', 'The mayor said that the bridge would open on Monday.'],
      ['paragraph', 'The trust said it was glad.'],
    ])
  })

  it('is read as far as it goes where it was cut off', async () => {
    const whole = eml(english)
    expect((await readOne(whole.slice(0, whole.length / 2), 'a.eml')).metadata.title).toBe(english.title)
  })

  it('that is encrypted is refused as such', async () => {
    const head = 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b'
    expect(await refusal(simple(head, '--b\r\n\r\nVersion: 1\r\n--b--\r\n'), 'a.eml')).toBe(
      'import.encrypted',
    )
  })

  it('never leads an attachment’s name out of its folder', async () => {
    const mail = simple(
      'Content-Type: multipart/mixed; boundary=b',
      '--b\r\n\r\nThe mayor said no.\r\n--b\r\nContent-Type: image/png; name="../../etc/x.png"\r\n\r\nx\r\n--b--\r\n',
    )
    expect((await read(mail, 'a.eml')).attachments?.map(({ name }) => name)).toEqual(['x.png'])
  })

  it('with a thousand parts and more is refused', async () => {
    const mail = simple('Content-Type: multipart/mixed; boundary=b', '--b\r\n\r\nx\r\n'.repeat(2_000))
    expect(await refusal(mail, 'a.eml')).toBe('import.bomb')
  })
})

describe('a Word document', () => {
  const kept = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const inserted = (text: string) => `<w:ins w:id="1" w:author="A">${kept(text)}</w:ins>`
  const deleted = (text: string) =>
    `<w:del w:id="2" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`

  it('is read with its tracked changes accepted, and says so', async () => {
    const result = await read(
      docx([
        { runs: kept('The mayor ') + deleted('denied') + inserted('confirmed') + kept(' that it opens.') },
        { runs: `<w:moveFrom>${kept('old place ')}</w:moveFrom>${kept('Nothing else changed today.')}` },
      ]),
      'a.docx',
    )
    expect(result.documents[0]?.text).toBe(
      'The mayor confirmed that it opens.\n\nNothing else changed today.',
    )
    expect(result.notices).toEqual([{ code: 'trackedChanges', detail: { inserted: 1, deleted: 2 } }])
  })

  it('goes on in one paragraph where the end of one was deleted', async () => {
    const end = '<w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>'
    const document = await readOne(
      docx([{ runs: end + kept('The mayor said ') }, { runs: kept('that it opens today.') }]),
      'a.docx',
    )
    expect(document.text).toBe('The mayor said that it opens today.')
  })

  it('sets footnotes apart and counts margin comments, leaves field codes out', async () => {
    const result = await read(
      docx([{ runs: `${kept('The mayor said so.')}<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>` }], {
        'word/footnotes.xml': strToU8(
          '<w:footnotes><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        ),
        'word/comments.xml': strToU8('<w:comments><w:comment/><w:comment/></w:comments>'),
      }),
      'a.docx',
    )
    expect(result.documents[0] && blocksOf(result.documents[0])).toEqual([
      ['paragraph', 'The mayor said so.'],
      ['aside', 'A note.'],
    ])
    expect(result.notices).toEqual([{ code: 'comments', detail: { count: 2 } }])
  })

  it('does not expand entities of its own making', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`
    const xml = `<?xml version="1.0"?>${bomb}<w:document><w:body><w:p><w:r><w:t>&c;&c; said the mayor.</w:t></w:r></w:p></w:body></w:document>`
    const document = await readOne(docx([], { 'word/document.xml': strToU8(xml) }), 'a.docx')
    expect(document.text.length).toBeLessThan(100)
  })
})

describe('an archive', () => {
  const good = articleDocx(english)
  /** Find a header and write over one of its bytes. */
  const changed = (
    bytes: Uint8Array,
    signature: readonly number[],
    offset: number,
    value: number,
  ): Uint8Array => {
    const copy = bytes.slice()
    for (let at = 0; at + 4 < copy.length; at++)
      if (signature.every((byte, index) => copy[at + index] === byte)) copy[at + offset] = value
    return copy
  }
  const central = [0x50, 0x4b, 1, 2]

  it('is refused where it was cut off or is damaged', async () => {
    expect(await refusal(good.subarray(0, good.length / 2), 'a.docx')).toBe('import.damaged')
    expect(await refusal(good.subarray(0, good.length - 1), 'a.docx')).toBe('import.damaged')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('') }), 'a.docx')).toBe('import.empty')
    expect(await refusal(changed(good, central, 42, 0xff), 'a.docx')).toBe('import.damaged')
  })

  it('is refused where it is encrypted', async () => {
    expect(await refusal(changed(good, central, 8, 1), 'a.docx')).toBe('import.encrypted')
    const office = new Uint8Array(4096)
    office.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    office.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(await refusal(office, 'a.docx')).toBe('import.encrypted')
    const hidden = epub(english, {
      'META-INF/encryption.xml': strToU8(
        '<encryption><CipherReference URI="OEBPS/text/one.xhtml"/></encryption>',
      ),
    })
    expect(await refusal(hidden, 'a.epub')).toBe('import.encrypted')
  })

  it.each(['../outside.txt', 'word/../../outside.txt', '/etc/passwd', 'C:\\windows\\x', '..\\x'])(
    'is refused where it leads out of itself: %s',
    async (path) => {
      const bytes = zipSync({ 'word/document.xml': strToU8('<w:p/>'), [path]: strToU8('x') })
      expect(await refusal(bytes, 'a.docx')).toBe('import.unsafePath')
    },
  )

  it('is refused where it unpacks a thousandfold, whatever it says of its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 << 20).fill(0x20) })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await refusal(bomb, 'a.docx')).toBe('import.bomb')
    expect(await refusal(changed(bomb, central, 26, 0), 'a.docx')).toBe('import.bomb')
  })

  it('is refused where it has a hundred thousand entries, and its inner archives stay closed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`${String(index)}.txt`, new Uint8Array()]),
    )
    expect(await refusal(zipSync(many), 'a.zip')).toBe('import.bomb')
    expect(await refusal(zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({}) }) }), 'a.zip')).toBe(
      'import.unsupported',
    )
  })

  it('of another kind is named', async () => {
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('x') }), 'a.docx')).toBe('import.unsupported')
  })
})

describe('a file under a wrong name', () => {
  it('is read for what it is, and says so', async () => {
    const result = await read(articleDocx(arabic), 'article.pdf')
    expect(result.format).toBe('docx')
    expect(result.notices).toEqual([{ code: 'mislabelled', detail: { extension: 'pdf', format: 'docx' } }])
    expect(noticesOf(await read(eml(english), 'mail.html'))).toContain('mislabelled')
    expect((await read(english.paragraphs.join('\n'), 'a.docx')).format).toBe('text')
    expect(noticesOf(await read(english.paragraphs.join('\n'), 'no-ending'))).toEqual([])
  })

  it('is refused by its kind where that cannot be read', async () => {
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'a.txt')).toBe(
      'import.unsupported',
    )
    expect(await refusal('{\\rtf1\\ansi hello}', 'a.txt')).toBe('import.unsupported')
  })
})
