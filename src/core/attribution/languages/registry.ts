/// <reference types="vite/types/importMeta.d.ts" />
import type { LanguageRules, Reader } from '#core/attribution/language-rules'
import { primaryTag } from '#core/attribution/language-tag'
import { marksAlone } from '#core/attribution/languages/und/marks-alone'

/** Every folder beside this file that has a language.ts, found by the bundler: a new language is entered nowhere. */
const entries = import.meta.glob<LanguageRules>('./*/language.ts', { eager: true, import: 'language' })

/** The languages the engine has rules for, in the order of their tags. */
export const languages: readonly LanguageRules[] = Object.values(entries).sort((a, b) =>
  a.tag < b.tag ? -1 : 1,
)

const rulesOf = (tag: string): LanguageRules | undefined =>
  languages.find((one) => one.tag === primaryTag(tag))

/** The rules for a BCP 47 tag (`ar-EG` is read as `ar`); quotation marks alone where the language is not known. */
export const readerOf = (tag: string): Reader => rulesOf(tag) ?? marksAlone
