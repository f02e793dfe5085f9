import { existsSync } from 'node:fs'
import { readFile as bytesOf, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { deskNamesOf } from '#core/source/desk-names'
import type { DeskSource } from '#core/source/source'
import { limits } from '../renderer/readers/limits'
import {
  readArticles,
  type ReadArticle,
  type ReadArticles,
  type ReadingChoices,
} from '../renderer/readers/read-articles'
import type { ReadingNotice } from '../renderer/readers/reading'
import { bugText, nodeReadingTools } from './reading-tools'
import { refusalText, type FileFailure } from './reading-words'
import { ThreadReader, type ThreadRequest, type ThreadOutcome } from './thread-reader'

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
}

/** Why a file is no article, in words that follow its name. */
export class UnreadableFile extends Error {
  constructor(
    message: string,
    readonly code: FileFailure | 'file.unreadable' | 'file.several' = 'file.unreadable',
  ) {
    super(message)
  }
}

const unreadable = (code: FileFailure, detail?: Readonly<Record<string, string | number>>): UnreadableFile =>
  new UnreadableFile(refusalText({ code, ...(detail && { detail }) }), code)

/** Whoever reads files, one after another. */
export type FileReader = (request: ThreadRequest) => Promise<ThreadOutcome>

const report = (text: string): void => void process.stderr.write(`${text}\n`)

/** Where readers run on the thread of the command line itself: in tests of the sources, where nothing is built. */
function readsHere(sources: readonly DeskSource[]): FileReader {
  const desk = deskNamesOf(sources)
  return ({ bytes, name, choices }) => {
    const tools = {
      ...nodeReadingTools,
      report: (bug: unknown) => report(bugText(bug)),
      desk: () => desk,
      onRead: () => undefined,
    }
    return readArticles(bytes, name, tools, choices)
  }
}

/**
 * A reader on a thread of its own, which lies beside the built command line.
 *
 * @param sources - what the desk that the articles are for says of its sources
 */
export function newFileReader(sources: readonly DeskSource[] = []): FileReader {
  const script = new URL('./reading-thread.mjs', import.meta.url)
  if (!existsSync(script)) return readsHere(sources)
  const reader = new ThreadReader(script, report, { sources })
  return (request) => reader.read(request)
}

/** The bytes of a file. @throws UnreadableFile also for one that is too large for an article */
export async function bytesOfFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(file)
    if (size > limits.fileBytes) throw unreadable('import.tooLarge')
    return new Uint8Array(await bytesOf(file))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new UnreadableFile(systemErrors[code] ?? `it cannot be read (${code})`)
  }
}

/** Read a file's bytes and find the statements of its articles. @throws UnreadableFile */
export async function readArticlesBytes(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  choices: ReadingChoices,
  reader: FileReader,
): Promise<ReadArticles> {
  const read = await reader({ bytes, name, choices })
  if (!read.ok) throw unreadable(read.failure.code, read.failure.detail)
  return read.value
}

/**
 * The same of a file.
 *
 * @param reader - where several files are read, the one that reads them all
 * @throws UnreadableFile
 */
export async function readArticlesFile(
  file: string,
  choices: ReadingChoices = {},
  reader: FileReader = newFileReader(),
): Promise<ReadArticles> {
  return readArticlesBytes(await bytesOfFile(file), basename(file), choices, reader)
}

/** A file with one article. */
export interface ArticleFile extends Pick<ReadArticles, 'original'> {
  readonly article: ReadArticle
  readonly notices: readonly ReadingNotice[]
}

/**
 * @param place - which of several articles, from 1 on
 * @throws UnreadableFile, also for a file of several where no place is named, or none of that number
 */
export async function readArticleFile(
  file: string,
  choices?: ReadingChoices,
  place?: number,
): Promise<ArticleFile> {
  const { articles, original, notices } = await readArticlesFile(file, choices)
  if (articles.length === 0) throw new UnreadableFile('there is no article in it', 'import.empty')
  if (articles.length > 1 && place === undefined)
    throw new UnreadableFile(
      `it holds ${String(articles.length)} articles; say which with --article N`,
      'file.several',
    )
  const article = articles[(place ?? 1) - 1]
  if (!article)
    throw new UnreadableFile(
      `it holds ${String(articles.length)} articles and no further one`,
      'file.several',
    )
  return { article, original, notices }
}
