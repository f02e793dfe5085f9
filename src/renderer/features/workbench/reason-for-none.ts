import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { LibraryArticle } from '#core/operation/state'
import { bodyBlockKinds } from '#core/text/block'

const sentenceEnd = /[.!?؟。…][^\p{L}\p{N}]*$/u

/** Why an article has no card: nothing to read, nothing that marks alone could show, or nobody who speaks. */
export function reasonForNone({
  text,
  blocks,
  language,
}: Pick<LibraryArticle, 'text' | 'blocks' | 'language'>): 'noBody' | 'noneByMarks' | 'none' {
  const body = blocks.filter(({ kind }) => bodyBlockKinds.has(kind))
  const [first] = body
  // A line that stands alone and ends no sentence is a headline, though nothing below it makes it one.
  const isHeadline = blocks.length === 1 && first && !sentenceEnd.test(text.slice(first.start, first.end))
  if (!first || isHeadline) return 'noBody'
  return isReadByMarksAlone(language) ? 'noneByMarks' : 'none'
}
