import { nameOf } from '#core/source/registry'
import { directionOf } from '#core/text/direction'
import { Markup, markup, type MarkupValue } from './markup'
import type { RatingScale } from '#core/assessment/verdict'
import { base64 } from '#core/text/base64'
import type { ReportSection } from './arrangement'
import type { ReportEdition } from './report-edition'
import { standingOf } from './report-facts'
import { changesPart } from './report-changes-html'
import { checkingPart } from './report-checking-html'
import { reportDescription } from './report-description'
import { type ReportArticle, type ReportModel, type ReportStatement } from './report-model'
import { foreign, tongue, verdictWords } from './report-parts'
import { reportSummary } from './report-summary'
import {
  formatDay,
  formatInstant,
  formatNumber,
  languageName,
  pageNumbering,
  type ReportWord,
  type ReportWords,
} from './report-words'

/** The report's stylesheet: linked where a page may load it (inside the workbench), or carried along. */
export type ReportStyles = { readonly href: string } | { readonly css: string }

export interface PrintedEdition extends ReportEdition {
  readonly styles: ReportStyles
}

/**
 * The report as a complete HTML document without scripts, to be shown or printed. Its own words are in the language
 * of `words`; every piece of the article keeps its language and direction and is isolated from what surrounds it.
 */
export function reportHtml(model: ReportModel, edition: PrintedEdition): string {
  const { article } = model
  const { words, styles } = edition
  const { baseName } = new Intl.Locale(words.locale)
  const page = pageWords(words)
  const description = reportDescription(model, edition)
  return markup`<!doctype html>
<html lang="${baseName}" dir="${directionOf(baseName)}" data-head-start="${isolated(shortened(article.title, 70))}" data-head-end="${isolated(words.word('report:runningHead'))}" data-page-before="${page.before}" data-page-between="${page.between}" data-page-after="${page.after}" data-page-numbering="${pageNumbering(words)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${description.title}</title>
<meta name="author" content="${description.author}">
<meta name="description" content="${description.subject}">
<meta name="keywords" content="${description.keywords.join(', ')}">
<meta name="generator" content="${description.creator}">
${'href' in styles ? markup`<link rel="stylesheet" href="${styles.href}">` : markup`<style>${Markup.ofStylesheet(styles.css)}</style>`}
</head>
<body>
${titleData(model, edition)}
<main>
${model.sections.map((section) => sectionParts[section]?.(model, words) ?? Markup.empty)}
</main>
</body>
</html>
`.toString()
}

/** What each section prints. Evidence stands on the cards and has no pages of its own. */
const sectionParts: Readonly<
  Partial<Record<ReportSection, (model: ReportModel, words: ReportWords) => Markup>>
> = {
  article: ({ article }, words) => articleData(article, words),
  summary: reportSummary,
  statements: statementList,
  changes: changesPart,
  corrections: correctionsLog,
  method: (_model, words) => method(words),
  scale: ({ scale }, words) => scaleTable(scale, words),
}

function statementList({ article, statements }: ReportModel, words: ReportWords): Markup {
  return markup`<section class="statements">
<h2>${words.word('report:section.statements')}</h2>
${
  statements.length === 0
    ? markup`<p>${words.word('report:statement.none')}</p>`
    : statements.map((statement) => card(statement, article, words))
}
</section>
`
}

function titleData({ article, summary }: ReportModel, edition: ReportEdition): Markup {
  const { words, preparedAt, desk } = edition
  const prepared = words.word('report:prepared', { date: formatDay(words, preparedAt) })
  return markup`<header class="title-data">
${logoPart(edition)}<p class="kind"><span class="name">${words.word('report:name')}</span> <span>${words.word('report:kind')}</span></p>
<h1 ${tongue(article)}>${article.title}</h1>
<p class="prepared">${desk === null ? null : markup`<bdi>${desk}</bdi> · `}<time datetime="${preparedAt}">${prepared}</time></p>
<p class="standing">${standingOf(summary, words)}</p>
</header>`
}

