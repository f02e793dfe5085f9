import { Dexie } from 'dexie'
import { facetKey, facetsOf, isOpenWork, type Facet, type FacetKind } from '#core/statement/facets'
import type { SourceName } from '#core/source/source'
import type { Statement } from '#core/statement/statement'
import type { IsnadDatabase, StatementRow, TallyRow } from './database'

/** A statement with the answers that it is found and counted by. */
export function statementRow(statement: Statement, named: SourceName | null): StatementRow {
  const facets = facetsOf(statement, named).map(({ kind, of }) => facetKey(kind, of))
  const { stage, stageSince } = statement
  // What the engine proposes waits as soon as an article is there: it is no work that anybody has begun.
  const workSince = stage !== 'proposed' && isOpenWork(statement) ? stageSince : null
  return { ...statement, named, facets, workSince }
}

/** What becomes of the counts by some records; written once, however many statements there are. */
export class TallyTurn {
  readonly #turned = new Map<string, { readonly facet: Facet; count: number }>()

  /** @param before - undefined for a new statement, as `after` is for one that is no more */
  turn(before: StatementRow | undefined, after: StatementRow | undefined): void {
    if (before) for (const facet of facetsOf(before, before.named)) this.#add(facet, -1)
    if (after) for (const facet of facetsOf(after, after.named)) this.#add(facet, 1)
  }

  #add(facet: Facet, by: 1 | -1): void {
    const key = facetKey(facet.kind, facet.of)
    const turned = this.#turned.get(key)
    if (turned) turned.count += by
    else this.#turned.set(key, { facet, count: by })
  }

  async write(database: IsnadDatabase): Promise<void> {
    const { tallies } = database
    const turned = [...this.#turned].filter(([, { count }]) => count !== 0)
    const known = await knownTallies(
      database,
      turned.map(([key]) => key),
    )
    const rows = turned.map(([key, { facet, count }]): TallyRow => ({
      facet: key,
      kind: facet.kind,
      of: facet.of,
      count: (known.get(key)?.count ?? 0) + count,
      label: known.get(key)?.label ?? facet.label ?? null,
    }))
    await Promise.all([
      tallies.bulkPut(rows.filter(({ count }) => count > 0)),
      tallies.bulkDelete(rows.filter(({ count }) => count <= 0).map(({ facet }) => facet)),
    ])
  }
}

/** From so many on it is quicker to know which have no row than to look for it. */
const many = 100

/** For each database every facet that has a row, or had one; once many were asked for. */
const counted = new WeakMap<IsnadDatabase, Set<string>>()

/** The rows of some facets that are about to be written. A folder brings new names by the thousand, which have none. */
async function knownTallies(
  database: IsnadDatabase,
  facets: readonly string[],
): Promise<ReadonlyMap<string, TallyRow>> {
  const { tallies } = database
  if (facets.length >= many && !counted.has(database))
    counted.set(database, new Set(await tallies.toCollection().primaryKeys()))
  const all = counted.get(database)
  const rows = await tallies.bulkGet(facets.filter((facet) => all?.has(facet) ?? true))
  if (all) for (const facet of facets) all.add(facet)
  return new Map(rows.flatMap((row) => (row ? [[row.facet, row] as const] : [])))
}

/** How many statements give each answer to a question, the most frequent first. */
export function talliesOf(database: IsnadDatabase, kind: FacetKind, limit = Infinity): Promise<TallyRow[]> {
  const rows = database.tallies
    .where('[kind+count]')
    .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    .reverse()
  return (limit === Infinity ? rows : rows.limit(limit)).toArray()
}
