import { createHash } from 'node:crypto'
import { open, readFile as bytesOf } from 'node:fs/promises'
import { basename } from 'node:path'
import { appearanceTold } from '#core/article/appearance'
import { ArticleId } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { wholeReport } from '#core/report/arrangement'
import {
  looksLikeReportFile,
  readReportFile,
  type ReportFileContent,
  type ReportFileFailure,
} from '#core/report/report-file'
import { StatementId, undecided } from '#core/statement/statement'
import { toldOf } from '../renderer/readers/coming-article'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import { type ArticleFile, readArticleFile, UnreadableFile } from './article-file'

const refusals: Readonly<Record<ReportFileFailure, (detail: unknown) => string>> = {
  'reportFile.notJson': () => 'it begins like a report of Isnad and is no JSON; it may have been cut off',
  'reportFile.notOne': () => 'it is no report of Isnad',
  'reportFile.newer': () => 'a later version of Isnad wrote it',
  'reportFile.damaged': (place) => `it is no whole report of Isnad: something is wrong at «${String(place)}»`,
}

/**
 * What a report is made from: a report that the workbench saved as JSON, with all that people decided; or an article,
 * in which every statement is a proposal of the engine's.
 *
 * @param place - which article of a file of several, from 1 on
 * @throws UnreadableFile
 */
export async function reportSource(
  file: string,
  choices: ReadingChoices,
  place: number | undefined,
  at: Date,
  version: string,
): Promise<ReportFileContent> {
  if (!(await beginsAsReport(file)))
    return proposedReport(file, await readArticleFile(file, choices, place), at, version)
  const read = readReportFile(await bytesOf(file, 'utf8'))
  if (!read.ok) throw new UnreadableFile(refusals[read.failure.code](read.failure.detail?.['place']))
  return read.value
}

async function beginsAsReport(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null)
  try {
    const { buffer, bytesRead } = (await handle?.read(Buffer.alloc(256), 0, 256, 0)) ?? { bytesRead: 0 }
    return looksLikeReportFile(buffer?.toString('utf8', 0, bytesRead) ?? '')
  } catch {
    // A folder, say: whoever reads articles has a word for it.
    return false
  } finally {
    await handle?.close()
  }
}

function proposedReport(
  file: string,
  { article, original }: ArticleFile,
  at: Date,
  version: string,
): ReportFileContent {
  const { text, blocks, language, statements, engine } = article
  const { sha256, mediaType, bytes } = original
  const { title, ...told } = toldOf(article)
  const importedAt = at.toISOString()
  const articleId = ArticleId.parse(uuidOf(sha256))
  return {
    program: `Isnad ${version}`,
    preparedAt: importedAt,
    desk: null,
    log: null,
    scale: deskScale,
    arrangement: wholeReport,
    article: {
      id: articleId,
      title,
      fileName: basename(file),
      mediaType,
      ...{ sha256, byteLength: bytes.byteLength, text, blocks, language },
      appearance: appearanceTold(told),
      importedAt,
      importedBy: null,
      engine,
    },
    previous: null,
    logo: null,
    sources: [],
    people: [],
    statements: statements.map((found, position) => ({
      id: StatementId.parse(uuidOf(`${sha256} ${String(position)}`)),
      articleId,
      position,
      found,
      made: null,
      stageSince: importedAt,
      ...undecided(found.act),
    })),
  }
}

/** The same file has the same ids each time. @see https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function uuidOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex')
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
