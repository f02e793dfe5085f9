import { describe, expect, it } from 'vitest'
import {
  besideTie,
  linkedPlace,
  uncrossed,
} from '../../../../src/renderer/features/workbench/beside/scroll-link'

const ties = [
  { first: 100, second: 400 },
  { first: 300, second: 500 },
]
const heights = { first: 1_000, second: 800 }

describe('scrolling two texts together', () => {
  it('brings places that stand for each other level', () => {
    expect(linkedPlace(ties, heights, 100, 'first')).toBe(400)
    expect(linkedPlace(ties, heights, 500, 'second')).toBe(300)
  })

  it('goes on in proportion between them, before the first and behind the last', () => {
    expect(linkedPlace(ties, heights, 200, 'first')).toBe(450)
    expect(linkedPlace(ties, heights, 50, 'first')).toBe(200)
    expect(linkedPlace(ties, heights, 650, 'first')).toBe(650)
    expect(linkedPlace(ties, heights, 1_000, 'first')).toBe(800)
  })

  it('stays within both texts', () => {
    expect(linkedPlace(ties, heights, -50, 'first')).toBe(0)
    expect(linkedPlace([], heights, 500, 'first')).toBe(400)
  })

  it('leaves out what would turn the way round, and as little of it as it can', () => {
    const crossing = { first: 200, second: 900 }
    expect(uncrossed([ties[0] ?? crossing, crossing, ties[1] ?? crossing])).toEqual(ties)
    expect(uncrossed(ties)).toEqual(ties)
    expect(uncrossed([])).toEqual([])
  })
})

describe('a tie that is looked at', () => {
  it('is on the way, though more others cross it', () => {
    const looked = { first: 10, second: 90 }
    const ties = [looked, { first: 20, second: 20 }, { first: 30, second: 30 }, { first: 95, second: 95 }]
    expect(uncrossed(ties)).not.toContainEqual(looked)
    expect(uncrossed(besideTie(ties, looked))).toEqual([looked, ties[3]])
  })
})
