import { ArticleId, titleOf } from '#core/article/article'
import type { Refusal } from '#core/operation/command'
import { failure, success, type Result } from '#core/result'
import { StatementId } from '#core/statement/statement'
import { limits } from '../../readers/limits'
import type { ReadingNotice } from '../../readers/reading'
import type { Platform } from '../../platform/platform'
import type { Workspace } from '../../storage/workspace'
import type { ArticleReader } from '../../workers/article-reader'
import type { ReadArticle, ReadingFailure, ReadingPhase } from '../../workers/article-reading'

/** Something that a person chose or dropped. */
export interface IncomingFile {
  readonly name: string
  /** Null for a folder, which has no bytes. */
  readonly file: File | null
}

export type ImportFailure =
  | ReadingFailure
  | Refusal
  | 'import.directory'
  | 'import.noStatements'
  | 'journal.writeFailed'
  | 'blob.writeFailed'

export type ImportPhase = ReadingPhase | 'saving'

export interface Added {
  readonly articleId: ArticleId
  readonly title: string
  readonly language: string
  readonly statementCount: number
}

export interface Importing {
  readonly reader: ArticleReader
  readonly platform: Pick<Platform, 'blobs'>
  readonly workspace: Pick<Workspace, 'execute'>
  readonly newId: () => string
}

/** What came of one file. */
export interface Imported {
  /** The articles of the file that are new in the library, in the file's order; at least one. */
  readonly added: readonly Added[]
  /** Articles of a file of several that the library had already. */
  readonly known: number
  /** What a person should know about how the file was read. */
  readonly notices: readonly ReadingNotice[]
}

/**
 * Bring one file into the library: read, find the statements of its articles, keep the bytes, record them. Whatever fails,
 * the library stays as it was for that article; the operation that adds it is the last step.
 *
 * @param evenWithoutStatements - add an article in which nobody is quoted or cited; articles that come several in one
 * file are added in any case
 */
export async function importFile(
  { name, file }: IncomingFile,
  importing: Importing,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  evenWithoutStatements = false,
): Promise<Result<Imported, ImportFailure>> {
  if (!file) return failure('import.directory')
  // Nobody should have to wait until a huge file has been read to hear that it is too large.
  if (file.size > limits.fileBytes) return failure('import.tooLarge', { limit: limits.fileBytes })
  const read = await importing.reader.read(file, signal, onPhase)
  if (!read.ok) return read
  const { articles, notices } = read.value
  const isOne = articles.length === 1
  if (isOne && articles[0]?.statements.length === 0 && !evenWithoutStatements)
    return failure('import.noStatements')

  onPhase('saving')
  const added: Added[] = []
  let twin: Result<never, ImportFailure> | null = null
  for (const [index, article] of articles.entries()) {
    const fileName = isOne ? name : `${name} (${String(index + 1)})`
    const recorded = await recordArticle(article, fileName, importing, signal)
    if (recorded.ok) added.push(recorded.value)
    else if (recorded.failure.code === 'decision.duplicateArticle') twin ??= recorded
    else return recorded
  }
  if (added.length === 0 && twin) return twin
  return success({ added, known: articles.length - added.length, notices })
}

async function recordArticle(
  read: ReadArticle,
  fileName: string,
  { platform, workspace, newId }: Importing,
  signal: AbortSignal,
): Promise<Result<Added, ImportFailure>> {
  const { bytes, sha256, mediaType, text, blocks, language, metadata, statements, engine } = read
  const byteLength = bytes.byteLength
  const kept = await platform.blobs.put(bytes)
  if (!kept.ok) return kept
  if (signal.aborted) return failure('import.cancelled')
  const { title, ...told } = metadata
  const article = {
    id: ArticleId.parse(newId()),
    title: title ?? titleOf(text, blocks),
    fileName,
    mediaType,
    sha256,
    byteLength,
    text,
    blocks,
    language,
    ...told,
  }
  const recorded = await workspace.execute({
    type: 'importArticle',
    article,
    engine,
    statements: statements.map((found) => ({ id: StatementId.parse(newId()), found })),
  })
  if (!recorded.ok) return recorded
  return success({ articleId: article.id, title: article.title, language, statementCount: statements.length })
}
