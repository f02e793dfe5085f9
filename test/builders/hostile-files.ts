import { deflateSync, strToU8, zipSync, zlibSync, type Zippable } from 'fflate'
import type { FixtureArticle } from '../fixtures/readers/articles'
import { articleDocx, docx, eml, epub, mhtml, page, rss } from '../fixtures/readers/files'

/** A file that is broken, or made to do harm, and what becomes of it. */
export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly make: (article: FixtureArticle) => Uint8Array | string
  /** Why it is refused; null where it is read all the same, as far as it goes. */
  readonly refusal: string | null
}

const megabyte = 1024 * 1024
const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const half = (content: Uint8Array | string): Uint8Array => {
  const bytes = bytesOf(content)
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}
const prose = ({ paragraphs }: FixtureArticle): string => paragraphs.join('\n\n')
const word = (xml: string, more: Zippable = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...more })

/** One file of 90 MB that a thousand names of an archive share: each is small enough, all together are not. */
function overlapping(names: readonly string[]): Uint8Array {
  const data = deflateSync(new Uint8Array(8 * megabyte).map((_, at) => (at * 7919) >> 5))
  const local = new Uint8Array(30)
  local.set([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])
  const entries = names.map((name) => {
    const head = new Uint8Array(46 + name.length)
    const view = new DataView(head.buffer)
    head.set([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0])
    view.setUint32(20, data.length, true)
    view.setUint16(28, name.length, true)
    head.set(strToU8(name), 46)
    return head
  })
  const directory = entries.reduce((sum, { length }) => sum + length, 0)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  end.set([0x50, 0x4b, 5, 6])
  view.setUint16(10, names.length, true)
  view.setUint32(12, directory, true)
  view.setUint32(16, local.length + data.length, true)
  return new Uint8Array(Buffer.concat([local, data, ...entries, end]))
}

