import { deskScale } from '#core/assessment/desk-scale'
import { type ReportArrangement, wholeReport } from '#core/report/arrangement'
import type { ReportEdition } from '#core/report/report-edition'
import { modelOfContent, type ReportFileContent } from '#core/report/report-file'
import type { ReportModel } from '#core/report/report-model'
import { undecided } from '#core/statement/statement'
import { reportWords } from '../../src/cli/report-words'
import { actor, articleId } from './log'
import { type MarkedParagraph, reported } from './reported'

const at = '2026-11-22T08:00:00.000Z'

/** Everything that a report of marked paragraphs is made from. */
export function reportContent(
  language: string,
  title: string,
  paragraphs: readonly MarkedParagraph[],
  arrangement: Partial<ReportArrangement> = {},
): ReportFileContent {
  const { article, statements } = reported(language, title, paragraphs)
  return {
    program: 'Isnad 9.9.9',
    preparedAt: at,
    desk: 'The Pier Desk',
    log: { seq: 7, hash: 'ab'.repeat(32) },
    scale: deskScale,
    arrangement: { ...wholeReport, ...arrangement },
    article: { ...article, mediaType: 'text/plain', importedBy: actor(1) },
    previous: null,
    logo: null,
    sources: [],
    people: [
      { id: actor(1), name: 'Huda', role: 'factChecker' },
      { id: actor(2), name: 'سليم', role: 'editor' },
      { id: actor(9), name: 'Somebody else', role: 'editor' },
    ],
    statements: statements.map((statement) => ({
      ...undecided(statement.stance),
      ...statement,
      articleId: articleId(),
      stageSince: at,
    })),
  }
}

/** How a report in one language of the interface goes out, with the words that people read. */
export async function anEdition(language: string): Promise<ReportEdition> {
  const words = { ...(await reportWords(language)), timeZone: 'UTC' }
  return { words, preparedAt: at, desk: 'The Pier Desk', logo: null, version: '9.9.9' }
}

/** A report and how it goes out. */
export async function aReport(
  content: ReportFileContent,
  language: string = content.article.language,
): Promise<{ model: ReportModel; edition: ReportEdition }> {
  return { model: modelOfContent(content), edition: await anEdition(language) }
}
