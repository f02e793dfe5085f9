import { describe, expect, it } from 'vitest'
import type { SomeDecisions } from '#core/statement/statement'
import { historyLines } from '../../../../src/renderer/features/checking/history-lines'
import { markedPieces } from '../../../../src/renderer/features/checking/marked-pieces'
import { occurrences } from '../../../../src/renderer/features/checking/occurrences'
import { actor, aFoundStatement, anArticle, asking, commentId, verdictOf } from '../../../builders/log'

const { at } = asking()

describe('the original', () => {
  it('stands in pieces that together are the whole block, each with its role', () => {
    const { text, blocks } = anArticle()
    const [block = { start: 0, end: 0 }] = blocks
    const pieces = markedPieces(text, block, aFoundStatement())
    expect(pieces.map(({ words }) => words).join('')).toBe(text)
    expect(pieces.flatMap(({ role, words }) => (role ? [[role, words]] : []))).toEqual([
      ['cue', 'قالت'],
      ['source', 'الوزارة'],
      ['content', 'إن الجسر سيفتح غدا'],
    ])
  })
})

describe('words looked for in an article', () => {
  const text = 'Rain fell.\nRain  fell again (twice).'

  it('are found wherever they stand, whatever white space lies between them', () => {
    expect(occurrences(text, ' Rain fell ', 5).map(({ start, exact }) => [start, exact])).toEqual([
      [0, 'Rain fell'],
      [11, 'Rain  fell'],
    ])
  })

  it('are words and no pattern', () => {
    expect(occurrences(text, '(twice).', 5)).toMatchObject([{ exact: '(twice).' }])
    expect(occurrences(text, '.*', 5)).toEqual([])
  })

  it('are not found where there are none', () => {
    expect(occurrences(text, ' ', 5)).toEqual([])
    expect(occurrences(text, 'Rain', 1)).toHaveLength(1)
  })
})

describe('an entry of the history', () => {
  const assessment = (rationale: string) => ({
    ...{ attribution: 'accurate' as const, content: verdictOf('true'), rationale, knownThen: '' },
    ...{ by: actor(), writers: [actor()], at },
  })
  const lines = (before: SomeDecisions, after: SomeDecisions, hidden = false) =>
    historyLines({ before, after }, hidden)

  it('compares a text and names a verdict that changed', () => {
    expect(
      lines({ assessment: assessment('One.') }, { assessment: { ...assessment('Two.'), content: null } }),
    ).toEqual([
      { kind: 'turn', field: 'content', before: 'true', after: null },
      { kind: 'text', field: 'rationale', before: 'One.', after: 'Two.' },
    ])
  })

  it('keeps a verdict to itself while a blind second one is out', () => {
    expect(lines({ assessment: null }, { assessment: assessment('One.') }, true)).toEqual([])
    const second = { askedBy: actor(), askedAt: at, assessment: null }
    const given = { ...second, assessment: assessment('Two.') }
    expect(lines({ second }, { second: given }, true)).toEqual([{ kind: 'plain', what: 'secondGiven' }])
  })

  it('tells of a comment in its own words', () => {
    const comment = {
      id: commentId(),
      field: 'source' as const,
      text: 'Who?',
      by: actor(),
      at,
      resolved: false,
    }
    expect(lines({ comments: [] }, { comments: [comment] })).toEqual([
      { kind: 'note', field: 'comment', text: 'Who?' },
    ])
  })
})
