import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Dates, numbers and names of languages as the interface's language writes them. */
export function useFormat() {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    const number = new Intl.NumberFormat(language)
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
    const megabytes = new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'megabyte',
      unitDisplay: 'long',
      maximumFractionDigits: 0,
    })
    const languageNames = new Intl.DisplayNames(language, { type: 'language' })
    const countryNames = new Intl.DisplayNames(language, { type: 'region' })
    return {
      /** @param at - ISO 8601 */
      dateTime: (at: string) => day.format(new Date(at)),
      number: (value: number) => number.format(value),
      percent: (share: number) => percent.format(share),
      megabytes: (bytes: number) => megabytes.format(bytes / 1024 / 1024),
      /** @param code - ISO 3166-1 alpha-2 */
      countryName: (code: string) => countryNames.of(code) ?? code,
      languageName: (tag: string) => languageNames.of(tag) ?? tag,
    }
  }, [language])
}
