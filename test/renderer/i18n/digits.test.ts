import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseDigits, hasDigitChoice, localeOf } from '../../../src/renderer/i18n/digits'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const written = (language: string) => new Intl.NumberFormat(localeOf(language)).format(2026)

describe('digits', () => {
  it('are Latin in Arabic until a person wants the others, and stay Latin in English', () => {
    expect(written('ar')).toBe('2,026')
    chooseDigits('arabic')
    expect(written('ar')).toBe('٢٬٠٢٦')
    expect(written('en')).toBe('2,026')
  })

  it('have the forms of the language', () => {
    chooseDigits('arabic')
    expect(written('fa')).toBe('۲٬۰۲۶')
  })

  it('are a choice in Arabic script alone', () => {
    expect(['ar', 'fa', 'ur', 'en', 'he', 'fr'].filter(hasDigitChoice)).toEqual(['ar', 'fa', 'ur'])
  })

  it('are those of dates too', () => {
    chooseDigits('arabic')
    expect(
      new Intl.DateTimeFormat(localeOf('ar'), { dateStyle: 'medium', timeZone: 'UTC' }).format(0),
    ).toMatch(/١٩٧٠/)
  })
})
