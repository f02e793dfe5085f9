import { lookupKey } from '#core/text/normal-forms'
import type { Token, TokenRange } from '#core/text/tokens'

const isUpper = (character: string): boolean => character !== character.toLowerCase()
const isLower = (character: string): boolean => character !== character.toUpperCase()

/** Whether the full stop at `index` only shortens the word before it. */
function shortens(tokens: readonly Token[], index: number, abbreviations: ReadonlySet<string>): boolean {
  const stop = tokens[index] as Token
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (stop.text !== '.' || !before) return false
  // *د . سامر*: some Arabic papers write a space before every stop.
  const isCaseless = before.text.length === 1 && !isUpper(before.text) && !isLower(before.text)
  if (before.end !== stop.start)
    return isCaseless && before.kind === 'word' && before.end + 1 === stop.start && after?.kind === 'word'
  if (after && (isLower(after.text.charAt(0)) || after.kind === 'comma')) return true
  if (after?.kind === 'close' && after.start === stop.end) return true
  if (before.kind !== 'word') return false
  const key = lookupKey(before.text).replace(/^.*-/, '')
  return (key.length === 1 && key !== 'i') || abbreviations.has(key)
}

/**
 * Cut the tokens of one paragraph into sentences. A stop inside a quotation ends nothing, unless the quotation
 * ends with it and a new sentence plainly begins behind.
 *
 * @param owner - for every token the quotation that holds it, or -1
 * @param abbreviations - shortenings that a full stop belongs to, by look-up key; a single letter of any script counts as one too
 * @returns ranges in reading order that cover every token
 */
export function sentenceRanges(
  tokens: readonly Token[],
  owner: readonly number[],
  abbreviations: ReadonlySet<string>,
): TokenRange[] {
  const ranges: TokenRange[] = []
  let from = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    const quotation = owner[index] as number
    let ends = false
    let to = index + 1
    if (quotation < 0) {
      ends = token.kind === 'stop' && !shortens(tokens, index, abbreviations)
      while (ends && tokens[to]?.kind === 'close' && tokens[to]?.start === tokens[to - 1]?.end) to += 1
    } else if (token.kind === 'quote' && owner[index + 1] !== quotation && index > 0) {
      const after = tokens[index + 1]
      const isQuoteNext = after?.kind === 'quote'
      ends =
        tokens[index - 1]?.kind === 'stop' &&
        (after === undefined || isQuoteNext || (after.kind === 'word' && isUpper(after.text.charAt(0))))
    }
    if (!ends) continue
    ranges.push({ from, to })
    from = to
    index = to - 1
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length })
  return ranges
}
