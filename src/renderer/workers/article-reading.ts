import type { Entry } from '#core/article/article'
import type { FoundStatement } from '#core/attribution/found-statement'
import type { Result } from '#core/result'
import type { DeskSource } from '#core/source/source'
import type { Block } from '#core/text/block'
import type {
  ArticleMetadata,
  Attachment,
  Columns,
  EncodingGuesses,
  ReadFailure,
  ReadingNotice,
  ReadOptions,
} from '../readers/reading'

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
export interface ReadArticles {
  readonly original: Original
  readonly articles: readonly ReadArticle[]
  readonly notices: readonly ReadingNotice[]
  readonly attachments?: readonly Attachment[]
  readonly columns?: Columns
  readonly encodings?: EncodingGuesses
}

/** `import.vanished` stands for every way in which a file cannot be read to its end; `import.failed` for a bug. */
export type ReadingFailure = ReadFailure | 'import.vanished'

export type ReadingPhase = 'reading' | 'extracting'

export type ReadingOutcome = Result<ReadArticles, ReadingFailure>

/** What a person chose about how a file is read. */
export type ReadingChoices = Omit<ReadOptions, 'signal'>

/** What the page asks of the worker. */
export interface ReadingRequest {
  readonly file: File
  readonly choices: ReadingChoices
  /** What the desk says about sources now; absent where that is as it was at the last request. */
  readonly sources?: readonly DeskSource[]
}

/** What the worker tells the page. The last message carries the outcome. */
export type ReadingMessage =
  | { readonly type: 'phase'; readonly phase: ReadingPhase }
  | { readonly type: 'outcome'; readonly outcome: ReadingOutcome }
