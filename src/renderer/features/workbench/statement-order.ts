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

/**
 * How many statements each one's content lies within: somebody reports what somebody else said. A statement that lies
 * within no other is not told of.
 */
export function nestingDepths(statements: readonly Statement[]): ReadonlyMap<StatementId, number> {
  const contents = statements
    .flatMap((statement) => {
      const span = enclosingSpan(wordingOf(statement).content)
      return span ? [{ id: statement.id, span, depth: 0 }] : []
    })
    // Whatever encloses a content comes before it.
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const depths = new Map<StatementId, number>()
  let open: typeof contents = []
  for (const content of contents) {
    const { start, end } = content.span
    open = open.filter((outer) => outer.span.end > start)
    const around = open.filter(({ span }) => span.end >= end && span.end - span.start > end - start)
    content.depth = Math.max(0, ...around.map(({ depth }) => depth + 1))
    if (content.depth > 0) depths.set(content.id, content.depth)
    open.push(content)
  }
  return depths
}
