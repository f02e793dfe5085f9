import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { directedRuns } from '#core/report/docx/docx-text'
import { reportDocx } from '#core/report/docx/report-docx'
import { writeReport } from '../../../../src/renderer/writers/write-report'
import { fc } from '../../../builders/property'
import { aReport, anEdition } from '../../../builders/report-content'
import { hostileReports } from '../../../fixtures/hostile-reports'
import { readOne } from '../../../fixtures/readers/read'
import { wordMixtures, wordOrder } from '../../../fixtures/schemas/word-order'

interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly (Element | { readonly name?: undefined; readonly data?: string })[]
}

const isElement = (node: Element['children'][number]): node is Element => node.name !== undefined

/** Every element of a part, with its parents first. */
function elementsOf(xml: string): Element[] {
  const all: Element[] = []
  const visit = (node: Element) => {
    all.push(node)
    node.children.filter(isElement).forEach(visit)
  }
  const { children } = parseDocument(xml, { xmlMode: true }) as unknown as Element
  children.filter(isElement).forEach((node) => !node.name.startsWith('?') && visit(node))
  return all
}

const partsOf = async (language: 'ar' | 'en', words: 'ar' | 'en' = language) => {
  const { model, edition } = await aReport(hostileReports[language], words)
  const parts = reportDocx(model, edition)
  return { model, part: (path: string) => String(parts.get(path)), parts }
}

/** A start tag, an end tag or an empty element, with nothing that XML forbids in its attributes. */
const tag = /<(?:\?[^?]*\?|\/?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+="[^"<]*")*\s*\/?)>/g

