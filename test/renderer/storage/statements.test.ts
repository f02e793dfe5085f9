import { describe, expect, it } from 'vitest'
import { statementsChanged } from '../../../src/renderer/storage/statements'
import { aFoundStatement, articleId, aStatement, statementId } from '../../builders/log'

const at = (n: number, start: number) =>
  aStatement({
    id: statementId(n),
    position: n,
    found: aFoundStatement({
      source: [],
      cue: [{ start, end: start + 1 }],
      content: [{ start, end: start + 9 }],
    }),
  })
const [first, second] = [at(1, 0), at(2, 20)]
const nothing = { statements: [], removed: [] }

describe('the statements that a screen holds', () => {
  it('stay the very same where another one is changed', () => {
    const changed = { ...second, stance: 'deny' as const }
    const rows = statementsChanged(articleId(), [first, second], { ...nothing, statements: [changed] })
    expect(rows[0]).toBe(first)
    expect(rows[1]).toBe(changed)
  })

  it('stay the very same list where nothing of the article is changed', () => {
    const rows = [first, second]
    const foreign = { ...at(3, 5), articleId: articleId(2) }
    expect(statementsChanged(articleId(), rows, { ...nothing, statements: [foreign] })).toBe(rows)
  })

  it('take in a new one where its words stand, and let a removed one go', () => {
    const made = at(3, 10)
    const rows = statementsChanged(articleId(), [first, second], {
      statements: [made],
      removed: [{ id: second.id, articleId: articleId() }],
    })
    expect(rows.map(({ id }) => id)).toEqual([first.id, made.id])
    expect(statementsChanged(articleId(), [first, second], { ...nothing, statements: [made] })).toEqual([
      first,
      made,
      second,
    ])
  })
})
