import { describe, expect, it } from 'vitest'
import { directionOfLetters } from '#core/text/direction'

describe('the direction of a text by its letters', () => {
  it('is that of most of them, whichever comes first', () => {
    expect(directionOfLetters('The pier is closed.')).toBe('ltr')
    expect(directionOfLetters('Reuters: أُغلق الرصيف حتى نهاية الشتاء.')).toBe('rtl')
    expect(directionOfLetters('قال: The pier is closed until the winter.')).toBe('ltr')
  })

  it('is open where nothing tells it', () => {
    expect(directionOfLetters('12 – 14')).toBeNull()
    expect(directionOfLetters('')).toBeNull()
  })
})
