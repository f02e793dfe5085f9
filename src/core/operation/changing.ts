import type { ArticleId } from '#core/article/article'
import { failure, success } from '#core/result'
import { decisionKeys, type DecisionKey, type SomeDecisions, type Statement } from '#core/statement/statement'
import { nextStage, publicStages } from '#core/workflow/stages'
import type { Asking, Decided } from './command'
import { turnsOf, type ChangeKind, type Operation, type StatementChange, type Turn } from './operation'
import { canonicalJson } from './seal'

/**
 * What an approval is an approval of. A change to any of these under review or approval takes the card back to
 * checking: what was looked at is no longer what stands there.
 */
const approved: Readonly<Record<DecisionKey, boolean>> = {
  stance: true,
  spans: true,
  sourceName: true,
  source: true,
  assessment: true,
  evidence: true,
  stage: false,
  importance: false,
  second: false,
  comments: false,
  exceptions: false,
  dismissal: false,
  approval: false,
  corrections: false,
  disagreements: false,
}

/** A statement and what becomes of some of its decisions. */
export type Change = readonly [statement: Statement, after: SomeDecisions]

/**
 * One operation for all the statements that change at all; none where nothing does. What readers have seen does not
 * change in silence: see `moved` for what is possible there.
 */
export function changed(kind: ChangeKind, asking: Asking, changes: readonly Change[]): Decided {
  if (changes.some(([{ stage }]) => publicStages.has(stage))) return failure('decision.published')
  return written(kind, asking, changes.map(lapsing))
}

/** A change with what it does to an approval or a review under way. */
export function lapsing([statement, after]: Change): Change {
  return [statement, { ...after, ...lapse(statement, after) }]
}

/** A step of the workflow: the stage is set with everything that goes with it, and nothing else follows. */
export function moved(asking: Asking, statement: Statement, after: SomeDecisions): Decided {
  return written('statement.moved', asking, [[statement, after]])
}

/** The operation for these changes as they are. */
export function written(kind: ChangeKind, asking: Asking, changes: readonly Change[]): Decided {
  const [articleId] = changes.map(([statement]) => statement.articleId)
  return success(articleId === undefined ? [] : operationOf(articleId, asking, kind, turnsFor(changes)))
}

/** The turns of the statements that change at all. */
export function turnsFor(changes: readonly Change[]): Turn[] {
  return changes
    .map(([statement, after]) => turnTo(statement, after))
    .filter(({ after }) => Object.keys(after).length > 0)
}

/** What follows for the stage where something changes that was looked at; nothing where nothing was. */
export function lapse(statement: Statement, after: SomeDecisions): SomeDecisions {
  const stage = nextStage(statement.stage, 'lapse')
  const touched = differing(statement, after).some((key) => approved[key])
  return stage && touched ? { stage, approval: null } : {}
}

/** How many approvals some operations would make lapse: nobody loses one without having been asked. */
export function lapsingApprovals(operations: readonly Operation[]): number {
  return operations
    .flatMap(({ body }): readonly Turn[] => {
      if ('undoes' in body && body.undoes !== undefined) return []
      if ('statementId' in body) return turnsOf(body)
      // What happens to a source can turn statements as well.
      return 'records' in body ? body.statements : []
    })
    .filter(({ before, after }) => before.stage === 'approved' && after.stage === 'checking').length
}

/** @returns the operations, or the refusal where approvals would lapse and nobody was asked */
export function agreedTo(operations: readonly Operation[], agreed: 'lapse' | undefined): Decided {
  const count = agreed === 'lapse' ? 0 : lapsingApprovals(operations)
  return count > 0 ? failure('decision.approvalLapses', { count }) : success(operations)
}

function turnTo(statement: Statement, after: SomeDecisions): Turn {
  const keys = differing(statement, after)
  return { statementId: statement.id, before: picked(statement, keys), after: picked(after, keys) }
}

export function operationOf(
  articleId: ArticleId,
  asking: Asking,
  kind: ChangeKind,
  [first, ...others]: readonly Turn[],
  more: Pick<StatementChange, 'made' | 'unmade' | 'undoes'> = {},
): Operation[] {
  if (!first) return []
  const body = { ...first, articleId, ...(others.length > 0 && { others }), ...more }
  return [{ ...asking, kind, body }]
}

/** The decisions that `after` speaks of and that are otherwise in `from`. */
function differing(from: SomeDecisions, after: SomeDecisions): DecisionKey[] {
  return decisionKeys.filter(
    (key) => key in after && canonicalJson(from[key] ?? null) !== canonicalJson(after[key] ?? null),
  )
}

function picked(from: SomeDecisions, keys: readonly DecisionKey[]): SomeDecisions {
  return Object.fromEntries(keys.map((key) => [key, from[key]]))
}

/** Whether the statement still stands as a change left it. */
export function stillHolds(statement: Statement, decided: SomeDecisions): boolean {
  return differing(statement, decided).length === 0
}
