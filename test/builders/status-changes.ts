import { decide } from '#core/operation/decide'
import type { Operation } from '#core/operation/operation'
import { actor, anImport, articleId, asking, statementId, World } from './log'

/** What comes before any status change: one article with one statement. */
export function importOperations(): Operation[] {
  const decided = decide(new World(), anImport(), asking())
  if (!decided.ok) throw new Error(decided.failure.code)
  return [...decided.value]
}

/**
 * The nth status change of that statement, from 1: dismissed and brought back in turn. Each has a moment of its
 * own, by which it can be told from the others.
 */
export function statusChange(n: number): Operation {
  const [before, after] =
    n % 2 === 1 ? (['proposed', 'dismissed'] as const) : (['dismissed', 'proposed'] as const)
  return {
    at: new Date(Date.UTC(2026, 10, 22) + n).toISOString(),
    actor: actor(),
    kind: 'statement.moved',
    body: {
      statementId: statementId(),
      articleId: articleId(),
      before: { stage: before },
      after: { stage: after },
    },
  }
}
