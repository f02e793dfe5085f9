import { isOpenWork } from './facets'
import type { Statement, StatementId } from './statement'

/**
 * The card that whoever is done with one goes on to: the first behind it on which somebody still has to do something.
 *
 * @param statements - in the order in which they are gone through
 * @returns null where all behind it are done with
 */
export function nextOpen(
  statements: readonly Pick<Statement, 'id' | 'stage'>[],
  from: StatementId,
): StatementId | null {
  const place = statements.findIndex(({ id }) => id === from)
  return statements.slice(place + 1).find(isOpenWork)?.id ?? null
}
