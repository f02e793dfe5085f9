import { failure } from '#core/result'
import { SourceDirectory } from '#core/source/directory'
import type { SourceChoice, Statement, StatementId } from '#core/statement/statement'
import { choiceOf } from '#core/statement/voices'
import { assess, askSecond } from './decide-assessment'
import { describeArticle, importArticle } from './decide-article'
import { anchorStatement, versionArticle, withdrawVersion } from './decide-version'
import { changed } from './changing'
import type { Asking, Command, Decided, StatementCommand } from './command'
import { settle } from './decide-settle'
import { putEvidence, removeEvidence } from './decide-evidence'
import { forAll } from './decide-many'
import { changeProfile, createProfile } from './decide-profile'
import { arrangeReport, describeDesk, takeArrangementBack } from './decide-report'
import {
  comment,
  correct,
  dismiss,
  move,
  recordException,
  resolveComment,
  sendBack,
  withdrawException,
} from './decide-review'
import { correctSpans, makeStatement, merge, split } from './decide-spans'
import { publicStages } from '#core/workflow/stages'
import { decideSource } from './decide-source'
import type { State } from './state'
import { restore, takeBack } from './take-back'

/**
 * The rules of the desk: what follows from a command, or why it may not be.
 * A command that changes nothing is answered with no operations.
 */
export function decide(state: State, command: Command, asking: Asking): Decided {
  switch (command.type) {
    case 'createProfile':
      return createProfile(state, command.profile, asking)
    case 'changeProfile':
      return changeProfile(state, command.profile, asking)
    case 'importArticle':
      return importArticle(state, command, asking)
    case 'versionArticle':
      return versionArticle(state, command, asking)
    case 'withdrawVersion':
      return withdrawVersion(state, command.articleId, asking)
    case 'anchorStatement':
      return anchorStatement(state, command, asking)
    case 'describeArticle':
      return describeArticle(state, command, asking)
    case 'arrangeReport':
      return arrangeReport(state, command, asking)
    case 'takeArrangementBack':
      return takeArrangementBack(state, command, asking)
    case 'describeDesk':
      return describeDesk(state, command.changes, asking)
    case 'undo':
    case 'redo':
      return takeBack(state, command, asking)
    case 'linkSource': {
      const { statementIds, source } = command
      const chosen = source?.source ? new SourceDirectory(state.sources()).lookUp(source.source) : null
      if (source?.source && !chosen) return failure('source.unknown')
      const choice = (statement: Statement): SourceChoice | null =>
        chosen ? choiceOf(statement, chosen) : source && { source: null }
      return onStatements(state, statementIds, (statements) =>
        changed(
          'statement.sourceLinked',
          asking,
          statements.map((statement) => [statement, { source: choice(statement) }]),
        ),
      )
    }
    case 'createSource':
    case 'changeSource':
    case 'addAlias':
    case 'removeAlias':
    case 'mergeSource':
    case 'separateSource':
    case 'splitSource':
    case 'linkNamed':
      return decideSource(state, command, asking)
    case 'setImportance': {
      const { statementIds, importance } = command
      return onStatements(state, statementIds, (statements) =>
        changed(
          'statement.importanceSet',
          asking,
          statements.map((statement) => [statement, { importance }]),
        ),
      )
    }
    case 'nameSource': {
      const sourceName = command.name.trim() || null
      return onStatements(state, command.statementIds, (statements) =>
        changed(
          'statement.sourceNamed',
          asking,
          statements.map((statement) => [statement, { sourceName }]),
        ),
      )
    }
    case 'makeStatement':
      return makeStatement(state, command, asking)
    case 'merge':
      return merge(state, command.statementIds, asking)
    case 'forAll': {
      const { decision } = command
      return forAll(state, command.statementIds, asking, (statement) =>
        onStatement(state, statement, { ...decision, statementId: statement.id }, asking),
      )
    }
    default: {
      const statement = state.statement(command.statementId)
      return statement ? onStatement(state, statement, command, asking) : failure('decision.unknownStatement')
    }
  }
}

function onStatement(
  state: State,
  statement: Statement,
  command: Exclude<StatementCommand, { readonly statementIds: unknown }>,
  asking: Asking,
): Decided {
  switch (command.type) {
    case 'correctSpans':
      return correctSpans(state, statement, command.spans, asking)
    case 'split':
      return split(state, statement, command, asking)
    case 'correctStance':
      return changed('statement.stanceCorrected', asking, [[statement, { stance: command.stance }]])
    case 'assess':
      return assess(statement, command, asking)
    case 'askSecond':
      return askSecond(statement, command.wanted, asking)
    case 'putEvidence':
      return putEvidence(statement, command.evidence, asking)
    case 'removeEvidence':
      return removeEvidence(statement, command.evidenceId, asking)
    case 'comment':
      return comment(statement, command.comment, asking)
    case 'resolveComment':
      return resolveComment(statement, command, asking)
    case 'recordException':
      return recordException(statement, command, asking)
    case 'withdrawException':
      return withdrawException(statement, command.standard, asking)
    case 'move':
      return move(state, statement, command.event, asking)
    case 'dismiss':
      return dismiss(statement, command, asking)
    case 'sendBack':
      return sendBack(state, statement, command.comment, asking)
    case 'correct':
    case 'retract':
      return correct(state, statement, command, asking)
    case 'settle':
      return settle(state, statement, command, asking)
    case 'restore':
      return restore(state, statement, command.seq, asking)
  }
}

/** A decision on statements of one article: those that readers have seen stay as they are, all others turn. */
function onStatements(
  state: State,
  ids: readonly StatementId[],
  rule: (statements: readonly Statement[]) => Decided,
): Decided {
  const wanted = [...new Set(ids)]
  const known = wanted.flatMap((id) => state.statement(id) ?? [])
  const [first] = known
  const isOneArticle = known.every(({ articleId }) => articleId === first?.articleId)
  if (!first || !isOneArticle || known.length < wanted.length) return failure('decision.unknownStatement')
  const open = known.filter(({ stage }) => !publicStages.has(stage))
  return open.length > 0 ? rule(open) : failure('decision.published')
}
