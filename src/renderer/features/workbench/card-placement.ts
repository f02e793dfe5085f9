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
  const settled = active === null ? pooled(wanted, 0, Infinity) : pooledAround(wanted, active)
  before = 0
  const tops = settled.map((position, index) => {
    const top = position + before
    before += taken[index] ?? 0
    return top
  })
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
  let needed = heights.slice(0, active).reduce((sum, { full }) => sum + full + gap, 0)
  for (let index = 0; index < active && needed > room; index++) {
    const height = heights[index]
    if (!height) break
    folded[index] = true
    needed -= height.full - height.folded
  }
  return folded
}

function pooledAround(wanted: readonly number[], active: number): number[] {
  const level = wanted[active] ?? 0
  return [
    ...pooled(wanted.slice(0, active), Math.min(0, level), level),
    level,
    ...pooled(wanted.slice(active + 1), level, Infinity),
  ]
}

/** The ascending sequence nearest to the wanted one within the bounds, by least squares (isotonic regression). */
function pooled(wanted: readonly number[], lowest: number, highest: number): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of wanted) {
    let pool = { sum: value, count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.min(highest, Math.max(lowest, sum / count))),
  )
}
