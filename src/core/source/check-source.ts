import { failure, success, type Failure, type Result } from '#core/result'
import type { SourceDirectory } from './directory'
import { type DeskSource, longestName, nameKeyOf, type SourceId, type SourceName } from './source'

/** A source of the desk's own as a person fills it in. */
export type SourceDraft = Omit<DeskSource, 'aliases' | 'mergedInto'>

/** Each comes with the `field` that it is about. */
export type SourceRefusal =
  /** Nothing was written in a field that cannot be empty. */
  | 'field.empty'
  | 'field.tooLong'
  /** Detail: `name`, and `bearer`, the id of whoever has it. */
  | 'source.nameTaken'
  | 'source.parentSelf'
  | 'source.parentCycle'
  | 'source.parentUnknown'

export function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}

export const isSameName = (a: SourceName, b: SourceName): boolean =>
  a.language === b.language && a.name === b.name

/** Two names that articles spell alike, whatever their language. */
export const soundsAlike = (a: string, b: string): boolean => nameKeyOf(a) === nameKeyOf(b)

/**
 * The names of a source, tidied, without those that are empty. A source of the desk's own needs one, an institution of
 * the registry has those that ship.
 */
export function checkNames(
  directory: SourceDirectory,
  names: DeskSource['names'],
  id: SourceId,
): Result<DeskSource['names'], SourceRefusal> {
  const filled = Object.entries(names).flatMap(([language, name]): SourceName[] =>
    tidyName(name) === '' ? [] : [{ language, name: tidyName(name) }],
  )
  if (filled.length === 0 && !isShipped(directory, id)) return failure('field.empty', { field: 'names' })
  for (const { language, name } of filled) {
    const refused = nameRefused(directory, name, id, `names.${language}`)
    if (refused) return { ok: false, failure: refused }
  }
  return success(Object.fromEntries(filled.map(({ language, name }) => [language, name])))
}

/** A source with one more alias; as it is where it bears the name already. */
export function withAlias(
  directory: SourceDirectory,
  own: DeskSource,
  alias: SourceName,
): Result<DeskSource, SourceRefusal> {
  const name = tidyName(alias.name)
  const refused = nameRefused(directory, name, own.id, 'alias')
  if (refused) return { ok: false, failure: refused }
  const known = [...Object.values(own.names), ...own.aliases.map((other) => other.name)]
  if (known.some((other) => soundsAlike(other, name))) return success(own)
  return success({ ...own, aliases: [...own.aliases, { language: alias.language, name }] })
}

/** Why a source cannot have this name; null where it can. Two sources of one name could not be told apart in an article. */
export function nameRefused(
  directory: SourceDirectory,
  name: string,
  id: SourceId,
  field: string,
): Failure<SourceRefusal> | null {
  if (nameKeyOf(name) === null) return { code: 'field.empty', detail: { field } }
  if (name.length > longestName) return { code: 'field.tooLong', detail: { field, characters: longestName } }
  const bearer = directory.bearerOf(name)
  if (bearer === null || bearer === directory.resolve(id)) return null
  return { code: 'source.nameTaken', detail: { field, name, bearer } }
}

export function roleRefused(role: string): Failure<SourceRefusal> | null {
  const field = 'role'
  return role.length > longestName
    ? { code: 'field.tooLong', detail: { field, characters: longestName } }
    : null
}

/** Why a source cannot belong to another; null where it can. */
export function parentRefused(
  directory: SourceDirectory,
  id: SourceId,
  parent: SourceId | null,
): Failure<SourceRefusal> | null {
  if (parent === null) return null
  const detail = { field: 'parent' }
  if (directory.resolve(parent) === id) return { code: 'source.parentSelf', detail }
  const above = new Set<SourceId>()
  for (let at = directory.lookUp(parent); at; at = at.parent === null ? null : directory.lookUp(at.parent)) {
    if (at.id === id) return { code: 'source.parentCycle', detail }
    if (above.has(at.id)) break
    above.add(at.id)
  }
  return above.size === 0 ? { code: 'source.parentUnknown', detail } : null
}

const isShipped = (directory: SourceDirectory, id: SourceId): boolean => directory.source(id)?.type != null
