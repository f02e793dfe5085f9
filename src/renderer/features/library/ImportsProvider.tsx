import { useState, type ReactNode } from 'react'
import { usePlatform } from '../../platform/platform-context'
import { useWorkspace } from '../../storage/workspace-context'
import { ArticleReader } from '../../workers/article-reader'
import { ImportQueue } from './import-queue'
import { importFile } from './importing'
import { ImportsContext } from './imports-context'

/** Keeps the imports going on whichever screen is open. */
export function ImportsProvider({ children }: { readonly children: ReactNode }) {
  const platform = usePlatform()
  const workspace = useWorkspace()
  const [queue] = useState(() => {
    const importing = {
      reader: new ArticleReader(),
      platform,
      workspace,
      newId: () => crypto.randomUUID(),
    }
    return new ImportQueue((incoming, signal, onPhase, evenWithoutStatements) =>
      importFile(incoming, importing, signal, onPhase, evenWithoutStatements),
    )
  })
  return <ImportsContext value={queue}>{children}</ImportsContext>
}
