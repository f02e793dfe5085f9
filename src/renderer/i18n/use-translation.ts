import i18next, { type FlatNamespace, type i18n, type TFunction } from 'i18next'
import { useLocale } from './use-locale'

export interface Translation<Namespaces extends FlatNamespace | readonly FlatNamespace[]> {
  readonly t: TFunction<Namespaces>
  readonly i18n: i18n
}

/**
 * The words of some namespaces in the interface's language; whoever uses it is drawn again when that changes. All words
 * are there from the start, so that nothing is waited for, and thousands of cards share what is made of a namespace.
 *
 * @param namespaces - the first is where a key without one is looked up
 */
export function useTranslation<const Namespaces extends FlatNamespace | readonly FlatNamespace[] = 'app'>(
  namespaces?: Namespaces,
): Translation<Namespaces> {
  const locale = useLocale()
  const key = `${locale} ${String(namespaces ?? 'app')}`
  const known = translations.get(key)
  if (known) return known as Translation<Namespaces>
  const [first = 'app' as const] = [namespaces].flat()
  const made = { t: i18next.getFixedT(i18next.language, first), i18n: i18next }
  translations.set(key, made)
  return made as unknown as Translation<Namespaces>
}

/** By locale and namespaces. The locale holds the digits too: other digits are another `t`. */
const translations = new Map<string, unknown>()
