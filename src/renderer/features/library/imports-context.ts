import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ImportQueue, ImportRow } from './import-queue'

export const ImportsContext = createContext<ImportQueue | null>(null)

/** @throws Error outside an `ImportsProvider` */
export function useImports(): { readonly queue: ImportQueue; readonly rows: readonly ImportRow[] } {
  const queue = useContext(ImportsContext)
  if (!queue) throw new Error('no imports are possible here')
  return { queue, rows: useSyncExternalStore(queue.subscribe, queue.snapshot) }
}
