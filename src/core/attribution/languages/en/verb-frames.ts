import type { Distance, Stance } from '#core/statement/stance'

/**
 * What may follow an English reporting verb: `that` a clause with or without «that», `quote` a quotation, `nominal` a noun
 * phrase or a gerund, `to` an infinitive, `object` a listener before the clause (*told reporters that*), `objectTo` a person
 * and an infinitive (*urged them to*), `as` something called or described (*called it a hoax*), `wh` a question
 * (*asked whether*), `onlyThat` a clause that «that» must open, `noun` a reporting noun that names the act (*voiced concern*),
 * `figureAt` a number (*put the toll at 40*), or a preposition with the content behind it.
 */
export type EnglishFrame =
  | 'that'
  | 'quote'
  | 'nominal'
  | 'to'
  | 'toNoun'
  | 'object'
  | 'objectTo'
  | 'objectOf'
  | 'as'
  | 'called'
  | 'onlyThat'
  | 'noun'
  | 'figureAt'
  | 'wh'
  | EnglishPreposition
export type EnglishPreposition = 'of' | 'for' | 'about' | 'against' | 'on' | 'with' | 'at' | 'over' | 'from'

export interface EnglishVerb {
  readonly base: string
  readonly act: Stance
  readonly distance: Distance
  readonly frames: ReadonlySet<EnglishFrame>
  /** A particle that belongs to the verb: *point* out. */
  readonly particle: string
}

/** A speech act, how the reporter stands to it, and its verbs: with irregular past and participle in brackets, the particle | frames. */
export type VerbFamily = readonly [Stance, Distance, string]
