import { align } from '#core/text/alignment'

/** A stretch of two texts that stands in both, or in one of them alone. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * Words with the marks that belong to them, numbers whole (42.5, 1,200), runs of white space, and every other
 * character alone.
 */
const piece =
  /(?:[\p{L}\p{M}\p{N}\u200c\u200d]|(?<=\p{N})[.,\u066b\u066c](?=\p{N}))+|\s+|[^\s\p{L}\p{M}\p{N}]/gu

/** A text in words, blanks and marks, none left out. */
export const piecesOf = (text: string): string[] => text.match(piece) ?? []

/** What became of a text, word by word. Joined, the parts that are not `added` are the first text, those not `removed` the second. */
export function wordDiff(before: string, after: string): WordPart[] {
  const [a, b] = [piecesOf(before), piecesOf(after)]
  return align(a, b).map(({ kind, ...runs }) => {
    const words =
      kind === 'added' ? b.slice(runs.after.from, runs.after.to) : a.slice(runs.before.from, runs.before.to)
    return { kind, text: words.join('') }
  })
}
