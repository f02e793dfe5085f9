import { expect, it, vi } from 'vitest'
import { remembered, spellingOf } from '#core/text/remembered'

it('works once on each spelling, and forgets before it holds too many', () => {
  const work = vi.fn((text: string) => text.length)
  const lengthOf = remembered(work)
  const length = (text: string): number => lengthOf(spellingOf(text))
  expect([length('dam'), length('bridge'), length('dam')]).toEqual([3, 6, 3])
  expect(work).toHaveBeenCalledTimes(2)
  for (let number = 0; number < 100_000; number += 1) length(String(number))
  work.mockClear()
  expect(length('dam')).toBe(3)
  expect(work).toHaveBeenCalledTimes(1)
})

it('keeps what different works found out apart', () => {
  const lengthOf = remembered((text) => text.length)
  const upperOf = remembered((text) => text.toUpperCase())
  expect([lengthOf(spellingOf('dam')), upperOf(spellingOf('dam'))]).toEqual([3, 'DAM'])
})
