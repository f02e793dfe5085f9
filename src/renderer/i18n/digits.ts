import { useSyncExternalStore } from 'react'
import i18next from 'i18next'

/** In which digits a language in Arabic script is written. Other scripts have their own, and nobody is asked. */
export const digitChoices = ['latin', 'arabic'] as const
export type DigitChoice = (typeof digitChoices)[number]

const storageKey = 'isnad.digits'
const listeners = new Set<() => void>()

export function chosenDigits(): DigitChoice {
  return localStorage.getItem(storageKey) === 'arabic' ? 'arabic' : 'latin'
}

/** Write all numbers and dates in these digits from now on, also those in the midst of sentences. */
export function chooseDigits(digits: DigitChoice): void {
  localStorage.setItem(storageKey, digits)
  for (const listener of listeners) listener()
  // Whatever shows words asks for them again.
  i18next.emit('languageChanged', i18next.language)
}

export function useDigits(): DigitChoice {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosenDigits)
}

/** Whether a choice of digits makes a difference in a language. */
export function hasDigitChoice(language: string): boolean {
  const known = digitChoiceOf.get(language)
  if (known !== undefined) return known
  const hasChoice = new Intl.Locale(language).maximize().script === 'Arab'
  digitChoiceOf.set(language, hasChoice)
  return hasChoice
}

/** What was found out about a language: every line of a list asks again each time it is drawn. */
const digitChoiceOf = new Map<string, boolean>()

/** East of Arabia four of the ten digits have other forms. */
const easternDigits: ReadonlySet<string> = new Set(['fa', 'ur', 'ps', 'ckb', 'ug'])

/** What `Intl` is asked for: the language, with the digits where there is a choice, such as `ar-u-nu-arab`. */
export function localeOf(language: string, digits: DigitChoice = chosenDigits()): string {
  const key = `${language} ${digits}`
  const known = locales.get(key)
  if (known !== undefined) return known
  const locale = withDigits(language, digits)
  locales.set(key, locale)
  return locale
}

/** Asked for with every number in every sentence. */
const locales = new Map<string, string>()

function withDigits(language: string, digits: DigitChoice): string {
  if (!hasDigitChoice(language)) return language
  const own = easternDigits.has(new Intl.Locale(language).language) ? 'arabext' : 'arab'
  return new Intl.Locale(language, { numberingSystem: digits === 'latin' ? 'latn' : own }).toString()
}
