import type { ArticleId } from '#core/article/article'
import type { Refusal } from '#core/operation/command'
import { failure, success, type Result } from '#core/result'
import { limits } from '../../readers/limits'
import type {
  ArticleMetadata,
  Attachment,
  Columns,
  EncodingGuesses,
  ReadingNotice,
} from '../../readers/reading'
import type { Platform } from '../../platform/platform'
import type { AlikeArticle } from '../../storage/alike'
import { articleOf } from '../../readers/coming-article'
import type { Original, ReadArticle, ReadArticles, ReadingChoices } from '../../readers/read-articles'
import type { ReaderPool } from '../../workers/reader-pool'
import type { Readable, ReadingFailure, ReadingPhase } from '../../workers/article-reading'
import type { Recorder } from './recorder'
import type { Rereader } from './rereading'

/** Something that a person chose, dropped or pasted. */
export interface IncomingFile {
  /** As it is shown: with the folders that it was dropped in. */
  readonly name: string
  readonly file: File
  /** In bytes, where it is known: to ask a file for it is to look it up on the disk. */
  readonly size?: number
  /** The file with what is in it, where that has been asked for already. */
  readonly loaded?: Promise<Readable>
}

/** What a person wants of a file besides what it tells of itself. */
export interface ImportChoices extends ReadingChoices {
  /** Add an article in which nobody is quoted or cited; articles that come several in one file are added in any case. */
  readonly evenWithoutStatements?: boolean
  /** Add an article also where the library has one like it. */
  readonly evenIfAlike?: boolean
  /** It is another version of this article, and follows it. */
  readonly versionOf?: ArticleId
  /** The file is one that the library has: what is read of it now follows what was read of it before. */
  readonly isReread?: boolean
  /** Of a file of several, only the article at this place. */
  readonly only?: number
  /** What is known of an article that was pasted. */
  readonly metadata?: ArticleMetadata
}

export type ImportFailure =
  ReadingFailure | Refusal | 'import.noStatements' | 'journal.writeFailed' | 'blob.writeFailed'

export type ImportPhase = ReadingPhase | 'saving'

export interface Added {
  readonly articleId: ArticleId
  readonly title: string
  readonly language: string
  readonly statementCount: number
}

/** An article that was not added, since the library has one like it: a person says what becomes of it. */
export interface Alike {
  readonly title: string
  /** Its place in a file of several; null where the file is this article. */
  readonly index: number | null
  readonly known: AlikeArticle
}

export interface Importing {
  readonly reader: Pick<ReaderPool, 'read'>
  readonly platform: Pick<Platform, 'blobs'>
  readonly recorder: Pick<Recorder, 'expect' | 'record'>
  readonly rereader: Pick<Rereader, 'record'>
  readonly newId: () => string
}

/** What came of one file. */
export interface Imported {
  /** The articles of the file that are new in the library, in the file's order. */
  readonly added: readonly Added[]
  /** Articles of a file of several that the library had already, to the letter. */
  readonly known: number
  readonly alike: readonly Alike[]
  /** What a person should know about how the file was read. */
  readonly notices: readonly ReadingNotice[]
  readonly attachments?: readonly Attachment[]
  readonly columns?: Columns
  readonly encodings?: EncodingGuesses
}

/**
 * Bring one file into the library: read, find the statements of its articles, keep the bytes, record them. Whatever fails,
 * the library stays as it was for that article; the operation that adds it is the last step.
 */
export async function importFile(
  incoming: IncomingFile,
  importing: Importing,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  choices: ImportChoices = {},
): Promise<Result<Imported, ImportFailure>> {
  // Nobody should have to wait until a huge file has been read to hear that it is too large.
  const { size = incoming.file.size } = incoming
  if (size > limits.fileBytes) return failure('import.tooLarge', { limit: limits.fileBytes })
  const sent = await readAndSend(incoming, importing, signal, onPhase, choices)
  if (!sent.ok) return sent
  const { told, recording } = sent.value
  const recorded = await Promise.all(recording)
  const added: Added[] = []
  const alike: Alike[] = []
  let twin: Result<never, ImportFailure> | null = null
  for (const one of recorded) {
    if (one.ok) {
      if ('known' in one.value) alike.push(one.value)
      else added.push(one.value)
    } else if (one.failure.code === 'decision.duplicateArticle') twin ??= one
    else return one
  }
  if (added.length + alike.length === 0 && twin) return twin
  const known = choices.only === undefined ? recorded.length - added.length - alike.length : 0
  return success({ ...told, added, known, alike })
}

/** A file that was read: what is told of it, and its articles on their way. */
interface Sent {
  readonly told: Omit<ReadArticles, 'original' | 'articles'>
  readonly recording: readonly Promise<RecordedArticle>[]
}
type RecordedArticle = Result<Added | Alike, ImportFailure>

/** Read a file and send its articles on their way, so that others which wait for them go on with them. */
async function readAndSend(
  { name, file, loaded }: IncomingFile,
  importing: Importing,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  choices: ImportChoices,
): Promise<Result<Sent, ImportFailure>> {
  const haveCome = importing.recorder.expect()
  try {
    const read = await importing.reader.read(
      loaded ? await loaded : file,
      signal,
      onPhase,
      readingChoices(choices),
    )
    if (!read.ok) return read
    const { original, articles, ...told } = read.value
    const [only] = articles
    const isWanted = choices.evenWithoutStatements || choices.isReread
    if (articles.length === 1 && only?.statements.length === 0 && !isWanted)
      return failure('import.noStatements')
    onPhase('saving')
    const wanted = articles.filter(({ entry }) => choices.only === undefined || entry?.index === choices.only)
    const record = recorderOf(original, name, importing, signal, choices)
    const recording = choices.isReread
      ? importing.rereader.record(wanted, original, signal, record)
      : wanted.map(record)
    return success({ told, recording })
  } finally {
    haveCome()
  }
}

/** What of it the readers need to know. */
export const readingChoices = ({
  encoding,
  columns,
  isFragment,
  language,
  anyText,
  isReread,
}: ImportChoices): ReadingChoices => ({
  ...(encoding !== undefined && { encoding }),
  ...(columns && { columns }),
  ...(isFragment && { isFragment }),
  ...(anyText && { anyText }),
  ...(isReread && { isReread }),
  ...(language !== undefined && { language }),
})

/** How an article of a file is recorded. The file's bytes are kept once, before the first of its articles. */
function recorderOf(
  original: Original,
  name: string,
  { platform, recorder, newId }: Importing,
  signal: AbortSignal,
  choices: ImportChoices,
): (read: ReadArticle) => Promise<RecordedArticle> {
  let kept: ReturnType<typeof platform.blobs.put> | undefined
  return async (read) => {
    const { entry, language, statements, marks, engine } = read
    const article = articleOf(read, original, name, newId, choices.metadata)
    const { title } = article
    const { evenIfAlike = false, versionOf } = choices
    const recorded = await recorder.record({
      article,
      engine,
      statements,
      marks,
      evenIfAlike,
      ...(versionOf !== undefined && { versionOf }),
      keep: () => (kept ??= platform.blobs.put(original.bytes)),
      signal,
    })
    if (!recorded.ok) return recorded
    const known = recorded.value.alike
    if (known) return success({ title, index: entry?.index ?? null, known })
    return success({ articleId: article.id, title, language, statementCount: statements.length })
  }
}
