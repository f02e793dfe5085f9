import { nameOf } from '#core/source/registry'
import { wellFormed } from '#core/text/well-formed'
import { shown } from './markup'
import type { ReportEdition } from './report-edition'
import type { ReportModel, ReportStatement } from './report-model'
import type { ReportWord, ReportWords } from './report-words'

/** The columns, by the words that head them, and what each says of a statement. */
type Column = readonly [heading: ReportWord, cell: (statement: ReportStatement) => string | number | null]

/**
 * The statements of a report as a table for spreadsheets: RFC 4180, with a byte order mark, since spreadsheets take a
 * file without one for the system's old code page. A table loses what is no table: see docs/formats.md. What a program
 * should read is the JSON.
 */
export function reportCsv(model: ReportModel, { words }: Pick<ReportEdition, 'words'>): string {
  const columns = columnsOf(model, words)
  const rows = [
    columns.map(([heading]) => words.word(heading)),
    ...model.statements.map((statement) => columns.map(([, cell]) => cell(statement))),
  ]
  return `\uFEFF${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`
}

function columnsOf({ article }: ReportModel, words: ReportWords): readonly Column[] {
  const named = (name: string | null) => name ?? words.word('domain:unnamedPerson')
  return [
    ['report:column.number', ({ number }) => number],
    ['domain:label.source', ({ source }) => source],
    ['domain:label.wordsUsed', ({ wordsUsed }) => wordsUsed],
    ['domain:label.institution', ({ institution }) => institution && nameOf(institution.is, words.locale)],
    [
      'domain:label.chain',
      ({ chain }) =>
        chain.map((name) => name ?? words.word('domain:chain.unnamed')).join(words.word('report:column.and')),
    ],
    ['domain:label.stance', ({ stance }) => words.word(`domain:stance.${stance}`)],
    ['domain:label.target', ({ target }) => target],
    ['domain:label.cue', ({ cue }) => cue],
    ['domain:label.content', ({ quotation }) => quotation],
    ['domain:label.contentLanguage', ({ language }) => language],
    ['domain:label.form', ({ form }) => words.word(`domain:form.${form}`)],
    ['domain:label.commitment', ({ commitment }) => words.word(`domain:commitment.${commitment}`)],
    ['domain:label.distance', ({ distance }) => words.word(`domain:distance.${distance}`)],
    ['domain:label.stage', ({ stage }) => words.word(`domain:stage.${stage}`)],
    [
      'domain:label.verdict',
      ({ verdict }) =>
        verdict && words.word(`domain:verdict.${verdict.value}`, { defaultValue: verdict.value }),
    ],
    [
      'domain:label.attribution',
      ({ checking: { attribution } }) => attribution && words.word(`domain:attribution.${attribution}`),
    ],
    ['domain:label.rationale', ({ checking }) => checking.rationale],
    ['domain:label.knownThen', ({ checking }) => checking.knownThen],
    [
      'domain:label.evidence',
      ({ checking }) =>
        checking.evidence
          .map(
            ({ relation, title, url }) =>
              `${words.word(`domain:relation.${relation}`)}: ${[title, url].filter(Boolean).join(' ')}`,
          )
          .join('\n'),
    ],
    ['domain:label.checker', ({ checking }) => checking.checkers.map(named).join('\n')],
    ['domain:label.reviewer', ({ checking: { reviewer } }) => reviewer && named(reviewer.name)],
    [
      'report:checking.corrections',
      ({ checking }) => checking.corrections.map(({ text }) => text).join('\n'),
    ],
    ['report:column.article', () => article.title],
    ['report:article.publisher', () => article.appearance.publisher],
    ['report:article.published', () => article.appearance.publishedAt],
    ['report:article.url', () => article.appearance.url],
    ['report:article.sha256', () => article.sha256],
    ['report:column.id', ({ id }) => id],
  ]
}

/**
 * Every field in quotation marks, its own doubled, and nothing in it that a spreadsheet would carry out.
 *
 * The sign that would open a formula gets an apostrophe before it, also where blanks or invisible characters come
 * first, and in the full-width forms that East Asian spreadsheets obey. So does what follows a semicolon, tab or line
 * end, where a spreadsheet that parts columns there would see a field begin.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvField(value: string | number | null): string {
  const text = typeof value === 'number' ? String(value) : defused(wellFormed(value ?? ''))
  return `"${text.replace(/"/g, '""')}"`
}

/** A sign that opens a formula, with nothing but blanks, quotation marks and invisible characters before it in its field. */
const formulaStart =
  /(?<=(?:^|[;\t\r\n|])[\s\p{Cf}\p{Cc}"]*)[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u2212]/gu

function defused(text: string): string {
  // A tab or carriage return at the start is itself such a sign, whatever comes behind it.
  return shown(text.replace(formulaStart, "'$&").replace(/^[\t\r]/, "'$&"))
}
