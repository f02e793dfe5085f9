import { useCallback, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Command } from '#core/operation/command'
import type { ReportArrangement } from '#core/report/arrangement'
import type { Failure } from '#core/result'
import type { FailureCode } from '../../i18n/use-failure-text'
import { useWorkspace } from '../../storage/workspace-context'

/** How a person changes what an article's report holds, and why the last change was refused. */
export function useArranging(articleId: ArticleId): {
  readonly arrange: (arrangement: ReportArrangement) => void
  readonly takeBack: (way: 'undo' | 'redo') => void
  readonly refused: Failure<FailureCode> | null
} {
  const { execute } = useWorkspace()
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)
  const ask = useCallback(
    async (command: Command) => {
      const outcome = await execute(command)
      setRefused(outcome.ok ? null : outcome.failure)
    },
    [execute],
  )
  return {
    arrange: (arrangement) => void ask({ type: 'arrangeReport', articleId, arrangement }),
    takeBack: (way) => void ask({ type: 'takeArrangementBack', articleId, way }),
    refused,
  }
}
