import type { Result } from '#core/result'
import type { DeskSource } from '#core/source/source'
import type { ReadArticles, ReadingChoices } from '../readers/read-articles'
import type { ReadFailure } from '../readers/reading'

/** `import.vanished` stands for every way in which a file cannot be read to its end; `import.failed` for a bug. */
export type ReadingFailure = ReadFailure | 'import.vanished'

export type ReadingPhase = 'reading' | 'extracting'

export type ReadingOutcome = Result<ReadArticles, ReadingFailure>

/** A file, or the bytes of one that were read already. */
export type Readable = File | { readonly name: string; readonly bytes: ArrayBuffer }

/** What the page asks of the worker. */
export interface ReadingRequest {
  readonly file: Readable
  readonly choices: ReadingChoices
  /** What the desk says about sources now; absent where that is as it was at the last request. */
  readonly sources?: readonly DeskSource[]
}

/** What the worker tells the page. The last message carries the outcome. */
export type ReadingMessage =
  | { readonly type: 'phase'; readonly phase: ReadingPhase }
  | { readonly type: 'outcome'; readonly outcome: ReadingOutcome }
