import { useLocale } from './use-locale'

/** Dates, numbers and names of languages as the interface's language writes them. */
export function useFormat(): Format {
  const locale = useLocale()
  const known = formats.get(locale)
  if (known) return known
  const format = newFormat(locale)
  formats.set(locale, format)
  return format
}

type Format = ReturnType<typeof newFormat>

/** By locale: to make one takes longer than to draw the line of a list that it is for. */
const formats = new Map<string, Format>()

function newFormat(language: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const megabytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  })
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const bytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  })
  const languageNames = new Intl.DisplayNames(language, { type: 'language' })
  const countryNames = new Intl.DisplayNames(language, { type: 'region' })
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' })
  return {
    /** @param iso - a day, a month or a year, as `2021-08-31`, `2021-08` or `2021` */
    stretch: (iso: string) => {
      const format = iso.length > 7 ? date : iso.length > 4 ? month : year
      return format.format(new Date(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`))
    },
    /** @param at - ISO 8601 */
    dateTime: (at: string) => day.format(new Date(at)),
    /** @param iso - a day as `2021-08-31` */
    day: (iso: string) => date.format(new Date(`${iso}T00:00:00Z`)),
    /** A size in kilobytes, or in megabytes from one on. */
    bytes: (size: number) =>
      size < 1024 * 1024 ? bytes.format(size / 1024) : megabytes.format(size / 1024 / 1024),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    megabytes: (bytes: number) => megabytes.format(bytes / 1024 / 1024),
    /** @param code - ISO 3166-1 alpha-2 */
    countryName: (code: string) => countryNames.of(code) ?? code,
    languageName: (tag: string) => languageNames.of(tag) ?? tag,
  }
}
