import { failure, success } from '#core/result'
import type { Statement, StatementId } from '#core/statement/statement'
import { operationOf } from './changing'
import type { Asking, Decided } from './command'
import { turnsOf, type ChangeKind, type Turn } from './operation'
import type { State } from './state'

/**
 * One decision on many statements of an article, as one operation. Statements that it is not open to stay as they are;
 * where it is open to none, the answer is why not for the first.
 */
export function forAll(
  state: State,
  ids: readonly StatementId[],
  asking: Asking,
  decideOne: (statement: Statement) => Decided,
): Decided {
  const wanted = [...new Set(ids)]
  const statements = wanted.flatMap((id) => state.statement(id) ?? [])
  const [first] = statements
  if (!first || statements.length < wanted.length) return failure('decision.unknownStatement')
  const { articleId } = first
  if (statements.some((one) => one.articleId !== articleId)) return failure('decision.notOneArticle')
  const outcomes = statements.map(decideOne)
  const refused = outcomes.find((outcome) => !outcome.ok)
  if (refused && outcomes.every((outcome) => !outcome.ok)) return refused
  const turns: Turn[] = []
  let kind: ChangeKind | null = null
  for (const operation of outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))) {
    if (!('statementId' in operation.body)) continue
    kind ??= operation.kind as ChangeKind
    turns.push(...turnsOf(operation.body))
  }
  return success(kind === null ? [] : operationOf(articleId, asking, kind, turns))
}
