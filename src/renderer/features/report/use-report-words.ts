import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/digits'
import type { ReportWord, ReportWords, WordValues } from '#core/report/report-words'

/** The report's words in the interface's language, with times in this machine's time zone. */
export function useReportWords(): ReportWords {
  const { t } = useTranslation(['report', 'domain'])
  const locale = useLocale()
  return useMemo(() => {
    // The keys of core's reports are a type of their own; a test holds them against the English files.
    const translate = t as unknown as (key: ReportWord, values?: WordValues) => string
    return {
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      word: (key, values) => translate(key, values),
    }
  }, [t, locale])
}
