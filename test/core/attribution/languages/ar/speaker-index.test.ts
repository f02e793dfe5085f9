import { describe, expect, test } from 'vitest'
import type { Speaker } from '#core/attribution/languages/ar/speaker'
import { SpeakerIndex } from '#core/attribution/languages/ar/speaker-index'

const person = (name: string): Speaker => ({
  kind: 'person',
  name: { passage: 0, range: { from: 0, to: 1 } },
  keys: name.split(' '),
  calledBy: new Set(),
  gender: 'any',
  number: 'singular',
})

const indexOf = (...names: string[]): SpeakerIndex => {
  const index = new SpeakerIndex()
  for (const name of names) index.enter(person(name))
  return index
}

const found = (index: SpeakerIndex, name: string): string | null =>
  index.person(name.split(' '))?.keys.join(' ') ?? null

describe('the speakers of an article', () => {
  test.each([
    ['a surname', 'حداد', 'سامر حداد'],
    ['a given name', 'سامر', 'سامر حداد'],
    ['the name with a father in it', 'سامر خالد حداد', 'سامر حداد'],
    ['a foreign surname with a letter less', 'برادفرد', 'جون برادفورد'],
    ['a foreign surname with another first syllable', 'بيرادفورد', 'جون برادفورد'],
    ['a foreign name with another last letter', 'جون برادفورت', 'جون برادفورد'],
    ['a name of whom the surname alone was known', 'منى قباني', 'قباني'],
    ['a name with more words behind it', 'عبد الله ثاني', 'عبد الله'],
  ])('are found by %s', (_what, name, full) => {
    expect(found(indexOf('رنا سمعان', 'قباني', 'عبد الله', 'سامر حداد', 'جون برادفورد'), name)).toBe(full)
  })

  test('are not taken for others of their family or name', () => {
    const index = indexOf('سامر حداد', 'محمد بن سلمان')
    expect(found(index, 'رنا حداد')).toBeNull()
    expect(found(index, 'سامر خوري')).toBeNull()
    expect(found(index, 'سلمان')).toBeNull()
    expect(found(index, 'ابن سلمان')).toBe('محمد بن سلمان')
  })

  test('answer in the order in which they were entered, also under a name learnt later', () => {
    const index = indexOf('حداد', 'رنا حداد')
    const first = index.all[0] as Speaker
    index.rename(first, first.name, ['سامر', 'حداد'])
    expect(index.endingWith('حداد', () => true)).toBe(first)
    expect(index.beginningLike(['سامر', 'حداد'], () => true)).toBe(first)
    expect(found(index, 'سامر')).toBe('سامر حداد')
    expect(found(index, 'رنا')).toBe('رنا حداد')
  })
})
