import { withChanges } from '#core/assessment/assessment'
import { placeOf } from '#core/assessment/blind-second'
import { isOnScale } from '#core/assessment/verdict'
import { failure } from '#core/result'
import type { Statement } from '#core/statement/statement'
import { assessableStages } from '#core/workflow/stages'
import { changed } from './changing'
import type { Asking, Decided, StatementCommand } from './command'

/** Longer texts are refused before they reach the log. In UTF-16 code units. */
export const longestText = 20_000

/** Stages at which a second verdict may be asked for and given: before anybody has approved the first. */
const secondStages = new Set<Statement['stage']>([
  'proposed',
  'open',
  'checking',
  'changesRequested',
  'inReview',
])

export function assess(
  statement: Statement,
  { changes, scale }: StatementCommand & { type: 'assess' },
  { actor, at }: Asking,
): Decided {
  if (changes.content && !isOnScale(changes.content, scale)) return failure('decision.notOnScale')
  for (const field of ['rationale', 'knownThen'] as const)
    if ((changes[field]?.length ?? 0) > longestText)
      return failure('field.tooLong', { field, characters: longestText })
  const { stage, second } = statement
  const place = placeOf(statement, actor)
  if (place === null) return failure('decision.secondTaken')
  const stagesFor = place === 'first' ? assessableStages : secondStages
  if (!stagesFor.has(stage)) return notNow(statement)
  if (place === 'second') {
    const assessment = withChanges(second?.assessment ?? null, changes, actor, at)
    return changed('statement.assessed', { actor, at }, [
      [statement, { second: second && { ...second, assessment } }],
    ])
  }
  const assessment = withChanges(statement.assessment, changes, actor, at)
  // Giving a verdict is checking: it takes a card that nobody had started along.
  const started = assessment !== null && (stage === 'proposed' || stage === 'open')
  return changed('statement.assessed', { actor, at }, [
    [statement, { assessment, ...(started && { stage: 'checking' }) }],
  ])
}

/** Ask for a second verdict by somebody who does not see the first, or take the request back. */
export function askSecond(statement: Statement, wanted: boolean, { actor, at }: Asking): Decided {
  if (!secondStages.has(statement.stage)) return notNow(statement)
  if (wanted === (statement.second !== null)) return changed('statement.secondAsked', { actor, at }, [])
  if (!wanted && statement.second?.assessment) return failure('decision.secondGiven')
  const second = wanted ? { askedBy: actor, askedAt: at, assessment: null } : null
  return changed('statement.secondAsked', { actor, at }, [[statement, { second }]])
}

function notNow({ stage }: Statement): Decided {
  return failure(
    stage === 'published' || stage === 'corrected' ? 'decision.published' : 'decision.notAtThisStage',
  )
}
