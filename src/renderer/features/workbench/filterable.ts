import { assessmentFor } from '#core/assessment/blind-second'
import { foldedWords, type Filterable } from '#core/statement/filter'
import type { SourceDirectory } from '#core/source/directory'
import { sourceKey } from '#core/statement/source-key'
import type { Statement } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import { confidenceLevel, readingOf } from './card-reading'

/** In place of a value where there is none: nobody named, no verdict, no confidence in what a person made. */
export const noValue = 'none'

/** Whose eyes a card is seen with. */
export interface Seen {
  readonly viewer: ActorId
  readonly directory: SourceDirectory
}

/** What a card shows to a filter, to whoever is at work. @param text - the article's */
export function filterableOf(statement: Statement, text: string, { viewer, directory }: Seen): Filterable {
  const { name, wordsUsed, quotation } = readingOf(statement, text)
  const { found, stance, stage } = statement
  return {
    source: sourceKey(statement, text, directory) || noValue,
    stance,
    stage,
    verdict: assessmentFor(statement, viewer)?.content?.value ?? noValue,
    confidence: found ? confidenceLevel(found.confidence) : noValue,
    words: foldedWords([name ?? '', wordsUsed ?? '', quotation]),
  }
}
