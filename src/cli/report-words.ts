import { createInstance, type Resource, type ResourceLanguage } from 'i18next'
import type { ReportWords } from '#core/report/report-words'

/**
 * The interface's own translation files: a report from the command line uses the same words, and a language added
 * there is one here. They are data, which is why this one import leads out of core.
 */
const files = import.meta.glob<ResourceLanguage[string]>('../renderer/i18n/locales/*/{report,domain}.json', {
  eager: true,
  import: 'default',
})

const resources: Resource = {}
for (const [path, words] of Object.entries(files)) {
  const [, language = '', namespace = ''] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
  ;(resources[language] ??= {})[namespace] = words
}

/** Languages that a report can be written in, by tag. */
export const reportLanguages: readonly string[] = Object.keys(resources).toSorted()

/** The words of a report in one of `reportLanguages`, with times in the machine's own time zone. */
export async function reportWords(language: string): Promise<ReportWords> {
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    ns: ['report', 'domain'],
    defaultNS: 'report',
    // The report escapes whatever it prints.
    interpolation: { escapeValue: false },
  })
  return {
    locale: language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    word: (key, values) => i18n.t(key, { ...values }),
  }
}
