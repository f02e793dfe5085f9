import { describe, expect, it } from 'vitest'
import { extentOf, isWordedAlike } from '#core/statement/wording'
import { aFoundStatement, aStatement } from '../../builders/log'

const words = {
  source: [{ start: 4, end: 9 }],
  cue: [{ start: 0, end: 4 }],
  content: [
    { start: 12, end: 30 },
    { start: 40, end: 52 },
  ],
}
const statement = aStatement({ found: aFoundStatement(words) })

describe('the words of a statement', () => {
  it('reach from the first of all its pieces to the last', () => {
    expect(extentOf(statement)).toEqual({ start: 0, end: 52 })
  })

  it('are the same after a decision that is not about them', () => {
    const denied = { ...structuredClone(statement), stance: 'deny' as const }
    expect(isWordedAlike(statement, denied)).toBe(true)
  })

  it('are others once one of their edges is moved', () => {
    const corrected = { ...words, cue: [{ start: 0, end: 3 }], form: 'indirect' as const }
    expect(isWordedAlike(statement, { ...statement, spans: corrected })).toBe(false)
    expect(
      isWordedAlike(statement, { ...statement, spans: { ...words, content: [], form: 'indirect' as const } }),
    ).toBe(false)
  })
})
