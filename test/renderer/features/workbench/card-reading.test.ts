import { describe, expect, it } from 'vitest'
import type { Statement } from '#core/statement/statement'
import {
  cardsOfSource,
  confidenceLevel,
  isUnsure,
  readingOf,
} from '../../../../src/renderer/features/workbench/card-reading'
import { aFoundStatement, anArticle, aStatement, statementId } from '../../../builders/log'

const { text } = anArticle()
const statement = aStatement()

describe('what a card says', () => {
  it('is the fullest name, with the words used here where they differ', () => {
    const found = aFoundStatement({ resolved: 'وزارة الأشغال العامة' })
    const reading = readingOf({ ...statement, found }, text)
    expect(reading.name).toBe('وزارة الأشغال العامة')
    expect(reading.wordsUsed).toBe('الوزارة')
    expect(reading.kind).toBe('institution')
  })

  it('does not say the same name twice', () => {
    expect(readingOf(statement, text).wordsUsed).toBeNull()
  })

  it('takes the words used where no fuller name is known', () => {
    const found = aFoundStatement({ resolved: null })
    expect(readingOf({ ...statement, found }, text).name).toBe('الوزارة')
  })

  it('names nobody where the subject is dropped and unknown', () => {
    const found = aFoundStatement({ resolved: null, source: [] })
    expect(readingOf({ ...statement, found }, text)).toMatchObject({
      name: null,
      wordsUsed: null,
      kind: 'vague',
    })
  })

  it('joins a quotation that stands in pieces', () => {
    const found = aFoundStatement({
      content: [
        { start: 13, end: 21 },
        { start: 22, end: 27 },
      ],
    })
    expect(readingOf({ ...statement, found }, text).quotation).toContain(' … ')
  })
})

describe('the words used', () => {
  const here = (words: string, name: string) =>
    readingOf(
      { ...statement, found: aFoundStatement({ source: [{ start: 0, end: words.length }], resolved: name }) },
      words,
    ).wordsUsed

  it('are not said where they are the name behind an article', () => {
    expect(here('The Treasury', 'Treasury')).toBeNull()
    expect(here('the treasury', 'Treasury')).toBeNull()
  })

  it('are said where they tell more, or something else', () => {
    expect(here('Minister Hale', 'Hale')).toBe('Minister Hale')
    expect(here('McHale', 'Hale')).toBe('McHale')
    expect(here('She', 'Ann Hale')).toBe('She')
  })
})

describe('what a checker has to know besides', () => {
  const remarks = (overrides: Parameters<typeof aFoundStatement>[0]) =>
    readingOf({ ...statement, found: aFoundStatement(overrides) }, text).remarks

  it('is nothing where all is plain', () => {
    expect(remarks({ commitment: 'certain' })).toEqual({
      chain: [],
      target: null,
      commitment: null,
      distance: null,
      byMarksAlone: false,
    })
  })

  it('is who passed the statement on, but not the source itself', () => {
    const chain = [
      { source: [], resolved: 'وكالة الأنباء' },
      { source: [{ start: 5, end: 12 }], resolved: null },
      { source: [], resolved: null },
    ]
    expect(remarks({ chain }).chain).toEqual(['وكالة الأنباء', null])
  })

  it('is whom it is aimed at, and how sure the source and the reporter are', () => {
    expect(
      remarks({ target: { start: 16, end: 21 }, commitment: 'possible', distance: 'distancing' }),
    ).toMatchObject({ target: 'الجسر', commitment: 'possible', distance: 'distancing' })
  })

  it('is that marks alone were read', () => {
    const explanation = { rule: 'quotation.alone', cue: null, frame: null } as const
    expect(remarks({ explanation }).byMarksAlone).toBe(true)
  })
})

describe('cards of one source', () => {
  const other = (place: number, overrides: Partial<Statement> = {}): Statement => ({
    ...statement,
    id: statementId(place),
    ...overrides,
  })

  it('are those with the same name, this one first, without the dismissed', () => {
    const elsewhere = other(4, { found: aFoundStatement({ resolved: 'البلدية' }) })
    const all = [other(1), other(2), other(3, { stage: 'dismissed' }), elsewhere]
    expect(cardsOfSource(other(2), all, text)).toEqual([statementId(2), statementId(1)])
  })

  it('are only the one itself where nobody is named', () => {
    const unnamed = { found: aFoundStatement({ resolved: null, source: [] }) }
    expect(cardsOfSource(other(1, unnamed), [other(1, unnamed), other(2, unnamed)], text)).toEqual([
      statementId(1),
    ])
  })
})

describe('confidence in words', () => {
  it('is high where nine of ten are right, and low where the card is marked as unsure', () => {
    expect([0.9, 0.89, 0.6, 0.59].map(confidenceLevel)).toEqual(['high', 'fair', 'fair', 'low'])
  })
})

describe('an unsure card', () => {
  const doubtful = { ...statement, found: aFoundStatement({ confidence: 0.3 }) }

  it('is marked while it is only proposed', () => {
    expect(isUnsure(doubtful)).toBe(true)
    expect(isUnsure(statement)).toBe(false)
  })

  it('is sure enough once a person has accepted it', () => {
    expect(isUnsure({ ...doubtful, stage: 'open' })).toBe(false)
  })
})
