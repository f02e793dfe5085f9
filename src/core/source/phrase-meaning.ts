import type { Designation } from './designation'
import type { InstitutionId, InstitutionType } from './institution'
import type { Lexicon } from './lexicon'
import type { NameIndex } from './name-index'
import type { Item } from './phrase-items'
import type { SourceKey } from './source'
import type { SourceRelation } from './source-link'

/** What a phrase says of an institution. */
export type Meaning = {
  readonly relation: SourceRelation
  /** The item behind the words that tell it. */
  readonly next: number
} & (
  | { readonly kind: 'designation'; readonly designation: Designation }
  /** A country or a capital that speaks: its government. */
  | {
      readonly kind: 'country'
      readonly codes: readonly string[]
      readonly start: number
      readonly end: number
    }
  /** A noun that takes up an institution named elsewhere: *the ministry*. */
  | { readonly kind: 'noun'; readonly noun: string; readonly start: number; readonly end: number }
  /** A body that the registry does not know. */
  | { readonly kind: 'unlisted'; readonly start: number; readonly end: number }
)

/** What linking needs to know of an institution, or of a body of the desk's own. */
export interface Body {
  readonly type: InstitutionType | null
  readonly country: string | null
  readonly names: Readonly<Record<string, string>>
}

/** What readers of phrases look things up in. */
export interface Names {
  readonly lexicon: Lexicon
  /** Names that the desk has given, which go before those that ship; null where it has given none. */
  readonly own: NameIndex | null
  bodyOf(id: InstitutionId): Body | null
  /** Whose an id is today, past what the desk has merged. */
  whose(id: InstitutionId): SourceKey
  countryOf(id: InstitutionId): string | null
}

/** The items between two marks. */
export interface Stretch {
  readonly items: readonly Item[]
  readonly from: number
  readonly to: number
}

/** *Russia said*, *واشنطن* at the head of a phrase that holds nothing else; not *Florida*. */
export function countryThatSpeaks(item: Item, next: number): Meaning | null {
  const codes = item.terms.flatMap((term) =>
    term.kind === 'country' && (term.as === 'name' || term.as === 'capital') ? term.code : [],
  )
  if (codes.length === 0) return null
  const { start, end } = item
  return { kind: 'country', relation: 'is', codes: [...new Set(codes)], start, end, next }
}

export const isRole = (item: Item | undefined, role: string): boolean =>
  item?.terms.some((term) => term.kind === 'role' && term.role === role) ?? false

export const isHolderName = (item: Item | undefined): boolean =>
  item?.terms.some(({ kind }) => kind === 'holder' || kind === 'officeHolder') ?? false
