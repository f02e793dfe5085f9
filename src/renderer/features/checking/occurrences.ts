/** Words in a text, with what stands around them. Offsets in UTF-16 code units, end exclusive. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly exact: string
  readonly after: string
}

/** How much of the surroundings is shown, in UTF-16 code units. */
const around = 60

/**
 * Where some words stand in a text, whatever white space lies between them.
 *
 * @param limit - how many at most
 * @returns in reading order; none for blank words
 */
export function occurrences(text: string, words: string, limit: number): Occurrence[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const pattern = new RegExp(parts.map(literal).join('\\s+'), 'gu')
  const found: Occurrence[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    found.push({
      start,
      end,
      before: text.slice(Math.max(0, start - around), start),
      exact: match[0],
      after: text.slice(end, end + around),
    })
    if (found.length === limit) break
  }
  return found
}
