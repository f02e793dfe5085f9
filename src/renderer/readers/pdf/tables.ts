import type { Line } from './lines'

/** Rows on one baseline may differ by so much, in their own size. */
const baselineSlack = 0.4
/** The rows of a table follow each other within so many times their size. */
const widestStep = 4
/** A blank strip that runs down between cells is at least so wide, in their own size. */
const narrowestStrip = 0.8
/** Fewer rows are a table only where they have more than two cells: a line of justified words may fall in two. */
const leastRows = 3
/** Between two cells of a row. */
const between = ' | '

interface Strip {
  readonly from: number
  readonly to: number
}

/** Lines that stand beside each other, from left to right. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const isBeside =
      first !== undefined &&
      Math.abs(first.baseline - line.baseline) <= baselineSlack * Math.max(first.size, line.size)
    if (row && isBeside) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left))
}

const stripsOf = (row: readonly Line[]): Strip[] =>
  row.slice(1).map(({ left }, index) => ({ from: (row[index] as Line).right, to: left }))

/** The strips that stay blank in both. */
const shared = (strips: readonly Strip[], others: readonly Strip[], least: number): Strip[] =>
  strips.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => to - from >= least),
  )

/** How many rows from one on have blank strips in common: one where there is no table. */
function lengthFrom(rows: readonly Line[][], start: number): number {
  let strips = stripsOf(rows[start] ?? [])
  let end = start + 1
  for (; end < rows.length; end++) {
    const [last, row] = [rows[end - 1]?.[0], rows[end] ?? []]
    const [first] = row
    if (!first || !last || row.length < 2) break
    const size = Math.max(first.size, last.size)
    const step = last.baseline - first.baseline
    if (step <= 0 || step > widestStep * size) break
    const common = shared(strips, stripsOf(row), narrowestStrip * size)
    if (common.length === 0) break
    strips = common
  }
  return end - start
}

function rowLine(cells: readonly Line[], rightFirst: boolean): Line {
  const ordered = rightFirst ? [...cells].reverse() : cells
  return {
    text: ordered.map(({ text }) => text).join(between),
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    baseline: (cells[0] as Line).baseline,
    size: Math.max(...cells.map(({ size }) => size)),
    isBroken: false,
    isRow: true,
  }
}

/**
 * The lines of a page with those of tables put together by rows.
 *
 * @param lines - in reading order
 * @param rightFirst - whether the page runs from right to left, so that the first cell of a row is on the right
 */
export function withTableRows(lines: readonly Line[], rightFirst: boolean): Line[] {
  const rows = rowsOf(lines)
  const out: Line[] = []
  for (let at = 0; at < rows.length;) {
    const length = (rows[at]?.length ?? 0) > 1 ? lengthFrom(rows, at) : 1
    const table = rows.slice(at, at + length)
    const isTable = length >= leastRows || (length > 1 && table.every((row) => row.length > 2))
    for (const row of table) {
      if (isTable) out.push(rowLine(row, rightFirst))
      else out.push(...(rightFirst ? [...row].reverse() : row))
    }
    at += length
  }
  return out
}
