import type { LanguageRules } from '#core/attribution/language-rules'
import { arabic } from '#core/attribution/languages/ar/arabic'
import { english } from '#core/attribution/languages/en/english'
import { marksAlone } from '#core/attribution/languages/und/marks-alone'

const languages: readonly LanguageRules[] = [arabic, english]

/** The rules for a BCP 47 tag (`ar-EG` is read as `ar`); quotation marks alone where the language is not known. */
export function languageRules(tag: string): LanguageRules {
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find((one) => one.tag === primary) ?? marksAlone
}
