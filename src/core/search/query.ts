import { beginningBeforeEnclitics, formsOf, otherNumbersOf, withoutEnclitics } from './forms'
import { searchWords } from './words'

/** One word of a query, and the words of a text that answer it. */
export interface QueryWord {
  /** Words that begin like this answer it: as typed, without the article, and with a pronoun behind. */
  readonly beginnings: readonly string[]
  /** So do these, whole: without what is written on in front or behind, and in another number. */
  readonly whole: readonly string[]
}

/** What has been typed of a word when it tells nothing yet: one letter, or what Arabic writes in front of any noun. */
const tellsNothing = /^(?:\p{L}|[وف]?(?:[بك]?ال|لل?))$/u

/**
 * The words of a query as a person types it. The last may be half typed; as long as it tells nothing it is left out, so
 * that results neither come for everything nor go between two letters.
 */
export function queryWords(query: string): QueryWord[] {
  const keys = [...new Set(searchWords(query).map(({ key }) => key))]
  const isHalfTyped = /[\p{L}\p{M}]$/u.test(query)
  return keys
    .filter((key, place) => !(isHalfTyped && place === keys.length - 1 && tellsNothing.test(key)))
    .map((key) => {
      const bare = /^(?:ال|لل)/.test(key) && key.length >= 4 ? key.slice(2) : null
      const typed = bare === null ? [key] : [key, bare]
      const beginnings = tellsNothing.test(key) ? [] : [...typed, ...typed.flatMap(beginningsBehind)]
      const forms = formsOf(key).flatMap((form) => [form, ...withoutEnclitics(form)])
      const whole = [...forms, ...forms.flatMap(otherNumbersOf)].filter((form) => !beginnings.includes(form))
      return { beginnings, whole: [...new Set(whole)] }
    })
}

const beginningsBehind = (key: string): string[] => {
  const beginning = beginningBeforeEnclitics(key)
  return beginning === null ? [] : [beginning]
}

/** Whether a word of a text, by one of its forms, answers a word of a query. */
export function answers(form: string, { beginnings, whole }: QueryWord): boolean {
  return beginnings.some((beginning) => form.startsWith(beginning)) || whole.includes(form)
}
