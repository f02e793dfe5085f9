import { expect, it } from 'vitest'
import { inOrder } from '../../src/cli/in-order'

it('answers in the order in which things came, whichever is done first, and works on no more than it has lanes', async () => {
  let atWork = 0
  let most = 0
  const waits = [30, 1, 10, 0, 5, 2, 0, 0]
  const seen: number[] = []
  const work = async (wait: number, lane: string) => {
    most = Math.max(most, ++atWork)
    await new Promise((resolve) => setTimeout(resolve, wait))
    atWork--
    return lane
  }
  for await (const [wait, lane] of inOrder(waits, ['a', 'b', 'c'], work)) {
    seen.push(wait)
    expect('abc').toContain(lane)
  }
  expect(seen).toEqual(waits)
  expect(most).toBe(3)
})
