import type { InstitutionId } from './institution'
import type { Lexicon } from './lexicon'
import type { Term } from './name-index'
import type { Item } from './phrase-items'

/** Which institutions some words name, before the article around them is asked. */
export interface Designation {
  /** More than one where the name is shared. */
  readonly ids: readonly InstitutionId[]
  /** The words are enough: nobody else bears the name. */
  readonly isSure: boolean
  /** Offices of state whose country is not said. */
  readonly offices: readonly string[]
  /** The words name the person at the head. */
  readonly isHolder: boolean
  readonly start: number
  readonly end: number
  /** The item behind it. */
  readonly next: number
}

const isCountry = (term: Term) => term.kind === 'country'

/** The country of an item that tells one beside a name; several where the word is ambiguous (*عمان*). */
export function countryCodes(item: Item | undefined): string[] {
  if (item?.kind !== 'country') return []
  return [...new Set(item.terms.flatMap((term) => (term.kind === 'country' ? term.code : [])))]
}

/** A city or a region, which makes a local body of a name beside it. */
export const isPlaceAlone = (item: Item | undefined): boolean =>
  item?.terms.every((term) => term.kind === 'country' && (term.as === 'place' || term.as === 'capital')) ??
  false

const placeLinks = new Set(['of', 'in', 'for', 'في', 'من'])
const determiners = new Set(['the', 'a', 'an'])

/** A country behind a name: *الأمريكية*, *في العراق*, *of the Philippines*. */
function countryBehind(items: readonly Item[], at: number): { codes: string[]; next: number } {
  const isArabic = items[at - 1]?.form.isArabic === true
  if (isArabic) {
    const direct = isPlaceAlone(items[at]) ? [] : countryCodes(items[at])
    if (direct.length > 0) return { codes: direct, next: at + 1 }
  }
  const link = items[at]
  if (link?.kind === 'link' && placeLinks.has(link.form.key)) {
    const behind = determiners.has(items[at + 1]?.form.key ?? '') ? at + 2 : at + 1
    const codes = countryCodes(items[behind])
    if (codes.length > 0) return { codes, next: behind + 1 }
  }
  return { codes: [], next: at }
}

/**
 * Read the name at an item together with the country beside it.
 *
 * @param before - codes of a country that stands before the name, as English has it
 */
export function designationAt(
  items: readonly Item[],
  at: number,
  { holdersOfOffice }: Lexicon,
  countryOf: (id: InstitutionId) => string | null,
  before: readonly string[] = [],
): Designation {
  const item = items[at] as Item
  const terms = item.terms.filter((term) => !isCountry(term))
  const behind = before.length > 0 ? { codes: [...before], next: at + 1 } : countryBehind(items, at + 1)
  const codes = new Set(behind.codes)
  const isBeside = before.length > 0 || behind.next === at + 2
  // *شرطة دبي* is another body than any police of a whole country.
  const isLocal = before.length === 0 && items[at + 1]?.kind === 'country' && isPlaceAlone(items[at + 1])
  // A name and its other spelling lead to one institution twice.
  const named = terms.flatMap((term) =>
    term.kind === 'institution' || term.kind === 'holder' ? term.id : [],
  )
  const own = [...new Set(named)]
  const shared = terms.flatMap((term) => (term.kind === 'shared' ? term.id : []))
  const offices = terms.flatMap((term) =>
    term.kind === 'office' || term.kind === 'officeHolder' ? term.office : [],
  )
  const isHolder = terms.some(({ kind }) => kind === 'holder' || kind === 'officeHolder')
  const end = items[behind.next - 1]?.end ?? item.end
  const place = { isHolder, start: item.start, end, next: behind.next }
  const inCountry = (id: InstitutionId): boolean => codes.has(countryOf(id) ?? '')

  if (codes.size > 0) {
    const seats = offices.flatMap((office) =>
      [...codes].flatMap((code) => holdersOfOffice.get(office)?.get(code) ?? []),
    )
    const there = [...new Set([...own.filter(inCountry), ...shared.filter(inCountry), ...seats])]
    if (there.length > 0) return { ids: there, isSure: there.length === 1, offices: [], ...place }
    // *Hamas in Lebanon* is Hamas, but *Georgia Secretary of State* is not of the United States.
    const isElsewhere = isBeside && own.some((id) => countryOf(id) !== null)
    if (own.length > 0 && !isElsewhere) return { ids: own, isSure: own.length === 1, offices: [], ...place }
    return { ids: [], isSure: false, offices: [], ...place }
  }
  const isSure = own.length === 1 && shared.length === 0 && !item.terms.some(isCountry)
  if (isLocal && !isSure)
    return { ids: [], isSure, offices: [], ...place, end: items[at + 1]?.end ?? end, next: at + 2 }
  return { ids: [...new Set([...own, ...shared])], isSure, offices: isSure ? [] : offices, ...place }
}
