import { describe, expect, it } from 'vitest'
import { blocksOf } from '#core/text/blocks'
import type { TextSpan } from '#core/text/span'
import { wordsOf } from '#core/text/words'
import {
  caretAt,
  goTo,
  spanOfCaret,
  wordAtEnd,
  wordBeside,
  type WordCaret,
} from '../../../../src/renderer/features/workbench/by-hand/word-caret'

const text = 'الجسر جديد اليوم.\n\nوفتح الطريق غدا'
const blocks = blocksOf(text)
const words = wordsOf(text, blocks)
const word = (written: string): TextSpan => {
  const start = text.indexOf(written)
  return { start, end: start + written.length }
}
const shown = (caret: WordCaret) => {
  const { start, end } = spanOfCaret(caret)
  return text.slice(start, end)
}

describe('a caret that goes word by word', () => {
  it('goes over the end of a paragraph, and stays at the ends of the text', () => {
    const from = caretAt(word('اليوم'))
    const point = goTo(from, wordBeside(words, from.focus, 1), false)
    expect(shown(point)).toBe('.')
    const next = goTo(point, wordBeside(words, point.focus, 1), false)
    expect(shown(next)).toBe('وفتح')
    expect(shown(goTo(next, wordBeside(words, next.focus, -1), false))).toBe('.')
    const last = caretAt(word('غدا'))
    expect(goTo(last, wordBeside(words, last.focus, 1), false)).toBe(last)
  })

  it('selects from where it stood, forwards and backwards, and lets go with the next plain step', () => {
    let caret = caretAt(word('جديد'))
    caret = goTo(caret, wordBeside(words, caret.focus, 1), true)
    expect(shown(caret)).toBe('جديد اليوم')
    caret = goTo(caret, wordBeside(words, caret.focus, -1), true)
    caret = goTo(caret, wordBeside(words, caret.focus, -1), true)
    expect(shown(caret)).toBe('الجسر جديد')
    expect(shown(goTo(caret, wordBeside(words, caret.focus, 1), false))).toBe('جديد')
  })

  it('knows where a paragraph begins and ends', () => {
    expect(wordAtEnd(words, blocks, word('الطريق'), 'start')).toEqual(word('وفتح'))
    expect(wordAtEnd(words, blocks, word('الطريق'), 'end')).toEqual(word('غدا'))
  })
})