function articleData(article: ReportArticle, words: ReportWords): Markup {
  const { publisher, author, publishedAt, url } = article.appearance
  const told = (text: string | null) => text && markup`<bdi>${text}</bdi>`
  const language = languageName(words, article.language) ?? words.word('report:article.unknownLanguage')
  const size = words.word('report:article.words', {
    count: article.words,
    shown: formatNumber(words, article.words),
  })
  const rows: [Parameters<typeof words.word>[0], MarkupValue][] = [
    ['report:article.publisher', told(publisher)],
    ['report:article.author', told(author)],
    [
      'report:article.published',
      publishedAt && formatDay({ ...words, timeZone: 'UTC' }, `${publishedAt}T00:00:00Z`),
    ],
    ['report:article.url', url && markup`<code dir="ltr">${url}</code>`],
    ['report:article.fileName', markup`<bdi>${article.fileName}</bdi>`],
    ['report:article.language', language],
    ['report:article.size', size],
    [
      'report:article.imported',
      markup`<time datetime="${article.importedAt}">${formatInstant(words, article.importedAt)}</time>`,
    ],
    ['report:article.engine', words.word('report:article.engineVersion', { version: article.engine })],
    ['report:article.sha256', markup`<code dir="ltr">${article.sha256}</code>`],
  ]
  return markup`<section class="article-data">
<h2>${words.word('report:section.article')}</h2>
<table>
${rows.flatMap(([label, value]) =>
  value === null
    ? []
    : markup`<tr><th scope="row">${words.word(label)}</th><td>${value}</td></tr>
`,
)}</table>
</section>
`
}

function card(statement: ReportStatement, article: ReportArticle, words: ReportWords): Markup {
  const { source, institution, wordsUsed, commitment, distance } = statement
  const used = statement.subjectDropped
    ? words.word('report:statement.subjectDropped')
    : wordsUsed && foreign(wordsUsed, article)
  const name = institution && nameOf(institution.is, words.locale)
  // What the heading says already is not said again.
  const named = name === source && institution?.relation === 'is' ? null : name && markup`<bdi>${name}</bdi>`
  const { attribution } = statement.checking
  const standing: Detail[] = [
    ['domain:label.verdict', verdictWords(statement.verdict, words)],
    ['domain:label.attribution', attribution && words.word(`domain:attribution.${attribution}`)],
    ['domain:label.stage', words.word(`domain:stage.${statement.stage}`)],
    ['domain:label.cue', statement.cue && foreign(statement.cue, article)],
    ['domain:label.form', words.word(`domain:form.${statement.form}`)],
  ]
  // Names and what hangs on them may be long: they have lines of their own.
  const names: Detail[] = [
    ['domain:label.wordsUsed', used],
    [institution?.relation === 'speaksFor' ? 'domain:speaksFor' : 'domain:label.institution', named],
    ['domain:label.target', statement.target && foreign(statement.target, article)],
    ['domain:label.chain', passedOn(statement, article, words)],
    [
      'domain:label.commitment',
      commitment === 'unstated' ? null : words.word(`domain:commitment.${commitment}`),
    ],
    ['domain:label.distance', distance === 'neutral' ? null : words.word(`domain:distance.${distance}`)],
  ]
  return markup`<article class="card">
<h3><span class="number">${formatNumber(words, statement.number)}.</span> ${
    source === null ? words.word('domain:noSource') : foreign(source, article)
  } <span class="stance"><span class="dot">·</span> ${words.word(`domain:stance.${statement.stance}`)}</span></h3>
<blockquote ${tongue(ownTongue(statement))}><p>${statement.quotation}</p></blockquote>
${detailsPart(standing, words)}${detailsPart(names, words, 'names')}${checkingPart(statement.checking, words)}</article>
`
}

/** A label and what it says; null where there is nothing to say. */
type Detail = readonly [label: ReportWord, value: MarkupValue]

