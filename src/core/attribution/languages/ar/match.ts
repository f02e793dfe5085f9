import type { Rule } from '#core/attribution/finding'
import type { ContentHead } from '#core/attribution/languages/ar/heads'
import type { CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a cue stands: the bounds of the sentence, and of the quotation that holds it. */
export interface Situation {
  readonly from: number
  readonly to: number
  readonly isNested: boolean
}

/** A reporting word with what its frame found, before it is known where the content ends. */
export interface Match {
  readonly reading: CueReading
  /** Null where the subject is dropped. */
  readonly source: TokenRange | null
  readonly head: ContentHead
  readonly rule: Rule
}

/** A match whose reading is known already. */
export type FrameMatch = Omit<Match, 'reading'>
