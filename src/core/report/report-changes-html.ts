import type { WordPart } from '#core/text/word-diff'
import { type Markup, markup } from './markup'
import type { ReportModel } from './report-model'
import { tongue } from './report-parts'
import { formatInstant, type ReportWord, type ReportWords } from './report-words'

/** What the label of a changed fact is. */
export const factWords = {
  title: 'report:changes.title',
  publisher: 'report:article.publisher',
  author: 'report:article.author',
  publishedAt: 'report:article.published',
  url: 'report:article.url',
} as const satisfies Record<string, ReportWord>

/** What the publisher changed: words that are gone struck out, new ones underlined, so that black and white tells them apart. */
export function changesPart({ article, changes }: ReportModel, words: ReportWords): Markup {
  if (changes === null) return markup``
  const { since, facts, paragraphs } = changes
  return markup`<section class="changes">
<h2>${words.word('report:section.changes')}</h2>
<p>${words.word('report:changes.since', { date: formatInstant(words, since) })} ${
    facts.length + paragraphs.length === 0
      ? words.word('report:changes.none')
      : words.word('report:changes.how')
  }</p>
${
  facts.length === 0
    ? null
    : markup`<table>
${facts.map(
  ({ fact, parts }) =>
    markup`<tr><th scope="row">${words.word(factWords[fact])}</th><td><bdi>${changed(parts)}</bdi></td></tr>
`,
)}</table>
`
}${paragraphs.map(
    (parts) => markup`<blockquote ${tongue(article)}><p>${changed(parts)}</p></blockquote>
`,
  )}</section>
`
}

const changed = (parts: readonly WordPart[]): Markup =>
  markup`${parts.map(({ kind, text }) =>
    kind === 'same'
      ? markup`${text}`
      : kind === 'removed'
        ? markup`<del>${text}</del>`
        : markup`<ins>${text}</ins>`,
  )}`
