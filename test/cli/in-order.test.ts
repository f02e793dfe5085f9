import { expect, it } from 'vitest'
import { inOrder } from '../../src/cli/in-order'

const strokes = { most: 3, patience: 5_000, weightOf: () => 1, heaviest: 100 }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function all<Value>(strokes: AsyncGenerator<readonly (readonly [unknown, Value])[]>) {
  const seen: Value[][] = []
  for await (const stroke of strokes) seen.push(stroke.map(([, value]) => value))
  return seen
}

it('answers in the order in which things came, whichever is done first, and works on no more than it has lanes', async () => {
  let atWork = 0
  let most = 0
  const waits = [30, 1, 10, 0, 5, 2, 0, 0]
  const work = async (wait: number, lane: string) => {
    most = Math.max(most, ++atWork)
    await pause(wait)
    atWork--
    expect('abc').toContain(lane)
    return wait
  }
  expect((await all(inOrder(waits, ['a', 'b', 'c'], work, strokes))).flat()).toEqual(waits)
  expect(most).toBe(3)
})

it('gives those together that are done together', async () => {
  const work = (item: number) => Promise.resolve(item)
  expect(await all(inOrder([1, 2, 3, 4, 5, 6, 7], ['a', 'b'], work, strokes))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7],
  ])
})

it('waits for others no longer than it was told to', async () => {
  const work = (wait: number) => pause(wait).then(() => wait)
  expect(await all(inOrder([0, 500], ['a', 'b'], work, { ...strokes, patience: 20 }))).toEqual([[0], [500]])
})

it('begins nothing further while what waits is heavy', async () => {
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    await pause(1)
    return item
  }
  const given = inOrder([1, 2, 3, 4, 5, 6], ['a'], work, { ...strokes, most: 2, heaviest: 2 })
  expect((await given.next()).value).toEqual([
    [1, 1],
    [2, 2],
  ])
  await pause(50)
  expect(begun).toEqual([1, 2, 3, 4])
  expect((await all(given)).flat()).toEqual([3, 4, 5, 6])
})

it('passes a fault on, after what came before it', async () => {
  const work = (item: number) => (item === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(item))
  const given = inOrder([1, 2], ['a'], work, { ...strokes, most: 1 })
  expect((await given.next()).value).toEqual([[1, 1]])
  await expect(given.next()).rejects.toThrow('broken')
})
