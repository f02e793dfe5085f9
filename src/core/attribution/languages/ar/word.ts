import type { InflectedForm } from '#core/attribution/languages/ar/conjugation'
import type { nouns } from '#core/attribution/languages/ar/nouns'
import type { particles } from '#core/attribution/languages/ar/particles'
import type { ArabicFrame, ReportingVerb } from '#core/attribution/languages/ar/verbs'

/** A reading of a word as a reporting word. One spelling may have several. */
export interface CueReading extends InflectedForm {
  readonly verb: ReportingVerb
}

export type WordClass =
  | keyof typeof particles
  | keyof typeof nouns
  | 'givenName'
  | 'hearsay'
  | 'narratorRemark'
  | 'thing'
  | 'deed'
  | 'masdar'
  | 'nisba'

/** What is known of one spelling of an Arabic word. */
export interface ArabicWord {
  /** Letters alone, hamza kept. */
  readonly bare: string
  /** Look-up key of the word without a conjunction on its front. */
  readonly key: string
  /** Code units of a conjunction (و, ف) on its front, 0 where there is none. */
  readonly conjunction: number
  /** The clitic preposition on its front, where the rest is a word that can stand behind one. */
  readonly clitic: '' | 'ب' | 'ل' | 'ك'
  /** Look-up key without conjunction, clitic preposition and article. */
  readonly stem: string
  readonly isDefinite: boolean
  /** Classes of the word, by its key or by its stem. */
  readonly classes: ReadonlySet<WordClass>
  readonly cues: readonly CueReading[]
  /** A pronoun hangs on the complementiser: *إنه*. */
  readonly complementiserPronoun: string
  /** Nothing is known of it: very likely part of a name. */
  readonly isUnknown: boolean
  readonly isWord: boolean
  /** A reporting verb in the past or the present is one of its readings. */
  readonly isFinite: boolean
  /** An indefinite noun in the accusative (*أطرافا*): never a subject. */
  readonly isAccusative: boolean
  /** The preposition that it is when it stands alone, as frames name them. */
  readonly preposition: ArabicFrame | null
  /** A report may begin with it: most words cannot, and are passed over at the cost of a look. */
  readonly opensReport: boolean
  /** It may be a name in a disguise that only the words around it, or the whole article, see through (*بان كي مون*). */
  readonly mayHideName: boolean
  /** It needs no noun behind it: *مسؤولون*, whose plural would have lost its ending, and *حماس*, a body by a name of its own. */
  readonly isWhole: boolean
  /** It may stand in what somebody is called: no particle and no plain verb, which are half of any text. */
  readonly mayStandInName: boolean
  /** With the article, and at most of an origin: it may be a surname (*الحلو*). */
  readonly mayBeSurname: boolean
}
