/** Two places that stand for each other, in pixels from the upper edge of either text. */
export interface Tie {
  readonly first: number
  readonly second: number
}

/**
 * The ties along which both texts can be gone through in one direction: as many as there are of which none crosses another.
 *
 * @param ties - ascending in `first`
 */
export function uncrossed(ties: readonly Tie[]): Tie[] {
  /** For each length of a way, the index of the tie on which the way of that length ends highest. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  ties.forEach(({ second }, index) => {
    let length = ends.length
    while (length > 0 && (ties[ends[length - 1] ?? 0]?.second ?? 0) >= second) length--
    before[index] = length === 0 ? undefined : ends[length - 1]
    ends[length] = index
  })
  const way: Tie[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const tie = ties[at]
    if (tie) way.unshift(tie)
  }
  return way
}

/** One of the ties and those that do not cross it, so that it is on every way through them. */
export function besideTie<Some extends Tie>(ties: readonly Some[], tie: Some): Some[] {
  return ties.filter((other) => other === tie || (other.first - tie.first) * (other.second - tie.second) > 0)
}

/**
 * Where a place of one text stands in the other: in proportion between the two ties around it, and between the ends of
 * the texts and the outermost ties.
 *
 * @param ties - uncrossed
 * @param heights - of both texts
 */
export function linkedPlace(ties: readonly Tie[], heights: Tie, at: number, from: keyof Tie): number {
  const to = from === 'first' ? 'second' : 'first'
  const all = [{ first: 0, second: 0 }, ...ties, heights]
  const after = Math.max(
    1,
    all.findIndex((tie, index) => index > 0 && tie[from] >= at),
  )
  const [a, b] = [all[after - 1], all[after]]
  if (!a || !b) return at
  const length = b[from] - a[from]
  const share = length <= 0 ? 0 : Math.min(1, Math.max(0, (at - a[from]) / length))
  return a[to] + share * (b[to] - a[to])
}
