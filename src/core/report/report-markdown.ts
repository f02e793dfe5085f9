import type { Evidence } from '#core/evidence/evidence'
import type { WordPart } from '#core/text/word-diff'
import { nameOf } from '#core/source/registry'
import { directionOf } from '#core/text/direction'
import { markdownLink, markdownParagraphs, markdownText } from './markdown-text'
import type { ReportEdition } from './report-edition'
import type { ReportModel, ReportStatement } from './report-model'
import { articleFacts, evidenceFacts, signatureLines, standingOf, statementFacts } from './report-facts'
import type { ReportSection } from './arrangement'
import type { ReportChanges } from './report-changes'
import { factWords } from './report-changes-html'
import { formatDay, formatInstant, formatNumber, type ReportWords } from './report-words'

/** The report as CommonMark. Everything from outside is text in it: see `markdownText`. */
export function reportMarkdown(model: ReportModel, edition: ReportEdition): string {
  const { article, statements, corrections, scale, summary } = model
  const { words, preparedAt, desk } = edition
  const has = (section: ReportSection) => model.sections.includes(section)
  const heading = (section: ReportSection) => `## ${markdownText(words.word(`report:section.${section}`))}`
  const blocks: string[] = [
    `# ${markdownText(article.title)}`,
    [
      `**${markdownText(words.word('report:kind'))}**`,
      ...(desk === null ? [] : [markdownText(desk)]),
      markdownText(words.word('report:prepared', { date: formatDay(words, preparedAt) })),
    ].join(' · '),
    markdownText(standingOf(summary, words)),
  ]
  if (has('article')) blocks.push(heading('article'), facts(articleFacts(article, words)))
  if (has('summary'))
    blocks.push(
      heading('summary'),
      facts([
        [words.word('report:figures.statements'), formatNumber(words, summary.statements)],
        [words.word('report:figures.sources'), formatNumber(words, summary.bySource.length)],
        [words.word('report:figures.withVerdict'), formatNumber(words, summary.withVerdict)],
        [words.word('report:figures.approved'), formatNumber(words, summary.approved)],
      ]),
    )
  if (has('statements'))
    blocks.push(
      heading('statements'),
      ...(statements.length === 0
        ? [markdownText(words.word('report:statement.none'))]
        : statements.flatMap((statement) => card(statement, words))),
    )
  if (has('changes') && model.changes) blocks.push(heading('changes'), ...changesBlocks(model.changes, words))
  if (has('corrections'))
    blocks.push(
      heading('corrections'),
      corrections
        .map(
          ({ number, kind, text, at }) =>
            `- ${formatDay(words, at)} · ${formatNumber(words, number)} · ${markdownText(words.word(`report:checking.${kind}`))}\\: ${markdownText(text)}`,
        )
        .join('\n'),
    )
  if (has('method'))
    blocks.push(
      heading('method'),
      ...(['quotations', 'proposals', 'marks'] as const).map((part) =>
        markdownText(words.word(`report:method.${part}`)),
      ),
    )
  if (has('scale'))
    blocks.push(
      heading('scale'),
      facts(
        scale.values.map(({ value }) => [
          words.word(`domain:verdict.${value}`, { defaultValue: value }),
          words.word(`report:scale.${value}`, { defaultValue: '' }),
        ]),
      ),
    )
  // A blank line ends our own markup, so that what follows is Markdown again.
  const { baseName } = new Intl.Locale(words.locale)
  const turned =
    directionOf(baseName) === 'rtl' ? [`<div dir="rtl" lang="${baseName}">`, ...blocks, '</div>'] : blocks
  return `${turned.join('\n\n')}\n`
}

/** CommonMark has no way to strike words out: HTML has. */
function changesBlocks({ since, facts: told, paragraphs }: ReportChanges, words: ReportWords): string[] {
  const isNone = told.length + paragraphs.length === 0
  const about = words.word('report:changes.since', { date: formatInstant(words, since) })
  return [
    markdownText(`${about} ${words.word(isNone ? 'report:changes.none' : 'report:changes.how')}`),
    ...(told.length === 0
      ? []
      : [
          told
            .map(({ fact, parts }) => `- **${markdownText(words.word(factWords[fact]))}**: ${changed(parts)}`)
            .join('\n'),
        ]),
    ...paragraphs.map((parts) => `> ${changed(parts)}`),
  ]
}

const changed = (parts: readonly WordPart[]): string =>
  parts
    .map(({ kind, text }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
      const tag = kind === 'removed' ? 'del' : 'ins'
      const escaped = words === '' ? '' : markdownText(words)
      const marked = kind === 'same' || words === '' ? escaped : `<${tag}>${escaped}</${tag}>`
      return `${before && ' '}${marked}${after && ' '}`
    })
    .join('')

const facts = (rows: readonly (readonly [label: string, value: string])[]): string =>
  rows.map(([label, value]) => `- **${markdownText(label)}**: ${markdownText(value)}`).join('\n')

function card(statement: ReportStatement, words: ReportWords): string[] {
  const { number, source, stance, quotation, checking, institution } = statement
  const { rationale, knownThen, evidence } = checking
  const name = source ?? words.word('domain:noSource')
  const titled = (label: string, text: string) =>
    text === '' ? [] : [`**${markdownText(label)}**`, ...markdownParagraphs(text)]
  return [
    `### ${formatNumber(words, number)}\\. ${markdownText(name)} · ${markdownText(words.word(`domain:stance.${stance}`))}`,
    `> ${markdownText(quotation)}`,
    facts(statementFacts(statement, institution && nameOf(institution.is, words.locale), words)),
    ...titled(words.word('domain:label.rationale'), rationale),
    ...titled(words.word('domain:label.knownThen'), knownThen),
    ...(evidence.length === 0
      ? []
      : [
          `**${markdownText(words.word('domain:label.evidence'))}**`,
          evidence.map((piece, index) => `${index + 1}. ${evidenceLine(piece, words)}`).join('\n'),
        ]),
    ...signatureLines(checking, words).map(markdownText),
    ...checking.corrections.map(
      ({ kind, text, at }) =>
        `${formatDay(words, at)} · **${markdownText(words.word(`report:checking.${kind}`))}**: ${markdownText(text)}`,
    ),
  ]
}

function evidenceLine(piece: Evidence, words: ReportWords): string {
  const { relation, title, url, archiveUrl, note, kind } = piece
  const name = title || url || words.word(`domain:evidenceKind.${kind}`)
  return [
    `**${markdownText(words.word(`domain:relation.${relation}`))}**: ${markdownLink(name, url)}`,
    ...evidenceFacts(piece, words).map(markdownText),
    ...(archiveUrl === null ? [] : [markdownLink(archiveUrl, archiveUrl)]),
    ...(note === '' ? [] : [markdownText(note)]),
  ].join(' · ')
}
