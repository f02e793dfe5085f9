import { formsOf } from '#core/search/forms'
import { searchWords } from '#core/search/words'

/** Words by which something is found, folded once. */
export type Findable = readonly string[]

/** All the forms of all the words in some names, such as one name in each language. */
export function findable(...names: readonly string[]): Findable {
  return [...new Set(names.flatMap((name) => searchWords(name).flatMap(({ key }) => formsOf(key))))]
}

/** The words that a person has typed so far. */
export const queryKeys = (query: string): readonly string[] => searchWords(query).map(({ key }) => key)

/** How near a query something is: whole words before beginnings of words, few words before many. Sorts ascending. */
export function distance(by: Findable, keys: readonly string[]): number {
  const whole = keys.filter((key) => by.includes(key)).length
  return (keys.length - whole) * 1000 + by.length
}

/** Whether every typed word begins a word of it. */
export function isFound(by: Findable, keys: readonly string[]): boolean {
  return keys.every((key) => by.some((form) => form.startsWith(key)))
}
