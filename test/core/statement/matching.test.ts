import { describe, expect, it } from 'vitest'
import { matchedPairs, type Matchable } from '#core/statement/matching'

const said = (id: string, source: string, content: string): Matchable<string> => ({ id, source, content })
const idsOf = (first: Matchable<string>[], second: Matchable<string>[]) =>
  matchedPairs(first, second).map((pair) => [pair.first, pair.second])

const dam = said('a1', 'وزارة المياه', 'إن السد الشرقي لن يُفتح قبل نهاية موسم الأمطار')
const road = said('a2', 'رئيس البلدية', 'الطريق الجبلي سيبقى مغلقا أمام الشاحنات')

describe('statements of two articles', () => {
  it('match where the same source says much the same, in whatever spelling and order', () => {
    const first = [dam, road]
    const second = [
      said('b1', 'رئيس البلدية', 'أمام الشاحنات سيبقى الطريق الجبلى مغلقاً'),
      said('b2', 'وزارة المياه', 'السدّ الشرقي لن يفتح قبل نهاية موسم الامطار'),
    ]
    expect(idsOf(first, second)).toEqual([
      ['a1', 'b2'],
      ['a2', 'b1'],
    ])
  })

  it('match past what is written onto a word', () => {
    const second = [said('b1', 'وزارة المياه', 'وبالسد الشرقي أمطار موسم ونهايته، ولن يفتح قبل')]
    expect(idsOf([dam], second)).toEqual([['a1', 'b1']])
  })

  it('do not match where somebody else says the same, or where nobody is named', () => {
    expect(idsOf([dam], [{ ...dam, id: 'b1', source: 'نقابة السائقين' }])).toEqual([])
    const unnamed = { ...dam, source: '' }
    expect(idsOf([unnamed], [{ ...unnamed, id: 'b1' }])).toEqual([])
  })

  it('do not match where the same source says something else', () => {
    expect(idsOf([dam, road], [said('b1', 'وزارة المياه', 'المخزون يكفي المدينة عامين')])).toEqual([])
  })

  it('are in one pair each, with the likest of the others', () => {
    const near = said('b1', 'وزارة المياه', 'إن السد الشرقي لن يفتح')
    const same = said('b2', 'وزارة المياه', dam.content)
    expect(idsOf([dam], [near, same])).toEqual([['a1', 'b2']])
    expect(idsOf([dam, { ...dam, id: 'a3' }], [same])).toHaveLength(1)
  })

  it('match in English too', () => {
    const one = said(
      'a1',
      'harbour office',
      'The northern quay stays closed until the crane has been repaired',
    )
    const two = said(
      'b1',
      'harbour office',
      'that the northern quay would stay closed until the crane was repaired',
    )
    expect(idsOf([one], [two])).toEqual([['a1', 'b1']])
  })

  it('are matched among thousands in no time', () => {
    const many = (prefix: string) =>
      Array.from({ length: 3_000 }, (_, index) =>
        said(
          `${prefix}${index}`,
          `مصدر ${index % 8}`,
          `القرية رقم ${index} تحتاج إلى الماء قبل الخريف ${index * 7}`,
        ),
      )
    const start = performance.now()
    expect(matchedPairs(many('a'), many('b'))).toHaveLength(3_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
