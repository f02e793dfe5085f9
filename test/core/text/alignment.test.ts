import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '#core/text/alignment'
import { wordDiff } from '#core/text/word-diff'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })

/** Length of a longest common subsequence, the slow and plain way. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const one of a)
    row = b.reduce<number[]>((next, other, at) => {
      next.push(
        one === other ? (at > 0 ? (row[at - 1] ?? 0) : 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0),
      )
      return next
    }, [])
  return row.at(-1) ?? 0
}

describe('aligning two sequences', () => {
  it('covers both from end to end, and keeps as much as can be kept', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = align(a, b)
        const kept = runs.filter(({ kind }) => kind === 'same')
        expect(runs.flatMap(({ before }) => a.slice(before.from, before.to))).toEqual(a)
        expect(runs.flatMap(({ after }) => b.slice(after.from, after.to))).toEqual(b)
        for (const { before, after } of kept)
          expect(a.slice(before.from, before.to)).toEqual(b.slice(after.from, after.to))
        expect(kept.reduce((sum, { before }) => sum + before.to - before.from, 0)).toBe(common(a, b))
      }),
      { numRuns: 300 },
    )
  })

  it('does not search for hours where nothing is alike', () => {
    const many = (mark: string) => Array.from({ length: 20_000 }, (_, index) => `${mark}${String(index)}`)
    expect(align(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(wordDiff('قال الوزير: «لن نوقع».', 'قال الوزير: «سنوقع غدا».')).toEqual([
      { kind: 'same', text: 'قال الوزير: «' },
      { kind: 'removed', text: 'لن' },
      { kind: 'added', text: 'سنوقع' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'نوقع' },
      { kind: 'added', text: 'غدا' },
      { kind: 'same', text: '».' },
    ])
  })

  it('gives both texts back to the letter, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = wordDiff(a, b)
        const join = (without: string) =>
          parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
        expect(join('added')).toBe(a)
        expect(join('removed')).toBe(b)
      }),
    )
  })
})
