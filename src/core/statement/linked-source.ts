import { shippedDirectory, type SourceDirectory } from '#core/source/directory'
import { nameKeyOf, type Source } from '#core/source/source'
import type { SourceRelation } from '#core/source/source-link'
import type { Statement } from './statement'
import { relationOf } from './voices'
import { wordingOf, type Worded } from './wording'

/** Which source stands behind a statement, by a person's choice or, until there is one, by the engine's proposal. */
export type LinkedSource =
  | {
      readonly state: 'linked'
      readonly source: Source
      readonly relation: SourceRelation
    }
  /** The engine cannot tell: the likeliest first; or nobody knows it and only the article's own words are there. */
  | {
      readonly state: 'open'
      readonly candidates: readonly Source[]
      readonly named: string | null
      readonly relation: SourceRelation
    }
  /** A person has decided that it is none that is known. */
  | { readonly state: 'none' }
  /** A plain person or a vague source: nobody has thought of an institution. */
  | { readonly state: 'unlinked' }

/**
 * @param statement - as far as it says who speaks and what was decided about that
 * @param directory - the desk's, so that merges and its own names count; without it only what ships does
 */
export function linkedSource(
  statement: Worded & Pick<Statement, 'source'>,
  directory: SourceDirectory = shippedDirectory,
): LinkedSource {
  const { source: choice } = statement
  const { link, resolved } = wordingOf(statement)
  const relation = relationOf(statement)
  if (choice && choice.source === null) return { state: 'none' }
  const id = choice?.source ?? link?.institution ?? null
  const source = id === null ? null : directory.lookUp(id)
  if (source) return { state: 'linked', source, relation }
  const named = link?.named ?? null
  const isChoice = (link?.candidates.length ?? 0) > 0
  const body = named === null || isChoice ? null : bearerOf(named, directory)
  if (body) return { state: 'linked', source: body, relation }
  const speaker = resolved === null ? null : bearerOf(resolved, directory)
  if (speaker) return { state: 'linked', source: speaker, relation: 'is' }
  // Two that the desk has merged are one.
  const offered = [...new Set((link?.candidates ?? []).map((candidate) => directory.resolve(candidate)))]
  const candidates = offered.flatMap((candidate) => directory.lookUp(candidate) ?? [])
  if (candidates.length === 0 && named === null) return { state: 'unlinked' }
  return { state: 'open', candidates, named, relation }
}

/** Whom the desk calls by a name. What the registry calls by it is for linking to say, which sees the article around it. */
function bearerOf(name: string, directory: SourceDirectory): Source | null {
  const key = nameKeyOf(name)
  return key && directory.lookUp(key)
}
