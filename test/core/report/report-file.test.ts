import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aReport, reportContent } from '../../builders/report-content'
import type { DeskSource } from '#core/source/source'
import { actor, sourceId, statementId } from '../../builders/log'
import { fc } from '../../builders/property'
import { blocksOf } from '#core/text/blocks'
import { printedReport } from '#core/report/printed-report'
import {
  looksLikeReportFile,
  modelOfContent,
  readReportFile,
  reportFileSchema,
  reportJson,
} from '#core/report/report-file'
import { hostileReports } from '../../fixtures/hostile-reports'
import { problemsOf } from '../../fixtures/schemas/validate'
import { arabicParagraphs } from '../../fixtures/reported-articles'

const schemaFile = 'resources/schemas/report.schema.json'
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object

function opened(text: string) {
  const read = readReportFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** Every trap for a format of text: halves of pairs, NUL, bidi controls, marks, each kind of line end. */
const anyText = fc.string({
  unit: fc.constantFrom(
    ...['a', 'ب', '😀', '\uD83D', '\uDE00', '\u0000', '\u202E', '\u2069', 'e\u0301', '\u064B'],
    ...['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\uFEFF', '"', '\\', '\uFFFE', ' '],
  ),
})

describe('a report as JSON', () => {
  it('gives back the same report and the same bytes, over every text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, title) => {
        const content = reportContent('ar', title, arabicParagraphs)
        const article = { ...content.article, text: content.article.text + text }
        const whole = { ...content, article: { ...article, blocks: blocksOf(article.text) } }
        const json = reportJson(whole)
        const read = opened(json)
        expect(read.article.text).toBe(article.text)
        expect(read.article.title).toBe(title)
        expect(modelOfContent(read)).toEqual(modelOfContent(whole))
        expect(reportJson(read)).toBe(json)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['ar', 'en'] as const)('fits its schema, and prints as it did before, in %s', async (language) => {
    const content = hostileReports[language]
    const json = reportJson(content)
    expect(problemsOf(schema, JSON.parse(json))).toEqual([])
    const before = await aReport(content)
    const after = await aReport(opened(json))
    const styles = { css: '' }
    expect(printedReport(after.model, { ...after.edition, styles })).toEqual(
      printedReport(before.model, { ...before.edition, styles }),
    )
  })

  it('names only people whose hand is in it', () => {
    const json = reportJson(hostileReports.en)
    expect(opened(json).people.map(({ name }) => name)).toEqual(['Huda', 'سليم'])
  })

  it('keeps back what a blind second verdict is still out on', () => {
    const content = hostileReports.en
    const second = { askedBy: actor(2), askedAt: content.preparedAt, assessment: null }
    const statements = content.statements.map((statement) =>
      statement.id === statementId(1) ? { ...statement, second } : statement,
    )
    const [first, next] = opened(reportJson({ ...content, statements })).statements
    expect(first?.assessment).toBeNull()
    expect(next?.assessment).not.toBeNull()
  })

  it('says in every format what the desk calls whoever speaks, and nothing of sources that do not', () => {
    const own = (n: number, name: string, more: Partial<DeskSource> = {}): DeskSource => ({
      ...{ id: sourceId(n), kind: 'institution', names: { en: name }, aliases: [], role: '' },
      ...{ parent: null, country: null, mergedInto: null, ...more },
    })
    const sources = [
      own(1, 'The harbour office', { mergedInto: sourceId(2) }),
      own(2, 'Harbour Office of Marna', { parent: sourceId(3) }),
      own(3, 'Marna Town'),
      own(4, 'Somebody else'),
    ]
    const paragraphs = [{ marked: '[s:The harbour office] [c:said] [q:two piers were closed].' }]
    const content = { ...reportContent('en', 'Piers', paragraphs), sources }
    const link = { institution: sourceId(1), relation: 'is', candidates: [], named: null } as const
    const statements = content.statements.map((one) => ({
      ...one,
      found: one.found && { ...one.found, link },
    }))
    const json = reportJson({ ...content, statements })
    expect(opened(json).sources.map(({ id }) => id)).toEqual([1, 2, 3].map(sourceId))
    expect(modelOfContent(opened(json)).statements[0]?.institution?.is.names).toEqual({
      en: 'Harbour Office of Marna',
    })
  })

  it('still opens as version 2, which knew no sources of the desk', () => {
    const { sources, ...rest } = JSON.parse(reportJson(hostileReports.en)) as Record<string, unknown>
    expect(sources).toEqual([])
    expect(opened(JSON.stringify({ ...rest, version: 2 })).sources).toEqual([])
  })

  it('is known by how it begins', () => {
    expect(looksLikeReportFile(reportJson(hostileReports.en))).toBe(true)
    expect(looksLikeReportFile('{"title": "A list of articles"}')).toBe(false)
  })

  it.each([
    ['{"format": "isnad-report", "version": 1', 'reportFile.notJson'],
    ['{"format": "another", "version": 1}', 'reportFile.notOne'],
    ['[]', 'reportFile.notOne'],
    ['{"format": "isnad-report", "version": 4}', 'reportFile.newer'],
    ['{"format": "isnad-report", "version": 1, "program": 3}', 'reportFile.damaged'],
  ])('is refused where it reads %j', (text, code) => {
    expect(readReportFile(text)).toMatchObject({ failure: { code } })
  })

  it('has a schema on file that is current', () => {
    // Written by `isnad report --schema`.
    expect(schema).toEqual(JSON.parse(JSON.stringify(reportFileSchema())))
  })
})
