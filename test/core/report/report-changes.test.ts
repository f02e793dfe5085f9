import { describe, expect, it } from 'vitest'
import { unknownAppearance } from '#core/article/appearance'
import { reportDocx } from '#core/report/docx/report-docx'
import { wholeReport } from '#core/report/arrangement'
import { printedReport } from '#core/report/printed-report'
import type { EarlierVersion } from '#core/report/report-changes'
import { reportCsv } from '#core/report/report-csv'
import { modelOfContent, readReportFile, reportJson, type ReportFileContent } from '#core/report/report-file'
import { reportMarkdown } from '#core/report/report-markdown'
import { blocksOf } from '#core/text/blocks'
import { anEdition, reportContent } from '../../builders/report-content'

const before = (text: string, title = 'The pier opens'): EarlierVersion => ({
  title,
  text,
  blocks: blocksOf(text),
  sha256: 'ab'.repeat(32),
  importedAt: '2026-11-20T06:15:00.000Z',
  appearance: { ...unknownAppearance, author: 'Lena Reed' },
})

/** A report of an article that its publisher changed; the words in brackets are what a statement is made of. */
const changed: ReportFileContent = {
  ...reportContent('en', 'The pier opens late', [
    { marked: '[s:The board] [c:said] [q:that the pier would open on Monday].' },
    { marked: 'The ferry leaves at <noon> & *sharp*.' },
  ]),
  previous: before(
    'The board said that the pier would open on Sunday.\n\nNobody was hurt.\n\nThe ferry leaves at <noon> & *sharp*.',
  ),
}
const model = modelOfContent(changed)

describe('what the publisher changed, in a report', () => {
  it('is told word by word: facts and paragraphs that read otherwise, and no others', () => {
    expect(model.changes).toMatchObject({ since: '2026-11-20T06:15:00.000Z' })
    expect(model.changes?.facts.map(({ fact }) => fact)).toEqual(['title', 'author'])
    const words = model.changes?.paragraphs.map((parts) =>
      parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`),
    )
    expect(words).toEqual([['removed Sunday', 'added Monday'], ['removed Nobody was hurt.']])
  })

  it('has a section of its own, unless the article has no earlier version or the desk wants none', () => {
    expect(model.sections).toContain('changes')
    expect(modelOfContent({ ...changed, previous: null }).sections).not.toContain('changes')
    const arrangement = { ...wholeReport, hidden: ['changes' as const] }
    expect(modelOfContent({ ...changed, arrangement }).sections).not.toContain('changes')
  })

  it('says so where no word changed', async () => {
    const { text, title } = changed.article
    const { appearance } = changed.article
    const same = modelOfContent({ ...changed, previous: { ...before(text, title), appearance } })
    expect(reportMarkdown(same, await anEdition('en'))).toContain('No word of its paragraphs reads otherwise')
  })

  it('stands in the pages with words struck out and underlined', async () => {
    const { html } = printedReport(model, { ...(await anEdition('en')), styles: { css: '' } })
    expect(html).toContain('<h2>What the publisher changed</h2>')
    expect(html).toContain('on <del>Sunday</del><ins>Monday</ins>.')
    expect(html).toContain('<del>Nobody was hurt.</del>')
    expect(html).toContain('The pier opens<ins> late</ins>')
  })

  it('stands in the DOCX as words that nobody can accept away', async () => {
    const xml = String(reportDocx(model, await anEdition('en')).get('word/document.xml'))
    expect(xml).toContain('What the publisher changed')
    expect(xml).toMatch(/<w:rStyle w:val="Removed"\/>(?:(?!<w:t).)*<w:t[^>]*>Sunday</)
    expect(xml).toMatch(/<w:rStyle w:val="Added"\/>(?:(?!<w:t).)*<w:t[^>]*>Monday</)
    expect(xml).not.toMatch(/<w:(ins|del) /)
  })

  it('stands in Markdown, with nothing of the article taken for markup', async () => {
    const previous = before('The board said that the pier would open on Monday.\n\nThe <b>ferry</b> sank.')
    const markdown = reportMarkdown(modelOfContent({ ...changed, previous }), await anEdition('en'))
    expect(markdown).toContain('## What the publisher changed')
    expect(markdown).toContain('<ins>')
    expect(markdown.match(/(?<!\\)<\/?(?!ins>|del>)\w[^>]*>/g)).toBeNull()
  })

  it('is written from right to left where the article is', async () => {
    const content = {
      ...reportContent('ar', 'الجسر', [{ marked: '[c:قالت] [s:الهيئة] [q:إن الجسر سيفتح غدا].' }]),
      previous: before('قالت الهيئة إن الجسر سيفتح اليوم.', 'الجسر'),
    }
    const { html } = printedReport(modelOfContent(content), {
      ...(await anEdition('ar')),
      styles: { css: '' },
    })
    expect(html).toContain('<h2>ما غيّره الناشر</h2>')
    expect(html).toMatch(/<blockquote lang="ar" dir="rtl"><p>.*<del>اليوم<\/del><ins>غدا<\/ins>/)
  })

  it('is whole in the JSON, and no table', async () => {
    const read = readReportFile(reportJson(changed))
    expect(read.ok && modelOfContent(read.value).changes).toEqual(model.changes)
    expect(reportCsv(model, await anEdition('en'))).not.toContain('Sunday')
  })
})

describe('a report that an earlier Isnad saved', () => {
  it('opens, without what it knew nothing of', () => {
    const { previous, logo, ...first } = JSON.parse(reportJson(changed)) as Record<string, unknown>
    expect([previous, logo]).not.toContain(undefined)
    const read = readReportFile(JSON.stringify({ ...first, version: 1 }))
    expect(read.ok && [read.value.previous, read.value.logo]).toEqual([null, null])
  })
})
