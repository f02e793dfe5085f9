import { SourceDirectory } from './directory'
import { isInCapitals } from './lexicon'
import { NameIndex } from './name-index'
import type { DeskSource, Source, SourceId, SourceKey } from './source'

/** What the desk calls bodies, for linking to look up beside the registry. */
export interface DeskNames {
  readonly index: NameIndex
  /** The source of an id as the desk knows it; null where there is none. */
  bodyOf(id: SourceId): Source | null
  /** Whose an id is today: past every merge. */
  whose(id: SourceId): SourceKey
}

/**
 * The names and aliases that the desk has given to bodies. Persons are not among them: whoever bears a person's whole name
 * is found by it (`SourceDirectory.resolve`), and an article's words on whom somebody speaks for are not to be lost for it.
 *
 * A body leads to itself under its own names, also where it was merged into another: a merge is looked up when a link is
 * shown, so that taking it back parts what came in meanwhile as well.
 *
 * @returns null where the desk says nothing of any source
 */
export function deskNamesOf(sources: readonly DeskSource[]): DeskNames | null {
  if (sources.length === 0) return null
  const directory = new SourceDirectory(sources)
  const index = new NameIndex()
  for (const { id, kind, names, aliases } of sources) {
    if (kind !== 'institution' && kind !== 'group') continue
    for (const name of new Set([...Object.values(names), ...aliases.map((alias) => alias.name)]))
      index.add(name, { kind: 'institution', id }, isInCapitals(name))
  }
  return { index, bodyOf: (id) => directory.source(id), whose: (id) => directory.resolve(id) }
}
