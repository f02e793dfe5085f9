import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { SourceEdit } from '#core/operation/state'
import { sourceUndoState } from '#core/operation/undo'
import type { SourceDirectory } from '#core/source/directory'
import { isNameKey, type Source, type SourceKey, type SourceName } from '#core/source/source'
import { voicesOf } from '#core/statement/voices'
import { wordingOf } from '#core/statement/wording'
import { withArticles, type Listed } from '../../storage/listed'
import { sourceEditsOf, statementsBy, useDirectory } from '../../storage/sources'
import { useWorkspace } from '../../storage/workspace-context'

/** A statement on a source's page. */
export interface Said extends Listed {
  /** It was the source itself that spoke, and nobody for it. */
  readonly isOwn: boolean
}

/** Everything that a source's page shows. */
export interface ShownSource {
  readonly key: SourceKey
  readonly directory: SourceDirectory
  /** Null for a bare name, and for a source that is gone. */
  readonly source: Source | null
  /** The bare name, as an article has it; null where nobody bears it in any article. */
  readonly name: SourceName | null
  /** The latest said comes first. */
  readonly said: readonly Said[]
  readonly edits: readonly SourceEdit[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A source with all that is known of it, kept up to date; undefined until it is read. */
export function useSource(key: SourceKey): ShownSource | undefined {
  const { database } = useWorkspace()
  const directory = useDirectory()
  const listed = useLiveQuery(
    async () => withArticles(database, await statementsBy(database, directory, key)),
    [database, directory, key],
  )
  const edits = useLiveQuery(() => sourceEditsOf(database, key), [database, key])
  return useMemo(() => {
    if (!listed || !edits) return undefined
    const isOf = (voice: SourceKey | null) => voice !== null && directory.resolve(voice) === key
    const said = listed
      .map((one): Said => {
        const { speaker } = voicesOf(one.statement, one.named?.name ?? null)
        return { ...one, isOwn: isOf(speaker) }
      })
      .sort((a, b) => (a.saidAt === b.saidAt ? 0 : a.saidAt < b.saidAt ? 1 : -1))
    const { undo, redo } = sourceUndoState(edits)
    return {
      key,
      directory,
      source: isNameKey(key) ? null : directory.source(key),
      name: isNameKey(key) ? nameOfBare(said) : null,
      said,
      edits,
      canUndo: undo !== null,
      canRedo: redo !== null,
    }
  }, [listed, edits, directory, key])
}

/** The name in the words of an article: of whoever speaks, or of the body that somebody speaks for. */
function nameOfBare(said: readonly Said[]): SourceName | null {
  const own = said.find(({ isOwn }) => isOwn)?.named
  if (own) return own
  const [first] = said
  const body = first && wordingOf(first.statement).link?.named
  return first && body ? { language: first.article.language, name: body } : null
}
