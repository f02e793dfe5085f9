import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { localeOf } from './digits'

/** The locale of the interface, with its digits, kept up to date. */
export const useLocale = (): string => useSyncExternalStore(followLanguage, currentLocale)

/** Other digits are told of as another language is (`chooseDigits`). */
function followLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}

const currentLocale = (): string => localeOf(i18next.language)
