import { describe, expect, it } from 'vitest'
import { wordDiff } from '#core/text/word-diff'

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind} ${text}`)

describe('what became of a text', () => {
  it.each([
    ['بلغ المنسوب 42.5% أمس', 'بلغ المنسوب 38.2% أمس', ['removed 42.5', 'added 38.2']],
    ['It cost 1,200 in all.', 'It cost 1,250 in all.', ['removed 1,200', 'added 1,250']],
    ['بلغ ٤٢٫٥ مترا', 'بلغ ٤٢٫٨ مترا', ['removed ٤٢٫٥', 'added ٤٢٫٨']],
  ])('takes a number for one word: %s', (before, after, changes) => {
    expect(told(before, after)).toEqual(changes)
  })

  it('keeps a mark behind a number apart from it', () => {
    expect(told('It was 2021.', 'It was 2021!')).toEqual(['removed .', 'added !'])
  })
})
