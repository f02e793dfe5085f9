import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportWord, ReportWords, WordValues } from '#core/report/report-words'

/**
 * The report's words in a language of the interface, with times in this machine's time zone. The interface's own
 * language keeps whatever the person has set beside it, such as the digits.
 */
export function useReportWords(): (language: string) => ReportWords {
  const { i18n } = useTranslation(['report', 'domain'])
  const own = i18n.language
  return useCallback(
    (language) => {
      // The keys of core's reports are a type of their own; a test holds them against the English files.
      const translate = i18n.getFixedT(language) as unknown as (
        key: ReportWord,
        values?: WordValues,
      ) => string
      return {
        locale: language === own.split('-')[0] ? own : language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        word: (key, values) => translate(key, values),
      }
    },
    [i18n, own],
  )
}
