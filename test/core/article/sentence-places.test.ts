import { describe, expect, it } from 'vitest'
import { sentencePlaces } from '#core/article/sentence-places'
import { blocksOf } from '#core/text/blocks'

const text = 'الجسر مفتوح. قالت الهيئة إن العبّارة ستعود غدا!\n\nThe ferry is late. Nobody knows why.'
const version = { text, blocks: blocksOf(text) }

describe('the sentences in which a card may stand', () => {
  it('are all of them, those first that share most words with it', () => {
    const places = sentencePlaces(version, 'قالت الهيئة إن العبارة ستعود اليوم', '')
    expect(places.map(({ words }) => words)).toEqual([
      'قالت الهيئة إن العبّارة ستعود غدا!',
      'الجسر مفتوح.',
      'The ferry is late.',
      'Nobody knows why.',
    ])
    for (const { span, words } of places) expect(text.slice(span.start, span.end)).toBe(words)
  })

  it('are found by the beginnings of their words, in any spelling', () => {
    expect(sentencePlaces(version, '', 'العباره').map(({ words }) => words)).toEqual([
      'قالت الهيئة إن العبّارة ستعود غدا!',
    ])
    expect(sentencePlaces(version, '', 'ferry sank')).toEqual([])
  })
})
