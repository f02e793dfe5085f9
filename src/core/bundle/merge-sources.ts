import type { SourceTurn } from '#core/operation/operation'
import { canonicalJson } from '#core/operation/seal'
import { nameRefused } from '#core/source/check-source'
import { SourceDirectory } from '#core/source/directory'
import type { DeskSource } from '#core/source/source'

/**
 * What another desk has said about sources, as far as it follows from what is said here: a source that is here as it was
 * there is followed, one that both have changed stays as ours, and so does one whose names are another's here by now.
 */
export function mergeSources(here: readonly DeskSource[], records: readonly SourceTurn[]): SourceTurn[] {
  const known = new Map(here.map((source) => [source.id, source]))
  const taken: SourceTurn[] = []
  for (const turn of records) {
    const { sourceId, before, after } = turn
    const isAsThere = canonicalJson(known.get(sourceId) ?? null) === canonicalJson(before)
    if (!isAsThere || after === null || !fits([...known.values()], after)) continue
    known.set(sourceId, after)
    taken.push(turn)
  }
  return taken
}

/** Whether a source can be among others: no name of it is theirs, and whatever it is merged into is there. */
function fits(known: readonly DeskSource[], source: DeskSource): boolean {
  const directory = new SourceDirectory([...known.filter(({ id }) => id !== source.id), source])
  if (directory.lookUp(source.id)?.mergedInto !== null) return false
  const names = [...Object.values(source.names), ...source.aliases.map(({ name }) => name)]
  return names.every((name) => nameRefused(directory, name, source.id, 'names') === null)
}
