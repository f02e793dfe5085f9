import { z } from 'zod'
import { lookupKey } from '#core/text/normal-forms'

/** By what statements are chosen out of an article. The order is that of the filter's menus. */
export const facets = ['source', 'stance', 'stage', 'verdict', 'confidence'] as const
export type Facet = (typeof facets)[number]

/** What one statement has to show to a filter. */
export interface Filterable extends Readonly<Record<Facet, string>> {
  /** Its words and its source's names, as `foldedWords` gives them. */
  readonly words: string
}

const chosenValues = z.array(z.string()).readonly()

/** What is to be seen: for each facet any of some values, where there are some, and words that have to occur. */
export const StatementFilter = z
  .strictObject({
    source: chosenValues,
    stance: chosenValues,
    stage: chosenValues,
    verdict: chosenValues,
    confidence: chosenValues,
    /** As it was typed. */
    text: z.string(),
  })
  .readonly()
export type StatementFilter = z.infer<typeof StatementFilter>

/** Lets everything through. */
export const openFilter: StatementFilter = {
  source: [],
  stance: [],
  stage: [],
  verdict: [],
  confidence: [],
  text: '',
}

export function isOpenFilter(filter: StatementFilter): boolean {
  return facets.every((facet) => filter[facet].length === 0) && foldedWords([filter.text]) === ''
}

/** Words without the differences of spelling by which nobody wants to miss any: case, vowels, hamza, alef, ya, ta marbuta, blanks. */
export function foldedWords(words: readonly string[]): string {
  return lookupKey(words.join(' ')).replace(/\s+/gu, ' ').trim()
}

/** Whether something is to be seen, as a function that has prepared the question. */
export function passing(filter: StatementFilter): (statement: Filterable) => boolean {
  const words = foldedWords([filter.text])
  const asked = facets.flatMap((facet) =>
    filter[facet].length === 0 ? [] : [{ facet, values: new Set(filter[facet]) }],
  )
  return (statement) =>
    asked.every(({ facet, values }) => values.has(statement[facet])) && statement.words.includes(words)
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

/**
 * How many statements each value of each facet would show: those that pass all the rest of the filter. Values that
 * occur in the article are told of even where it is none.
 */
export function facetCounts(statements: readonly Filterable[], filter: StatementFilter): FacetCounts {
  const countsOf = (facet: Facet): ReadonlyMap<string, number> => {
    const passesRest = passing({ ...filter, [facet]: [] })
    const counts = new Map<string, number>()
    for (const statement of statements) {
      const value = statement[facet]
      counts.set(value, (counts.get(value) ?? 0) + Number(passesRest(statement)))
    }
    return counts
  }
  return {
    source: countsOf('source'),
    stance: countsOf('stance'),
    stage: countsOf('stage'),
    verdict: countsOf('verdict'),
    confidence: countsOf('confidence'),
  }
}
