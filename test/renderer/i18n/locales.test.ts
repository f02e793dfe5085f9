import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'src/renderer/i18n/locales'
const languages = readdirSync(folder)
const namespaces = (language: string) => readdirSync(`${folder}/${language}`).sort()

/** Every key of a file, in dots, with its words. */
function wordsOf(language: string, namespace: string): Map<string, string> {
  const words = new Map<string, string>()
  const visit = (value: unknown, path: string[]) => {
    if (typeof value === 'string') words.set(path.join('.'), value)
    else for (const [key, inner] of Object.entries(value as object)) visit(inner, [...path, key])
  }
  visit(JSON.parse(readFileSync(`${folder}/${language}/${namespace}`, 'utf8')), [])
  return words
}

const pluralEnding = /_(zero|one|two|few|many|other)$/
const placeholders = (words: string) =>
  new Set([...words.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? ''))

const pluralKeys = (words: Map<string, string>) =>
  new Set(
    [...words.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralEnding, '')),
  )

describe('the words of the interface', () => {
  it('are there in English and Arabic', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'en']))
  })

  it('are checked by the compiler: every English file is named there', () => {
    const declared = readFileSync('src/renderer/i18n/i18next.d.ts', 'utf8')
    for (const namespace of namespaces('en')) expect(declared).toContain(`./locales/en/${namespace}`)
  })

  describe.each(languages)('in %s', (language) => {
    it('come in the same files as in English', () => {
      expect(namespaces(language)).toEqual(namespaces('en'))
    })

    it.each(namespaces('en'))('say everything that English says, and nothing else: %s', (namespace) => {
      const keys = (tag: string) =>
        [...new Set([...wordsOf(tag, namespace).keys()].map((key) => key.replace(pluralEnding, '')))].sort()
      expect(keys(language)).toEqual(keys('en'))
    })

    it.each(namespaces('en'))('have every plural form that the language has: %s', (namespace) => {
      const words = wordsOf(language, namespace)
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const key of pluralKeys(wordsOf('en', namespace)))
        for (const form of forms) expect(words.has(`${key}_${form}`), `${key}_${form}`).toBe(true)
    })

    it.each(namespaces('en'))('leave the same blanks: %s', (namespace) => {
      const english = wordsOf('en', namespace)
      for (const [key, words] of wordsOf(language, namespace)) {
        const measure = english.get(key) ?? english.get(key.replace(pluralEnding, '_other')) ?? ''
        // A form for none, one or two can do without the number.
        const spoken = /_(zero|one|two)$/.test(key)
        const missing = [...placeholders(measure)].filter((name) => !placeholders(words).has(name))
        if (!spoken) expect(missing, `${key} lacks`).toEqual([])
        const foreign = [...placeholders(words)].filter((name) => !placeholders(measure).has(name))
        expect(foreign, `${key} fills`).toEqual([])
      }
    })

    it.each(namespaces('en'))('are never empty: %s', (namespace) => {
      for (const [key, words] of wordsOf(language, namespace)) expect(words.trim(), key).not.toBe('')
    })
  })
})
