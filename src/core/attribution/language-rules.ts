import type { Finding, Rule } from '#core/attribution/finding'
import type { BarePassage, Passage } from '#core/attribution/passage'
import type { Commitment, Stance } from '#core/statement/stance'

/** A passage without its words: what language-neutral steps may look at. */
export type AnyPassage = Passage<unknown, unknown>

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

/** By what a text is told to be in a language: its script, and its most common words. */
export interface Detection {
  /** Unicode's name of the script, as `\p{Script=…}` takes it. */
  readonly script: string
  /** A few dozen of the language's most common words, by white space. */
  readonly commonWords: string
  /** The least share of them among the words of a text, between 0 and 1. */
  readonly leastShare: number
  /** Few others write the script: it says enough of a text that is too short to hold a common word. */
  readonly ownsScript: boolean
  /** Letters of the script that only other languages write. */
  readonly foreignLetters: string
}

/** How often the statements of each family of rules are right (content, source and cue together), between 0 and 1. */
export interface ConfidenceTable {
  readonly byRule: Readonly<Partial<Record<Rule, number>>>
  /** A statement within another's content is found less surely: what its rule's figure is multiplied by. */
  readonly nested: number
}

/** How an article, or its part in one language, is read. */
export interface Reader {
  /** BCP 47 primary tag. */
  readonly tag: string
  readonly confidence: ConfidenceTable
  /** Read the passages that are in this language; they keep their places in the article. */
  read(text: string, passages: readonly BarePassage[]): Reading
}

/** A language the engine can read: one folder under languages/, whose language.ts exports it as `language`. */
export interface LanguageRules extends Reader {
  readonly detection: Detection
}
