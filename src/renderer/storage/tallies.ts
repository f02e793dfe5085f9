import { Dexie } from 'dexie'
import { facetKey, facetsOf, type Facet, type FacetKind } from '#core/statement/facets'
import type { SourceName } from '#core/source/source'
import type { Statement } from '#core/statement/statement'
import type { IsnadDatabase, StatementRow, TallyRow } from './database'

/** A statement with the answers that it is found and counted by. */
export function statementRow(statement: Statement, named: SourceName | null): StatementRow {
  const facets = facetsOf(statement, named).map(({ kind, of }) => facetKey(kind, of))
  return { ...statement, named, facets }
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

  async write({ tallies }: IsnadDatabase): Promise<void> {
    const turned = [...this.#turned].filter(([, { count }]) => count !== 0)
    const known = await tallies.bulkGet(turned.map(([key]) => key))
    const rows = turned.map(([key, { facet, count }], index): TallyRow => ({
      facet: key,
      kind: facet.kind,
      of: facet.of,
      count: (known[index]?.count ?? 0) + count,
      label: known[index]?.label ?? facet.label ?? null,
    }))
    await Promise.all([
      tallies.bulkPut(rows.filter(({ count }) => count > 0)),
      tallies.bulkDelete(rows.filter(({ count }) => count <= 0).map(({ facet }) => facet)),
    ])
  }
}

/** How many statements give each answer to a question, the most frequent first. */
export function talliesOf(database: IsnadDatabase, kind: FacetKind, limit = Infinity): Promise<TallyRow[]> {
  const rows = database.tallies
    .where('[kind+count]')
    .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    .reverse()
  return (limit === Infinity ? rows : rows.limit(limit)).toArray()
}
