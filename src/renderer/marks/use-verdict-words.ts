import { useCallback } from 'react'
import type { Leaning } from '#core/assessment/verdict'
import { useTranslation } from '../i18n/use-translation'
import type { Mark } from '../ui/Toned'
import { deskScale } from '#core/assessment/desk-scale'
import { noVerdictMark, verdictMarks } from './verdict-marks'

const leanings = new Map<string, Leaning>(deskScale.values.map(({ value, leaning }) => [value, leaning]))

/** How a verdict on the desk's scale looks, without its word. */
export function verdictMark(value: string | null): Mark {
  return value === null ? noVerdictMark : verdictMarks[leanings.get(value) ?? 'unknown']
}

/** A verdict's word and mark. A value of a scale that has no words here is shown as it is. */
export function useVerdictWords(): (value: string | null) => { readonly word: string; readonly mark: Mark } {
  const { t, i18n } = useTranslation('domain')
  return useCallback(
    (value) => {
      const mark = verdictMark(value)
      if (value === null) return { word: t('noVerdict'), mark }
      const word = i18n.exists(`domain:verdict.${value}`) ? t(`verdict.${value as 'true'}`) : value
      return { word, mark }
    },
    [t, i18n],
  )
}
