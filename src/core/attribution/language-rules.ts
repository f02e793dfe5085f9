import type { Finding } from '#core/attribution/finding'
import type { Passage } from '#core/attribution/passage'
import type { Commitment, Stance } from '#core/statement/stance'
import type { Block } from '#core/text/block'

/** A passage without its words: what language-neutral steps may look at. */
export type AnyPassage = Passage<unknown>

/** What reading the content's own words adds to a finding. */
export interface ContentLabels {
  /** Replaces the cue's act where the content is an explicit frame of another one. */
  readonly act: Stance
  readonly commitment: Commitment
}

/** Statements of one article with what the language's own rules say of them. Arrays run parallel. */
export interface Reading {
  readonly passages: readonly AnyPassage[]
  readonly findings: readonly Finding[]
  /** The fullest name of each finding's source as it stands in the article, or null where nobody is named. */
  readonly resolved: readonly (string | null)[]
  readonly labels: readonly ContentLabels[]
  /** Whether a word before a quotation only introduces it, so that the content is quoted as a whole. */
  isLeadIn(passage: AnyPassage, index: number): boolean
  /** Whether a quotation in marks only names something. */
  isQuotedName(passage: AnyPassage, from: number, to: number): boolean
}

/** A language the engine can read: one folder under languages/, entered in languages/registry.ts. */
export interface LanguageRules {
  /** BCP 47 primary tag. */
  readonly tag: string
  read(text: string, blocks: readonly Block[]): Reading
}
