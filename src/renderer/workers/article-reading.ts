import type { FoundStatement } from '#core/attribution/found-statement'
import type { Block } from '#core/text/block'
import type { Result } from '#core/result'

/** A file taken apart: what an import needs besides an id. */
export interface ReadArticle {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
  readonly statements: readonly FoundStatement[]
  /** Which engine found the statements. */
  readonly engine: string
}

/** `import.vanished` stands for every way in which a file cannot be read to its end. */
export type ReadingFailure =
  | 'import.empty'
  | 'import.binary'
  | 'import.encoding'
  | 'import.tooLarge'
  | 'import.vanished'
  /** A bug in a reader or the engine, kept away from the rest of the workbench. */
  | 'import.failed'

export type ReadingPhase = 'reading' | 'extracting'

export type ReadingOutcome = Result<ReadArticle, ReadingFailure>

/** What the worker tells the page. The last message carries the outcome. */
export type ReadingMessage =
  | { readonly type: 'phase'; readonly phase: ReadingPhase }
  | { readonly type: 'outcome'; readonly outcome: ReadingOutcome }
