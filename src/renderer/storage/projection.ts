import type { ArticleId } from '#core/article/article'
import { identityOf } from '#core/article/article'
import { evolve } from '#core/operation/evolve'
import { statementsTurnedBy, type SealedOperation } from '#core/operation/operation'
import { nothingKnown, type Changes, type State } from '#core/operation/state'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { isDecided, type StatementId } from '#core/statement/statement'
import type { ArticleRow, IsnadDatabase, StatementRow, TextRow } from './database'
import { marksRow, type MarksRow } from './marks'
import { Naming } from './naming'
import { statementRow, TallyTurn } from './tallies'

/** What some records have changed of what screens keep in hand: whole rows, each to replace the one of its id. */
export interface Projected extends Pick<Changes, 'statements' | 'removed' | 'edits'> {
  /** Articles that came, or of which it was learned where they appeared. */
  readonly articleIds: readonly ArticleId[]
  /** Articles that are no more. */
  readonly withdrawn: readonly ArticleId[]
  /** What the texts that came are found by, where any of them can be. */
  readonly marks: MarksRow | null
  /** Whether something is said about sources that was not before. */
  readonly isOfSources: boolean
  /** Whether somebody came to the desk, or goes by another name or role. */
  readonly isOfProfiles: boolean
}

const nothing: Projected = {
  statements: [],
  removed: [],
  edits: [],
  articleIds: [],
  withdrawn: [],
  marks: null,
  isOfSources: false,
  isOfProfiles: false,
}

/**
 * Bring the database forward by some records of the log, in one transaction together with the number reached:
 * either all of it holds afterwards or nothing does.
 *
 * @param marks - of articles of which somebody has worked them out
 * @throws Error if the records do not follow what the database holds
 */
export async function project(
  database: IsnadDatabase,
  records: readonly SealedOperation[],
  marks: ReadonlyMap<ArticleId, readonly number[]> = new Map(),
): Promise<Projected> {
  const last = records.at(-1)
  if (!last) return nothing
  const tables = [
    database.profiles,
    database.articles,
    database.texts,
    database.marks,
    database.statements,
    database.edits,
    database.arrangements,
    database.desk,
    database.tallies,
    database.sources,
    database.sourceEdits,
    database.progress,
  ]
  return database.transaction('rw', tables, async () => {
    const applied = (await database.progress.get('applied'))?.seq ?? 0
    if (records[0]?.seq !== applied + 1) throw new Error(`record ${last.seq} does not follow ${applied}`)
    const touched = new Set<StatementId>()
    for (const record of records) for (const id of statementsTurnedBy(record)) touched.add(id)
    const statements = new Map<StatementId, StatementRow>()
    for (const row of await database.statements.bulkGet([...touched])) if (row) statements.set(row.id, row)

    const naming = new Naming()
    await naming.read(database, records)
    const tallies = new TallyTurn()
    const changed = new Set<StatementId>()
    const grown = new Map<ArticleId, Growth>()
    // Evolving reads the touched statements only.
    const inHand: State = { ...nothingKnown, statement: (id) => statements.get(id) }
    const changes = records.map((record) => {
      const change = evolve(inHand, record)
      naming.learn(change.articles)
      for (const statement of change.statements) {
        const { id, articleId } = statement
        const before = statements.get(id)
        const decided = Number(isDecided(statement)) - Number(before !== undefined && isDecided(before))
        // An imported article comes with its count.
        const come = Number(before === undefined && !('article' in record.body))
        grow(grown, articleId, { statements: come, decided })
        const row = statementRow(statement, naming.of(statement, before))
        tallies.turn(before, row)
        statements.set(id, row)
        changed.add(id)
      }
      for (const { id, articleId } of change.removed) {
        const before = statements.get(id)
        grow(grown, articleId, {
          statements: -1,
          decided: -Number(before !== undefined && isDecided(before)),
        })
        tallies.turn(before, undefined)
        statements.delete(id)
      }
      return change
    })
    const texts = changes.flatMap(({ articles }) => articles)
    const marked = marksRow(
      last.seq,
      texts.map(({ id, text }) => ({ id, marks: marks.get(id) ?? marksOf(shinglesOf(text)) })),
    )
    await Promise.all([
      write(database, changes, [...statements.values()]),
      marked && database.marks.put(marked),
      keepSources(database, changes),
      tallies.write(database, last.seq),
    ])
    await describe(database, changes)
    await count(database, grown)
    await database.progress.put({ key: 'applied', seq: last.seq, hash: last.hash })
    return {
      statements: [...statements.values()].filter(({ id }) => changed.has(id)),
      removed: changes.flatMap(({ removed }) => removed).filter(({ id }) => !statements.has(id)),
      edits: changes.flatMap(({ edits }) => edits),
      articleIds: changes.flatMap(({ articles, appearances }) =>
        [...articles, ...appearances].map(({ id }) => id),
      ),
      withdrawn: changes.flatMap(({ withdrawn }) => withdrawn),
      marks: marked,
      isOfSources: changes.some(({ sources }) => sources.length > 0),
      isOfProfiles: changes.some(({ profiles }) => profiles.length > 0),
    }
  })
}

