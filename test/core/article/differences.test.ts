import { describe, expect, it } from 'vitest'
import { differencesOf, isChange, type Difference } from '#core/article/differences'
import { blocksOf } from '#core/text/blocks'

const version = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n\n')
  return { text, blocks: blocksOf(text) }
}
const told = (differences: readonly Difference[]) =>
  differences.map(({ before, after }) => (before ? (after ? 'both' : 'gone') : 'new'))

const first = 'أعلنت البلدية أن الجسر سيغلق أمام الشاحنات ابتداء من يوم الأحد المقبل.'
const second = 'وقال رئيس البلدية إن أعمال الصيانة ستستمر ثلاثة أشهر على الأقل بسبب الأمطار.'
const third = 'Drivers were told to take the coastal road while the work goes on, the board said.'

describe('the differences between two versions of an article', () => {
  it('are none where nothing changed', () => {
    const same = differencesOf(version(first, second), version(first, second))
    expect(told(same)).toEqual(['both', 'both'])
    expect(same.some(isChange)).toBe(false)
  })

  it('show an edited paragraph word by word', () => {
    const [, edited] = differencesOf(
      version(first, second, third),
      version(first, second.replace('ثلاثة', 'أربعة'), third),
    )
    expect(edited?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'ثلاثة' },
      { kind: 'added', text: 'أربعة' },
    ])
  })

  it('show a paragraph that is gone where it stood, and a new one where it stands', () => {
    expect(told(differencesOf(version(first, second, third), version(first, third)))).toEqual([
      'both',
      'gone',
      'both',
    ])
    expect(told(differencesOf(version(first, third), version(first, second, third)))).toEqual([
      'both',
      'new',
      'both',
    ])
  })

  it('do not pair a paragraph with one that says something else', () => {
    expect(told(differencesOf(version(first, second), version(first, third)))).toEqual([
      'both',
      'new',
      'gone',
    ])
  })
})
