import { describe, expect, it } from 'vitest'
import { withPdfMetadata } from '#core/report/pdf-metadata'

/** The smallest file of the kind that Chromium writes. */
function printed(): Uint8Array {
  const objects = [
    "<</Title (Old)\n/Producer (Skia/PDF m1)\n/CreationDate (D:20261122063928+02'00')>>",
    '<</Type /Catalog\n/Outlines 4 0 R\n/Pages 3 0 R\n/MarkInfo <</Marked true>>\n/Lang (ar)>>',
    '<</Type /Pages /Kids [] /Count 0>>',
    '<</Type /Outlines\n/First 5 0 R\n/Last 7 0 R>>',
    '<</Title <FEFF0644>\n/First 6 0 R\n/Next 7 0 R>>',
    '<</Title (a \\) b)\n/Parent 5 0 R>>',
    '<</Title (c)\n/Prev 5 0 R>>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 8\n0000000000 65535 f \n${table}trailer\n<</Size 8\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

const description = {
  title: 'تقرير (1)',
  author: 'Desk (A)',
  subject: 'a <b> \\ c',
  keywords: ['إسناد', 'x & y'],
  headings: ['أول', 'Under it', 'Second'],
  creator: 'Isnad 1.2.3',
}

function described(pdf: Uint8Array): string {
  const result = withPdfMetadata(pdf, description)
  if (!result.ok) throw new Error(result.failure.code)
  return Array.from(result.value, (byte) => String.fromCharCode(byte)).join('')
}

describe('the metadata of a PDF', () => {
  it('is appended without touching a byte of what was printed', () => {
    const pdf = printed()
    const result = withPdfMetadata(pdf, description)
    expect(result.ok && result.value.slice(0, pdf.length)).toEqual(pdf)
  })

  it('escapes text, writes Arabic as UTF-16, and keeps producer and date', () => {
    const file = described(printed())
    expect(file).toContain('/Author (Desk \\(A\\))')
    expect(file).toContain('/Subject (a <b> \\\\ c)')
    expect(file).toContain('/Title <FEFF062A06420631064A0631')
    expect(file).toContain('/Creator (Isnad 1.2.3)')
    expect(file.lastIndexOf('/Producer (Skia/PDF m1)')).toBeGreaterThan(printed().length)
    expect(file).toContain('<xmp:CreateDate>2026-11-22T06:39:28+02:00</xmp:CreateDate>')
    expect(file).toContain('<rdf:li>x &#x26; y</rdf:li>')
  })

  it('keeps what the catalog said and adds where the XMP stands', () => {
    const update = described(printed()).slice(printed().length)
    expect(update).toMatch(/2 0 obj\n<<\/Metadata 8 0 R\n\/Type \/Catalog[^]*\/Lang \(ar\)>>/)
  })

  it('gives the outline the headings in their order', () => {
    const update = described(printed()).slice(printed().length)
    expect(update).toContain('5 0 obj\n<</Title <FEFF062306480644>\n/First 6 0 R')
    expect(update).toContain('6 0 obj\n<</Title (Under it)\n/Parent 5 0 R>>')
    expect(update).toContain('7 0 obj\n<</Title (Second)\n/Prev 5 0 R>>')
  })

  it('leaves an outline alone whose entries are not as many as the headings', () => {
    const result = withPdfMetadata(printed(), { ...description, headings: ['One'] })
    const update = result.ok ? String.fromCharCode(...result.value.slice(printed().length)) : ''
    expect(update).toContain('/Creator (Isnad 1.2.3)')
    expect(update).not.toContain('5 0 obj')
  })

  it('points from the new table to each object and back to the former table', () => {
    const file = described(printed())
    const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(file) ?? []
    const table = file.slice(Number(start))
    expect(table.startsWith('xref\n')).toBe(true)
    for (const [, number, offset] of table.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm))
      expect(file.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n`))
    const former = Number(/\/Prev (\d+)/.exec(table)?.[1])
    expect(file.slice(former, former + 4)).toBe('xref')
  })

  it('states the length of the XMP truly', () => {
    const [, length, xmp = ''] =
      /\/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(described(printed())) ?? []
    expect(xmp).toHaveLength(Number(length))
  })

  it('can be written a second time', () => {
    const once = withPdfMetadata(printed(), description)
    expect(once.ok && withPdfMetadata(once.value, description).ok).toBe(true)
  })

  it.each([
    ['is empty', ''],
    ['is no PDF', 'hello'],
    ['keeps its objects in a stream', '%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'],
    ['points nowhere', '%PDF-1.4\nstartxref\n99999\n%%EOF\n'],
  ])('is refused for a file that %s', (_what, text) => {
    const pdf = Uint8Array.from(text, (character) => character.charCodeAt(0))
    expect(withPdfMetadata(pdf, description)).toMatchObject({ failure: { code: 'pdf.unfamiliar' } })
  })
})
