import { nameKeyOf, type SourceId, type SourceKey } from '#core/source/source'
import { isBareNoun, sourceKindOf } from '#core/source/source-kind'
import type { SourceRelation } from '#core/source/source-link'
import { quoteSpans } from '#core/text/span'
import type { SourceChoice, Statement } from './statement'
import { wordingOf, type Worded } from './wording'

/** The words for whoever speaks: the fullest name, else those in place; null where there are none. */
export function nameIn(statement: Worded, text: string): string | null {
  const { resolved, source } = wordingOf(statement)
  return (resolved ?? quoteSpans(text, source)).replace(/\s+/g, ' ').trim() || null
}

/**
 * Who speaks in a statement and for whom, by what was found and decided on this one statement alone. Whose these keys
 * are today is for the directory to say, so that nothing about a source has to be written into its statements.
 */
export interface Voices {
  readonly speaker: SourceKey | null
  /** The body that the speaker speaks for. */
  readonly body: SourceKey | null
}

type Sourced = Worded & Pick<Statement, 'source'>

/** @param name - as `nameIn` tells it */
export function voicesOf(statement: Sourced, name: string | null): Voices {
  const { source } = statement
  const named = name === null ? null : nameKeyOf(name)
  const { link } = wordingOf(statement)
  const id = source ? source.source : (link?.institution ?? null)
  if (id !== null)
    return relationOf(statement) === 'is' ? { speaker: id, body: null } : { speaker: named, body: id }
  // *A spokeswoman for Palm Energy*: a body that no registry knows is a source all the same.
  const body = !source && link?.relation === 'speaksFor' && link.candidates.length === 0 ? link.named : null
  return { speaker: named, body: body === null || isBareNoun(body) ? null : nameKeyOf(body) }
}

/** How the source stands to what it is linked to: as somebody chose, else as the engine found, else by the words of its name. */
export function relationOf(statement: Sourced): SourceRelation {
  if (statement.source?.relation) return statement.source.relation
  return relationRead(statement)
}

function relationRead(statement: Worded): SourceRelation {
  const { link, resolved } = wordingOf(statement)
  return link?.relation ?? (sourceKindOf(resolved) === 'person' ? 'speaksFor' : 'is')
}

/** The choice of a source for a statement: a person is who speaks, a body may have others speak for it. */
export function choiceOf(
  statement: Worded,
  chosen: { readonly id: SourceId; readonly kind: string },
): SourceChoice {
  const isBody = chosen.kind === 'institution' || chosen.kind === 'group'
  return { source: chosen.id, relation: isBody ? relationRead(statement) : 'is' }
}
