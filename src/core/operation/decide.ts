import type { Article, ArticleId } from '#core/article/article'
import { isOnScale, type RatingScale, type Verdict } from '#core/assessment/verdict'
import type { FoundStatement } from '#core/attribution/found-statement'
import { failure, success, type Result } from '#core/result'
import { institutionById } from '#core/source/registry'
import type { ActorId, SomeDecisions, SourceChoice, Statement, StatementId } from '#core/statement/statement'
import type { Stance } from '#core/statement/stance'
import { assessableStages, nextStage, type StageEvent } from '#core/workflow/stages'
import { turnsOf, type ChangeKind, type Operation, type Turn } from './operation'
import type { Profile, State } from './state'
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
      readonly type: 'linkSource'
      /** Statements of one article that have the same source: they are decided together. */
      readonly statementIds: readonly StatementId[]
      /** Null gives the choice back to the engine's proposal. */
      readonly source: SourceChoice | null
    }
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
  | 'decision.unknownInstitution'
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
        changed(statement, asking, 'statement.stanceCorrected', [
          turnTo(statement, { stance: command.stance, ...lapsed(statement) }),
        ]),
      )
    case 'linkSource':
      return linkSource(state, command, asking)
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
  return changed(statement, asking, 'statement.assessed', [
    turnTo(statement, {
      verdict,
      assessedBy: verdict ? asking.actor : null,
      ...(started ? { stage: 'checking' } : lapsed(statement)),
    }),
  ])
}

function move(statement: Statement, event: StageEvent, asking: Asking): Decided {
  const stage = nextStage(statement.stage, event)
  if (!stage || event === 'lapse') return failure('decision.notAtThisStage')
  if ((event === 'submit' || event === 'approve') && !statement.verdict)
    return failure('decision.verdictMissing')
  if (event === 'approve' && statement.assessedBy === asking.actor) return failure('decision.fourEyes')
  return changed(statement, asking, 'statement.moved', [turnTo(statement, { stage })])
}

/** A link is a decision on the source, wherever in the article the same source speaks: they all turn, or none does. */
function linkSource(
  state: State,
  { statementIds, source }: Command & { type: 'linkSource' },
  asking: Asking,
): Decided {
  const institution = source?.institution ?? null
  if (institution !== null && !institutionById(institution)) return failure('decision.unknownInstitution')
  const ids = [...new Set(statementIds)]
  const known = ids.flatMap((id) => state.statement(id) ?? [])
  const [first] = known
  const isOneArticle = known.every(({ articleId }) => articleId === first?.articleId)
  if (!first || !isOneArticle || known.length < ids.length) return failure('decision.unknownStatement')
  return changed(
    first,
    asking,
    'statement.sourceLinked',
    known.map((statement) => turnTo(statement, { source, ...lapsed(statement) })),
  )
}

/** Undo and redo write the opposite of the edit they take back, provided that nothing has changed it since. */
function takeBack(
  state: State,
  { type, articleId }: Command & { type: 'undo' | 'redo' },
  asking: Asking,
): Decided {
  const edit = undoState(state.edits(articleId))[type]
  if (!edit) return failure(type === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  const turns: Turn[] = []
  for (const { statementId, before, after } of turnsOf(edit)) {
    const statement = state.statement(statementId)
    if (!statement) return failure('decision.unknownStatement')
    if (!stillHolds(statement, after)) return failure('decision.changedSince')
    // Nobody gets round the four eyes by taking back a step that led out of approval.
    if (before.stage === 'approved' && statement.assessedBy === asking.actor)
      return failure('decision.fourEyes')
    turns.push({ statementId, before: after, after: before })
  }
  return success(operationOf(articleId, asking, edit.kind, turns, edit.seq))
}

function stillHolds(statement: Statement, decided: SomeDecisions): boolean {
  return canonicalJson(picked(statement, decided)) === canonicalJson(decided)
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

function turnTo(statement: Statement, after: SomeDecisions): Turn {
  return { statementId: statement.id, before: picked(statement, after), after }
}

/** One operation for all the turns that change anything. */
function changed(
  { articleId }: Statement,
  asking: Asking,
  kind: ChangeKind,
  turns: readonly Turn[],
): Decided {
  const real = turns.filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after))
  return success(operationOf(articleId, asking, kind, real))
}

function operationOf(
  articleId: ArticleId,
  asking: Asking,
  kind: ChangeKind,
  [first, ...others]: readonly Turn[],
  undoes?: number,
): Operation[] {
  if (!first) return []
  const body = {
    ...first,
    articleId,
    ...(others.length > 0 && { others }),
    ...(undoes !== undefined && { undoes }),
  }
  return [{ ...asking, kind, body }]
}

const decisionKeys = ['stance', 'source', 'stage', 'verdict', 'assessedBy'] as const

/** The decisions of `from` that `like` names, in one fixed order so that two of them can be compared. */
function picked(from: SomeDecisions, like: SomeDecisions): SomeDecisions {
  return Object.fromEntries(decisionKeys.filter((key) => key in like).map((key) => [key, from[key]]))
}
