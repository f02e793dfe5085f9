import { describe, expect, it } from 'vitest'
import { type Assessment, contentDue, withChanges } from '#core/assessment/assessment'
import {
  assessmentFor,
  bothIn,
  type Assessments,
  disagreements,
  isHidden,
  placeOf,
} from '#core/assessment/blind-second'
import { stances } from '#core/statement/stance'
import { actor, asking, verdictOf } from '../../builders/log'

const { at } = asking()
const by = (n: number, changes: Partial<Assessment> = {}): Assessment => ({
  ...{ attribution: 'accurate', content: verdictOf('true'), rationale: 'Seen.', knownThen: '' },
  ...{ by: actor(n), writers: [actor(n)], at },
  ...changes,
})

describe('changing an assessment', () => {
  it('keeps the fields that nobody touched, and everybody whose hand is in it', () => {
    const changed = withChanges(by(1), { rationale: 'Two records agree.' }, actor(2), at)
    expect(changed).toMatchObject({
      content: { value: 'true' },
      rationale: 'Two records agree.',
      by: actor(2),
      writers: [actor(1), actor(2)],
    })
  })

  it('leaves it as it was where nothing changes, so that nobody becomes a writer by looking', () => {
    const known = by(1)
    expect(withChanges(known, { attribution: 'accurate' }, actor(2), at)).toBe(known)
  })

  it('leaves nothing where the last field is emptied', () => {
    expect(withChanges(by(1), { attribution: null, content: null, rationale: ' ' }, actor(1), at)).toBeNull()
  })
})

it('asks for a verdict on the content of what can be true now, and not of feelings and plans', () => {
  expect(stances.filter((stance) => contentDue[stance] === 'now')).toEqual([
    'assert',
    'confirm',
    'deny',
    'accuse',
    'admit',
  ])
})

describe('a blind second verdict', () => {
  const asked = (assessment: Assessment | null, second: Assessment | null = null): Assessments => ({
    stance: 'assert',
    assessment,
    second: { askedBy: actor(2), askedAt: at, assessment: second },
  })

  it('is written by whoever did not write the first', () => {
    expect(placeOf({ stance: 'assert', assessment: by(1), second: null }, actor(3))).toBe('first')
    expect(placeOf(asked(null), actor(3))).toBe('first')
    expect(placeOf(asked(by(1)), actor(1))).toBe('first')
    expect(placeOf(asked(by(1)), actor(3))).toBe('second')
    expect(placeOf(asked(by(1), by(3)), actor(3))).toBe('second')
    expect(placeOf(asked(null, by(3)), actor(3))).toBe('second')
    expect(placeOf(asked(by(1), by(3)), actor(4))).toBeNull()
  })

  it('is hidden from everybody else until both are in, and so is the first', () => {
    expect(isHidden(asked(by(1)), 'first', actor(3))).toBe(true)
    expect(isHidden(asked(by(1)), 'first', actor(1))).toBe(false)
    expect(isHidden(asked(null, by(3)), 'second', actor(1))).toBe(true)
    expect(isHidden(asked(by(1), by(3)), 'first', actor(3))).toBe(false)
    expect(isHidden(asked(by(1), by(3)), 'second', actor(1))).toBe(false)
    expect(isHidden({ stance: 'assert', assessment: by(1), second: null }, 'first', actor(3))).toBe(false)
  })

  it('counts as in once it is whole, so that a first click shows nobody the other one', () => {
    const half = by(3, { content: null })
    expect(bothIn(asked(by(1), half))).toBe(false)
    expect(isHidden(asked(by(1), half), 'first', actor(3))).toBe(true)
    expect(isHidden(asked(by(1), by(3, { rationale: ' ' })), 'first', actor(3))).toBe(true)
  })

  it('gives everybody what they work on and may see', () => {
    expect(assessmentFor(asked(by(1)), actor(1))).toEqual(by(1))
    expect(assessmentFor(asked(by(1)), actor(3))).toBeNull()
    expect(assessmentFor(asked(by(1), by(3)), actor(3))).toEqual(by(3))
    expect(assessmentFor(asked(by(1), by(3)), actor(4))).toEqual(by(1))
  })

  it('shows on what the two disagree, once both are in', () => {
    const other = by(3, { attribution: 'altered' })
    expect(disagreements(asked(by(1)))).toEqual([])
    expect(bothIn(asked(by(1), other))).toBe(true)
    expect(disagreements(asked(by(1), other))).toEqual(['attribution'])
    expect(disagreements(asked(by(1), by(3, { content: verdictOf('false') })))).toEqual(['content'])
  })
})
