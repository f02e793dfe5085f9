import { useCallback, useState } from 'react'
import type { Command, Refusal } from '#core/operation/command'
import type { Failure } from '#core/result'
import { nameOf } from '#core/source/registry'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { useDirectory } from '../../storage/sources'
import { useWorkspace } from '../../storage/workspace-context'

export interface SourceAsker {
  /** Carry a command out. @returns whether it was */
  readonly ask: (command: Command) => Promise<boolean>
  /** Why the latest command was refused, in words; null where it was not. */
  readonly problem: string | null
  /** The field that the problem is about, such as `names.ar`. */
  readonly field: string | null
  /** Forget the latest refusal. */
  readonly clear: () => void
}

/** One way to ask for changes of sources, with the latest refusal in words that name whoever is in the way. */
export function useSourceAsk(): SourceAsker {
  const { execute } = useWorkspace()
  const { i18n } = useTranslation()
  const directory = useDirectory()
  const failureText = useFailureText()
  const [refused, setRefused] = useState<Failure<Refusal | 'journal.writeFailed'> | null>(null)
  const ask = useCallback(
    async (command: Command) => {
      const outcome = await execute(command)
      setRefused(outcome.ok ? null : outcome.failure)
      return outcome.ok
    },
    [execute],
  )
  const clear = useCallback(() => setRefused(null), [])
  const { field, bearer, name } = refused?.detail ?? {}
  const bearing = bearer === undefined ? null : directory.lookUp(String(bearer))
  const bearerName = bearing ? nameOf(bearing, i18n.language) : String(name ?? '')
  const detail = { ...refused?.detail, ...(bearer !== undefined && { bearer: bearerName }) }
  return {
    ask,
    clear,
    problem: refused && failureText({ code: refused.code, detail }),
    field: typeof field === 'string' ? field : null,
  }
}
