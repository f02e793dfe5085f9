import { describe, expect, it } from 'vitest'
import { RatingScale } from '#core/assessment/verdict'
import { reportDescription } from '#core/report/report-description'
import { type PrintedEdition, reportHtml } from '#core/report/report-html'
import { reportModel } from '#core/report/report-model'
import isnadScale from '../../../resources/scales/isnad.json'
import { type MarkedParagraph, reported } from '../../builders/reported'
import { arabicParagraphs, arabicTitle } from '../../fixtures/reported-articles'

const edition: PrintedEdition = {
  words: {
    locale: 'en',
    timeZone: 'UTC',
    word: (key, values) =>
      key === 'report:page' ? `Page ${values?.['page']} of ${values?.['pages']}.` : key,
  },
  styles: { href: 'assets/report.css' },
  preparedAt: '2026-11-22T07:00:00.000Z',
  desk: null,
  logo: null,
  version: '9.9.9',
}

function htmlOf(
  language: string,
  title: string,
  paragraphs: readonly MarkedParagraph[],
  changes = {},
): string {
  const { article, statements } = reported(language, title, paragraphs)
  return reportHtml(reportModel(article, statements, RatingScale.parse(isnadScale)), {
    ...edition,
    ...changes,
  })
}

const one: MarkedParagraph[] = [{ marked: '[s:A ferry] [c:said] [q:nothing]' }]

describe('the report as HTML', () => {
  it('is in the language of its own words and gives every quotation that of the article', () => {
    const html = htmlOf('ar', arabicTitle, arabicParagraphs)
    expect(html).toMatch(/<html lang="en" dir="ltr"/)
    expect(html).toContain(`<h1 lang="ar" dir="rtl">${arabicTitle}</h1>`)
    expect(html.match(/<blockquote lang="ar" dir="rtl">/g)).toHaveLength(15)
    expect(html).not.toContain('<blockquote>')
  })

  it('turns round for an interface that is written from right to left', () => {
    const html = htmlOf('en', 'A title', one, { words: { ...edition.words, locale: 'ar-u-nu-arab' } })
    expect(html).toMatch(/<html lang="ar" dir="rtl"/)
    expect(html).toContain('data-page-numbering="arabic-indic"')
    expect(html).toContain('<span class="number">١.</span>')
    expect(html).toContain('<blockquote lang="en" dir="ltr">')
  })

  it('lets a text of unknown language find its own direction', () => {
    expect(htmlOf('und', 'A title', one)).toContain('<blockquote lang="" dir="auto">')
  })

  it('sets a quotation in the language that it stands in, which may be another than the article around it', () => {
    const html = htmlOf('ar', arabicTitle, [{ marked: '[s:المتحدث] [c:كتب] [q:We stay]', language: 'en' }])
    expect(html).toContain('<blockquote lang="en" dir="ltr"><p>We stay</p>')
    expect(html).toContain('<bdi lang="ar" dir="rtl">المتحدث</bdi>')
  })

  it('names the institution behind a source in its own language, unless the heading has said it', () => {
    const link = { institution: 'us-state-department', relation: 'is', candidates: [], named: null } as const
    const paragraphs = [{ marked: '[s:وزارة الخارجية الأمريكية] [c:قالت] [q:نعم]', link }]
    expect(htmlOf('ar', arabicTitle, paragraphs)).toContain(
      '<dt>domain:label.institution</dt><dd><bdi>United States Department of State</bdi></dd>',
    )
    const arabic = { words: { ...edition.words, locale: 'ar' } }
    expect(htmlOf('ar', arabicTitle, paragraphs, arabic)).not.toContain('domain:label.institution')
  })

  it('says for whom a person speaks, as somebody has chosen it against the proposal', () => {
    const link = { institution: 'us-treasury', relation: 'speaksFor', candidates: [], named: null } as const
    const source = { source: 'us-state-department' }
    const html = htmlOf('en', 'A title', [{ marked: '[s:Ann Hale] [c:said] [q:yes]', link, source }])
    expect(html).toContain('<dt>domain:speaksFor</dt><dd><bdi>United States Department of State</bdi></dd>')
    const none = { source: null }
    expect(
      htmlOf('en', 'A title', [{ marked: '[s:Ann Hale] [c:said] [q:yes]', link, source: none }]),
    ).not.toContain('domain:speaksFor')
  })

  it('says whom a statement is aimed at and through whom it came, but nothing of those who quote themselves', () => {
    const html = htmlOf('en', 'A title', [
      {
        marked: '[s:The mayor] [c:accused] [q:the union of lying], a paper wrote',
        target: { start: 18, end: 27 },
        chain: [
          { source: [], resolved: 'A paper' },
          { source: [{ start: 0, end: 9 }], resolved: null },
          { source: [], resolved: null },
        ],
      },
    ])
    expect(html).toContain('<dt>domain:label.target</dt><dd><bdi lang="en" dir="ltr">the union</bdi></dd>')
    expect(html).toContain(
      '<bdi lang="en" dir="ltr">A paper</bdi>domain:chain.then domain:chain.unnamed</dd>',
    )
  })

  it('takes markup in the article for text', () => {
    const html = htmlOf('en', '</title><script>alert(1)</script>', [
      { marked: '[s:<img src=x onerror=alert(1)>] [c:"said" & \'sang\'] [q:<b>no</b>]' },
    ])
    expect(html).not.toMatch(/<(script|img|b)[ >]/)
    expect(html).toContain('&lt;b&gt;no&lt;/b&gt;')
    expect(html).toContain('&quot;said&quot; &amp; &#39;sang&#39;')
  })

  it('shows controls that would turn the text, one mark for each, and obeys none', () => {
    const html = htmlOf('en', 'A \u202Etitle\u202C', [
      { marked: '[s:A\u2067b] [c:said\u200F] [q:x\u061Cy\u0000z]' },
    ])
    expect(html).toContain('A ◌title◌')
    expect(html).toContain('x◌y◌z')
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u0000]/)
  })

  it('has headings that never skip a level', () => {
    const levels = [...htmlOf('ar', arabicTitle, arabicParagraphs).matchAll(/<h(\d)/g)].map(([, level]) =>
      Number(level),
    )
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('hands the running heads and the page’s words to the stylesheet', () => {
    const html = htmlOf('en', 'A title', one)
    expect(html).toContain('data-head-start="&#x2068;A title&#x2069;"')
    expect(html).toContain('data-page-before="Page " data-page-between=" of " data-page-after="."')
  })

  it('links its stylesheet or carries it', () => {
    expect(htmlOf('en', 'A title', one)).toContain('<link rel="stylesheet" href="assets/report.css">')
    const carried = htmlOf('en', 'A title', one, { styles: { css: 'h1 > b { content: "<" }' } })
    expect(carried).toContain('<style>h1 > b { content: "<" }</style>')
    expect(() => htmlOf('en', 'A title', one, { styles: { css: '</style><b>' } })).toThrow(RangeError)
  })

  it('says so where there is nothing to report', () => {
    const html = htmlOf('en', 'A title', [{ marked: 'Nobody says anything.' }])
    expect(html).toContain('report:statement.none')
    expect(html).not.toContain('<blockquote')
  })

  it('names the desk as author, and Isnad where there is none', () => {
    const { article, statements } = reported('en', 'A title', one)
    const model = reportModel(article, statements, RatingScale.parse(isnadScale))
    expect(reportDescription(model, edition)).toMatchObject({ author: 'Isnad', creator: 'Isnad 9.9.9' })
    expect(reportDescription(model, { ...edition, desk: 'The Pier Desk' }).author).toBe('The Pier Desk')
  })
})
