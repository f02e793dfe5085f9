import { lookupKey } from '#core/text/normal-forms'
import type { TextSpan } from '#core/text/span'
import type { Version } from './differences'

/** A sentence in which a card may stand. */
export interface SentencePlace {
  readonly span: TextSpan
  /** In one line. */
  readonly words: string
}

const bySentence = new Intl.Segmenter(undefined, { granularity: 'sentence' })

const keysOf = (text: string): string[] => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(lookupKey)

/**
 * The sentences of an article in which a person may look for the words of a card.
 *
 * @param was - the card's words in the version before: sentences that share most words with them come first
 * @param query - words that each sentence has to have, by their beginnings, in any spelling
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentencePlaces(
  { text, blocks }: Version,
  was: string,
  query: string,
  limit = 30,
): SentencePlace[] {
  const asked = keysOf(query)
  const known = new Set(keysOf(was))
  const places = blocks.flatMap(({ start, end }) =>
    [...bySentence.segment(text.slice(start, end))].flatMap(({ segment, index }) => {
      const words = segment.trim()
      if (words === '') return []
      const from = start + index + segment.indexOf(words)
      const keys = keysOf(words)
      if (!asked.every((part) => keys.some((key) => key.startsWith(part)))) return []
      const shared = new Set(keys.filter((key) => known.has(key))).size
      return [{ span: { start: from, end: from + words.length }, words: words.replace(/\s+/g, ' '), shared }]
    }),
  )
  return places
    .sort((a, b) => b.shared - a.shared || a.span.start - b.span.start)
    .slice(0, limit)
    .map(({ span, words }) => ({ span, words }))
}
