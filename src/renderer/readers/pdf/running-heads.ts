import type { Line } from './lines'

/** Lines at the top and the bottom of a page that are looked at. */
const edgeLines = 3
/** On at least as many pages, and on at least this share of them, a line is a running head. */
const leastPages = 2
const leastShare = 0.3
/** How far it may wander from page to page, in points. */
const slack = 6

/** Page numbers count on from page to page: all digits are alike. */
const keyOf = ({ text }: Line): string => text.replace(/[\d٠-٩]+/g, '#').replace(/\s+/g, ' ')
const pageNumber = /^[\s\-–—|]*[\d٠-٩]{1,4}[\s\-–—|]*$/

/** Whether nothing stands beside a line: a number in a table's last row counts no pages. */
const isAlone = (line: Line, lines: readonly Line[]): boolean =>
  lines.every((other) => other === line || Math.abs(other.baseline - line.baseline) > slack)

function edgesOf(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((one, other) => other.baseline - one.baseline)
  return [...new Set([...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)])]
}

/**
 * Take running heads, running feet and page numbers out of pages.
 *
 * @returns the pages without them, and each of them once; a bare number is not worth keeping
 */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): {
  pages: Line[][]
  heads: string[]
} {
  const seen = new Map<string, { pages: Set<number>; baselines: number[] }>()
  pages.forEach((lines, page) => {
    for (const line of edgesOf(lines)) {
      const key = keyOf(line)
      const entry = seen.get(key) ?? { pages: new Set(), baselines: [] }
      entry.pages.add(page)
      entry.baselines.push(line.baseline)
      seen.set(key, entry)
    }
  })
  const repeats = (line: Line): boolean => {
    const entry = seen.get(keyOf(line))
    if (!entry || entry.pages.size < Math.max(leastPages, pages.length * leastShare)) return false
    const alike = entry.baselines.filter((baseline) => Math.abs(baseline - line.baseline) <= slack)
    return alike.length >= Math.max(leastPages, pages.length * leastShare)
  }
  const heads = new Map<string, string>()
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines))
    return lines.filter((line) => {
      if (!edges.has(line) || lines.length === 1) return true
      if (pageNumber.test(line.text) && isAlone(line, lines)) return false
      if (!repeats(line)) return true
      if (!heads.has(keyOf(line))) heads.set(keyOf(line), line.text)
      return false
    })
  })
  return { pages: kept, heads: [...heads.values()] }
}
