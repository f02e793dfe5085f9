import { useCallback } from 'react'
import { localeOf, useDigits } from '../../i18n/digits'
import type { ReportWord, ReportWords, WordValues } from '#core/report/report-words'
import { useTranslation } from '../../i18n/use-translation'

/**
 * The report's words in a language of the interface, in the digits that the person has chosen, with times in this
 * machine's time zone.
 */
export function useReportWords(): (language: string) => ReportWords {
  const { i18n } = useTranslation(['report', 'domain'])
  const digits = useDigits()
  return useCallback(
    (language) => {
      // The keys of core's reports are a type of their own; a test holds them against the English files.
      const translate = i18n.getFixedT(language) as unknown as (
        key: ReportWord,
        values?: WordValues,
      ) => string
      return {
        locale: localeOf(language, digits),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        word: (key, values) => translate(key, values),
      }
    },
    [i18n, digits],
  )
}
