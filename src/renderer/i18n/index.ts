import i18next from 'i18next'
import { directionOf } from '#core/text/direction'
import { localeOf } from './digits'

/** A language is a folder: dropping one in is all it takes. What it leaves out is said in English. */
const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', {
  eager: true,
  import: 'default',
})

const fallback = 'en'
const storageKey = 'isnad.language'

type Words = Record<string, Record<string, Record<string, unknown>>>

const words: Words = {}
for (const [path, content] of Object.entries(files)) {
  const [, language, namespace] = /^\.\/locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
  if (language && namespace) (words[language] ??= {})[namespace] = content
}

/** Interface languages as BCP 47 tags, in the order of their own names. */
export const languages: readonly string[] = Object.keys(words).sort((a, b) =>
  nameOfLanguage(a, a).localeCompare(nameOfLanguage(b, b)),
)

/** A language's name in another language, or its tag where that is all there is. */
export function nameOfLanguage(language: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language
}

/** Choose the interface language, show it in the document and keep it for the next start. */
export async function chooseLanguage(language: string): Promise<void> {
  localStorage.setItem(storageKey, language)
  await i18next.changeLanguage(language)
}

function firstLanguage(): string {
  const kept = localStorage.getItem(storageKey)
  const wanted = [...(kept ? [kept] : []), ...navigator.languages]
  for (const tag of wanted) {
    const match = languages.find((language) => language === tag || language === tag.split('-')[0])
    if (match) return match
  }
  return fallback
}

function showInDocument(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

// The words are part of the bundle, so this does not wait: whatever is drawn after this module has them.
i18next.on('languageChanged', showInDocument)
void i18next.init({
  resources: words,
  lng: firstLanguage(),
  fallbackLng: fallback,
  ns: [...new Set(Object.values(words).flatMap((namespaces) => Object.keys(namespaces)))],
  defaultNS: 'app',
  initAsync: false,
  // React escapes what it prints.
  interpolation: { escapeValue: false },
  returnNull: false,
})

const numberFormats = new Map<string, Intl.NumberFormat>()

// `{{count, number}}` in the digits that a person has chosen.
i18next.services.formatter?.add('number', (value: unknown, language = fallback) => {
  const locale = localeOf(language)
  let format = numberFormats.get(locale)
  if (!format) numberFormats.set(locale, (format = new Intl.NumberFormat(locale)))
  return format.format(Number(value))
})
