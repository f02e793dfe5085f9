import type { Evidence } from '#core/evidence/evidence'
import type { ReportChecking } from './report-checking'
import type { ReportArticle, ReportStatement } from './report-model'
import type { ReportSummary } from './report-tallies'
import {
  formatDay,
  formatInstant,
  formatNumber,
  languageName,
  type ReportWord,
  type ReportWords,
} from './report-words'

/** A label and what it says, as plain text: what the forms of a report without markup of their own have in common. */
export type Fact = readonly [label: string, value: string]

/** How far the work on the report's statements is, as one sentence. */
export function standingOf(summary: ReportSummary, words: ReportWords): string {
  const { statements, approved } = summary
  if (statements === 0) return words.word('report:standing.empty')
  if (approved === 0) return words.word('report:standing.draft')
  if (approved === statements) return words.word('report:standing.approved')
  return words.word('report:standing.partly', {
    count: approved,
    shown: formatNumber(words, approved),
    total: formatNumber(words, statements),
  })
}

/** A calendar day, as `2021-08-31`, in words: it is the same day in every time zone. */
export function dayInWords(day: string, words: ReportWords): string {
  return formatDay({ ...words, timeZone: 'UTC' }, `${day}T00:00:00Z`)
}

export function articleFacts(article: ReportArticle, words: ReportWords): Fact[] {
  const { publisher, author, publishedAt, url } = article.appearance
  const size = { count: article.words, shown: formatNumber(words, article.words) }
  return told(words, [
    ['report:article.publisher', publisher],
    ['report:article.author', author],
    ['report:article.published', publishedAt && dayInWords(publishedAt, words)],
    ['report:article.url', url],
    ['report:article.fileName', article.fileName],
    [
      'report:article.language',
      languageName(words, article.language) ?? words.word('report:article.unknownLanguage'),
    ],
    ['report:article.size', words.word('report:article.words', size)],
    ['report:article.imported', formatInstant(words, article.importedAt)],
    ['report:article.engine', words.word('report:article.engineVersion', { version: article.engine })],
    ['report:article.sha256', article.sha256],
  ])
}

/** What a card says beside its heading and quotation. @param institution - its name in the language of `words` */
export function statementFacts(
  statement: ReportStatement,
  institution: string | null,
  words: ReportWords,
): Fact[] {
  const { verdict, checking, stage, cue, form, commitment, distance, chain, source } = statement
  const relation = statement.institution?.relation
  const used = statement.subjectDropped ? words.word('report:statement.subjectDropped') : statement.wordsUsed
  return told(words, [
    [
      'domain:label.verdict',
      verdict === null
        ? words.word('domain:noVerdict')
        : words.word(`domain:verdict.${verdict.value}`, { defaultValue: verdict.value }),
    ],
    [
      'domain:label.attribution',
      checking.attribution && words.word(`domain:attribution.${checking.attribution}`),
    ],
    ['domain:label.stage', words.word(`domain:stage.${stage}`)],
    ['domain:label.cue', cue],
    ['domain:label.form', words.word(`domain:form.${form}`)],
    ['domain:label.wordsUsed', used],
    [
      relation === 'speaksFor' ? 'domain:speaksFor' : 'domain:label.institution',
      institution === source && relation === 'is' ? null : institution,
    ],
    ['domain:label.target', statement.target],
    [
      'domain:label.chain',
      chain.length === 0
        ? null
        : chain
            .map((name) => name ?? words.word('domain:chain.unnamed'))
            .join(`${words.word('domain:chain.then')} `),
    ],
    [
      'domain:label.commitment',
      commitment === 'unstated' ? null : words.word(`domain:commitment.${commitment}`),
    ],
    ['domain:label.distance', distance === 'neutral' ? null : words.word(`domain:distance.${distance}`)],
  ])
}

/** What is known of a piece of evidence besides its title, addresses and note. */
export function evidenceFacts(piece: Evidence, words: ReportWords): string[] {
  const { publisher, publishedAt, accessedAt, group } = piece
  const facts = [
    publisher,
    publishedAt && words.word('report:checking.published', { date: dayInWords(publishedAt, words) }),
    accessedAt && words.word('report:checking.accessed', { date: dayInWords(accessedAt, words) }),
    group && `${words.word('report:checking.group')}: ${group}`,
    piece.kind === 'passage' && piece.passage.exact,
    piece.kind === 'file' && `${piece.file.fileName} · SHA-256 ${piece.file.sha256}`,
  ]
  return facts.flatMap((fact) => fact || [])
}

/** Who answers for a verdict, and what the desk went on without: a line each. */
export function signatureLines(checking: ReportChecking, words: ReportWords): string[] {
  const { checkers, second, reviewer, exceptions } = checking
  const person = (name: string | null) => name ?? words.word('domain:unnamedPerson')
  const lines = [
    checkers.length > 0 && `${words.word('domain:label.checker')}: ${checkers.map(person).join(' · ')}`,
    second && words.word(`report:checking.second.${second}`),
    reviewer &&
      `${words.word('domain:label.reviewer')}: ${person(reviewer.name)} · ${formatDay(words, reviewer.at)}`,
    ...exceptions.map(
      ({ standard, reason }) =>
        `${words.word('report:checking.exceptions')}: ${words.word(`domain:standard.${standard}`)}: ${reason}`,
    ),
  ]
  return lines.flatMap((line) => line || [])
}

function told(words: ReportWords, rows: readonly (readonly [ReportWord, string | null])[]): Fact[] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [[words.word(label), value] as const]))
}
