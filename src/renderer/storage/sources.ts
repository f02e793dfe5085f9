import { createContext, useContext } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { SourceEdit } from '#core/operation/state'
import { shippedDirectory, SourceDirectory } from '#core/source/directory'
import type { DeskSource, SourceKey } from '#core/source/source'
import { facetKey } from '#core/statement/facets'
import type { IsnadDatabase, StatementRow } from './database'
import { useWorkspace } from './workspace-context'

/** Everything that the desk has said about sources. */
export function deskSources(database: IsnadDatabase): Promise<DeskSource[]> {
  return database.sources.toArray()
}

/** The changes that are told on a source's page, oldest first. */
export function sourceEditsOf(database: IsnadDatabase, key: SourceKey): Promise<SourceEdit[]> {
  return database.sourceEdits.where('sources').equals(key).sortBy('seq')
}

/** Every statement that somebody makes, or that others make for them, over all articles; dismissed ones apart. */
export function statementsBy(
  database: IsnadDatabase,
  directory: SourceDirectory,
  key: SourceKey,
): Promise<StatementRow[]> {
  const facets = directory.keysOf(key).flatMap((of) => [facetKey('speaker', of), facetKey('body', of)])
  return database.statements.where('facets').anyOf(facets).distinct().toArray()
}

const DirectoryContext = createContext<SourceDirectory>(shippedDirectory)

export const DirectoryProvider = DirectoryContext.Provider

/** All sources as the desk knows them now. Before they are read, those that ship. */
export function useDirectory(): SourceDirectory {
  return useContext(DirectoryContext)
}

/** The desk's directory, read anew with every change of a source; for the provider above all screens. */
export function useFollowedDirectory(): SourceDirectory {
  const { database } = useWorkspace()
  const read = async () => new SourceDirectory(await deskSources(database))
  return useLiveQuery(read, [database]) ?? shippedDirectory
}
