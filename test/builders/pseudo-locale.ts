import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** BCP 47: English with accents that no language has, for trying out whether all words come from the files. */
export const pseudoLocale = 'en-XA'

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'ë', g: 'ğ', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ÿ', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
}

/** How much longer the words of another language may be than those of English. */
const wider = 0.4

/** Words in brackets, with accents and 40 % longer, so that words that are cut off or not from the files are seen. */
export function pseudoWords(words: string): string {
  const parts = words.split(/(\{\{.*?\}\})/)
  const accented = parts
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter),
    )
    .join('')
  const length = parts.filter((part) => !part.startsWith('{{')).join('').length
  return `[${accented}${'~'.repeat(Math.ceil(length * wider))}]`
}

function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudoWords(value)
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudo(inner)]))
}

/** Drop a third language in: one folder beside those that ship. @param locales - the folder of all languages */
export function dropInPseudoLocale(locales: string): void {
  const folder = join(locales, pseudoLocale)
  mkdirSync(folder)
  for (const file of readdirSync(join(locales, 'en'))) {
    const words: unknown = JSON.parse(readFileSync(join(locales, 'en', file), 'utf8'))
    writeFileSync(join(folder, file), JSON.stringify(pseudo(words)))
  }
}
