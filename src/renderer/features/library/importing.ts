import { ArticleId, titleOf } from '#core/article/article'
import type { Refusal } from '#core/operation/command'
import { failure, success, type Result } from '#core/result'
import { StatementId } from '#core/statement/statement'
import { plainTextLimit } from '#core/text/plain-text'
import type { Platform } from '../../platform/platform'
import type { Workspace } from '../../storage/workspace'
import type { ArticleReader } from '../../workers/article-reader'
import type { ReadingFailure, ReadingPhase } from '../../workers/article-reading'

/** Something that a person chose or dropped. */
export interface IncomingFile {
  readonly name: string
  /** Null for a folder, which has no bytes. */
  readonly file: File | null
}

export type ImportFailure =
  | ReadingFailure
  | Refusal
  | 'import.cancelled'
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

/**
 * Bring one file into the library: read, find its statements, keep its bytes, record it. Whatever fails,
 * the library stays as it was; the operation that adds the article is the last step.
 *
 * @param evenWithoutStatements - add an article in which nobody is quoted or cited
 */
export async function importFile(
  { name, file }: IncomingFile,
  { reader, platform, workspace, newId }: Importing,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  evenWithoutStatements = false,
): Promise<Result<Added, ImportFailure>> {
  if (!file) return failure('import.directory')
  // Nobody should have to wait until a huge file has been read to hear that it is too large.
  if (file.size > plainTextLimit) return failure('import.tooLarge', { limit: plainTextLimit })
  const read = await reader.read(file, signal, onPhase)
  if (!read.ok) return read
  const { bytes, sha256, text, blocks, language, statements, engine } = read.value
  if (statements.length === 0 && !evenWithoutStatements) return failure('import.noStatements')

  onPhase('saving')
  const byteLength = bytes.byteLength
  const kept = await platform.blobs.put(bytes)
  if (!kept.ok) return kept
  if (signal.aborted) return failure('import.cancelled')
  const article = {
    id: ArticleId.parse(newId()),
    title: titleOf(text, blocks),
    fileName: name,
    mediaType: 'text/plain',
    sha256,
    byteLength,
    text,
    blocks,
    language,
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
