/** The last of some ordered things that begins at or before an offset, or -1. */
export function lastIndexBefore<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(things[middle] as Thing) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
