import { isRightToLeft, type Line } from './lines'
import { withTableRows } from './tables'

/** Pages with more lines are no pages that somebody set; they are read in the order of the file. */
const mostLines = 2_000
/** Widest gap in points that still belongs to a line of words. */
const narrowestGutter = 9
/** A column has at least as many lines, and as many letters a line on the average; less is a table or a margin. */
const leastLines = 3
const leastLetters = 12

const top = ({ baseline, size }: Line): number => baseline + size * 0.8
const bottom = ({ baseline, size }: Line): number => baseline - size * 0.25

interface Gap {
  readonly from: number
  readonly to: number
}

/** The stretches between the lowest start and the highest end that none of the ranges touches. */
function gapsBetween(ranges: readonly (readonly [number, number])[]): Gap[] {
  const sorted = [...ranges].sort((one, other) => one[0] - other[0])
  const gaps: Gap[] = []
  let end = sorted[0]?.[1] ?? 0
  for (const [from, to] of sorted) {
    if (from > end) gaps.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  return gaps
}

const width = ({ from, to }: Gap): number => to - from

const isColumn = (lines: readonly Line[]): boolean =>
  lines.length >= leastLines &&
  lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length >= leastLetters

function byGutter(lines: readonly Line[]): [Line[], Line[]] | null {
  const gutters = gapsBetween(lines.map(({ left, right }) => [left, right] as const))
    .filter((gap) => width(gap) >= narrowestGutter)
    .sort((one, other) => width(other) - width(one))
  for (const gutter of gutters) {
    const onTheLeft = lines.filter(({ right }) => right <= gutter.from)
    const onTheRight = lines.filter(({ right }) => right > gutter.from)
    if (isColumn(onTheLeft) && isColumn(onTheRight)) return [onTheLeft, onTheRight]
  }
  return null
}

const downwards = (lines: readonly Line[], rightFirst: boolean): Line[] =>
  [...lines].sort((one, other) => {
    const apart = other.baseline - one.baseline
    if (Math.abs(apart) > Math.max(one.size, other.size) * 0.4) return apart
    return rightFirst ? other.right - one.right : one.left - other.left
  })

/** Cut the page again and again: along gutters where there are columns on both sides, otherwise across. */
function cut(lines: readonly Line[], rightFirst: boolean, depth: number): Line[] {
  if (lines.length < leastLines * 2 || depth > 40) return downwards(lines, rightFirst)
  const columns = byGutter(lines)
  if (columns) {
    const [left, right] = columns.map((column) => cut(column, rightFirst, depth + 1)) as [Line[], Line[]]
    return rightFirst ? [...right, ...left] : [...left, ...right]
  }
  const widest = gapsBetween(lines.map((line) => [bottom(line), top(line)] as const)).sort(
    (one, other) => width(other) - width(one),
  )[0]
  if (!widest) return downwards(lines, rightFirst)
  const above = lines.filter((line) => bottom(line) >= widest.to)
  const below = lines.filter((line) => bottom(line) < widest.to)
  return [...cut(above, rightFirst, depth + 1), ...cut(below, rightFirst, depth + 1)]
}

/** The lines of a page in the order in which people read them; of Arabic columns and cells the right one comes first. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  if (lines.length > mostLines) return [...lines]
  const rightFirst = isRightToLeft(lines.map(({ text }) => text).join(' '))
  return withTableRows(cut(lines, rightFirst, 0), rightFirst)
}
