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

/** Shows the forms of words one by one, in reading order. */
export type EachForm = (see: (form: NameForm) => void) => void

/** How often words name countries, by key. */
export function mentionsOf(countries: ReadonlySet<string>, each: EachForm): Map<string, number> {
  const mentions = new Map<string, number>()
  each(({ countryKeys }) => {
    for (let at = 0; at < countryKeys.length; at += 1) {
      const key = countryKeys[at] as string
      if (!countries.has(key)) continue
      mentions.set(key, (mentions.get(key) ?? 0) + 1)
      return
    }
  })
  return mentions
}
