import { bothIn, disagreements } from '#core/assessment/blind-second'
import { nameKeyOf, type SourceName } from '#core/source/source'
import type { Statement } from './statement'
import { voicesOf } from './voices'
import { wordingOf } from './wording'

/**
 * The questions that a desk asks over all articles: at which stage, with what verdict, who speaks, for whom, sent back
 * to whom, where two verdicts differ, where a second one is still to come, and whom somebody linked.
 */
export type FacetKind =
  'stage' | 'verdict' | 'speaker' | 'body' | 'sentBack' | 'disagreement' | 'secondWanted' | 'chosen'

/** One answer that a statement gives to one of them. Statements are counted and listed by these. */
export interface Facet {
  readonly kind: FacetKind
  /** Which stage, verdict, source or person; the same for all where there is nothing to tell apart. */
  readonly of: string
  /** A source's name as it stands in the article, where the name is all that is known. */
  readonly label?: SourceName
}

/** The questions whose answers are lists of work; sources have pages of their own. */
const listedKinds = ['stage', 'verdict', 'sentBack', 'disagreement', 'secondWanted'] as const

/** What a list of statements has in common. */
export interface ListedFacet {
  readonly kind: (typeof listedKinds)[number]
  readonly of: string
}

/** The list that some words of an address ask for; null where they ask for none. */
export function listedFacet(kind: string, of: string | null): ListedFacet | null {
  const known = listedKinds.find((one) => one === kind)
  return known && of !== null && of !== '' ? { kind: known, of } : null
}

/** No verdict, nobody. */
export const none = '-'

export const isNone = (of: string): boolean => of === none

/** One text for a facet, to index and count by. */
export const facetKey = (kind: FacetKind, of: string = none): string => `${kind}:${of}`

/** @param named - whoever speaks, by the words of the article; null where it has none */
export function facetsOf(statement: Statement, named: SourceName | null): Facet[] {
  const { stage, source, second, assessment } = statement
  const facets: Facet[] = [{ kind: 'stage', of: stage }]
  if (source?.source) facets.push({ kind: 'chosen', of: source.source })
  // What was put aside is nobody's statement and nobody's work.
  if (stage === 'dismissed') return facets
  // As long as a second verdict is to be given blind, the first is told to nobody.
  const isBlind = second !== null && !bothIn(statement)
  const verdict = isBlind ? null : (assessment?.content?.value ?? null)
  facets.push({ kind: 'verdict', of: verdict ?? none })
  const { speaker, body } = voicesOf(statement, named?.name ?? null)
  if (speaker !== null) facets.push({ kind: 'speaker', of: speaker, ...(named && { label: named }) })
  if (body !== null) {
    const words = wordingOf(statement).link?.named ?? null
    const isBare = words !== null && nameKeyOf(words) === body
    facets.push({
      kind: 'body',
      of: body,
      ...(isBare && { label: { language: named?.language ?? 'und', name: words } }),
    })
  }
  if (stage === 'changesRequested') facets.push({ kind: 'sentBack', of: assessment?.by ?? none })
  const isDisputed = disagreements(statement).length > 0 || statement.disagreements.length > 0
  if (isDisputed && isOpenWork(statement)) facets.push({ kind: 'disagreement', of: none })
  if (second !== null && second.assessment === null && isOpenWork(statement))
    facets.push({ kind: 'secondWanted', of: none })
  return facets
}

const done: ReadonlySet<Statement['stage']> = new Set([
  'approved',
  'published',
  'corrected',
  'retracted',
  'dismissed',
])

/** Whether somebody still has to do something about it. */
export function isOpenWork({ stage }: Pick<Statement, 'stage'>): boolean {
  return !done.has(stage)
}
