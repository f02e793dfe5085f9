/** A run of neighbouring items: in both sequences, only in the first, or only in the second. Ends are exclusive. */
export interface AlignedRun {
  readonly kind: 'same' | 'removed' | 'added'
  /** In the first sequence; empty for `added`. */
  readonly before: Range
  /** In the second sequence; empty for `removed`. */
  readonly after: Range
}

interface Range {
  readonly from: number
  readonly to: number
}

/** More edits than this are not told apart: what lies between the common ends counts as replaced. */
const mostEdits = 2_000

/**
 * The fewest insertions and deletions that turn one sequence into another (Myers, "An O(ND) difference algorithm",
 * 1986). In a run of edits what was removed comes before what was added.
 */
export function align(before: readonly string[], after: readonly string[]): AlignedRun[] {
  let head = 0
  const shorter = Math.min(before.length, after.length)
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  const pairs = commonItems(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const runs = new Runs()
  runs.same(0, 0, head)
  for (const [x, y] of pairs) runs.same(head + x, head + y, 1)
  runs.same(before.length - tail, after.length - tail, tail)
  return runs.upTo(before.length, after.length)
}

class Runs {
  private readonly runs: AlignedRun[] = []
  private x = 0
  private y = 0

  same(x: number, y: number, length: number): void {
    this.edits(x, y)
    if (length === 0) return
    const last = this.runs.at(-1)
    const before = { from: x, to: x + length }
    const after = { from: y, to: y + length }
    if (last?.kind === 'same') {
      this.runs[this.runs.length - 1] = {
        kind: 'same',
        before: { ...before, from: last.before.from },
        after: { ...after, from: last.after.from },
      }
    } else this.runs.push({ kind: 'same', before, after })
    this.x = x + length
    this.y = y + length
  }

  upTo(x: number, y: number): AlignedRun[] {
    this.edits(x, y)
    return this.runs
  }

  private edits(x: number, y: number): void {
    if (x > this.x)
      this.runs.push({
        kind: 'removed',
        before: { from: this.x, to: x },
        after: { from: this.y, to: this.y },
      })
    if (y > this.y)
      this.runs.push({ kind: 'added', before: { from: x, to: x }, after: { from: this.y, to: y } })
    this.x = x
    this.y = y
  }
}

/** Pairs of indices of a longest common subsequence, rising in both; none where it takes too many edits. */
function commonItems(a: readonly string[], b: readonly string[]): [number, number][] {
  const limit = Math.min(a.length + b.length, mostEdits)
  if (a.length === 0 || b.length === 0) return []
  // The furthest place in `a` on each diagonal, after each number of edits.
  const trace: Int32Array[] = []
  const furthest = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest[middle + diagonal + 1] as number
      const right = furthest[middle + diagonal - 1] as number
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      furthest[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

function walkBack(trace: readonly Int32Array[], length: number, otherLength: number): [number, number][] {
  const pairs: [number, number][] = []
  let x = length
  let y = otherLength
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] as Int32Array
    const at = (diagonal: number): number => furthest[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const fromAbove = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const previous = fromAbove ? diagonal + 1 : diagonal - 1
    const startX = edits === 0 ? 0 : at(previous)
    const startY = edits === 0 ? 0 : startX - previous
    const runX = edits === 0 ? 0 : fromAbove ? startX : startX + 1
    while (x > runX && y > (edits === 0 ? 0 : runX - diagonal)) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = startX
    y = startY
  }
  return pairs.reverse()
}
