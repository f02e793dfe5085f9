import { definitionOf, type Scope } from '../../actions/catalogue'
import type { KnownAction } from '../../actions/registry'
import { distance, findable, isFound, queryKeys, type Findable } from './matching'

/** A place that the palette leads to by its name, such as an article. */
export interface Place {
  readonly id: string
  readonly kind: PlaceKind
  readonly title: string
  /** Other names that lead there. */
  readonly otherNames?: readonly string[]
  /** BCP 47, of the title. */
  readonly language?: string
  readonly href: string
}
/** Those opened last are offered before anything is typed. */
export const placeKinds = ['recentArticles', 'articles', 'sources'] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface ActionEntry {
  readonly type: 'action'
  readonly id: string
  readonly action: KnownAction
  readonly by: Findable
  readonly name: string
}

export interface PlaceEntry {
  readonly type: 'place'
  readonly id: string
  readonly place: Place
  readonly by: Findable
}

export type Entry = ActionEntry | PlaceEntry

export interface EntryGroup {
  readonly id: 'recent' | 'here' | 'everywhere' | PlaceKind
  readonly entries: readonly Entry[]
}

/** Entries of what can be done now. @param wordsOf - the name here, then all by which it may be searched */
export function actionEntries(
  actions: readonly KnownAction[],
  wordsOf: (action: KnownAction) => readonly [string, ...string[]],
): ActionEntry[] {
  return actions.flatMap((action) => {
    if (action.doing === null || action.id === 'palette') return []
    const [name, ...others] = wordsOf(action)
    return [{ type: 'action', id: action.id, action, name, by: findable(name, ...others) }]
  })
}

export function placeEntries(places: readonly Place[]): PlaceEntry[] {
  return places.map((place) => ({
    type: 'place',
    id: place.id,
    place,
    by: findable(place.title, ...(place.otherNames ?? [])),
  }))
}

/** Places shown at most of each kind: whoever wants more types more. */
const mostPlaces = 20

/**
 * What answers a query, in groups: what was used last first, then what belongs to this screen, then the rest, then places.
 * Without a query only the places used last, since there are too many to read.
 */
export function answering(
  query: string,
  actions: readonly ActionEntry[],
  places: readonly PlaceEntry[],
  recent: readonly string[],
): EntryGroup[] {
  const keys = queryKeys(query)
  const matching = actions.filter(({ by }) => isFound(by, keys))
  const found =
    keys.length === 0 ? matching : matching.toSorted((a, b) => distance(a.by, keys) - distance(b.by, keys))
  const used = recent.flatMap((id) => found.find((entry) => entry.id === id) ?? [])
  const others = found.filter((entry) => !used.includes(entry))
  const isEverywhere = ({ action }: ActionEntry) =>
    definitionOf(action.id).scopes.some((scope: Scope) => scope === 'everywhere')
  const groups: EntryGroup[] = [
    { id: 'recent', entries: used },
    { id: 'here', entries: others.filter((entry) => !isEverywhere(entry)) },
    { id: 'everywhere', entries: others.filter(isEverywhere) },
    ...placeKinds.map((kind) => ({
      id: kind,
      entries:
        keys.length === 0 && kind !== 'recentArticles'
          ? []
          : places.filter(({ place, by }) => place.kind === kind && isFound(by, keys)).slice(0, mostPlaces),
    })),
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}
