/** What a card takes up, in pixels: as it is, and folded to its first line. */
export interface CardHeight {
  readonly full: number
  readonly folded: number
}

export interface Placement {
  /** From the rail's upper edge to the card's, in pixels. Negative only where even folded cards do not fit above the active one. */
  readonly tops: readonly number[]
  readonly folded: readonly boolean[]
}

/**
 * Put each card as level with its words as its neighbours allow, in order and without overlap.
 *
 * The active card stands exactly level; the others give way to it. Crowded cards share the displacement
 * (least squares, by pooling adjacent violators), so that a crowd stays around its words and does not drift
 * down the page. Where the cards above the active one need more room than there is, the ones farthest from it are folded.
 *
 * @param anchors - distance of each card's words from the rail's upper edge, ascending, in pixels
 * @param active - index of the active card, or null
 * @param gap - space between two cards, in pixels
 */
export function placeCards(
  anchors: readonly number[],
  heights: readonly CardHeight[],
  active: number | null,
  gap: number,
): Placement {
  const folded = foldedAbove(anchors, heights, active, gap)
  const taken = heights.map(({ full, folded: low }, index) => (folded[index] ? low : full) + gap)
  // Without the height of the cards before it, each card only has to come no earlier than the one before.
  let before = 0
  const wanted = anchors.map((anchor, index) => {
    const position = anchor - before
    before += taken[index] ?? 0
    return position
  })
  const tops: number[] = []
  if (active === null) pool(wanted, 0, wanted.length, 0, Infinity, tops)
  else {
    const level = wanted[active] ?? 0
    pool(wanted, 0, active, Math.min(0, level), level, tops)
    tops.push(level)
    pool(wanted, active + 1, wanted.length, level, Infinity, tops)
  }
  before = 0
  for (let index = 0; index < tops.length; index++) {
    tops[index] = (tops[index] ?? 0) + before
    before += taken[index] ?? 0
  }
  return { tops, folded }
}

function foldedAbove(
  anchors: readonly number[],
  heights: readonly CardHeight[],
  active: number | null,
  gap: number,
): boolean[] {
  const folded = heights.map(() => false)
  if (active === null) return folded
  const room = anchors[active] ?? 0
  let needed = 0
  for (let index = 0; index < active; index++) needed += (heights[index]?.full ?? 0) + gap
  for (let index = 0; index < active && needed > room; index++) {
    const height = heights[index]
    if (!height) break
    folded[index] = true
    needed -= height.full - height.folded
  }
  return folded
}

/**
 * Push the ascending sequence nearest to a stretch of the wanted one within the bounds, by least squares (isotonic
 * regression). Done with each key over thousands of cards: so it makes no objects.
 */
function pool(
  wanted: readonly number[],
  from: number,
  to: number,
  lowest: number,
  highest: number,
  settled: number[],
): void {
  const sums: number[] = []
  const counts: number[] = []
  for (let index = from; index < to; index++) {
    let sum = wanted[index] ?? 0
    let count = 1
    for (let last = sums.length - 1; last >= 0; last--) {
      const [otherSum, otherCount] = [sums[last] ?? 0, counts[last] ?? 1]
      if (otherSum / otherCount <= sum / count) break
      sum += otherSum
      count += otherCount
      sums.pop()
      counts.pop()
    }
    sums.push(sum)
    counts.push(count)
  }
  sums.forEach((sum, index) => {
    const count = counts[index] ?? 1
    const position = Math.min(highest, Math.max(lowest, sum / count))
    for (let times = 0; times < count; times++) settled.push(position)
  })
}
