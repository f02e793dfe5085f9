import { createInstance, type i18n, type Resource } from 'i18next'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'

const folder = 'src/renderer/i18n/locales'
const counts = [0, 1, 2, 3, 11, 100]

const namespaces = readdirSync(`${folder}/en`).map((file) => file.replace('.json', ''))

const resources: Resource = Object.fromEntries(
  ['en', 'ar'].map((language) => [
    language,
    Object.fromEntries(
      namespaces.map((namespace) => [
        namespace,
        JSON.parse(readFileSync(`${folder}/${language}/${namespace}.json`, 'utf8')) as Record<
          string,
          unknown
        >,
      ]),
    ),
  ]),
)

/** Every key that comes in several numbers, as `namespace:key`. */
function pluralKeys(): string[] {
  const visit = (value: unknown, path: string): string[] => {
    if (typeof value === 'string') return path.endsWith('_other') ? [path.replace(/_other$/, '')] : []
    return Object.entries(value as object).flatMap(([key, inner]) =>
      visit(inner, path === '' ? key : `${path}.${key}`),
    )
  }
  return namespaces.flatMap((namespace) =>
    visit(resources['en']?.[namespace], '').map((key) => `${namespace}:${key}`),
  )
}

describe.each(['en', 'ar'])('numbers in words, in %s', (language) => {
  let words: i18n
  beforeAll(async () => {
    words = createInstance()
    await words.init({ lng: language, resources, ns: namespaces, interpolation: { escapeValue: false } })
  })
  const said = (key: string, count: number) =>
    // Whatever else a sentence speaks of, so that every blank is filled.
    words.t(
      key,
      new Proxy({ count }, { get: (values, name) => (name in values ? values.count : undefined) }) as {
        count: number
      },
    )

  it.each(pluralKeys())('%s is said for 0, 1, 2, 3, 11 and 100', (key) => {
    const rules = new Intl.PluralRules(language)
    for (const count of counts) {
      const [namespace = '', path = ''] = key.split(':')
      const form = language === 'en' && count === 0 ? 'zero' : rules.select(count)
      const exact = words.getResource(language, namespace, `${path}_${form}`) as string | undefined
      // English has no form of its own for none where "0 …" will do.
      if (language === 'ar' || form !== 'zero') expect(exact, `${key}_${form}`).toBeDefined()
      const sentence = said(key, count)
      expect(sentence, `${key} ${count}`).not.toBe(path)
      const template = exact ?? ''
      if (template.includes('count')) expect(sentence).toContain(String(count))
    }
  })
})

it('Arabic tells six numbers apart', () => {
  const rules = new Intl.PluralRules('ar')
  expect(counts.map((count) => rules.select(count))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
})
