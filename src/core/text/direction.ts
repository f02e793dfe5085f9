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

const letters = {
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u,
  ltr: /\p{L}/u,
}

/** So many letters of a text tell its direction, in UTF-16 code units. */
const enough = 500

/**
 * The direction that most letters of a text are written in, whichever comes first; null where it has none, or as many of
 * either.
 */
export function directionOfLetters(text: string): Direction | null {
  let balance = 0
  for (const character of text.slice(0, enough))
    if (letters.rtl.test(character)) balance += 1
    else if (letters.ltr.test(character)) balance -= 1
  return balance === 0 ? null : balance > 0 ? 'rtl' : 'ltr'
}
