import { describe, expect, it } from 'vitest'
import { sourceKey } from '#core/statement/source-key'
import { aFoundStatement, aStatement } from '../../builders/log'

const named = (resolved: string | null, overrides: Partial<ReturnType<typeof aStatement>> = {}) =>
  aStatement({ found: aFoundStatement({ resolved, source: [] }), ...overrides })

describe("a source's key", () => {
  it('is the same in every spelling of its name', () => {
    expect(sourceKey(named('وِزارة  المياه'), '')).toBe(sourceKey(named('وزاره المياه'), ''))
    expect(sourceKey(named('Harbour Office'), '')).toBe(sourceKey(named('harbour office'), ''))
  })

  it('tells sources of different names apart', () => {
    expect(sourceKey(named('وزارة المياه'), '')).not.toBe(sourceKey(named('وزارة الطاقة'), ''))
  })

  it('goes by the words a person gave before those that were found', () => {
    expect(sourceKey(named('البيان', { sourceName: 'وزارة المياه' }), '')).toBe(
      sourceKey(named('وزارة المياه'), ''),
    )
  })

  it('is empty where nobody is named', () => {
    expect(sourceKey(named(null), '')).toBe('')
  })
})
