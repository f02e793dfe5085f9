import type { Article, ArticleId } from '#core/article/article'
import { isOnScale, type RatingScale, type Verdict } from '#core/assessment/verdict'
import type { FoundStatement } from '#core/attribution/found-statement'
import { failure, success, type Result } from '#core/result'
import type { ActorId, SomeDecisions, Statement, StatementId } from '#core/statement/statement'
import type { Stance } from '#core/statement/stance'
import { assessableStages, nextStage, type StageEvent } from '#core/workflow/stages'
import type { ChangeKind, Operation } from './operation'
import type { Edit, Profile, State } from './state'
import { canonicalJson } from './seal'
import { undoState } from './undo'

/** What a person asks for. */
export type Command =
  | { readonly type: 'createProfile'; readonly profile: Profile }
  | {
      readonly type: 'importArticle'
      readonly article: Article
      readonly engine: string
      readonly statements: readonly { readonly id: StatementId; readonly found: FoundStatement }[]
    }
  | { readonly type: 'correctStance'; readonly statementId: StatementId; readonly stance: Stance }
  | {
      readonly type: 'assess'
      readonly statementId: StatementId
      /** Null takes the verdict back. */
      readonly verdict: Verdict | null
      readonly scale: RatingScale
    }
  | { readonly type: 'move'; readonly statementId: StatementId; readonly event: StageEvent }
  | { readonly type: 'undo'; readonly articleId: ArticleId }
  | { readonly type: 'redo'; readonly articleId: ArticleId }

export type Refusal =
  | 'decision.duplicateArticle'
  | 'decision.unknownStatement'
  | 'decision.notOnScale'
  | 'decision.notAtThisStage'
  | 'decision.fourEyes'
  | 'decision.verdictMissing'
  | 'decision.nothingToUndo'
  | 'decision.nothingToRedo'
  | 'decision.changedSince'

/** Who asks, and when (ISO 8601, UTC). */
export interface Asking {
  readonly actor: ActorId
  readonly at: string
}

type Decided = Result<readonly Operation[], Refusal>

/**
 * The rules of the desk: what follows from a command, or why it may not be.
 * A command that changes nothing is answered with no operations.
 */
export function decide(state: State, command: Command, asking: Asking): Decided {
  switch (command.type) {
    case 'createProfile':
      return success([{ ...asking, kind: 'profile.created', body: command.profile }])
    case 'importArticle':
      return importArticle(state, command, asking)
    case 'correctStance':
      return onStatement(state, command.statementId, (statement) =>
        changed(statement, asking, 'statement.stanceCorrected', {
          stance: command.stance,
          ...lapsed(statement),
        }),
      )
    case 'assess':
      return onStatement(state, command.statementId, (statement) => assess(statement, command, asking))
    case 'move':
      return onStatement(state, command.statementId, (statement) => move(statement, command.event, asking))
    case 'undo':
    case 'redo':
      return takeBack(state, command, asking)
  }
}

function importArticle(state: State, command: Command & { type: 'importArticle' }, asking: Asking): Decided {
  const { article, engine, statements } = command
  const twin = state.articleWithHash(article.sha256)
  if (twin) return failure('decision.duplicateArticle', { title: twin.title, articleId: twin.id })
  return success([{ ...asking, kind: 'article.imported', body: { article, engine, statements } }])
}

function assess(
  statement: Statement,
  { verdict, scale }: Command & { type: 'assess' },
  asking: Asking,
): Decided {
  if (verdict && !isOnScale(verdict, scale)) return failure('decision.notOnScale')
  if (!assessableStages.has(statement.stage)) return failure('decision.notAtThisStage')
  // Giving a verdict is checking: it takes a card that nobody had started along.
  const started = verdict && (statement.stage === 'proposed' || statement.stage === 'open')
  return changed(statement, asking, 'statement.assessed', {
    verdict,
    assessedBy: verdict ? asking.actor : null,
    ...(started ? { stage: 'checking' } : lapsed(statement)),
  })
}

function move(statement: Statement, event: StageEvent, asking: Asking): Decided {
  const stage = nextStage(statement.stage, event)
  if (!stage || event === 'lapse') return failure('decision.notAtThisStage')
  if ((event === 'submit' || event === 'approve') && !statement.verdict)
    return failure('decision.verdictMissing')
  if (event === 'approve' && statement.assessedBy === asking.actor) return failure('decision.fourEyes')
  return changed(statement, asking, 'statement.moved', { stage })
}

/** Undo and redo write the opposite of the edit they take back, provided that nothing has changed it since. */
function takeBack(
  state: State,
  { type, articleId }: Command & { type: 'undo' | 'redo' },
  asking: Asking,
): Decided {
  const edit = undoState(state.edits(articleId))[type]
  if (!edit) return failure(type === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  return onStatement(state, edit.statementId, (statement) => {
    if (!stillHolds(statement, edit)) return failure('decision.changedSince')
    // Nobody gets round the four eyes by taking back a step that led out of approval.
    if (edit.before.stage === 'approved' && statement.assessedBy === asking.actor)
      return failure('decision.fourEyes')
    return success([operationOf(statement, asking, edit.kind, edit.after, edit.before, edit.seq)])
  })
}

function stillHolds(statement: Statement, edit: Edit): boolean {
  return canonicalJson(picked(statement, edit.after)) === canonicalJson(picked(edit.after, edit.after))
}

function onStatement(state: State, id: StatementId, rule: (statement: Statement) => Decided): Decided {
  const statement = state.statement(id)
  return statement ? rule(statement) : failure('decision.unknownStatement')
}

/** A change under review or approval takes it back to checking: what was approved is no longer what stands there. */
function lapsed(statement: Statement): SomeDecisions {
  const stage = nextStage(statement.stage, 'lapse')
  return stage ? { stage } : {}
}

function changed(statement: Statement, asking: Asking, kind: ChangeKind, after: SomeDecisions): Decided {
  const before = picked(statement, after)
  if (canonicalJson(before) === canonicalJson(picked(after, after))) return success([])
  return success([operationOf(statement, asking, kind, before, after)])
}

function operationOf(
  statement: Statement,
  asking: Asking,
  kind: ChangeKind,
  before: SomeDecisions,
  after: SomeDecisions,
  undoes?: number,
): Operation {
  const { id: statementId, articleId } = statement
  return {
    ...asking,
    kind,
    body: { statementId, articleId, before, after, ...(undoes === undefined ? {} : { undoes }) },
  }
}

const decisionKeys = ['stance', 'stage', 'verdict', 'assessedBy'] as const

/** The decisions of `from` that `like` names, in one fixed order so that two of them can be compared. */
function picked(from: SomeDecisions, like: SomeDecisions): SomeDecisions {
  return Object.fromEntries(decisionKeys.filter((key) => key in like).map((key) => [key, from[key]]))
}
