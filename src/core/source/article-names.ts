import { designationAt } from './designation'
import type { InstitutionId } from './institution'
import { lastIndexBefore } from '#core/text/last-index'
import { nameKey, type NameWord } from './name-words'
import { type Item, itemsOf } from './phrase-items'
import type { Meaning, Names } from './phrase-meaning'
import { readStretch } from './read-phrase'
import { nounsByType } from './role-words'
import { type EachForm, mentionsOf, unlistedCountryAt } from './unlisted-countries'

/** Somebody whom the article introduces, and the words that do it. */
export interface Introduction {
  readonly meaning: Meaning
  readonly offset: number
}

interface Mention {
  readonly id: InstitutionId
  readonly offset: number
}

/** How far behind or before an office the name of its holder is looked for, in words. */
const longestPersonalName = 4
/** How many mentions a noun may reach back over. */
const longestLookBack = 20
/** How many items an introduction may take. */
const longestIntroduction = 14

/** What an article as a whole says of institutions, countries and persons; read once, in one pass over its words. */
export class ArticleNames {
  /** How often institutions are named by names that nobody else bears. */
  readonly #explicit = new Map<InstitutionId, number>()
  /** By what an institution is called when it is named again, in reading order. */
  readonly #byNoun = new Map<string, Mention[]>()
  readonly #weights = new Map<string, number>()
  /** Countries that the registry does not know, by key. */
  readonly #unlisted = new Set<string>()
  /** Null for those who are named by an office that they no longer hold. */
  readonly #introductions = new Map<string, Introduction | null>()
  readonly #names: Names

