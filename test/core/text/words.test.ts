import { describe, expect, it } from 'vitest'
import { blocksOf } from '#core/text/blocks'
import { isBetweenLetters, wordsOf } from '#core/text/words'

const text = 'قالت الوزارة: «الجسر مفتوح».\n\nThe café’s bell 👩‍👩‍👧 rang.'
const words = wordsOf(text, blocksOf(text))
const said = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)

function all(): string[] {
  const found: string[] = []
  for (let word = words.from(0); word; word = words.from(word.end)) found.push(said(word) ?? '')
  return found
}

describe('the words of an article', () => {
  it('are stepped over one by one, marks apart, over the ends of paragraphs', () => {
    expect(all()).toEqual([
      ...['قالت', 'الوزارة', ':', '«', 'الجسر', 'مفتوح', '»', '.'],
      ...['The', 'café’s', 'bell', '👩‍👩‍👧', 'rang', '.'],
    ])
  })

  it('are the same from behind', () => {
    const found: string[] = []
    for (let word = words.until(text.length); word; word = words.until(word.start))
      found.unshift(said(word) ?? '')
    expect(found).toEqual(all())
  })

  it('are found under any place, and in a gap the one before it', () => {
    expect(said(words.at(text.indexOf('وزارة')))).toBe('الوزارة')
    expect(said(words.at(4))).toBe('قالت')
    expect(said(words.at(text.indexOf('\n')))).toBe('.')
  })

  it('are taken whole by a stretch that touches them, without the blanks around it', () => {
    const from = text.indexOf('جسر')
    const to = text.indexOf('توح')
    expect(said(words.touchedBy({ start: from, end: to }))).toBe('الجسر مفتوح')
    expect(said(words.touchedBy({ start: 4, end: 13 }))).toBe('الوزارة:')
    expect(words.touchedBy({ start: 4, end: 5 })).toBeNull()
  })

  it('are none in a text without any', () => {
    const none = wordsOf('', [])
    expect([none.at(0), none.from(0), none.until(0), none.touchedBy({ start: 0, end: 1 })]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

it('never cuts a letter from its marks', () => {
  const marked = 'كَتَبَ 👩‍👩‍👧 e\u0301'
  const cuts = Array.from({ length: marked.length + 1 }, (_, place) => place).filter((place) =>
    isBetweenLetters(marked, place),
  )
  expect(cuts).toEqual([0, 2, 4, 6, 7, 15, 16, 18])
})
