import type { FoundStatement } from '#core/attribution/found-statement'
import type { Result } from '#core/result'
import type { Block } from '#core/text/block'
import type { ArticleMetadata, ReadFailure, ReadingNotice } from '../readers/reading'

/** One article of a file, taken apart: what an import needs besides an id. */
export interface ReadArticle {
  /** The file itself; of an article among several in a file, its own text. */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly mediaType: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
  readonly metadata: ArticleMetadata
  readonly statements: readonly FoundStatement[]
  /** Which engine found the statements. */
  readonly engine: string
}

/** Everything that was read out of one file. */
export interface ReadArticles {
  readonly articles: readonly ReadArticle[]
  readonly notices: readonly ReadingNotice[]
}

/** `import.vanished` stands for every way in which a file cannot be read to its end; `import.failed` for a bug. */
export type ReadingFailure = ReadFailure | 'import.vanished'

export type ReadingPhase = 'reading' | 'extracting'

export type ReadingOutcome = Result<ReadArticles, ReadingFailure>

/** What the worker tells the page. The last message carries the outcome. */
export type ReadingMessage =
  | { readonly type: 'phase'; readonly phase: ReadingPhase }
  | { readonly type: 'outcome'; readonly outcome: ReadingOutcome }
