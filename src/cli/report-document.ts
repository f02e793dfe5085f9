import { basename } from 'node:path'
import { appearanceTold } from '#core/article/appearance'
import { titleOf } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { engineVersion, extractStatements } from '#core/attribution/extract'
import { type ReportDescription, reportDescription } from '#core/report/report-description'
import { reportHtml } from '#core/report/report-html'
import { reportModel } from '#core/report/report-model'
import { undecided } from '#core/statement/statement'
import css from '../core/report/report.css?inline'
import type { ArticleFile } from './article-file'
import { reportWords } from './report-words'

/** A report in one piece, fonts included, of what the engine finds in an article: every statement is a proposal. */
export async function reportDocument(
  file: string,
  { article: { text, blocks, language, metadata }, byteLength, sha256 }: ArticleFile,
  options: { readonly language: string; readonly at: Date; readonly version: string },
): Promise<{ html: string; description: ReportDescription; statements: number }> {
  const words = await reportWords(options.language)
  const at = options.at.toISOString()
  const model = reportModel(
    {
      title: metadata.title ?? titleOf(text, blocks),
      fileName: basename(file),
      sha256,
      byteLength,
      text,
      blocks,
      language,
      appearance: appearanceTold(metadata),
      importedAt: at,
      engine: engineVersion,
    },
    extractStatements({ text, blocks, language }).map((found, position) => ({
      position,
      found,
      made: null,
      ...undecided(found.act),
    })),
    deskScale,
  )
  const edition = { words, styles: { css }, preparedAt: at, desk: null, version: options.version }
  return {
    html: reportHtml(model, edition),
    description: reportDescription(model, edition),
    statements: model.statements.length,
  }
}
