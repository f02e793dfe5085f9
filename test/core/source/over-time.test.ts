import { expect, it } from 'vitest'
import { stretchesOver, stretchOf } from '#core/source/over-time'

it('a few days are told day by day, the empty ones among them', () => {
  expect(stretchesOver(['2026-03-02', '2026-02-27'])).toEqual({
    grain: 'day',
    stretches: ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
  })
  expect(stretchesOver(['2026-03-02T10:00:00Z']).stretches).toEqual(['2026-03-02'])
})

it('more than a month of days is told by months, and more than three years by years', () => {
  expect(stretchesOver(['2025-12-01', '2026-02-10'])).toEqual({
    grain: 'month',
    stretches: ['2025-12', '2026-01', '2026-02'],
  })
  expect(stretchesOver(['2019-05-01', '2023-01-01'])).toEqual({
    grain: 'year',
    stretches: ['2019', '2020', '2021', '2022', '2023'],
  })
})

it('nothing said takes no time', () => {
  expect(stretchesOver([]).stretches).toEqual([])
  expect(stretchOf('2026-03-02', 'month')).toBe('2026-03')
})
