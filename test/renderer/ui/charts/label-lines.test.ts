import { describe, expect, it } from 'vitest'
import { labelLines } from '../../../../src/renderer/ui/charts/label-lines'

describe('the name beside a bar', () => {
  it('stands in one line where it has room', () => {
    expect(labelLines('وزارة الصحة')).toEqual(['وزارة الصحة'])
  })

  it('goes on in a second line, between words', () => {
    expect(labelLines('World Health Organization')).toEqual(['World Health', 'Organization'])
  })

  it('is cut at the end of the second line alone', () => {
    const [first, second, ...more] = labelLines(
      'Ministry of Rivers, Harbours and Inland Navigation of the Delta',
    )
    expect(first).toBe('Ministry of Rivers,')
    expect(second).toMatch(/^Harbours and Inland Nav.*…$/)
    expect(more).toEqual([])
  })

  it('is cut where one word alone is too long', () => {
    expect(labelLines('https://archive.example/2026/03/report')).toEqual(['https://archive.example…'])
  })
})
