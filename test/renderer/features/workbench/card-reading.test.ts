import { describe, expect, it } from 'vitest'
import { isUnsure, readingOf } from '../../../../src/renderer/features/workbench/card-reading'
import { aFoundStatement, anArticle, aStatement } from '../../../builders/log'

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
