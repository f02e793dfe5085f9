import type { Designation } from './designation'
import type { InstitutionId } from './institution'
import type { Lexicon } from './lexicon'
import type { Item } from './phrase-items'
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

/** What readers of phrases look things up in. */
export interface Names {
  readonly lexicon: Lexicon
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
