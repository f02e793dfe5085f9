export type Direction = 'rtl' | 'ltr'

/** Languages written from right to left in their usual script, by primary subtag. */
const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** The direction in which a language is written. @param language - BCP 47 tag; `und` reads from left to right */
export function directionOf(language: string): Direction {
  const [primary = ''] = language.toLowerCase().split('-')
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}