/** Why a text is no well-formed XML, as far as nesting, escaping and characters go; null where it is. */
function malformed(xml: string): string | null {
  const open: string[] = []
  for (const [found] of xml.matchAll(tag)) {
    const name = /^<\/?([\w:.-]+)/.exec(found)?.[1]
    if (name === undefined || found.endsWith('/>')) continue
    if (!found.startsWith('</')) open.push(name)
    else if (open.pop() !== name) return `</${name}> closes nothing`
  }
  if (open.length > 0) return `<${open.join('><')}> stays open`
  const text = xml.replace(tag, '')
  const stray =
    /[<>]|&(?!(?:amp|lt|gt|quot|#39|#x[0-9a-f]+);)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(
      text,
    )
  return stray && `${JSON.stringify(stray[0])} stands at ${String(stray.index)}`
}

describe.each([
  ['ar', 'ar'],
  ['en', 'ar'],
  ['ar', 'en'],
] as const)('a hostile report of an article in %s as DOCX, in the words of %s', (language, words) => {
  it('is well-formed XML in all of its parts', async () => {
    const { parts } = await partsOf(language, words)
    for (const [path, content] of parts) expect(malformed(String(content)), path).toBeNull()
  })

  it('has every element where the schema wants it', async () => {
    const { parts } = await partsOf(language, words)
    const wrong: string[] = []
    for (const [path, content] of parts) {
      if (!path.startsWith('word/') || path.endsWith('.rels')) continue
      for (const { name, children } of elementsOf(String(content))) {
        if (!name.startsWith('w:') || name === 'w:drawing') continue
        const names = children.filter(isElement).map((child) => child.name)
        const order = wordOrder[name] ?? []
        const places = names.map((child) => order.indexOf(child))
        if (places.includes(-1)) wrong.push(`${path}: ${name} > ${names.join(' ')}`)
        const sorted = places.every((place, index) => place >= (places[index - 1] ?? 0))
        if (!sorted && !wordMixtures.has(name)) wrong.push(`${path}: ${name}: ${names.join(' ')}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps the properties first, and a paragraph last in each cell', async () => {
    const { part } = await partsOf(language, words)
    for (const { name, children } of elementsOf(part('word/document.xml'))) {
      const names = children.filter(isElement).map((child) => child.name)
      const properties = names.findIndex((child) => child === `${name}Pr`)
      expect(properties).toBeLessThan(1)
      if (name === 'w:tc') expect(names.at(-1)).toBe('w:p')
    }
  })

  it('names every style that it uses, and every relationship', async () => {
    const { part } = await partsOf(language, words)
    const known = new Set([...part('word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    const used = [...part('word/document.xml').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)]
    expect(used.map(([, id]) => id).filter((id) => !known.has(id))).toEqual([])
    const related = new Set(
      [...part('word/_rels/document.xml.rels').matchAll(/ Id="(\w+)"/g)].map(([, id]) => id),
    )
    const pointed = [...part('word/document.xml').matchAll(/ r:(?:id|embed)="(\w+)"/g)]
    expect(pointed.map(([, id]) => id).filter((id) => !related.has(id))).toEqual([])
  })

  it('links to web pages only', async () => {
    const { part } = await partsOf(language, words)
    const targets = elementsOf(part('word/_rels/document.xml.rels')).flatMap(({ attribs }) =>
      attribs['TargetMode'] === 'External' ? (attribs['Target'] ?? '') : [],
    )
    expect(targets).toEqual([
      'https://records.example/a?b=&lt;c&gt;'.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    ])
  })
})

describe('a report as DOCX', () => {
  it('says of Arabic runs, paragraphs, tables and pages that they are written from right to left', async () => {
    const { part } = await partsOf('ar')
    const document = part('word/document.xml')
    expect(document).toContain(
      '<w:pStyle w:val="Quote"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar"/></w:rPr><w:t xml:space="preserve">إن الرصيف </w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Pier</w:t></w:r>',
    )
    expect(document).toContain('<w:bidiVisual/>')
    expect(document).toMatch(/<w:titlePg\/><w:bidi\/><\/w:sectPr>/)
    expect(part('word/styles.xml')).toContain('w:cs="Noto Naskh Arabic"')
    expect(part('word/footer1.xml')).toMatch(/صفحة .*PAGE.*NUMPAGES/)
    expect(part('docProps/core.xml')).toContain('<dc:language>ar</dc:language>')
  })

  it('sets a quotation in its own direction, whatever the words around it', async () => {
    const { part } = await partsOf('ar', 'en')
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Quote"/><w:bidi/>')
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Heading1"/><w:bidi w:val="0"/>')
  })

  it('carries the logo of the desk with its words for those who cannot see it', async () => {
    const { model } = await aReport(hostileReports.en)
    const logo = { bytes: Uint8Array.of(1, 2, 3), mediaType: 'image/png', width: 200, height: 100 } as const
    const parts = reportDocx(model, { ...(await anEdition('en')), logo })
    expect(parts.get('word/media/logo.png')).toBe(logo.bytes)
    expect(parts.get('word/document.xml')).toContain('descr="Logo of The Pier Desk"')
    expect(parts.get('word/document.xml')).toContain('<wp:extent cx="864000" cy="432000"/>')
  })

  it.each(['ar', 'en'] as const)(
    'gives every quotation back to our own reader, in order, in %s',
    async (language) => {
      const { model, edition } = await aReport(hostileReports[language])
      const bytes = writeReport('docx', hostileReports[language], edition)
      const { text, blocks } = await readOne(bytes, 'report.docx')
      const headings = blocks.filter(({ kind }) => kind === 'heading')
      expect(headings.length).toBeGreaterThan(model.statements.length)
      let from = 0
      for (const { quotation } of model.statements) {
        const words = quotation.match(/[\p{L}\p{N}]{2,}/gu)?.at(-1) ?? ''
        const found = text.indexOf(words, from)
        expect(found, quotation).toBeGreaterThanOrEqual(from)
        from = found
      }
    },
  )

  it('is the same archive each time, its list of parts first', async () => {
    const edition = await anEdition('ar')
    const bytes = writeReport('docx', hostileReports.ar, edition)
    expect(writeReport('docx', hostileReports.ar, edition)).toEqual(bytes)
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
  })
})

describe('a text in runs', () => {
  it.each([
    ['قال Blue Meridian (BM) إن', 'rtl', ['قال |', 'Blue Meridian (BM', ') إن']],
    ['said وزارة النقل, 12', 'ltr', ['said ', 'وزارة النقل', ', 12']],
    ['12%', 'rtl', ['12%']],
    ['الـ48 ساعة', 'rtl', ['الـ48 ساعة']],
    ['e\u0301a', 'rtl', ['e\u0301a']],
  ] as const)('%j on a page that runs %s', (text, base, pieces) => {
    expect(directedRuns(text, base).map((run) => run.text)).toEqual(
      pieces.map((piece) => piece.replace('|', '')),
    )
  })

  it('is whole, whatever it holds, and each run differs in direction from the one before', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '1', '،', '\u064B', '(', '😀') }),
        (text) => {
          const runs = directedRuns(text, 'rtl')
          expect(runs.map((run) => run.text).join('')).toBe(text)
          runs.forEach((run, index) => expect(run.direction).not.toBe(runs[index - 1]?.direction))
        },
      ),
    )
  })
})

const office = spawnSync('soffice', ['--version'])
if (office.error)
  console.log('No DOCX is opened in LibreOffice in these tests: soffice cannot be found here.')

describe.skipIf(office.error !== undefined)('LibreOffice', { timeout: 120_000 }, () => {
  it.each(['ar', 'en'] as const)('makes a PDF of a report in %s', async (language) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-docx-test-'))
    try {
      const file = join(folder, 'report.docx')
      writeFileSync(file, writeReport('docx', hostileReports[language], await anEdition(language)))
      spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file])
      expect(readFileSync(join(folder, 'report.pdf'), 'latin1').startsWith('%PDF-')).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
