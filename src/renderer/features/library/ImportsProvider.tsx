import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Platform } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'
import { articlesLike } from '../../storage/alike'
import { KeptImports, type KeptImport } from '../../storage/kept-imports'
import { LibraryMarks } from '../../storage/marks'
import { readingsOf } from '../../storage/readings'
import { useDirectory } from '../../storage/sources'
import { statementsOf } from '../../storage/statements'
import { useWorkspace } from '../../storage/workspace-context'
import type { Workspace } from '../../storage/workspace'
import { ReaderPool, readersFor } from '../../workers/reader-pool'
import { ImportQueue } from './import-queue'
import { importFile, readingChoices } from './importing'
import { ImportsContext, type Imports } from './imports-context'
import { Recorder } from './recorder'
import { Rereader } from './rereading'

/** Files that have been read and wait to be recorded: those of the two strokes that are recorded, and of the next two. */
const readAhead = 128

interface Machinery extends Pick<Imports, 'queue' | 'read'> {
  readonly reader: ReaderPool
  readonly kept: KeptImports
}

function machinery(platform: Platform, workspace: Workspace): Machinery {
  const marks = new LibraryMarks(workspace)
  const newId = () => crypto.randomUUID()
  const reader = new ReaderPool(readersFor(navigator.hardwareConcurrency))
  const kept = new KeptImports()
  const cardsOf = async (id: ArticleId) => (await statementsOf(workspace.database, id)).map((card) => card.id)
  const importing = {
    reader,
    platform,
    recorder: new Recorder({
      workspace,
      articlesLike: (ones) => articlesLike(workspace.database, marks, ones),
      cardsOf,
      newId,
    }),
    rereader: new Rereader({
      workspace,
      readingsOf: (sha256) => readingsOf(workspace.database, sha256),
      cardsOf,
      newId,
    }),
    newId,
  }
  const queue = new ImportQueue({
    importOne: (incoming, signal, onPhase, choices) =>
      importFile(incoming, importing, signal, onPhase, choices),
    load: (file, size) => reader.load(file, size),
    lanes: reader.size + readAhead,
    kept,
  })
  return {
    reader,
    queue,
    kept,
    read: (file, choices, signal) => reader.read(file, signal, () => undefined, readingChoices(choices)),
  }
}

/** Keeps the imports going on whichever screen is open. */
export function ImportsProvider({ children }: { readonly children: ReactNode }) {
  const platform = usePlatform()
  const workspace = useWorkspace()
  const [{ reader, queue, kept, read }] = useState(() => machinery(platform, workspace))
  const { desk } = useDirectory()
  useEffect(() => reader.knowSources(desk), [reader, desk])
  useEffect(() => {
    // Not beside the first screen: nobody has a file at hand before it is there.
    const idle = requestIdleCallback(() => reader.start(), { timeout: 2_000 })
    return () => cancelIdleCallback(idle)
  }, [reader])
  const [left, setLeft] = useState<readonly KeptImport[]>([])
  useEffect(() => {
    // What cannot be read back is as good as forgotten: the files are still where they came from.
    kept.left().then(setLeft, () => undefined)
  }, [kept])
  const imports = useMemo((): Imports => {
    const dealWithLeft = (how: 'resume' | 'forget') => {
      if (how === 'resume') queue.resume(left)
      else void kept.forget(left.map(({ id }) => id))
      setLeft([])
    }
    return { queue, read, left, dealWithLeft }
  }, [queue, read, left, kept])
  return <ImportsContext value={imports}>{children}</ImportsContext>
}
