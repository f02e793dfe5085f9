/**
 * Work on several things at once, and answer in the order in which they came.
 *
 * @param lanes - one for each thing that may be worked on at a time; each lane does one thing after another
 */
export async function* inOrder<Item, Lane, Value>(
  items: readonly Item[],
  lanes: readonly Lane[],
  work: (item: Item, lane: Lane) => Promise<Value>,
): AsyncGenerator<readonly [item: Item, value: Value]> {
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  const lane = (): Promise<Lane> => {
    const one = free.pop()
    return one === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(one)
  }
  const start = async (item: Item): Promise<Value> => {
    const own = await lane()
    try {
      return await work(item, own)
    } finally {
      const next = waiting.shift()
      if (next) next(own)
      else free.push(own)
    }
  }
  // As many wait, done, as are at work, so that a slow one in front holds nobody up and memory stays flat.
  const ahead: Promise<readonly [Item, Value]>[] = []
  let at = 0
  const fill = () => {
    while (ahead.length < lanes.length * 2 && at < items.length) {
      const item = items[at++] as Item
      ahead.push(start(item).then((value) => [item, value] as const))
    }
  }
  for (fill(); ahead.length > 0; fill()) yield (await ahead.shift()) as readonly [Item, Value]
}
