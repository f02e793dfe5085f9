import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import type { SourceDirectory } from '#core/source/directory'
import type { SourceKey, SourceName } from '#core/source/source'
import type { FacetKind } from '#core/statement/facets'
import { stages } from '#core/workflow/stages'
import type { IsnadDatabase } from '../../storage/database'
import { withArticles, type Listed } from '../../storage/listed'
import { useDirectory } from '../../storage/sources'
import { talliesOf } from '../../storage/tallies'
import { useWorkspace } from '../../storage/workspace-context'

/** Who spoke, by a known source or by a bare name. */
export interface Speaker {
  readonly key: SourceKey
  /** As an article has it. */
  readonly label: SourceName | null
  readonly count: number
}

/** What a desk wants to know at a glance. */
export interface Overview {
  /** How many statements answer a question so, by the answer. */
  readonly counts: Readonly<Record<CountedKind, ReadonlyMap<string, number>>>
  readonly speakers: readonly Speaker[]
  /** Statements that have stood longest where somebody has to do something. */
  readonly oldest: readonly Listed[]
}

const counted = ['stage', 'verdict', 'sentBack', 'disagreement', 'secondWanted'] as const
type CountedKind = (typeof counted)[number] & FacetKind

const speakersShown = 10
const oldestShown = 6

/** The desk at a glance, kept up to date; undefined until it is read. It reads counts, and few statements. */
export function useOverview(): Overview | undefined {
  const { database } = useWorkspace()
  const directory = useDirectory()
  const counts = useLiveQuery(() => countsOf(database), [database])
  const speakers = useLiveQuery(() => speakersOf(database, directory), [database, directory])
  const oldest = useLiveQuery(() => oldestOf(database), [database])
  return counts && speakers && oldest && { counts, speakers, oldest }
}

async function countsOf(database: IsnadDatabase): Promise<Overview['counts']> {
  const rows = await Promise.all(counted.map((kind) => talliesOf(database, kind)))
  return Object.fromEntries(
    counted.map((kind, index) => [kind, new Map(rows[index]?.map(({ of, count }) => [of, count]))]),
  ) as unknown as Overview['counts']
}

/** Whatever the desk has joined counts together, however rare each part is. */
async function speakersOf(database: IsnadDatabase, directory: SourceDirectory): Promise<Speaker[]> {
  const speakers = new Map<SourceKey, Speaker>()
  for (const { of, count, label } of await talliesOf(database, 'speaker')) {
    const key = directory.resolve(of)
    const known = speakers.get(key)
    speakers.set(key, { key, label: known?.label ?? label, count: count + (known?.count ?? 0) })
  }
  return [...speakers.values()].sort((a, b) => b.count - a.count).slice(0, speakersShown)
}

async function oldestOf(database: IsnadDatabase): Promise<Listed[]> {
  const rows = await Promise.all(
    stages.map((stage) =>
      database.statements
        .where('[stage+workSince]')
        .between([stage, Dexie.minKey], [stage, Dexie.maxKey])
        .limit(oldestShown)
        .toArray(),
    ),
  )
  const oldest = rows.flat().sort((a, b) => (a.stageSince < b.stageSince ? -1 : 1))
  return withArticles(database, oldest.slice(0, oldestShown))
}
