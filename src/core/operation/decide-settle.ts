import { failure } from '#core/result'
import type { OpinionKey, SomeDecisions, Statement } from '#core/statement/statement'
import { changed, written } from './changing'
import type { Asking, Decided } from './command'
import { notEditor } from './decide-review'
import type { State } from './state'

/** How far another desk has come is not taken over: its approval is no approval of what stands here. */
const notTaken: ReadonlySet<OpinionKey> = new Set(['approval', 'corrections'])

/**
 * An editor settles what another desk has decided otherwise: theirs is taken for the fields named, ours stands in all
 * others, and the disagreement is over.
 */
export function settle(
  state: State,
  statement: Statement,
  { journal, take }: { readonly journal: string; readonly take: readonly OpinionKey[] },
  asking: Asking,
): Decided {
  const refused = notEditor(state, asking)
  if (refused) return { ok: false, failure: refused }
  const disagreement = statement.disagreements.find((one) => one.journal === journal)
  if (!disagreement) return failure('decision.settled')
  const { theirs } = disagreement
  const isDismissal = take.includes('stage') && theirs.stage === 'dismissed'
  const taken: SomeDecisions = Object.fromEntries(
    take
      .filter((key) => theirs[key] !== undefined && !notTaken.has(key))
      .filter((key) => isDismissal || (key !== 'stage' && key !== 'dismissal'))
      .map((key) => [key, theirs[key]]),
  )
  const disagreements = statement.disagreements.filter((one) => one !== disagreement)
  const after = { ...taken, disagreements }
  // That ours stands can be said of what readers have seen as well; nothing in it changes.
  return Object.keys(taken).length === 0
    ? written('statement.settled', asking, [[statement, after]])
    : changed('statement.settled', asking, [[statement, after]])
}
