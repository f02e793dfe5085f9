import { describe, expect, it } from 'vitest'
import { stripBox, stripPaths } from '../../../../src/renderer/features/workbench/strip-marks'

describe('the strip of an article', () => {
  it('draws one path a tone, however many statements there are', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ at: index / 3_000, tone: 'grey' as const }))
    const paths = stripPaths([...many, { at: 0.5, tone: 'teal' }])
    expect([...paths.keys()]).toEqual(['grey', 'teal'])
  })

  it('draws what lies at one place once', () => {
    const one = stripPaths([{ at: 0.5, tone: 'ochre' }]).get('ochre')
    const two = stripPaths([
      { at: 0.5, tone: 'ochre' },
      { at: 0.5001, tone: 'ochre' },
    ]).get('ochre')
    expect(two).toBe(one)
  })

  it('tells tones apart by their shapes alone', () => {
    const shapes = (['grey', 'blue', 'teal', 'purple', 'ochre', 'vermilion'] as const).map((tone) =>
      stripPaths([{ at: 0.25, tone }]).get(tone),
    )
    expect(new Set(shapes).size).toBe(6)
  })

  it('keeps the last statement within the strip', () => {
    expect(stripPaths([{ at: 1, tone: 'vermilion' }]).get('vermilion')).toBe(
      `M0 ${stripBox.height - 2}H12V${stripBox.height}H0Z`,
    )
  })
})