  /**
   * @param naming - the passages that may name somebody, in reading order
   * @param eachOfAll - the words of all passages, seldom asked for
   */
  constructor(naming: readonly (readonly NameWord[])[], eachOfAll: EachForm, names: Names) {
    this.#names = names
    for (const words of naming) this.#read(itemsOf(words, names.own))
    if (this.#unlisted.size > 0)
      for (const [key, mentions] of mentionsOf(this.#unlisted, eachOfAll))
        this.#weigh(`unlisted ${key}`, mentions)
    this.countries = [...this.#weights].sort(([, a], [, b]) => b - a).map(([code]) => code)
  }

  /** The countries that the article speaks of, the most mentioned first; those that the registry does not know are among them. */
  readonly countries: readonly string[]

  /** The one country that the article is about, where that is beyond doubt. */
  get onlyCountry(): string | null {
    const [first = null, second = null] = this.countries
    const weight = this.weightOf(first)
    return weight >= 3 && this.weightOf(second) * 4 <= weight ? first : null
  }

  /** How much the article speaks of a country: 0 for not at all. */
  weightOf(country: string | null): number {
    return this.#weights.get(country ?? '') ?? 0
  }

  /** Those named first, the more often the sooner, then those of the countries that are most spoken of. */
  byLikelihood(
    ids: readonly InstitutionId[],
    countryOf: (id: InstitutionId) => string | null,
  ): InstitutionId[] {
    return [...ids].sort(
      (a, b) =>
        this.mentions(b) - this.mentions(a) || this.weightOf(countryOf(b)) - this.weightOf(countryOf(a)),
    )
  }

  /** How often the article names it by a name of its own. */
  mentions(id: InstitutionId): number {
    return this.#explicit.get(id) ?? 0
  }

  /** The institutions that a noun may take up at an offset, the last named first. */
  takenUpBy(noun: string, offset: number): InstitutionId[] {
    const mentions = this.#byNoun.get(noun) ?? []
    const end = lastIndexBefore(mentions, offset - 1, (mention) => mention.offset) + 1
    const last = mentions.slice(Math.max(0, end - longestLookBack), end).reverse()
    return [...new Set(last.map(({ id }) => this.#names.whose(id)))]
  }

  /** How a person is introduced, by the keys of the name's words with spaces between them. */
  introductionOf(keys: string): Introduction | null {
    return this.#introductions.get(keys) ?? null
  }

  #weigh(code: string, weight: number): void {
    this.#weights.set(code, (this.#weights.get(code) ?? 0) + weight)
  }

  #read(items: readonly Item[]): void {
    items.forEach((item, at) => {
      if (item.terms.length === 0 && !item.form.isPolity) return
      const unlisted = unlistedCountryAt(items, at)
      if (unlisted !== null) this.#unlisted.add(unlisted)
      if (item.terms.length === 0) return
      if (item.kind === 'country' || item.kind === 'name')
        for (const term of item.terms) if (term.kind === 'country') this.#weigh(term.code, 1)
      if (item.kind === 'name') this.#readName(items, at)
      if (item.kind === 'role' || item.kind === 'name') this.#readIntroduction(items, at)
    })
  }

  #readName(items: readonly Item[], at: number): void {
    const { lexicon, countryOf } = this.#names
    const before = items[at - 1]
    const codes =
      before?.kind === 'country'
        ? before.terms.flatMap((term) => (term.kind === 'country' && term.as !== 'place' ? term.code : []))
        : []
    const { ids, isSure } = designationAt(items, at, lexicon, countryOf, isArabicWord(items[at]) ? [] : codes)
    const [id] = ids
    if (!isSure || id === undefined) return
    const body = this.#names.bodyOf(id)
    if (!body) return
    this.#explicit.set(id, this.mentions(id) + 1)
    if (body.country !== null) this.#weigh(body.country, 1)
    const head = nameKey(body.names['ar']?.split(' ')[0] ?? '').replace(/^ال/, '')
    const nouns = new Set([...(nounsByType[body.type ?? ''] ?? []), ...(head === '' ? [] : [head])])
    for (const noun of nouns) {
      const mentions = this.#byNoun.get(noun) ?? []
      mentions.push({ id, offset: items[at]?.start ?? 0 })
      this.#byNoun.set(noun, mentions)
    }
  }

  /** An office and the name beside it: *وزير الخارجية الأمريكي جون كيري*, *Ned Price, a State Department spokesman*. */
  #readIntroduction(items: readonly Item[], at: number): void {
    const before = items[at - 1]
    const from = before?.kind === 'country' && before.form.isCapital ? at - 1 : at
    // *Virginia AFL-CIO President*, *Acme President*: the words before it say of what.
    if (before?.kind === 'name' || (before?.kind === 'word' && before.form.isCapital)) return
    let to = at + 1
    while (to < items.length && to - at < longestIntroduction && items[to]?.kind !== 'mark') to += 1
    const meaning = readStretch({ items, from, to: endOfIntroduction(items, at, to) }, this.#names)
    if (meaning?.relation !== 'speaksFor') return
    const offset = items[at]?.start ?? 0
    // *former President X* and *US president X* in one article: the first says what X is.
    const introduction = items[from - 1]?.kind === 'former' ? null : { meaning, offset }
    const introduce = (name: readonly Item[]) => {
      const key = name.map(({ form }) => form.key).join(' ')
      if (key !== '' && !this.#introductions.has(key)) this.#introductions.set(key, introduction)
    }
    let next = meaning.next
    while (items[next]?.kind === 'link') next += 1
    if (items[next]?.kind === 'mark' && items[next]?.form.mark === 'comma') next += 1
    const behind = nameFrom(items, next)
    behind.forEach((_, count) => {
      introduce(behind.slice(0, count + 1))
      // English writes names in capitals, so that the last of them is the surname.
      if (!isArabicWord(behind[0])) introduce(behind.slice(count))
    })
    let last = from - 1
    while (items[last]?.kind === 'link') last -= 1
    if (items[last]?.form.mark !== 'comma') return
    const ahead = nameUpTo(items, last)
    ahead.forEach((_, skipped) => {
      introduce(ahead.slice(skipped))
    })
  }
}

const isArabicWord = (item: Item | undefined): boolean => item?.form.isArabic === true

/** In running English a verb follows the person's name, and whatever it governs is no part of the introduction. */
function endOfIntroduction(items: readonly Item[], at: number, to: number): number {
  if (isArabicWord(items[at])) return to
  let end = at + 1
  while (end < to && items[end]?.kind !== 'word' && items[end]?.kind !== 'member') end += 1
  return Math.min(to, end + nameFrom(items, end).length)
}

const isNamePart = (item: Item | undefined): boolean =>
  item?.kind === 'word' && (item.form.isCapital || isArabicWord(item))

function nameFrom(items: readonly Item[], from: number): Item[] {
  let to = from
  while (to - from < longestPersonalName && isNamePart(items[to])) to += 1
  return items.slice(from, to)
}

function nameUpTo(items: readonly Item[], to: number): Item[] {
  let from = to
  while (to - from < longestPersonalName && isNamePart(items[from - 1])) from -= 1
  return items.slice(from, to)
}