/** What the desk says about sources now, and how that came about. */
async function keepSources(database: IsnadDatabase, changes: readonly Changes[]): Promise<void> {
  const now = new Map(changes.flatMap(({ sources }) => sources.map(({ id, own }) => [id, own] as const)))
  await Promise.all([
    database.sources.bulkPut([...now.values()].flatMap((own) => own ?? [])),
    database.sources.bulkDelete([...now].flatMap(([id, own]) => (own ? [] : id))),
    database.sourceEdits.bulkPut(changes.flatMap(({ sourceEdits }) => sourceEdits)),
  ])
}

async function write(
  database: IsnadDatabase,
  changes: readonly Changes[],
  statements: StatementRow[],
): Promise<void> {
  const kept = new Set(statements.map(({ id }) => id))
  const withdrawn = changes.flatMap((change) => change.withdrawn)
  const articles: ArticleRow[] = []
  const texts: TextRow[] = []
  for (const change of changes) {
    for (const { text, blocks, ...row } of change.articles) {
      articles.push({
        ...row,
        identity: identityOf(row),
        statementCount: change.statements.length,
        decidedCount: 0,
      })
      texts.push({ id: row.id, text, blocks })
    }
  }
  await Promise.all([
    database.profiles.bulkPut(changes.flatMap(({ profiles }) => profiles)),
    database.articles.bulkPut(articles),
    database.texts.bulkPut(texts),
    // Put first: what came and went in one batch is gone. Marks of a text that is gone lead nowhere.
    database.articles.bulkDelete(withdrawn),
    database.texts.bulkDelete(withdrawn),
    database.statements.bulkPut(statements),
    database.statements.bulkDelete(
      changes.flatMap(({ removed }) => removed.map(({ id }) => id)).filter((id) => !kept.has(id)),
    ),
    database.edits.bulkPut(changes.flatMap(({ edits }) => edits)),
    database.arrangements.bulkPut(changes.flatMap(({ arrangements }) => arrangements)),
    database.desk.bulkPut(changes.flatMap(({ desks }) => desks).map((desk) => ({ ...desk, key: 'desk' }))),
  ])
}

/** What was learned later about where an article appeared. */
async function describe(database: IsnadDatabase, changes: readonly Changes[]): Promise<void> {
  for (const { id, appearance } of changes.flatMap(({ appearances }) => appearances))
    await database.articles.update(id, { appearance })
}

/** By how much an article's numbers change. */
interface Growth {
  readonly statements: number
  readonly decided: number
}

function grow(grown: Map<ArticleId, Growth>, id: ArticleId, by: Growth): void {
  if (by.statements === 0 && by.decided === 0) return
  const { statements, decided } = grown.get(id) ?? { statements: 0, decided: 0 }
  grown.set(id, { statements: statements + by.statements, decided: decided + by.decided })
}

/** Keep with each article how many statements it has and how many are decided, so that a list of articles reads none. */
async function count(database: IsnadDatabase, grown: ReadonlyMap<ArticleId, Growth>): Promise<void> {
  const rows = await database.articles.bulkGet([...grown.keys()])
  await database.articles.bulkPut(
    rows.flatMap((row) => {
      const by = row && grown.get(row.id)
      if (!row || !by) return []
      const { statementCount, decidedCount } = row
      return {
        ...row,
        statementCount: statementCount + by.statements,
        decidedCount: decidedCount + by.decided,
      }
    }),
  )
}
