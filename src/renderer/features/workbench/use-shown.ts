import { useDeferredValue, useMemo, useState } from 'react'
import { assessmentFor } from '#core/assessment/blind-second'
import { deskScale } from '#core/assessment/desk-scale'
import {
  facetCounts,
  isOpenFilter,
  passing,
  type FacetCounts,
  type Filterable,
  type StatementFilter,
} from '#core/statement/filter'
import { stances } from '#core/statement/stance'
import type { Statement, StatementId } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import { stages } from '#core/workflow/stages'
import { useDirectory } from '../../storage/sources'
import { useActor } from '../../storage/workspace-context'
import { readingOf } from './card-reading'
import { filterableOf, type Seen } from './filterable'
import type { Sorting } from './kept-view'

const none: readonly Statement[] = []

export interface Shown {
  /** In the order in which they are gone through. */
  readonly statements: readonly Statement[]
  /** Those that the filter lets through; null where it lets through all. */
  readonly passing: ReadonlySet<StatementId> | null
  readonly counts: FacetCounts
  /** How many the filter lets through. */
  readonly count: number
  /** A card's place among those that the filter lets through, from 1; null for one that it does not. */
  readonly placeOf: (id: StatementId | null) => number | null
}

/**
 * The cards that are seen. The open one stays even where the filter no longer lets it through: nothing vanishes from
 * under a hand.
 *
 * @param statements - all of the article's, in the order of their first words
 * @param isCounted - whether somebody looks at the counts; without, there are none
 * @param sorting - null for that order
 */
export function useShown(
  statements: readonly Statement[],
  text: string,
  language: string,
  typed: StatementFilter,
  isCounted: boolean,
  sorting: Sorting | null,
  openId: StatementId | null,
): Shown {
  // Typing goes on while thousands of cards are sorted out.
  const filter = useDeferredValue(typed)
  const viewer = useActor()
  const directory = useDirectory()
  const seen = useMemo(() => ({ viewer, directory }), [viewer, directory])
  const filterables = useFilterables(isCounted || !isOpenFilter(filter) ? statements : none, text, seen)
  const counts = useMemo(
    () => facetCounts(isCounted ? filterables : [], filter),
    [isCounted, filterables, filter],
  )
  const passed = useMemo(() => {
    if (isOpenFilter(filter)) return null
    const passes = passing(filter)
    return new Set(
      statements.flatMap(({ id }, index) => {
        const filterable = filterables[index]
        return filterable && passes(filterable) ? [id] : []
      }),
    )
  }, [statements, filterables, filter])
  const ordered = useMemo(
    () => (sorting ? sorted(statements, text, language, viewer, sorting) : statements),
    [statements, text, language, viewer, sorting],
  )
  const shown = useMemo(
    () => (passed ? ordered.filter(({ id }) => passed.has(id) || id === openId) : ordered),
    [ordered, passed, openId],
  )
  const placeOf = (id: StatementId | null) => {
    const place = id === null || passed?.has(id) === false ? -1 : shown.findIndex((one) => one.id === id)
    return place < 0 ? null : place + 1
  }
  return { statements: shown, passing: passed, counts, count: passed?.size ?? statements.length, placeOf }
}

/** What each statement shows to a filter, told anew for those alone that have changed. */
function useFilterables(statements: readonly Statement[], text: string, seen: Seen): readonly Filterable[] {
  const [known] = useState(
    () => new WeakMap<Statement, { readonly by: Seen; readonly filterable: Filterable }>(),
  )
  return useMemo(
    () =>
      statements.map((statement) => {
        const told = known.get(statement)
        if (told?.by === seen) return told.filterable
        const filterable = filterableOf(statement, text, seen)
        known.set(statement, { by: seen, filterable })
        return filterable
      }),
    [statements, text, seen, known],
  )
}

function sorted(
  statements: readonly Statement[],
  text: string,
  language: string,
  viewer: ActorId,
  { column, isDescending }: Sorting,
): readonly Statement[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const values = deskScale.values.map(({ value }) => value)
  const keyOf = (statement: Statement, index: number): string | number => {
    switch (column) {
      case 'who':
        return readingOf(statement, text).name ?? ''
      case 'stance':
        return stances.indexOf(statement.stance)
      case 'quotation':
        return index
      case 'stage':
        return stages.indexOf(statement.stage)
      case 'verdict': {
        const value = assessmentFor(statement, viewer)?.content?.value
        return value === undefined ? values.length : values.indexOf(value)
      }
    }
  }
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  const rows = statements.map((statement, index) => ({ statement, index, key: keyOf(statement, index) }))
  const way = isDescending ? -1 : 1
  return rows
    .sort((a, b) => way * compare(a.key, b.key) || a.index - b.index)
    .map(({ statement }) => statement)
}
