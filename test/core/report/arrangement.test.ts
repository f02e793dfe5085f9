import { describe, expect, it } from 'vitest'
import {
  choosing,
  headingsLanguage,
  isChosen,
  movedByHand,
  ordered,
  ReportArrangement,
  wholeReport,
  type Choosable,
} from '#core/report/arrangement'
import type { Stage } from '#core/workflow/stages'
import { statementId } from '../../builders/log'

const one = (n: number, stage: Stage, source: string | null, verdict: string | null): Choosable => ({
  id: statementId(n),
  stage,
  source,
  verdict: verdict === null ? null : { value: verdict },
})
const all = [
  one(1, 'approved', 'وزارة المياه', 'false'),
  one(2, 'proposed', null, null),
  one(3, 'approved', 'Ann Hale', 'true'),
  one(4, 'checking', 'بلدية المرفأ', 'of another scale'),
]
const numbers = (statements: readonly Choosable[]) =>
  statements.map(({ id }) => all.findIndex((other) => other.id === id) + 1)
const chosen = (arrangement: Partial<ReportArrangement>) =>
  numbers(all.filter((statement) => isChosen({ ...wholeReport, ...arrangement }, statement)))
const inOrder = (arrangement: Partial<ReportArrangement>, language = 'ar') =>
  numbers(ordered(all, { ...wholeReport, ...arrangement }, ['true', 'false'], language))

describe('which statements a report holds', () => {
  it('are all of them until somebody chooses', () => {
    expect(chosen({})).toEqual([1, 2, 3, 4])
  })

  it('are those that fit every rule, by stage, verdict and source; nobody and no verdict are values too', () => {
    expect(chosen({ stages: ['approved'] })).toEqual([1, 3])
    expect(chosen({ verdicts: ['true', null] })).toEqual([2, 3])
    expect(chosen({ sources: [null] })).toEqual([2])
    expect(chosen({ stages: ['approved'], verdicts: ['false'] })).toEqual([1])
  })

  it('are besides them whatever was taken in by hand, and not what was left out', () => {
    expect(chosen({ stages: ['approved'], takenIn: [statementId(4)], leftOut: [statementId(1)] })).toEqual([
      3, 4,
    ])
  })

  it('keep an exception only where the rules say otherwise', () => {
    const [first, second] = all as [Choosable, Choosable]
    const rules = { ...wholeReport, stages: ['approved' as const] }
    expect(choosing(rules, first, false)).toMatchObject({ leftOut: [first.id], takenIn: [] })
    expect(choosing(choosing(rules, first, false), first, true)).toEqual(rules)
    expect(choosing(rules, second, true)).toMatchObject({ takenIn: [second.id], leftOut: [] })
    expect(choosing(choosing(rules, second, true), second, false)).toEqual(rules)
  })
})

describe('the order of a report', () => {
  it('is that of the text, of the scale with missing verdicts last, or of the names in their language', () => {
    expect(inOrder({ order: 'text' })).toEqual([1, 2, 3, 4])
    expect(inOrder({ order: 'verdict' })).toEqual([3, 1, 4, 2])
    expect(inOrder({ order: 'source' })).toEqual([4, 1, 3, 2])
    expect(inOrder({ order: 'source' }, 'en')).toEqual([3, 4, 1, 2])
  })

  it('by hand leaves in reading order what nobody has placed', () => {
    expect(inOrder({ order: 'hand', byHand: [statementId(4), statementId(2)] })).toEqual([4, 2, 1, 3])
  })

  it('is by hand once something is moved, to no place beyond the ends', () => {
    const shown = all.map(({ id }) => id)
    const moved = (to: number) => inOrder(movedByHand(wholeReport, shown, statementId(3), to))
    expect([moved(0), moved(3), moved(-5), moved(99)]).toEqual([
      [3, 1, 2, 4],
      [1, 2, 4, 3],
      [3, 1, 2, 4],
      [1, 2, 4, 3],
    ])
  })
})

describe('the language of headings', () => {
  const languages = { ofInterface: 'ar', ofArticle: 'en-GB', available: ['ar', 'en'] }

  it('is the interface’s, the article’s or always one, as far as there are words', () => {
    expect(headingsLanguage('interface', languages)).toBe('ar')
    expect(headingsLanguage('article', languages)).toBe('en')
    expect(headingsLanguage('en', languages)).toBe('en')
    expect(headingsLanguage('sv', languages)).toBe('ar')
  })
})

it('an arrangement from before a section was thought of shows that section', () => {
  const { hidden } = ReportArrangement.parse({ ...wholeReport, hidden: ['scale'] })
  expect(hidden).not.toContain('changes')
})
