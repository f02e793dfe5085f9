import { createContext, useContext } from 'react'
import type { Workspace } from './workspace'

const WorkspaceContext = createContext<Workspace | null>(null)

export const WorkspaceProvider = WorkspaceContext.Provider

/** The opened workspace. @throws Error outside a `WorkspaceProvider` */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace is open here')
  return workspace
}
