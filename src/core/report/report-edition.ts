import type { DeskLogo } from '#core/workflow/desk'
import type { ReportWords } from './report-words'

/** A desk's logo with its bytes, as a report carries it. */
export interface ReportLogo extends Pick<DeskLogo, 'mediaType' | 'width' | 'height'> {
  readonly bytes: Uint8Array
}

/** What a report says of itself, whatever it is written as. */
export interface ReportEdition {
  readonly words: ReportWords
  /** ISO 8601, UTC. */
  readonly preparedAt: string
  /** Who answers for the report; null where nobody has given a name. */
  readonly desk: string | null
  readonly logo: ReportLogo | null
  /** Of the program. */
  readonly version: string
}
