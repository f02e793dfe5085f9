/// <reference types="vite/types/importMeta.d.ts" />
import { primaryTag } from '#core/attribution/language-tag'

/** The languages there are rules for, by their folders' names: whoever only asks for these need not load the rules. */
const tags: ReadonlySet<string> = new Set(
  Object.keys(import.meta.glob('./*/language.ts')).map((path) => path.split('/')[1] ?? ''),
)

/** Whether the engine has no grammar for a language (a BCP 47 tag) and reads it by quotation marks and punctuation alone. */
export const isReadByMarksAlone = (tag: string): boolean => !tags.has(primaryTag(tag))
