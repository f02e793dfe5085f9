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
  return statements
    .map((statement) => ({ statement, start: startOf(statement) }))
    .sort((a, b) => a.start - b.start || a.statement.position - b.statement.position)
    .map(({ statement }) => statement)
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

/**
 * How many statements each one's content lies within: somebody reports what somebody else said. A statement that lies
 * within no other is not told of.
 */
export function nestingDepths(statements: readonly Statement[]): ReadonlyMap<StatementId, number> {
  const contents = statements
    .flatMap(({ id, found }) => {
      const span = enclosingSpan(found.content)
      return span ? [{ id, span, depth: 0 }] : []
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
