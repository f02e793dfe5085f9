import { allSpans } from '#core/statement/spans'
import type { Statement, StatementId } from '#core/statement/statement'
import { startOf, wordingOf } from '#core/statement/wording'
import { enclosingSpan } from '#core/text/span'

function contentLength(statement: Statement): number {
  return wordingOf(statement).content.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The statements with a word at this place, innermost first, so that a nested one can be reached at all. */
export function statementsAt(statements: readonly Statement[], offset: number): Statement[] {
  return statements
    .filter((statement) =>
      allSpans(wordingOf(statement)).some(({ start, end }) => start <= offset && offset < end),
    )
    .sort((a, b) => contentLength(a) - contentLength(b) || startOf(b) - startOf(a))
}

/** Statements whose content lies within another one's: somebody reports what somebody else said. */
export function nestedStatements(statements: readonly Statement[]): ReadonlySet<StatementId> {
  const contents = statements.flatMap((statement) => {
    const span = enclosingSpan(wordingOf(statement).content)
    return span ? [{ statement, span }] : []
  })
  const nested = new Set<StatementId>()
  for (const { statement, span } of contents) {
    const within = contents.some(
      (other) =>
        other.statement !== statement &&
        other.span.start <= span.start &&
        span.end <= other.span.end &&
        other.span.end - other.span.start > span.end - span.start,
    )
    if (within) nested.add(statement.id)
  }
  return nested
}
