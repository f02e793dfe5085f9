/** How much is given at a time. */
export interface Strokes<Value> {
  /** Things of one stroke, at most. */
  readonly most: number
  /** How long the first of a stroke may wait for others that are at work, in milliseconds. */
  readonly patience: number
  /** What a thing that is done and waits takes of memory, in any unit. */
  readonly weightOf: (value: Value) => number
  /** While so much waits, nothing further is begun. */
  readonly heaviest: number
}

/**
 * Work on several things at once, and answer in the order in which they came: as many together as are done by the time
 * that somebody asks, one at least.
 *
 * @param lanes - one for each thing that may be worked on at a time; each lane does one thing after another
 * @throws whatever work throws, once what came before has been answered
 */
export async function* inOrder<Item, Lane, Value>(
  items: readonly Item[],
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<Value>,
  { most, patience, weightOf, heaviest }: Strokes<Value>,
): AsyncGenerator<readonly (readonly [item: Item, value: Value])[]> {
  const free = [...lanes]
  const done = new Map<number, () => Value>()
  let first = 0
  let next = 0
  let weight = 0
  let onChange = (): void => undefined

  const settle = (at: number, lane: Lane, result: () => Value): void => {
    done.set(at, result)
    free.push(lane)
    begin()
    onChange()
  }
  const begin = (): void => {
    // As many wait, done, as are given at a time, so that a slow one in front holds nobody up and memory stays flat.
    while (next < items.length && next - first < most + lanes.length && weight < heaviest) {
      const lane = free.pop()
      if (lane === undefined) return
      const at = next++
      work(items[at] as Item, lane).then(
        (value) => {
          weight += weightOf(value)
          settle(at, lane, () => value)
        },
        (error: unknown) =>
          settle(at, lane, () => {
            throw error
          }),
      )
    }
  }
  const ready = (): number => {
    let count = 0
    while (count < most && done.has(first + count)) count++
    return count
  }
  const change = (milliseconds?: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds)
      onChange = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  while (first < items.length) {
    begin()
    while (ready() === 0) await change()
    const due = performance.now() + patience
    for (let left = patience; ready() < most && free.length < lanes.length && left > 0;) {
      await change(left)
      left = due - performance.now()
    }
    const stroke: (readonly [Item, Value])[] = []
    for (let count = ready(); count > 0; count--) {
      const value = done.get(first)?.() as Value
      done.delete(first)
      weight -= weightOf(value)
      stroke.push([items[first++] as Item, value])
    }
    begin()
    yield stroke
  }
}
