import type { NameForm } from './name-words'
import type { Item } from './phrase-items'

/** Before the name of a country, whatever it is. *State of* is not among them: those that news names are parts of one. */
export const polities: ReadonlySet<string> = new Set(
  'republic,kingdom,sultanate,emirate,principality,جمهوريه,مملكه,سلطنه,اماره'.split(','),
)
/** Offices that countries alone have; a city has a police, a state of a union its departments. */
const officesOfCountries: ReadonlySet<string> = new Set(
  'foreign,defence,interior,information,religious-affairs,presidency,intelligence,central-bank'.split(','),
)
const adjectiveEnding = /^ال(.+?)يه?$/

/** One key for a country's name and its Arabic adjective: *مرجان*, *المرجانية*. */
export const countryKey = (key: string): string => adjectiveEnding.exec(key)?.[1] ?? key

const isOfficeOfCountry = ({ terms }: Item): boolean =>
  terms.some((term) => term.kind === 'office' && officesOfCountries.has(term.office))

const isNamePart = (item: Item | undefined): item is Item =>
  item?.kind === 'word' && (item.form.isCapital || item.form.isArabic)

const behindOf = (items: readonly Item[], at: number): Item | undefined =>
  items[at + 1]?.form.key === 'of' ? items[at + 2] : undefined

/**
 * A country that the registry does not know, as the words at an item tell: *the Republic of X*, *the X Interior Ministry*,
 * *وزارة الداخلية* with an adjective that is no known country's.
 *
 * @returns its key, or null
 */
export function unlistedCountryAt(items: readonly Item[], at: number): string | null {
  const item = items[at]
  if (!item) return null
  const { isArabic } = item.form
  if (item.kind === 'word') {
    if (!item.form.isPolity) return null
    const name = isArabic ? items[at + 1] : behindOf(items, at)
    return isNamePart(name) ? countryKey(name.form.key) : null
  }
  if (!isOfficeOfCountry(item)) return null
  if (isArabic) {
    const adjective = items[at + 1]
    return isNamePart(adjective) && adjectiveEnding.test(adjective.form.key)
      ? countryKey(adjective.form.key)
      : null
  }
  const name = [items[at - 1], behindOf(items, at)].find(isNamePart)
  return name ? name.form.key : null
}

/** Signs that keys can have: as many as a small integer has bits. */
const signs = 30

/**
 * A bit that a key has in common with one in thirty others: told of a word once and kept with it, so that all the words of an
 * article can be passed over that cannot have one of some keys.
 */
export function signOf(key: string): number {
  let hash = key.length
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) % 65_521
  return 1 << (hash % signs)
}

/** Shows the forms of words one by one, in reading order: at least of those that have a key with one of these signs. */
export type EachForm = (signs: number, see: (form: NameForm) => void) => void

/** How often words name countries, by key. */
export function mentionsOf(countries: ReadonlySet<string>, each: EachForm): Map<string, number> {
  const mentions = new Map<string, number>()
  let sought = 0
  for (const key of countries) sought |= signOf(key)
  each(sought, ({ countryKeys }) => {
    const key = countryKeys.find((one) => countries.has(one))
    if (key !== undefined) mentions.set(key, (mentions.get(key) ?? 0) + 1)
  })
  return mentions
}
