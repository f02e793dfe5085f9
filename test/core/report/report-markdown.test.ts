import { describe, expect, it } from 'vitest'
import { markdownLink, markdownText } from '#core/report/markdown-text'
import { reportMarkdown } from '#core/report/report-markdown'
import { aReport } from '../../builders/report-content'
import { fc } from '../../builders/property'
import { hostileReports } from '../../fixtures/hostile-reports'
import { readOne } from '../../fixtures/readers/read'

describe('text in Markdown', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['[a](b)', '\\[a\\](b)'],
    ['https://a.example', 'https\\://a.example'],
    ['www.a.example', 'www\\.a.example'],
    ['a\n\n# b', 'a \\# b'],
    ['a\u202Eb\u0000', 'a◌b◌'],
  ])('%j is written %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown)
  })

  it('is a link only where it leads to a web page', () => {
    expect(markdownLink('a]', 'https://a.example/b?c=(d)')).toBe('[a\\]](<https://a.example/b?c=(d)>)')
    expect(markdownLink('a', 'https://a.example/<b>')).toBe('[a](<https://a.example/%3Cb%3E>)')
    expect(markdownLink('a', 'javascript:alert(1)')).toBe('a')
  })

  it('never holds a sign of markup that is not behind a backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>#+-|~=:@&!$^ \n\ta1.)') }), (text) => {
        expect(markdownText(text).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(
          /[\\`*_{}[\]<>#+\-|~=:@&!$^\n]/,
        )
      }),
    )
  })
})

describe.each(['ar', 'en'] as const)('a hostile report in %s as Markdown', (language) => {
  it('has the headings of the report and no others, and only links to web pages', async () => {
    const { model, edition } = await aReport(hostileReports[language])
    const markdown = reportMarkdown(model, edition)
    const levels = markdown.match(/^#+ /gm)?.map((marks) => marks.trim().length) ?? []
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level) => level === 2)).toHaveLength(model.sections.length - 1)
    expect(levels.filter((level) => level === 3)).toHaveLength(model.statements.length)
    expect(new Set(markdown.match(/\]\(<[^>]*>\)/g))).toEqual(
      new Set(['](<https://records.example/a?b=%3Cc%3E>)']),
    )
    expect(
      markdown
        .replace(/\\[<>]/g, '')
        .match(/<[^>\n]*>/g)
        ?.filter((tag) => !tag.startsWith('<https:')),
    ).toEqual(language === 'ar' ? ['<div dir="rtl" lang="ar">', '</div>'] : [])
  })

  it('gives every quotation back to our own reader, in order', async () => {
    const { model, edition } = await aReport(hostileReports[language])
    const { text } = await readOne(reportMarkdown(model, edition), 'report.md')
    let from = 0
    for (const { quotation } of model.statements) {
      const words = quotation.match(/[\p{L}\p{N}]{2,}/gu)?.at(-1) ?? ''
      const found = text.indexOf(words, from)
      expect(found, quotation).toBeGreaterThanOrEqual(from)
      from = found
    }
  })
})
