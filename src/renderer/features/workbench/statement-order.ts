import type { Statement, StatementId } from '#core/statement/statement'
import { enclosingSpan, type TextSpan } from '#core/text/span'

/** Every place of a statement in the text. */
export function spansOf({ found }: Pick<Statement, 'found'>): TextSpan[] {
  return [...found.source, ...found.cue, ...found.content]
}

/** Where a statement's first word stands. */
export function startOf(statement: Pick<Statement, 'found'>): number {
  return enclosingSpan(spansOf(statement))?.start ?? 0
}

/** By first word, as the cards stand beside the text; the engine's own order decides between equals. */
export function inTextOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => startOf(a) - startOf(b) || a.position - b.position)
}

function contentLength({ found }: Statement): number {
  return found.content.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The statements with a word at this place, innermost first, so that a nested one can be reached at all. */
export function statementsAt(statements: readonly Statement[], offset: number): Statement[] {
  return statements
    .filter((statement) => spansOf(statement).some(({ start, end }) => start <= offset && offset < end))
    .sort((a, b) => contentLength(a) - contentLength(b) || startOf(b) - startOf(a))
}

/** Statements whose content lies within another one's: somebody reports what somebody else said. */
export function nestedStatements(statements: readonly Statement[]): ReadonlySet<StatementId> {
  const contents = statements.flatMap((statement) => {
    const span = enclosingSpan(statement.found.content)
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
