import { identityOf, type ArticleId } from '#core/article/article'
import { appearanceTold } from '#core/article/appearance'
import type { Refusal } from '#core/operation/command'
import { failure, success, type Result } from '#core/result'
import { StatementId } from '#core/statement/statement'
import { marksOf, shinglesOf } from '#core/text/likeness'
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
import type { EarlierReading } from '../../storage/readings'
import type { Workspace } from '../../storage/workspace'
import type { ReaderPool } from '../../workers/reader-pool'
import { comingArticle, toldOf } from '../../readers/coming-article'
import { recordRereading } from './rereading'
import type { Original, ReadArticle, ReadingChoices } from '../../readers/read-articles'
import type { ReadingFailure, ReadingPhase } from '../../workers/article-reading'
import type { OneAtATime } from './one-at-a-time'

/** Something that a person chose, dropped or pasted. */
export interface IncomingFile {
  /** As it is shown: with the folders that it was dropped in. */
  readonly name: string
  readonly file: File
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
  readonly workspace: Pick<Workspace, 'execute'>
  /** The article of the library that is most like this one. */
  readonly articleLike: (text: string, url: string | null) => Promise<AlikeArticle | null>
  readonly alikeInTurn: OneAtATime
  /** Every card of an article. */
  readonly cardsOf: (id: ArticleId) => Promise<readonly StatementId[]>
  /** What the library has of a file, by the place in it. */
  readonly readingsOf: (sha256: string) => Promise<ReadonlyMap<number, EarlierReading>>
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
  { name, file }: IncomingFile,
  importing: Importing,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  choices: ImportChoices = {},
): Promise<Result<Imported, ImportFailure>> {
  // Nobody should have to wait until a huge file has been read to hear that it is too large.
  if (file.size > limits.fileBytes) return failure('import.tooLarge', { limit: limits.fileBytes })
  const read = await importing.reader.read(file, signal, onPhase, readingChoices(choices))
  if (!read.ok) return read
  const { original, articles, ...told } = read.value
  const [only] = articles
  const isWanted = choices.evenWithoutStatements || choices.isReread
  if (articles.length === 1 && only?.statements.length === 0 && !isWanted)
    return failure('import.noStatements')
  const earlier = choices.isReread ? await importing.readingsOf(original.sha256) : null

  onPhase('saving')
  const added: Added[] = []
  const alike: Alike[] = []
  let twin: Result<never, ImportFailure> | null = null
  for (const article of articles) {
    if (choices.only !== undefined && article.entry?.index !== choices.only) continue
    const before = earlier?.get(article.entry?.index ?? 0)
    const recorded = before
      ? await recordRereading(article, original, before, importing, signal)
      : await recordArticle(article, original, name, importing, signal, choices)
    if (recorded.ok) {
      if ('known' in recorded.value) alike.push(recorded.value)
      else added.push(recorded.value)
    } else if (recorded.failure.code === 'decision.duplicateArticle') twin ??= recorded
    else return recorded
  }
  if (added.length + alike.length === 0 && twin) return twin
  const known = choices.only === undefined ? articles.length - added.length - alike.length : 0
  return success({ ...told, added, known, alike })
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

async function recordArticle(
  read: ReadArticle,
  original: Original,
  name: string,
  { platform, workspace, articleLike, alikeInTurn, cardsOf, newId }: Importing,
  signal: AbortSignal,
  choices: ImportChoices,
): Promise<Result<Added | Alike, ImportFailure>> {
  const { entry, text, language, statements } = read
  const { title, ...told } = toldOf(read, choices.metadata)
  // Two files that are alike may be read at one time: the second is compared once the first is in the library.
  return alikeInTurn(marksOf(shinglesOf(text)), async () => {
    if (!choices.evenIfAlike && !choices.versionOf && !choices.isReread) {
      const known = await articleLike(text, appearanceTold(told).url)
      if (known && known.identity !== identityOf({ sha256: original.sha256, entry }))
        return success({ title, index: entry?.index ?? null, known })
    }
    const kept = await platform.blobs.put(original.bytes)
    if (!kept.ok) return kept
    if (signal.aborted) return failure('import.cancelled')
    const coming = comingArticle(read, original, name, newId, choices.metadata)
    const previous = choices.versionOf
    const recorded = await workspace.execute(
      previous === undefined
        ? { type: 'importArticle', ...coming }
        : {
            type: 'versionArticle',
            ...coming,
            previous,
            cards: (await cardsOf(previous)).map((from) => ({ from, id: StatementId.parse(newId()) })),
          },
    )
    if (!recorded.ok) return recorded
    return success({ articleId: coming.article.id, title, language, statementCount: statements.length })
  })
}
