import { describe, expect, it } from 'vitest'
import type { FoundStatement } from '#core/attribution/found-statement'
import { inReadingOrder } from '#core/statement/wording'
import { nestingDepths, statementsAt } from '../../../../src/renderer/features/workbench/statement-order'
import { aFoundStatement, aStatement, statementId } from '../../../builders/log'

const at = (position: number, found: Partial<FoundStatement>) =>
  aStatement({ id: statementId(position + 1), position, found: aFoundStatement(found) })

const outer = at(0, {
  source: [{ start: 0, end: 10 }],
  cue: [{ start: 11, end: 15 }],
  content: [{ start: 16, end: 90 }],
})
const inner = at(1, {
  source: [{ start: 20, end: 30 }],
  cue: [{ start: 31, end: 35 }],
  content: [{ start: 36, end: 80 }],
})
const later = at(2, {
  source: [],
  cue: [{ start: 100, end: 104 }],
  content: [{ start: 105, end: 140 }],
})

describe('statements in the text', () => {
  it('are ordered by their first word, then as the engine found them', () => {
    const early = at(3, { source: [], cue: [{ start: 0, end: 2 }], content: [{ start: 3, end: 5 }] })
    expect(inReadingOrder([later, inner, early, outer])).toEqual([outer, early, inner, later])
  })

  it('are found innermost first', () => {
    expect(statementsAt([outer, inner, later], 40)).toEqual([inner, outer])
  })

  it('are found at their source and cue too, and nowhere between', () => {
    expect(statementsAt([outer, inner, later], 102)).toEqual([later])
    expect(statementsAt([outer, inner, later], 95)).toEqual([])
  })

  it('are nested where one lies within what another one says', () => {
    expect(nestingDepths([outer, inner, later])).toEqual(new Map([[inner.id, 1]]))
  })

  it('are nested the deeper the more lie around them, whatever the order they are given in', () => {
    const innermost = at(3, { source: [], cue: [{ start: 40, end: 44 }], content: [{ start: 45, end: 60 }] })
    const depths = nestingDepths([innermost, later, inner, outer])
    expect(depths.get(inner.id)).toBe(1)
    expect(depths.get(innermost.id)).toBe(2)
    expect(depths.has(outer.id)).toBe(false)
  })

  it('are not nested where two only overlap', () => {
    const across = at(3, { source: [], cue: [{ start: 70, end: 74 }], content: [{ start: 75, end: 120 }] })
    expect(nestingDepths([outer, across]).size).toBe(0)
  })

  it('are not nested where two share one content', () => {
    const twin = at(4, { ...outer.found })
    expect(nestingDepths([outer, twin]).size).toBe(0)
  })
})
