import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndexOf } from '../../../../src/renderer/features/workbench/text-index'
import { allSpans } from '#core/statement/spans'
import { inReadingOrder, wordingOf } from '#core/statement/wording'
import { enclosingSpan } from '#core/text/span'
import { aFoundStatement, aStatement, statementId } from '../../../builders/log'

const at = (position: number, start: number, length: number) =>
  aStatement({
    id: statementId(position + 1),
    position,
    found: aFoundStatement({
      source: [],
      cue: [{ start, end: start + 1 }],
      content: [{ start, end: start + length }],
    }),
  })

describe('the index of an article by places in its text', () => {
  it('finds what begins before a stretch and reaches into it, past shorter ones between', () => {
    const long = at(0, 0, 100)
    const short = at(1, 10, 5)
    expect(textIndexOf([long, short]).touching(50, 60)).toEqual([long])
  })

  it('finds for any stretch just what asking every statement finds', () => {
    const anyStatements = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 80 })), { maxLength: 30 })
    fc.assert(
      fc.property(anyStatements, fc.nat(220), fc.nat(60), (places, start, length) => {
        const statements = inReadingOrder(places.map(([from, long], index) => at(index, from, long)))
        const end = start + length
        const asked = statements.filter((statement) => {
          const span = enclosingSpan(allSpans(wordingOf(statement)))
          return span !== null && span.start < end && span.end > start
        })
        expect(textIndexOf(statements).touching(start, end)).toEqual(asked)
      }),
    )
  })
})
