import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../src/core/search/forms'
import { searchKey, searchWords } from '../../../src/core/search/words'

describe('the words that are searched', () => {
  it.each([
    ['الإعلام', 'الاعلام'],
    ['أُمَّة', 'امه'],
    ['الحكـــومة', 'الحكومة'],
    ['مصطفى', 'مصطفي'],
    ['شؤون', 'شوون'],
    ['Élysée', 'elysee'],
    ['٢٠٢١', '2021'],
    ['۲۰۲۱', '2021'],
  ])('have one key for all spellings: %s is %s', (one, other) => {
    expect(searchKey(one)).toBe(searchKey(other))
  })

  it('know where they stand in the text as it is written', () => {
    const text = 'قالَ «الوزيرُ»: لن نقبل.'
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'قالَ',
      'الوزيرُ',
      'لن',
      'نقبل',
    ])
  })

  it('are no marks without letters', () => {
    expect(searchWords('«…» \u200f— ـ !')).toEqual([])
  })
})

describe('the forms under which a word is found', () => {
  it.each([
    ['وبالوزاره', ['وبالوزاره', 'بالوزاره', 'الوزاره', 'وزاره']],
    ['للوزاره', ['للوزاره', 'لوزاره', 'وزاره']],
    ['سيقول', ['سيقول', 'يقول']],
    ['فقالت', ['فقالت', 'قالت']],
    ['كالبحر', ['كالبحر', 'البحر', 'بحر']],
  ])('leave out what is written onto %s in front', (key, forms) => {
    expect(formsOf(key)).toEqual(expect.arrayContaining(forms))
  })

  it.each(['بلد', 'وقف', 'لون', 'الى'])('leave a short word whole: %s', (key) => {
    expect(formsOf(key)).toEqual([key])
  })

  it('leave other scripts alone', () => {
    expect(formsOf('ministry')).toEqual(['ministry'])
  })
})
