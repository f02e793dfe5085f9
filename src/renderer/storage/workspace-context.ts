import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ActorId } from '#core/workflow/actor'
import type { Workspace } from './workspace'

const WorkspaceContext = createContext<Workspace | null>(null)

export const WorkspaceProvider = WorkspaceContext.Provider

/** The opened workspace. @throws Error outside a `WorkspaceProvider` */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace is open here')
  return workspace
}

/** Who is at work here, kept up to date. */
export function useActor(): ActorId {
  const workspace = useWorkspace()
  return useSyncExternalStore(workspace.followActor, () => workspace.actor)
}
