import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areAlike, isAlike, likeness, marksOf, shinglesOf } from '#core/text/likeness'

const story = `أعلنت بلدية الميناء أمس أن الجسر القديم سيغلق أمام الشاحنات ابتداء من الأحد. وقال رئيس البلدية إن أعمال الصيانة
ستستمر ثلاثة أشهر على الأقل، وإن الحافلات ستسلك الطريق الساحلي. ونفى المقاول المكلف بالأعمال أن تكون الكلفة قد تضاعفت.`
const other = `The harbour board said on Monday that two of its cranes had been out of use since the storm. Fishermen told
the board that their catch had to be carried by hand, and asked for a third crane before the winter.`

const alike = (a: string, b: string) => isAlike(likeness(shinglesOf(a), shinglesOf(b)))
const sharesAMark = (a: string, b: string) => {
  const marks = new Set(marksOf(shinglesOf(a)))
  return marksOf(shinglesOf(b)).some((mark) => marks.has(mark))
}

describe('texts that are nearly the same', () => {
  it('are recognised whatever their vowel marks, spellings of alef and punctuation', () => {
    const spelled = story.replaceAll('أ', 'ا').replaceAll('.', ' …').replace('الجسر', 'الجِسْر')
    expect(likeness(shinglesOf(story), shinglesOf(spelled)).resemblance).toBe(1)
  })

  it('are recognised after a few words were changed, and where one is all of the other and more', () => {
    expect(alike(story, story.replace('ثلاثة أشهر', 'أربعة أشهر'))).toBe(true)
    expect(alike(story, `${story} ${other} ${other.replaceAll('the', 'a')}`)).toBe(true)
  })

  it('are told from other texts', () => {
    expect(alike(story, other)).toBe(false)
    expect(sharesAMark(story, other)).toBe(false)
  })

  it('are not asked of texts too short to be recognised', () => {
    expect(shinglesOf('نعم قال الوزير').size).toBe(0)
    expect(alike('نعم قال الوزير', 'نعم قال الوزير')).toBe(false)
    expect(alike('', '')).toBe(false)
  })

  it('find each other through their marks wherever they share more than half of their words', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${String(index)}`)
    fc.assert(
      fc.property(fc.nat(360), fc.integer({ min: 1, max: 40 }), (at, length) => {
        const edited = words.map((one, index) => (index >= at && index < at + length ? `${one}x` : one))
        const [a, b] = [words.join(' '), edited.join(' ')]
        expect(alike(a, b)).toBe(true)
        expect(sharesAMark(a, b)).toBe(true)
      }),
    )
  })

  it('are told from others by their likeness, however soon that is given up', () => {
    const shingles = fc.uniqueArray(fc.nat(12), { maxLength: 12 }).map((all) => new Set(all))
    fc.assert(
      fc.property(shingles, shingles, (a, b) => {
        expect(areAlike(a, b)).toBe(isAlike(likeness(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  it('are as like one way as the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        expect(likeness(shinglesOf(a), shinglesOf(b))).toEqual(likeness(shinglesOf(b), shinglesOf(a)))
      }),
    )
  })
})
