import { describe, expect, it } from 'vitest'
import { csvField, reportCsv } from '#core/report/report-csv'
import { aReport } from '../../builders/report-content'
import { fc } from '../../builders/property'
import { hostileReports } from '../../fixtures/hostile-reports'
import { tableRows } from '../../../src/renderer/readers/csv'

/** What a spreadsheet would take for a formula, once blanks and invisible characters are past. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−﹢﹣﹦﹫]/u

const cellOf = (text: string): string => csvField(text).slice(1, -1).replaceAll('""', '"')

describe('a field of the table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ['  =1', "  '=1"],
    ['\u202E=1', "◌'=1"],
    ['\u200B@x', "\u200B'@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['a; =1', "a; '=1"],
    ['a\n=1', "a\n'=1"],
    ['a = 1, b-c', 'a = 1, b-c'],
    ['وزارة', 'وزارة'],
  ])('%j stands as %j', (text, cell) => {
    expect(cellOf(text)).toBe(cell)
  })

  it('is never a formula, whatever is in it, nor one behind a semicolon, tab or line end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@＝;\t\r\n "\u202E\u200Ba,|') }), (text) => {
        const pieces = cellOf(text).split(/[;\t\r\n]/)
        expect(pieces.filter((piece) => formula.test(piece))).toEqual([])
      }),
    )
  })

  it('doubles its quotation marks, and half a pair becomes a sign that UTF-8 has', () => {
    expect(csvField('a "b" \uD800')).toBe('"a ""b"" \uFFFD"')
    expect(csvField(null)).toBe('""')
    expect(csvField(-3)).toBe('"-3"')
  })
})

describe.each(['ar', 'en'] as const)('the table of a hostile report in %s', (language) => {
  it('is RFC 4180 with a byte order mark, a row a statement, as our own reader has it', async () => {
    const { model, edition } = await aReport(hostileReports[language])
    const csv = reportCsv(model, edition)
    expect(csv.startsWith('\uFEFF"')).toBe(true)
    expect(csv.endsWith('"\r\n')).toBe(true)
    const [head, ...rows] = tableRows(csv.slice(1), ',')
    expect(rows).toHaveLength(model.statements.length)
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0)
    expect(new Set(head).size).toBe(head?.length)
    expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([])
  })
})
