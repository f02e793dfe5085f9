import { lookupKey } from '#core/text/normal-forms'
import armedForces from '../../../resources/sources/armed-forces.json' with { type: 'json' }
import armedGroups from '../../../resources/sources/armed-groups.json' with { type: 'json' }
import authorities from '../../../resources/sources/authorities.json' with { type: 'json' }
import centralBanks from '../../../resources/sources/central-banks.json' with { type: 'json' }
import companies from '../../../resources/sources/companies.json' with { type: 'json' }
import countryList from '../../../resources/sources/countries.json' with { type: 'json' }
import courts from '../../../resources/sources/courts.json' with { type: 'json' }
import governments from '../../../resources/sources/governments.json' with { type: 'json' }
import humanitarian from '../../../resources/sources/humanitarian.json' with { type: 'json' }
import international from '../../../resources/sources/international.json' with { type: 'json' }
import localGovernments from '../../../resources/sources/local-governments.json' with { type: 'json' }
import media from '../../../resources/sources/media.json' with { type: 'json' }
import ministries from '../../../resources/sources/ministries.json' with { type: 'json' }
import officeList from '../../../resources/sources/offices.json' with { type: 'json' }
import parliaments from '../../../resources/sources/parliaments.json' with { type: 'json' }
import parties from '../../../resources/sources/parties.json' with { type: 'json' }
import presidencies from '../../../resources/sources/presidencies.json' with { type: 'json' }
import religious from '../../../resources/sources/religious.json' with { type: 'json' }
import research from '../../../resources/sources/research.json' with { type: 'json' }
import security from '../../../resources/sources/security.json' with { type: 'json' }
import sports from '../../../resources/sources/sports.json' with { type: 'json' }
import unitedNations from '../../../resources/sources/united-nations.json' with { type: 'json' }
import {
  type Country,
  type Institution,
  type InstitutionId,
  type Office,
  type RegistryLanguage,
  registryLanguages,
} from './institution'

const files: readonly (readonly unknown[])[] = [
  governments,
  presidencies,
  ministries,
  parliaments,
  armedForces,
  security,
  courts,
  centralBanks,
  authorities,
  localGovernments,
  unitedNations,
  international,
  humanitarian,
  parties,
  armedGroups,
  media,
  companies,
  research,
  sports,
  religious,
]

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

// The files ship with the program and a test parses every record: whoever starts the program need not wait for that again.

/** The institutions that ship with Isnad. */
export const institutions = once(() => files.flat() as readonly Institution[])

export const offices = (): readonly Office[] => officeList

export const countries = (): readonly Country[] => countryList

const byId = once(() => new Map(institutions().map((institution) => [institution.id, institution])))

/** Null for an id that this version of the registry does not hold. */
export function institutionById(id: InstitutionId): Institution | null {
  return byId().get(id) ?? null
}

/**
 * What to call a source in some interface.
 *
 * @param language - BCP 47 tag; where there is no name in it, the English one, else whichever there is
 */
export function nameOf(
  { names }: { readonly names: Readonly<Record<string, string>> },
  language: string,
): string {
  const primary = language.split('-', 1)[0] ?? language
  return names[language] ?? names[primary] ?? names['en'] ?? Object.values(names)[0] ?? ''
}

/** The folded words of a name, or of what somebody types. */
export const wordsOf = (text: string): string[] => lookupKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

interface Searchable {
  readonly institution: Institution
  /** By language: each name as its folded words. */
  readonly names: Readonly<Record<RegistryLanguage, readonly (readonly string[])[]>>
}

const searchable = once((): readonly Searchable[] =>
  institutions().map((institution) => {
    const namesIn = (language: RegistryLanguage) =>
      [
        institution.names[language],
        ...institution.aliases[language],
        ...institution.acronyms[language],
        ...(institution.shared?.[language] ?? []),
      ].map(wordsOf)
    return { institution, names: { en: namesIn('en'), ar: namesIn('ar') } }
  }),
)

const article = /^(وال|ال)(?=.{2})/

/** How well a name answers a query, 0 for best; null where some word of the query begins no word of the name. */
export function distance(name: readonly string[], query: readonly string[]): number | null {
  const bare = name.map((word) => word.replace(article, ''))
  const begins = (asked: string): boolean =>
    name.some((word) => word.startsWith(asked)) || bare.some((word) => word.startsWith(asked))
  if (!query.every(begins)) return null
  const isWhole = name.length === query.length && name.every((word, index) => word === query[index])
  const isFront = name[0]?.startsWith(query[0] ?? '') ?? false
  return (isWhole ? 0 : isFront ? 1 : 2) + Math.min(name.length, 20) / 100
}

/** A name in another language than the interface's comes behind one that answers equally well. */
export const otherLanguage = 0.5

export interface Answer {
  readonly institution: Institution
  readonly far: number
}

/** The institutions with a name that answers the words of a query, and how well; in no order. */
export function answersTo(asked: readonly string[], language: string): Answer[] {
  return searchable().flatMap(({ institution, names }) => {
    const distances = registryLanguages.flatMap((tag) =>
      names[tag].flatMap((name) => {
        const far = distance(name, asked)
        return far === null ? [] : far + (language.startsWith(tag) ? 0 : otherLanguage)
      }),
    )
    return distances.length === 0 ? [] : { institution, far: Math.min(...distances) }
  })
}
