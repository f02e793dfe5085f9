import { firstLacking } from '#core/assessment/assessment'
import { failure, type Failure } from '#core/result'
import type { Statement } from '#core/statement/statement'
import type { Comment, CommentId } from '#core/workflow/review'
import { editorEvents, isPlain, nextStage, type PlainEvent, type StageEvent } from '#core/workflow/stages'
import { exceptable, type Standard } from '#core/workflow/standard'
import { missingFor, writersOf } from '#core/workflow/standards'
import { changed, moved } from './changing'
import type { Asking, CommentDraft, Decided, Refusal, StatementCommand } from './command'
import type { State } from './state'

/** A step of the workflow that needs no more words. */
export function move(state: State, statement: Statement, event: PlainEvent, asking: Asking): Decided {
  const stage = nextStage(statement.stage, event)
  if (!stage || !isPlain(event)) return failure('decision.notAtThisStage')
  const refused =
    event === 'submit'
      ? incomplete(statement)
      : event === 'approve'
        ? approvalRefused(state, statement, asking)
        : notTheirStep(state, statement, event, asking)
  if (refused) return { ok: false, failure: refused }
  const { actor: by, at } = asking
  return moved(asking, statement, {
    stage,
    ...(event === 'approve' && { approval: { by, at } }),
    // What is published and then taken up again has to be approved again.
    ...(event === 'reopen' && { approval: null }),
    ...(event === 'restore' && { dismissal: null }),
  })
}

const lacking = {
  content: 'decision.verdictMissing',
  attribution: 'decision.attributionMissing',
  rationale: 'decision.rationaleMissing',
} as const

/** Nobody is asked to look at half an assessment. */
function incomplete({ assessment, stance }: Statement): Failure<Refusal> | null {
  const field = firstLacking(assessment, stance)
  return field && { code: lacking[field], detail: { field } }
}

/** Why somebody may not put a statement on the stage `approved`, by whatever way; null where they may. */
export function approvalRefused(
  state: State,
  statement: Statement,
  { actor }: Asking,
): Failure<Refusal> | null {
  const notTheirs = notTheirStep(state, statement, 'approve', { actor })
  if (notTheirs) return notTheirs
  const article = state.article(statement.articleId)
  if (!article) return { code: 'decision.unknownArticle' }
  const missing = missingFor(statement, article, state.profiles())
  return missing.length > 0
    ? { code: 'decision.standardsMissing', detail: { missing: missing.join(', ') } }
    : null
}

/**
 * Why a step is not somebody's to take, whatever else the card lacks: for their role, or since their own hand is in the
 * assessment; null where it is theirs. Screens ask before anybody presses, `decide` asks again.
 */
export function notTheirStep(
  state: Pick<State, 'profiles'>,
  statement: Pick<Statement, 'assessment' | 'second'>,
  event: StageEvent,
  { actor }: Pick<Asking, 'actor'>,
): Failure<Refusal> | null {
  if (event === 'approve' && writersOf(statement).has(actor)) return { code: 'decision.fourEyes' }
  return editorEvents.has(event) ? notEditor(state, { actor }) : null
}

/** Why somebody may not do what editors do; null where they may. */
export function notEditor(
  state: Pick<State, 'profiles'>,
  { actor }: Pick<Asking, 'actor'>,
): Failure<Refusal> | null {
  const role = state.profiles().find(({ id }) => id === actor)?.role
  return role === 'editor' ? null : { code: 'decision.editorOnly' }
}

export function dismiss(
  statement: Statement,
  { reason, note }: StatementCommand & { type: 'dismiss' },
  asking: Asking,
): Decided {
  const stage = nextStage(statement.stage, 'dismiss')
  if (!stage) return failure('decision.notAtThisStage')
  const { actor: by, at } = asking
  return moved(asking, statement, { stage, dismissal: { reason, note: note.trim(), by, at } })
}

/** Back to the checker, who finds the reason at the field that it is about. */
export function sendBack(
  state: State,
  statement: Statement,
  draft: CommentDraft | null,
  asking: Asking,
): Decided {
  const stage = nextStage(statement.stage, 'sendBack')
  if (!stage) return failure('decision.notAtThisStage')
  const refused = notTheirStep(state, statement, 'sendBack', asking)
  if (refused) return { ok: false, failure: refused }
  if (draft && draft.text.trim() === '') return failure('field.empty', { field: 'comment' })
  const comments = draft ? [...statement.comments, signed(draft, asking)] : statement.comments
  if (comments.every(({ resolved }) => resolved)) return failure('decision.commentMissing')
  return moved(asking, statement, { stage, comments })
}

/** A correction or a retraction after publication: readers are told, and the log of corrections keeps it. */
export function correct(
  state: State,
  statement: Statement,
  { type, text }: StatementCommand & { type: 'correct' | 'retract' },
  asking: Asking,
): Decided {
  const stage = nextStage(statement.stage, type)
  if (!stage) return failure('decision.notAtThisStage')
  const refused = notTheirStep(state, statement, type, asking)
  if (refused) return { ok: false, failure: refused }
  if (text.trim() === '') return failure('field.empty', { field: 'correction' })
  const kind = type === 'correct' ? 'correction' : 'retraction'
  const { actor: by, at } = asking
  return moved(asking, statement, {
    stage,
    corrections: [...statement.corrections, { kind, text: text.trim(), by, at }],
  })
}

function signed({ id, field, text }: CommentDraft, { actor: by, at }: Asking): Comment {
  return { id, field, text: text.trim(), by, at, resolved: false }
}

export function comment(statement: Statement, draft: CommentDraft, asking: Asking): Decided {
  if (draft.text.trim() === '') return failure('field.empty', { field: 'comment' })
  const comments = [...statement.comments, signed(draft, asking)]
  return changed('statement.commented', asking, [[statement, { comments }]])
}

export function resolveComment(
  statement: Statement,
  { commentId, resolved }: { readonly commentId: CommentId; readonly resolved: boolean },
  asking: Asking,
): Decided {
  const comments = statement.comments.map((known) =>
    known.id === commentId ? { ...known, resolved } : known,
  )
  return changed('statement.commented', asking, [[statement, { comments }]])
}

/** An approval rests on its exceptions: once it is given, they stay. */
export function recordException(
  statement: Statement,
  { standard, reason }: StatementCommand & { type: 'recordException' },
  asking: Asking,
): Decided {
  if (statement.stage === 'approved') return failure('decision.notAtThisStage')
  if (!exceptable.has(standard)) return failure('decision.noException')
  if (reason.trim() === '') return failure('field.empty', { field: 'exception' })
  const { actor: by, at } = asking
  const others = statement.exceptions.filter((known) => known.standard !== standard)
  return changed('statement.exceptionRecorded', asking, [
    [statement, { exceptions: [...others, { standard, reason: reason.trim(), by, at }] }],
  ])
}

export function withdrawException(statement: Statement, standard: Standard, asking: Asking): Decided {
  if (statement.stage === 'approved') return failure('decision.notAtThisStage')
  const exceptions = statement.exceptions.filter((known) => known.standard !== standard)
  return changed('statement.exceptionRecorded', asking, [[statement, { exceptions }]])
}
