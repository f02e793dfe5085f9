import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile as bytesOf, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { Failure } from '#core/result'
import { limits } from '../renderer/readers/limits'
import { readFile } from '../renderer/readers/read-file'
import type { ReadDocument, ReadFailure, ReadingNotice, ReadingTools } from '../renderer/readers/reading'

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`

const refusals: Readonly<Record<ReadFailure, (detail: Failure['detail']) => string>> = {
  'import.empty': () => 'the file is empty',
  'import.binary': () => 'this is not a text file, nor any other kind that can be read',
  'import.encoding': () => 'its letters cannot be told; save it as UTF-8',
  'import.tooLarge': () => `the file is too large for an article (${megabytes(limits.fileBytes)} at most)`,
  'import.bomb': () => 'it unpacks to far more than an article needs',
  'import.encrypted': () => 'it is protected by a password',
  'import.damaged': () => 'the file is damaged or was cut off',
  'import.unsafePath': (detail) => `it names a file outside of itself (${String(detail?.['path'])})`,
  'import.unsupported': (detail) => `files of this kind (${String(detail?.['format'])}) cannot be read`,
  'import.scanned': () => 'its pages are pictures without text',
  'import.noTextColumn': (detail) =>
    `none of its columns holds the text of articles (${String(detail?.['columns'])})`,
  'import.timedOut': () => `it was not read within ${String(limits.seconds)} seconds`,
  'import.cancelled': () => 'cancelled',
  'import.failed': () => 'it could not be taken apart, which is a fault of Isnad',
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
}

/** The program of PDFium lies beside the built command line; run from its source, among the packages. */
function pdfiumFile(): string | URL {
  const beside = new URL('./pdfium.wasm', import.meta.url)
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
}

const tools: ReadingTools = {
  pdfium: async () => new Uint8Array(await bytesOf(pdfiumFile())),
  now: () => performance.now(),
  report: (bug) =>
    process.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`),
}

/** Why a file is no article, in words that follow its name. */
export class UnreadableFile extends Error {}

/** The articles of a file, and what tells the file from any other. */
export interface ArticlesFile {
  readonly articles: readonly ReadDocument[]
  readonly notices: readonly ReadingNotice[]
  readonly byteLength: number
  readonly sha256: string
}

/** A file with one article. */
export interface ArticleFile extends Omit<ArticlesFile, 'articles'> {
  readonly article: ReadDocument
}

/** @throws UnreadableFile */
export async function readArticlesFile(file: string): Promise<ArticlesFile> {
  let bytes: Uint8Array
  try {
    const { size } = await stat(file)
    if (size > limits.fileBytes) throw new UnreadableFile(refusals['import.tooLarge'](undefined))
    bytes = new Uint8Array(await bytesOf(file))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new UnreadableFile(systemErrors[code] ?? `it cannot be read (${code})`)
  }
  const read = await readFile(bytes, basename(file), tools)
  if (!read.ok) throw new UnreadableFile(refusals[read.failure.code](read.failure.detail))
  return {
    articles: read.value.documents,
    notices: read.value.notices,
    byteLength: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** @throws UnreadableFile, also for a file with several articles */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  const { articles, ...rest } = await readArticlesFile(file)
  const [article, ...others] = articles
  if (!article) throw new UnreadableFile('there is no article in it')
  if (others.length > 0)
    throw new UnreadableFile(`it holds ${String(articles.length)} articles; name a file with one`)
  return { ...rest, article }
}
