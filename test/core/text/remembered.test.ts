import { expect, it, vi } from 'vitest'
import { remembered } from '#core/text/remembered'

it('works once on each spelling, and forgets before it holds too many', () => {
  const work = vi.fn((spelling: string) => spelling.length)
  const lengthOf = remembered(work)
  expect([lengthOf('dam'), lengthOf('bridge'), lengthOf('dam')]).toEqual([3, 6, 3])
  expect(work).toHaveBeenCalledTimes(2)
  for (let number = 0; number < 100_000; number += 1) lengthOf(String(number))
  work.mockClear()
  expect(lengthOf('dam')).toBe(3)
  expect(work).toHaveBeenCalledTimes(1)
})
