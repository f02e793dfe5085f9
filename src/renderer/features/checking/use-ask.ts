import { useCallback, useState } from 'react'
import type { Command, Refusal } from '#core/operation/command'
import type { Failure } from '#core/result'
import { useFailureText } from '../../i18n/use-failure-text'
import { useWorkspace } from '../../storage/workspace-context'

export type Refused = Failure<Refusal | 'journal.writeFailed' | 'blob.writeFailed' | 'file.unreadable'>

export interface Asker {
  /** Carry a command out. @returns whether it was */
  readonly ask: (command: Command) => Promise<boolean>
  /** Say that something could not even be asked, or with null that all is well again. */
  readonly refuse: (failure: Refused | null) => void
  /** Why the latest command was refused, in words; null where it was not. */
  readonly problem: string | null
  /** The field that the problem is about. */
  readonly field: string | null
}

/** One way to ask for changes, with the latest refusal kept beside whatever asked. */
export function useAsk(): Asker {
  const { execute } = useWorkspace()
  const failureText = useFailureText()
  const [refused, refuse] = useState<Refused | null>(null)
  const ask = useCallback(
    async (command: Command) => {
      const outcome = await execute(command)
      refuse(outcome.ok ? null : outcome.failure)
      return outcome.ok
    },
    [execute],
  )
  const field = refused?.detail?.['field']
  return {
    ask,
    refuse,
    problem: refused && failureText(refused),
    field: typeof field === 'string' ? field : null,
  }
}