function detailsPart(details: readonly Detail[], words: ReportWords, kind = 'facts'): Markup | null {
  const said = details.filter(([, value]) => value !== null)
  if (said.length === 0) return null
  return markup`<dl class="${kind}">
${said.map(
  ([label, value]) => markup`<div><dt>${words.word(label)}</dt><dd>${value}</dd></div>
`,
)}</dl>
`
}

/** The quotation's own language, which may be another than the article's. */
function ownTongue({ language }: ReportStatement): Pick<ReportArticle, 'language' | 'direction'> {
  return { language, direction: language === 'und' ? null : directionOf(language) }
}

/** The sources between the one who speaks and the article, the nearest first; null where the article has it itself. */
function passedOn({ chain }: ReportStatement, article: ReportArticle, words: ReportWords): Markup | null {
  if (chain.length === 0) return null
  const then = words.word('domain:chain.then')
  return markup`${chain.map(
    (name, index) =>
      markup`${index > 0 ? `${then} ` : null}${name === null ? words.word('domain:chain.unnamed') : foreign(name, article)}`,
  )}`
}

/** The desk's logo. Its bytes stand in the document itself, which is printed where no other file can be reached. */
function logoPart({ logo, desk, words }: ReportEdition): Markup | null {
  if (logo === null) return null
  const label = words.word('report:logo', { desk: desk ?? words.word('report:name') })
  return markup`<img class="logo" src="data:${logo.mediaType};base64,${base64(logo.bytes)}" alt="${label}">
`
}

/** Every correction of the report's statements, oldest first. */
function correctionsLog({ article, corrections }: ReportModel, words: ReportWords): Markup {
  return markup`<section class="corrections">
<h2>${words.word('report:section.corrections')}</h2>
<table>
<thead><tr><th scope="col">${words.word('report:corrections.date')}</th><th scope="col">${words.word('report:corrections.statement')}</th><th scope="col">${words.word('report:corrections.text')}</th></tr></thead>
<tbody>
${corrections.map(
  ({ number, source, kind, text, at }) =>
    markup`<tr><td><time datetime="${at}">${formatDay(words, at)}</time></td><th scope="row">${formatNumber(words, number)}. ${source === null ? words.word('domain:noSource') : foreign(source, article)}</th><td>${words.word(`report:checking.${kind}`)}: <bdi>${text}</bdi></td></tr>
`,
)}</tbody>
</table>
</section>
`
}

function method(words: ReportWords): Markup {
  return markup`<section class="method">
<h2>${words.word('report:section.method')}</h2>
<p>${words.word('report:method.quotations')}</p>
<p>${words.word('report:method.proposals')}</p>
<p>${words.word('report:method.marks')}</p>
</section>
`
}

function scaleTable(scale: RatingScale, words: ReportWords): Markup {
  const caption = words.word('report:method.scale', {
    scale: scale.id,
    version: formatNumber(words, scale.version),
  })
  return markup`<section class="scale">
<h2>${words.word('report:section.scale')}</h2>
<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${words.word('domain:label.verdict')}</th><th scope="col">${words.word('report:method.meaning')}</th></tr></thead>
<tbody>
${scale.values.map(
  ({
    value,
    leaning,
  }) => markup`<tr><th scope="row">${verdictWords({ value, leaning }, words)}</th><td>${words.word(`report:scale.${value}`, { defaultValue: '' })}</td></tr>
`,
)}</tbody>
</table>
</section>
`
}

/** FSI and PDI: margin boxes hold plain text, so isolation has to be in the text. Ours, hence not shown as ◌. */
function isolated(text: string): Markup {
  return markup`&#x2068;${text}&#x2069;`
}

/** At most so many characters, cut between words. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length)
  return `${text.slice(0, cut > 0 ? cut : length)}…`
}

/** The words before, between and after the numbers in “page n of m”, for the stylesheet to count in. */
function pageWords(words: ReportWords): { before: string; between: string; after: string } {
  const [page, pages] = ['\uE000', '\uE001']
  const pattern = words.word('report:page', { page, pages })
  const [before = '', rest = ''] = pattern.split(page)
  const [between = '', after = ''] = rest.split(pages)
  return { before, between, after }
}
