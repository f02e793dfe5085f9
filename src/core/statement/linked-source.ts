import type { Institution } from '#core/source/institution'
import { institutionById } from '#core/source/registry'
import { sourceKindOf } from '#core/source/source-kind'
import type { SourceRelation } from '#core/source/source-link'
import type { Statement } from './statement'
import { wordingOf, type Worded } from './wording'

/** Which institution stands behind a statement's source, by a person's choice or, until there is one, by the engine's proposal. */
export type LinkedSource =
  | {
      readonly state: 'linked'
      readonly institution: Institution
      readonly relation: SourceRelation
    }
  /** The engine cannot tell: the likeliest first; or the registry does not know it and only the article's own words are there. */
  | {
      readonly state: 'open'
      readonly candidates: readonly Institution[]
      readonly named: string | null
      readonly relation: SourceRelation
    }
  /** A person has decided that it is none of the registry's. */
  | { readonly state: 'none' }
  /** A plain person or a vague source: nobody has thought of an institution. */
  | { readonly state: 'unlinked' }

/** @param statement - as far as it says who speaks and what was decided about that */
export function linkedSource(statement: Worded & Pick<Statement, 'source'>): LinkedSource {
  const { source } = statement
  const { link, resolved } = wordingOf(statement)
  const relation = link?.relation ?? (sourceKindOf(resolved) === 'person' ? 'speaksFor' : 'is')
  if (source && source.institution === null) return { state: 'none' }
  const id = source?.institution ?? link?.institution ?? null
  const institution = id === null ? null : institutionById(id)
  if (institution) return { state: 'linked', institution, relation }
  const candidates = (link?.candidates ?? []).flatMap((candidate) => institutionById(candidate) ?? [])
  const named = link?.named ?? null
  if (candidates.length === 0 && named === null) return { state: 'unlinked' }
  return { state: 'open', candidates, named, relation }
}
