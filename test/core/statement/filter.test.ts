import { describe, expect, it } from 'vitest'
import {
  facetCounts,
  foldedWords,
  isOpenFilter,
  openFilter,
  passing,
  type Filterable,
} from '#core/statement/filter'

const aFilterable = (overrides: Partial<Filterable> = {}): Filterable => ({
  source: 'وزارة المياه',
  stance: 'assert',
  stage: 'proposed',
  verdict: 'none',
  confidence: 'high',
  words: foldedWords(['وزارة المياه', 'إن السدّ ممتلئ']),
  ...overrides,
})

describe('a filter over statements', () => {
  it('lets everything through until something is asked for', () => {
    expect(isOpenFilter(openFilter)).toBe(true)
    expect(isOpenFilter({ ...openFilter, text: '   ' })).toBe(true)
    expect(passing(openFilter)(aFilterable())).toBe(true)
  })

  it('shows any of the values of one facet, and only what every facet lets through', () => {
    const passes = passing({ ...openFilter, stance: ['deny', 'assert'], stage: ['proposed'] })
    expect(passes(aFilterable())).toBe(true)
    expect(passes(aFilterable({ stance: 'deny' }))).toBe(true)
    expect(passes(aFilterable({ stance: 'warn' }))).toBe(false)
    expect(passes(aFilterable({ stage: 'approved' }))).toBe(false)
  })

  it.each(['وزاره', 'السد', 'أن السد', 'مُمْتَلِئ', 'ان   السد'])(
    'finds words in whatever spelling they are typed: %s',
    (text) => {
      expect(passing({ ...openFilter, text })(aFilterable())).toBe(true)
    },
  )

  it('finds no words that are not there', () => {
    expect(passing({ ...openFilter, text: 'الجسر' })(aFilterable())).toBe(false)
  })

  it('finds Latin words in either case', () => {
    const statement = aFilterable({ words: foldedWords(['Harbour Office', 'the quay is closed']) })
    expect(passing({ ...openFilter, text: 'HARBOUR' })(statement)).toBe(true)
  })

  it('counts for each value what choosing it would show, whatever is chosen beside it in its own facet', () => {
    const statements = [
      aFilterable(),
      aFilterable({ stance: 'deny' }),
      aFilterable({ stance: 'deny', stage: 'approved' }),
    ]
    const counts = facetCounts(statements, { ...openFilter, stance: ['assert'], stage: ['proposed'] })
    expect([...counts.stance]).toEqual([
      ['assert', 1],
      ['deny', 1],
    ])
    expect([...counts.stage]).toEqual([
      ['proposed', 1],
      ['approved', 0],
    ])
  })
})
