import { z } from 'zod'
import { lookupKey } from '#core/text/normal-forms'
import { type Institution, InstitutionId, type InstitutionType } from './institution'
import { institutionKindOf, type SourceKind } from './source-kind'

/** Any source: an institution's slug, or the UUID of one that the desk keeps itself. No slug has a UUID's form. */
export const SourceId = InstitutionId
export type SourceId = z.infer<typeof SourceId>

/** A name that articles use and that nobody on the desk has said anything about: the name's folded words behind `name:`. */
export type NameKey = `name:${string}`

/** Whatever has a page: a source, or a bare name. */
export const SourceKey = z.string().min(1)
export type SourceKey = SourceId | NameKey

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether the desk made this source, rather than finding it in the registry. */
export const isDeskMade = (id: SourceId): boolean => uuid.test(id)

export const isNameKey = (key: SourceKey): key is NameKey => key.startsWith('name:')

/** One key for all spellings of a name; null for a name without a letter or digit. */
export function nameKeyOf(name: string): NameKey | null {
  const words = name.replace(/^the /i, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : `name:${words.map(lookupKey).join(' ')}`
}

/** Longer names are refused. In UTF-16 code units. */
export const longestName = 200

/** BCP 47; `und` where nobody knows. */
const Language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
const Name = z.string().min(1).max(longestName)

/** What somebody is called in a language. */
export const SourceName = z.strictObject({ language: Language, name: Name }).readonly()
export type SourceName = z.infer<typeof SourceName>

export const sourceKinds = ['person', 'institution', 'group', 'vague'] as const satisfies SourceKind[]

/**
 * What the desk says about a source. Of a source of its own that is everything there is; of an institution of the
 * registry it is what the desk adds: names that go before those that ship, further aliases.
 */
export const DeskSource = z
  .strictObject({
    id: SourceId,
    kind: z.enum(sourceKinds),
    /** What to call it, by language; at least one for a source of the desk's own. */
    names: z.record(Language, Name).readonly(),
    /** Other names that lead to it alone. */
    aliases: z.array(SourceName).readonly(),
    /** What somebody does or is, in plain words; empty where nobody has said. */
    role: z.string().max(longestName),
    /** The body above it, or that a person speaks for. */
    parent: SourceId.nullable(),
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    /** The source that this one turned out to be: whatever leads here leads there. */
    mergedInto: SourceId.nullable(),
  })
  .readonly()
export type DeskSource = z.infer<typeof DeskSource>

/** A source as the desk knows it, from the registry and its own additions together. */
export interface Source {
  readonly id: SourceId
  readonly kind: SourceKind
  /** What sort of institution; null for a source that the registry does not hold. */
  readonly type: InstitutionType | null
  /** At least one, by language. */
  readonly names: Readonly<Record<string, string>>
  readonly aliases: readonly SourceName[]
  /** The aliases that the desk added, which it can remove. */
  readonly deskAliases: readonly SourceName[]
  readonly role: string
  readonly parent: SourceId | null
  readonly country: string | null
  readonly mergedInto: SourceId | null
}

/** Before the desk has said anything about an institution of the registry. */
export function unspoken({ id, type }: Institution): DeskSource {
  return {
    id,
    kind: institutionKindOf(type),
    names: {},
    aliases: [],
    role: '',
    parent: null,
    country: null,
    mergedInto: null,
  }
}

/** @param shipped - the institution of this id; null for a source of the desk's own */
export function sourceFrom(own: DeskSource | null, shipped: Institution): Source
export function sourceFrom(own: DeskSource, shipped: Institution | null): Source
export function sourceFrom(own: DeskSource | null, shipped: Institution | null): Source {
  const desk = own ?? unspoken(shipped as Institution)
  return {
    id: desk.id,
    kind: desk.kind,
    type: shipped?.type ?? null,
    names: { ...shipped?.names, ...desk.names },
    aliases: [...(shipped ? shippedAliases(shipped, desk) : []), ...desk.aliases],
    deskAliases: desk.aliases,
    role: desk.role,
    parent: desk.parent ?? shipped?.parent ?? null,
    country: desk.country ?? shipped?.country ?? null,
    mergedInto: desk.mergedInto,
  }
}

/** A name that the desk has replaced is still one by which the institution is known. */
function shippedAliases({ names, aliases, acronyms }: Institution, desk: DeskSource): SourceName[] {
  return (['en', 'ar'] as const).flatMap((language) =>
    [
      ...(desk.names[language] !== undefined && desk.names[language] !== names[language]
        ? [names[language]]
        : []),
      ...acronyms[language],
      ...aliases[language],
    ].map((name) => ({ language, name })),
  )
}