/** A PDF by its objects. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.4\n')]
  let length = 9
  const offsets = objects.map((object, index) => {
    const at = length
    const part = Buffer.concat([
      strToU8(`${String(index + 1)} 0 obj\n`),
      typeof object === 'string' ? strToU8(object) : object,
      strToU8('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    strToU8(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(length)}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const pdfPage = (content: string): (string | Uint8Array)[] => {
  const packed = zlibSync(strToU8(content))
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    new Uint8Array(
      Buffer.concat([
        strToU8(`<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`),
        packed,
        strToU8('\nendstream'),
      ]),
    ),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
}

const nestedMail = (depth: number, words: string): string => {
  let mail = `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}`
  for (let level = depth; level > 0; level--)
    mail = `Content-Type: multipart/mixed; boundary="b${String(level)}"\r\n\r\n--b${String(level)}\r\n${mail}\r\n--b${String(level)}--\r\n`
  return `From: a@desk.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n${mail}`
}

const book = (opf: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfile full-path="book.opf"/></container>'),
    'book.opf': strToU8(opf),
    ...more,
  })

/** Broken and hostile files of every format that is read. */
export const hostileFiles: readonly HostileFile[] = [
  // Text and Markdown
  {
    what: 'nothing but zero bytes',
    name: 'a.txt',
    make: () => new Uint8Array(megabyte),
    refusal: 'import.binary',
  },
  {
    what: 'one line of 20 million letters',
    name: 'a.txt',
    make: ({ paragraphs }) => (paragraphs[0] ?? '').repeat(200_000).slice(0, 20 << 20),
    refusal: 'import.tooLarge',
  },
  {
    what: 'a million vowel marks on one letter',
    name: 'a.txt',
    make: (article) => `${prose(article)}\n\nب${'\u064B'.repeat(1_000_000)}`,
    refusal: null,
  },
  {
    what: 'UTF-16 that ends in half a letter',
    name: 'a.txt',
    make: (article) => Buffer.from(`\uFEFF${prose(article)}`, 'utf16le').subarray(0, -1),
    refusal: null,
  },
  {
    what: 'brackets that never close',
    name: 'a.md',
    make: (article) => `${'['.repeat(200_000)}${prose(article)}`,
    refusal: null,
  },
  {
    what: 'emphasis without end',
    name: 'a.md',
    make: (article) => `${'*a _b '.repeat(100_000)}${prose(article)}`,
    refusal: null,
  },
  {
    what: 'quotations in quotations',
    name: 'a.md',
    make: (article) => `${'> '.repeat(100_000)}${prose(article)}`,
    refusal: null,
  },
  {
    what: 'a fence that never closes',
    name: 'a.md',
    make: (article) => `\`\`\`\n${prose(article)}`,
    refusal: null,
  },
  // Pages
  {
    what: '200,000 elements in each other',
    name: 'a.html',
    make: (article) => `<html><body>${'<div>'.repeat(200_000)}${prose(article)}`,
    refusal: 'import.damaged',
  },
  {
    what: '200,000 elements side by side',
    name: 'a.html',
    make: (article) => `<html><body>${'<p>a</p>'.repeat(200_000)}<p>${prose(article)}</p>`,
    refusal: null,
  },
  { what: 'a page cut in half', name: 'a.html', make: (article) => half(page(article)), refusal: null },
  {
    what: 'an attribute of eight megabytes',
    name: 'a.html',
    make: (article) => `<html><body><p title="${'x'.repeat(7 << 20)}">${prose(article)}</p>`,
    refusal: null,
  },
  {
    what: 'a saved page without its boundary',
    name: 'a.mhtml',
    make: (article) =>
      new TextDecoder('latin1')
        .decode(mhtml(article, bytesOf))
        .replaceAll('------Part', '------Other')
        .replace('boundary="------Other"', 'boundary="----Part"'),
    refusal: 'import.damaged',
  },
  {
    what: 'a saved page that names no boundary',
    name: 'a.mhtml',
    make: (article) =>
      Buffer.from(
        new TextDecoder('latin1')
          .decode(mhtml(article, bytesOf))
          .replace(/\tboundary="[^"]*"/, '\tcharset=utf-8'),
        'latin1',
      ),
    refusal: 'import.damaged',
  },
  {
    what: 'a saved page whose frames hold each other',
    name: 'a.mhtml',
    make: (article) =>
      Buffer.from(
        new TextDecoder('latin1')
          .decode(mhtml(article, bytesOf))
          .replace('(frame)', '<iframe src="cid:frame-1@saved">'),
        'latin1',
      ),
    refusal: null,
  },
  // Mails
  {
    what: 'parts a hundred deep',
    name: 'a.eml',
    make: (article) => nestedMail(100, prose(article)),
    refusal: 'import.bomb',
  },
  {
    what: 'ten thousand parts',
    name: 'a.eml',
    make: (article) =>
      `From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\n\r\n${article.title}\r\n`.repeat(10_000)}--b--`,
    refusal: 'import.bomb',
  },
  {
    what: 'a head of eight megabytes',
    name: 'a.eml',
    make: (article) =>
      `From: a\r\nMIME-Version: 1.0\r\nSubject: ${'=?utf-8?B?4KSo?= '.repeat(500_000)}\r\n\r\n${prose(article)}`,
    refusal: 'import.empty',
  },
  { what: 'a mail cut in half', name: 'a.eml', make: (article) => half(eml(article)), refusal: null },
  // Word
  {
    what: 'a thousandfold archive',
    name: 'a.docx',
    make: () => zipSync({ 'word/document.xml': new Uint8Array(40 * megabyte) }),
    refusal: 'import.bomb',
  },
  {
    what: 'a hundred thousand entries',
    name: 'a.docx',
    make: () => overlapping(Array.from({ length: 60_000 }, (_, index) => `word/${String(index)}`)),
    refusal: 'import.bomb',
  },
  {
    what: 'entries that share their bytes',
    name: 'a.docx',
    make: () =>
      overlapping([
        'word/document.xml',
        'word/styles.xml',
        'word/numbering.xml',
        'word/footnotes.xml',
        'docProps/core.xml',
      ]),
    refusal: 'import.damaged',
  },
  {
    what: 'archives in archives',
    name: 'a.docx',
    make: (article) =>
      zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'a.docx': articleDocx(article) }) }) }),
    refusal: 'import.unsupported',
  },
  {
    what: 'a path that leads out',
    name: 'a.docx',
    make: (article) => docx([{ text: article.title }], { '../../.profile': strToU8('x') }),
    refusal: 'import.unsafePath',
  },
  {
    what: 'a document cut in half',
    name: 'a.docx',
    make: (article) => half(articleDocx(article)),
    refusal: 'import.damaged',
  },
  {
    what: 'runs ten thousand deep',
    name: 'a.docx',
    make: (article) => word(`<w:document>${'<w:p><w:r>'.repeat(10_000)}<w:t>${article.title}</w:t>`),
    refusal: 'import.damaged',
  },
  {
    what: 'entities that multiply',
    name: 'a.docx',
    make: (article) =>
      word(
        `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document><w:body><w:p><w:r><w:t>&c; ${article.title}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    refusal: null,
  },
  { what: 'a document with a page inside', name: 'a.docx', make: (article) => page(article), refusal: null },
  // PDF
  {
    what: 'pages cut in half',
    name: 'a.pdf',
    make: (article) => half(pdfOf(pdfPage(`BT /F 12 Tf 40 300 Td (${article.language}) Tj ET`))),
    refusal: 'import.damaged',
  },
  {
    what: 'a stream that unpacks a thousandfold',
    name: 'a.pdf',
    make: () => pdfOf(pdfPage(`BT /F 12 Tf ${'0 0 Td '.repeat(3_000_000)} (The mayor said so.) Tj ET`)),
    refusal: null,
  },
  {
    what: 'a million letters on one page',
    name: 'a.pdf',
    make: () =>
      pdfOf(pdfPage(`BT /F 1 Tf 40 300 Td ${'(The mayor said so.) Tj 0 -1 Td '.repeat(50_000)} ET`)),
    refusal: null,
  },
  {
    what: 'pages that lead back to themselves',
    name: 'a.pdf',
    make: () =>
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']),
    refusal: 'import.damaged',
  },
  {
    what: 'two million pages that are not there',
    name: 'a.pdf',
    make: () =>
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [9 0 R] /Count 2000000 >>']),
    refusal: 'import.empty',
  },
  // Books
  {
    what: 'a book without a spine',
    name: 'a.epub',
    make: (article) =>
      book(`<package><metadata><title>${article.title}</title></metadata><manifest/></package>`),
    refusal: 'import.empty',
  },
  {
    what: 'a book whose chapters are not in it',
    name: 'a.epub',
    make: () =>
      book(
        '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
    refusal: 'import.damaged',
  },
  {
    what: 'a book that names no package',
    name: 'a.epub',
    make: () => zipSync({ 'META-INF/container.xml': strToU8('<container/>') }),
    refusal: 'import.damaged',
  },
  {
    what: 'a chapter that is said to lie outside',
    name: 'a.epub',
    make: (article) =>
      book(
        '<package><manifest><item id="a" href="../../../etc/passwd" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
        { 'etc/passwd': strToU8(`<p>${article.title}</p>`) },
      ),
    refusal: null,
  },
  {
    what: 'one chapter a hundred thousand times',
    name: 'a.epub',
    make: (article) =>
      book(
        `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${'<itemref idref="a"/>'.repeat(100_000)}</spine></package>`,
        { 'a.xhtml': strToU8(`<p>${article.title}</p>`) },
      ),
    refusal: 'import.bomb',
  },
  {
    what: 'a book cut in half',
    name: 'a.epub',
    make: (article) => half(epub(article)),
    refusal: 'import.damaged',
  },
  // Feeds
  {
    what: 'entities that multiply',
    name: 'a.rss',
    make: (article) =>
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><rss><channel><item><title>${article.title}</title><description>&b;&b; ${prose(article)}</description></item></channel></rss>`,
    refusal: null,
  },
  {
    what: 'a hundred thousand entries',
    name: 'a.rss',
    make: (article) =>
      `<rss><channel>${`<item><title>${article.title}</title></item>`.repeat(100_000)}</channel></rss>`,
    refusal: null,
  },
  {
    what: 'entries in entries',
    name: 'a.rss',
    make: (article) => `<rss><channel>${'<item>'.repeat(10_000)}${prose(article)}`,
    refusal: 'import.damaged',
  },
  { what: 'a feed cut in half', name: 'a.rss', make: (article) => half(rss(article)), refusal: null },
  // Lists
  {
    what: 'lists ten thousand deep',
    name: 'a.json',
    make: (article) => `${'['.repeat(10_000)}{"text":"${article.title}"}${']'.repeat(10_000)}`,
    refusal: 'import.noTextColumn',
  },
  {
    what: 'a million lists that never close',
    name: 'a.json',
    make: () => '[{"a":'.repeat(1_000_000),
    refusal: 'import.damaged',
  },
  {
    what: 'objects ten thousand deep in a field',
    name: 'a.json',
    make: (article) =>
      `[{"text":"${article.title}","author":${'{"name":'.repeat(10_000)}1${'}'.repeat(10_000)}}]`,
    refusal: null,
  },
  {
    what: 'a list cut in half',
    name: 'a.json',
    make: ({ paragraphs }) => half(JSON.stringify([{ text: paragraphs.join(' ') }])),
    refusal: 'import.damaged',
  },
  {
    what: 'one line of fifty megabytes',
    name: 'a.csv',
    make: (article) => `title,text\n${article.language},${'a'.repeat(50 * megabyte)}`,
    refusal: 'import.tooLarge',
  },
  {
    what: 'a hundred thousand columns',
    name: 'a.csv',
    make: (article) => `${'a,'.repeat(100_000)}\n${article.title},b\n`,
    refusal: 'import.damaged',
  },
  {
    what: 'a quotation mark that never closes',
    name: 'a.csv',
    make: (article) => `title,text\nx,"${prose(article)}`,
    refusal: null,
  },
]
