import { createContext, useContext, useSyncExternalStore } from 'react'
import type { KeptImport } from '../../storage/kept-imports'
import type { ReadResult } from '../../workers/article-reader'
import type { ImportQueue, ImportsSnapshot } from './import-queue'
import type { ImportChoices } from './importing'

export interface Imports {
  readonly queue: ImportQueue
  /** Read a file without importing it: to see what would come in. */
  readonly read: (file: File, choices: ImportChoices, signal: AbortSignal) => Promise<ReadResult>
  /** Files that were left when the program was closed. */
  readonly left: readonly KeptImport[]
  /** Import them after all, or deal with them no more. */
  readonly dealWithLeft: (how: 'resume' | 'forget') => void
}

export const ImportsContext = createContext<Imports | null>(null)

/** How files are brought in. @throws Error outside an `ImportsProvider` */
export function useImports(): Imports {
  const imports = useContext(ImportsContext)
  if (!imports) throw new Error('no imports are possible here')
  return imports
}

/** What becomes of the files: whoever asks is drawn again several times a second while a folder comes in. */
export function useImportRows(): ImportsSnapshot {
  const { queue } = useImports()
  return useSyncExternalStore(queue.subscribe, queue.snapshot)
}
