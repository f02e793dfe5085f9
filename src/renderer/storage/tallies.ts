import { Dexie } from 'dexie'
import { facetKey, facetsOf, isOpenWork, type Facet, type FacetKind } from '#core/statement/facets'
import type { SourceName } from '#core/source/source'
import type { Statement } from '#core/statement/statement'
import type { IsnadDatabase, StatementRow } from './database'

/** How many statements give one answer to a question. */
export interface Tally {
  readonly kind: FacetKind
  readonly of: string
  readonly count: number
  /** A source's name as an article has it, where the answer is a name. */
  readonly label: SourceName | null
}

/**
 * What some records changed in the counts of one kind: many answers to a row, since a folder brings names by the thousand
 * that hardly anybody else has. What holds is the sum of all rows of the kind.
 */
export interface TalliesRow {
  readonly kind: FacetKind
  /** The last of those records. */
  readonly seq: number
  readonly of: readonly string[]
  /** By how much each grew; below 0 where it shrank. */
  readonly counts: readonly number[]
  readonly names: readonly (string | null)[]
  /** The languages of the names. */
  readonly languages: readonly (string | null)[]
}

/** A statement with the answers that it is found and counted by. */
export function statementRow(statement: Statement, named: SourceName | null): StatementRow {
  const facets = facetsOf(statement, named).map(({ kind, of }) => facetKey(kind, of))
  const { stage, stageSince } = statement
  // What the engine proposes waits as soon as an article is there: it is no work that anybody has begun.
  const workSince = stage !== 'proposed' && isOpenWork(statement) ? stageSince : null
  return { ...statement, named, facets, workSince }
}

/** By how much the answers of one kind grow, each under what it is an answer of. */
class Counts {
  readonly #counts = new Map<string, { count: number; label: SourceName | null }>()

  add(of: string, by: number, label: SourceName | null): void {
    const known = this.#counts.get(of)
    if (!known) this.#counts.set(of, { count: by, label })
    else {
      known.count += by
      known.label ??= label
    }
  }

  addRow({ of, counts, names, languages }: TalliesRow): void {
    of.forEach((one, at) => {
      const [name, language] = [names[at] ?? null, languages[at] ?? null]
      this.add(one, counts[at] ?? 0, name === null || language === null ? null : { name, language })
    })
  }

  /** Those that have changed. */
  tallies(kind: FacetKind): Tally[] {
    return [...this.#counts].flatMap(([of, { count, label }]) =>
      count === 0 ? [] : { kind, of, count, label },
    )
  }
}

/** What becomes of the counts by some records; written once, however many statements there are. */
export class TallyTurn {
  readonly #kinds = new Map<FacetKind, Counts>()

  /** @param before - undefined for a new statement, as `after` is for one that is no more */
  turn(before: StatementRow | undefined, after: StatementRow | undefined): void {
    if (before) for (const facet of facetsOf(before, before.named)) this.#add(facet, -1)
    if (after) for (const facet of facetsOf(after, after.named)) this.#add(facet, 1)
  }

  #add({ kind, of, label }: Facet, by: 1 | -1): void {
    let counts = this.#kinds.get(kind)
    if (!counts) this.#kinds.set(kind, (counts = new Counts()))
    counts.add(of, by, label ?? null)
  }

  /** @param seq - of the last of the records */
  async write(database: IsnadDatabase, seq: number): Promise<void> {
    await Promise.all(
      [...this.#kinds].map(([kind, counts]) => {
        const row = packed(kind, seq, counts)
        return row.of.length > 0 && add(database, row)
      }),
    )
  }
}

/**
 * Put a row behind the others of its kind, together with as many of the last ones as are not much larger: so there are few
 * of them to be read, each at least twice as large as the next, and an answer is seldom written again.
 */
async function add(database: IsnadDatabase, row: TalliesRow): Promise<void> {
  const { tallies } = database
  const last = await rowsOf(database, row.kind).last()
  if (last && last.of.length < 2 * row.of.length) {
    await tallies.delete([last.kind, last.seq])
    await add(database, packed(row.kind, row.seq, sumOf([last, row])))
  } else if (row.of.length > 0) await tallies.put(row)
}

const rowsOf = ({ tallies }: IsnadDatabase, kind: FacetKind) =>
  tallies.where('[kind+seq]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])

function sumOf(rows: readonly TalliesRow[]): Counts {
  const counts = new Counts()
  for (const row of rows) counts.addRow(row)
  return counts
}

function packed(kind: FacetKind, seq: number, counts: Counts): TalliesRow {
  const tallies = counts.tallies(kind)
  return {
    kind,
    seq,
    of: tallies.map(({ of }) => of),
    counts: tallies.map(({ count }) => count),
    names: tallies.map(({ label }) => label?.name ?? null),
    languages: tallies.map(({ label }) => label?.language ?? null),
  }
}

/** How many statements give each answer to a question, the most frequent first. An answer that none gives is not told. */
export async function talliesOf(database: IsnadDatabase, kind: FacetKind): Promise<Tally[]> {
  const tallies = sumOf(await rowsOf(database, kind).toArray()).tallies(kind)
  return tallies.sort((a, b) => b.count - a.count || (a.of < b.of ? 1 : -1))
}
