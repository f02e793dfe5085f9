import { useLiveQuery } from 'dexie-react-hooks'
import type { Profile } from '#core/workflow/profile'
import type { IsnadDatabase } from './database'
import { useWorkspace } from './workspace-context'

/** Everybody on the desk, by name; who has none yet comes first. */
export async function profileRows(database: IsnadDatabase): Promise<Profile[]> {
  const profiles = await database.profiles.toArray()
  return profiles.sort((a, b) => a.name.localeCompare(b.name))
}

/** Everybody on the desk, kept up to date; undefined until they are read. */
export function useProfiles(): readonly Profile[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(() => profileRows(database), [database])
}
