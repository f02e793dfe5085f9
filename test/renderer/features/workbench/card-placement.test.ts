import { describe, expect, it } from 'vitest'
import { placeCards, type CardHeight } from '../../../../src/renderer/features/workbench/card-placement'
import { fc } from '../../../builders/property'

const card = (full: number, folded = 30): CardHeight => ({ full, folded })

describe('placing cards', () => {
  it('puts cards that have room exactly level with their words', () => {
    expect(placeCards([0, 200, 500], [card(100), card(100), card(100)], null, 8).tops).toEqual([0, 200, 500])
  })

  it('shares the displacement of two cards for the same line between them', () => {
    expect(placeCards([300, 300], [card(100), card(100)], null, 0).tops).toEqual([250, 350])
  })

  it('keeps the first card below the upper edge', () => {
    expect(placeCards([10, 10, 10], [card(100), card(100), card(100)], null, 0).tops).toEqual([0, 100, 200])
  })

  it('puts the active card exactly level and lets the others give way', () => {
    expect(placeCards([300, 300, 300], [card(100), card(100), card(100)], 1, 0).tops).toEqual([200, 300, 400])
  })

  it('folds the cards farthest above an active one that leaves them no room', () => {
    const { tops, folded } = placeCards([10, 20, 230], [card(150), card(150), card(150)], 2, 0)
    expect(folded).toEqual([true, false, false])
    expect(tops[2]).toBe(230)
    expect(tops[1]).toBe(30)
  })

  it('goes over the upper edge only where even folded cards do not fit', () => {
    const { tops, folded } = placeCards([0, 0, 0], [card(150), card(150), card(150)], 2, 0)
    expect(folded).toEqual([true, true, false])
    expect(tops).toEqual([-60, -30, 0])
  })

  it('has nothing to place where there are no cards', () => {
    expect(placeCards([], [], null, 8)).toEqual({ tops: [], folded: [] })
  })

  it('never lets two cards overlap, and always has the active one level', () => {
    const cards = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 30, max: 300 })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(cards, fc.option(fc.nat()), (steps, choice) => {
        let anchor = 0
        const anchors = steps.map(([step]) => (anchor += step))
        const heights = steps.map(([, full]) => card(full))
        const active = choice === null ? null : choice % steps.length
        const { tops, folded } = placeCards(anchors, heights, active, 8)
        heights.forEach(({ full, folded: low }, index) => {
          const next = tops[index + 1]
          const bottom = (tops[index] ?? NaN) + (folded[index] ? low : full)
          if (next !== undefined) expect(next - bottom).toBeGreaterThanOrEqual(8 - 1e-6)
        })
        if (active === null) expect(tops[0]).toBeGreaterThanOrEqual(0)
        else expect(tops[active]).toBeCloseTo(anchors[active] ?? NaN)
      }),
    )
  })
})
