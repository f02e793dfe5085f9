import type { Entry } from '#core/article/article'
import { engineVersion, extractStatements } from '#core/attribution/extract'
import type { FoundStatement } from '#core/attribution/found-statement'
import { failure, success, type Result } from '#core/result'
import type { DeskNames } from '#core/source/desk-names'
import type { Block } from '#core/text/block'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { mediaTypeOf } from './media-types'
import { readFile } from './read-file'
import type { ArticleMetadata, FileRead, ReadFailure, ReadingTools, ReadOptions } from './reading'

/** One article of a file, taken apart: what an import needs besides an id. */
export interface ReadArticle {
  /** Absent where the file holds this article alone. */
  readonly entry?: Entry
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
  readonly metadata: ArticleMetadata
  readonly statements: readonly FoundStatement[]
  /** What alike texts are found by (`marksOf`). */
  readonly marks: readonly number[]
  /** Which engine found the statements. */
  readonly engine: string
}

/** The file as it came in, to be kept as a blob. */
export interface Original {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly mediaType: string
}

/** Everything that was read out of one file. */
export interface ReadArticles extends Pick<FileRead, 'notices' | 'attachments' | 'columns' | 'encodings'> {
  readonly original: Original
  readonly articles: readonly ReadArticle[]
}

/** What a person chose about how a file is read. */
export interface ReadingChoices extends Omit<ReadOptions, 'signal'> {
  /** BCP 47; looks for statements in this language, whatever the file and its words tell. */
  readonly language?: string
  /** The library has these bytes already: what is read of them now goes by the hash of its own text. */
  readonly isReread?: boolean
}

/** What reading and looking for statements need of their host. */
export interface ArticleTools extends ReadingTools {
  /** SHA-256 as 64 lower-case hexadecimal digits. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>
  /** What the desk calls its sources; null where it adds nothing to the registry. */
  readonly desk: () => DeskNames | null
  /** Called once the file has been read: what follows takes as long as there is text. */
  readonly onRead: () => void
}

/** Read a file of any kind and find the statements of its articles. */
export async function readArticles(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  tools: ArticleTools,
  { language, isReread = false, ...options }: ReadingChoices = {},
): Promise<Result<ReadArticles, ReadFailure>> {
  const result = await readFile(bytes, name, tools, options)
  if (!result.ok) return result
  const { documents, format, ...told } = result.value
  if (documents.length === 0 && !told.attachments?.length) return failure('import.empty')
  tools.onRead()
  const encoder = new TextEncoder()
  const articles: ReadArticle[] = []
  for (const [index, read] of documents.entries()) {
    const document = language === undefined ? read : { ...read, language }
    const entry = (documents.length > 1 || isReread) && {
      index,
      sha256: await tools.digest(encoder.encode(document.text)),
    }
    articles.push({
      ...document,
      ...(entry && { entry }),
      statements: extractStatements(document, tools.desk()),
      marks: marksOf(shinglesOf(document.text)),
      engine: engineVersion,
    })
  }
  const original = { bytes, sha256: await tools.digest(bytes), mediaType: mediaTypeOf(format) }
  return success({ ...told, original, articles })
}
