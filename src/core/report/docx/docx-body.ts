import type { Evidence } from '#core/evidence/evidence'
import { nameOf } from '#core/source/registry'
import { directionOf } from '#core/text/direction'
import type { ReportSection } from '../arrangement'
import { type Markup, markup } from '../markup'
import type { ReportEdition } from '../report-edition'
import {
  articleFacts,
  evidenceFacts,
  type Fact,
  signatureLines,
  standingOf,
  statementFacts,
} from '../report-facts'
import type { ReportModel, ReportStatement } from '../report-model'
import { formatDay, formatNumber, type ReportWord, type ReportWords } from '../report-words'
import { changesPart } from './docx-changes'
import type { DocxPieces } from './docx-pieces'
import { firstDirection, paragraph, runs } from './docx-text'

/** Everything between the first line and the last, in the order of the pages. */
export function docxBody(
  pieces: DocxPieces,
  model: ReportModel,
  edition: ReportEdition,
  logoPath: string,
): Markup {
  const { article, summary, sections } = model
  const { words, preparedAt, desk, logo } = edition
  const direction = article.direction ?? firstDirection(article.title)
  const language = article.language === 'und' ? null : article.language
  return markup`${logo && pieces.logo(logo, words.word('report:logo', { desk: desk ?? words.word('report:name') }), logoPath)}${pieces.text(
    'Subtitle',
    words.word('report:runningHead'),
  )}${paragraph(article.title, { paragraph: 'Title', direction, language })}${pieces.text(
    'Subtitle',
    [desk, words.word('report:prepared', { date: formatDay(words, preparedAt) })]
      .flatMap((part) => part ?? [])
      .join(' · '),
  )}${pieces.text('Subtitle', standingOf(summary, words))}${sections.map((section) =>
    sectionParts[section] === undefined
      ? markup``
      : markup`${pieces.text('Heading1', words.word(`report:section.${section}`))}${sectionParts[section](pieces, model, words)}`,
  )}`
}

type Part = (pieces: DocxPieces, model: ReportModel, words: ReportWords) => Markup

/** What each section says under its heading. Evidence stands with its statement. */
const sectionParts: Readonly<Partial<Record<ReportSection, Part>>> = {
  article: (pieces, { article }, words) => pieces.facts(articleFacts(article, words)),
  summary: (pieces, { summary }, words) => {
    const figures: readonly [ReportWord, number][] = [
      ['report:figures.statements', summary.statements],
      ['report:figures.sources', summary.bySource.length],
      ['report:figures.withVerdict', summary.withVerdict],
      ['report:figures.approved', summary.approved],
    ]
    return pieces.facts(
      figures.map(([label, value]): Fact => [words.word(label), formatNumber(words, value)]),
    )
  },
  statements: (pieces, { statements }, words) =>
    statements.length === 0
      ? pieces.text(undefined, words.word('report:statement.none'))
      : markup`${statements.map((statement) => card(pieces, statement, words))}`,
  changes: changesPart,
  corrections: (pieces, { corrections }, words) =>
    pieces.table(
      [2200, 2600, 4158],
      (['date', 'statement', 'text'] as const).map((column) => words.word(`report:corrections.${column}`)),
      corrections.map(({ number, source, kind, text, at }) => [
        pieces.text('TableText', formatDay(words, at)),
        pieces.text(
          'TableText',
          `${formatNumber(words, number)}. ${source ?? words.word('domain:noSource')}`,
        ),
        pieces.text('TableText', `${words.word(`report:checking.${kind}`)}: ${text}`),
      ]),
    ),
  method: (pieces, _model, words) =>
    markup`${(['quotations', 'proposals', 'marks'] as const).map((part) => pieces.text(undefined, words.word(`report:method.${part}`)))}`,
  scale: (pieces, { scale }, words) =>
    pieces.table(
      [2600, 6358],
      [words.word('domain:label.verdict'), words.word('report:method.meaning')],
      scale.values.map(({ value }) => [
        pieces.text('TableText', words.word(`domain:verdict.${value}`, { defaultValue: value })),
        pieces.text('TableText', words.word(`report:scale.${value}`, { defaultValue: '' })),
      ]),
    ),
}

function card(pieces: DocxPieces, statement: ReportStatement, words: ReportWords): Markup {
  const { number, source, stance, quotation, language, institution, checking } = statement
  const { rationale, knownThen, evidence, corrections } = checking
  const heading = `${formatNumber(words, number)}. ${source ?? words.word('domain:noSource')} · ${words.word(`domain:stance.${stance}`)}`
  const known = language === 'und' ? null : language
  const direction = known === null ? firstDirection(quotation) : directionOf(known)
  const prose = (label: string, text: string) =>
    text === ''
      ? markup``
      : markup`${pieces.text('Label', label)}${text
          .split(/\n\s*\n/)
          .filter((part) => part.trim() !== '')
          .map((part) => paragraph(part.trim(), { direction: firstDirection(part), language: null }))}`
  return markup`${pieces.text('Heading2', heading)}${paragraph(quotation, { paragraph: 'Quote', direction, language: known })}${pieces.facts(
    statementFacts(statement, institution && nameOf(institution.is, words.locale), words),
  )}${prose(words.word('domain:label.rationale'), rationale)}${prose(words.word('domain:label.knownThen'), knownThen)}${
    evidence.length === 0 ? null : pieces.text('Label', words.word('domain:label.evidence'))
  }${evidence.map((piece, index) => evidenceLine(pieces, piece, index + 1, words))}${signatureLines(
    checking,
    words,
  ).map((line) => pieces.text(undefined, line))}${corrections.map(({ kind, text, at }) =>
    pieces.titled(
      'ListParagraph',
      `${formatDay(words, at)} · ${words.word(`report:checking.${kind}`)}`,
      runs(text, pieces.own.direction, { language: null }),
    ),
  )}`
}

function evidenceLine(pieces: DocxPieces, piece: Evidence, number: number, words: ReportWords): Markup {
  const { relation, title, url, archiveUrl, note, kind } = piece
  const name = title || url || words.word(`domain:evidenceKind.${kind}`)
  const plain = (text: string) => runs(text, pieces.own.direction, { language: null })
  return pieces.titled(
    'ListParagraph',
    `${formatNumber(words, number)}. ${words.word(`domain:relation.${relation}`)}`,
    markup`${pieces.link(name, url)}${evidenceFacts(piece, words).map((fact) => plain(` · ${fact}`))}${
      archiveUrl === null ? null : markup`${plain(' · ')}${pieces.link(archiveUrl, archiveUrl)}`
    }${note === '' ? null : plain(` · ${note}`)}`,
  )
}
