import { z } from 'zod'

/** A slug that never changes once shipped, since statements in logs refer to it: `us-state-department`. */
export const InstitutionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export type InstitutionId = z.infer<typeof InstitutionId>

/** The languages that every record is written in. */
export const registryLanguages = ['en', 'ar'] as const
export type RegistryLanguage = (typeof registryLanguages)[number]

const inEachLanguage = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ en: item, ar: item }).readonly()

const Name = z.string().regex(/^\S+( \S+)*$/)
const Names = inEachLanguage(z.array(Name).readonly())

export const institutionTypes = [
  'government',
  'presidency',
  'ministry',
  'parliament',
  'court',
  'prosecution',
  'armedForces',
  'police',
  'intelligence',
  'centralBank',
  'authority',
  'localGovernment',
  'unitedNations',
  'international',
  'humanitarian',
  'party',
  'armedGroup',
  'newsAgency',
  'broadcaster',
  'newspaper',
  'company',
  'research',
  'sport',
  'religious',
] as const
export const InstitutionType = z.enum(institutionTypes)
export type InstitutionType = z.infer<typeof InstitutionType>

/** What news attributes statements to: one record of the files in resources/sources/. */
export const Institution = z
  .strictObject({
    id: InstitutionId,
    type: InstitutionType,
    /** ISO 3166-1 alpha-2 code; null where it belongs to no one country. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    parent: InstitutionId.nullable(),
    /** What it does in its country, where other countries have its like under the same name: an id of offices.json. */
    office: z.string().exactOptional(),
    names: inEachLanguage(Name),
    /** Other names that lead to this institution alone. */
    aliases: Names,
    /** Matched in capitals only, so that *WHO* is no pronoun. */
    acronyms: Names,
    /** Names that others bear too, or that are words or places as well: never enough alone. */
    shared: Names.exactOptional(),
    /** Titles that only the person at its head bears: *Secretary of State*. */
    holders: Names.exactOptional(),
  })
  .readonly()
export type Institution = z.infer<typeof Institution>

/** A part of the state that most countries have, by the names it goes by where it is plain which country is meant. */
export const Office = z
  .strictObject({
    id: z.string(),
    names: Names,
    /** Titles of the person who speaks for it: *foreign minister*, *وزير الخارجية*. */
    holders: Names,
  })
  .readonly()
export type Office = z.infer<typeof Office>

/** A country by the words that tell of it beside an institution's name, or alone. */
export const Country = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{2}$/),
    names: Names,
    /** Arabic ones as the masculine without article; the other forms follow by rule. */
    adjectives: Names,
    /** Stands for the government in the news: *Washington*, *واشنطن*. */
    capitals: Names,
    /** Cities and regions whose mention tells that an article is about this country. */
    places: Names,
  })
  .readonly()
export type Country = z.infer<typeof Country>
