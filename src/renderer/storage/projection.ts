import type { ArticleId } from '#core/article/article'
import { identityOf } from '#core/article/article'
import { evolve } from '#core/operation/evolve'
import { statementsTurnedBy, type SealedOperation } from '#core/operation/operation'
import type { Changes, State } from '#core/operation/state'
import type { SourceName } from '#core/source/source'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { isDecided, type Statement, type StatementId } from '#core/statement/statement'
import { nameIn } from '#core/statement/voices'
import type { ArticleRow, IsnadDatabase, StatementRow, TextRow } from './database'
import { statementRow, TallyTurn } from './tallies'

/** What some records have changed of what screens keep in hand: whole rows, each to replace the one of its id. */
export interface Projected extends Pick<Changes, 'statements' | 'edits'> {
  /** Articles that came, or of which it was learned where they appeared. */
  readonly articleIds: readonly ArticleId[]
}

/**
 * Bring the database forward by some records of the log, in one transaction together with the number reached:
 * either all of it holds afterwards or nothing does.
 *
 * @throws Error if the records do not follow what the database holds
 */
export async function project(
  database: IsnadDatabase,
  records: readonly SealedOperation[],
): Promise<Projected> {
  const last = records.at(-1)
  if (!last) return { statements: [], edits: [], articleIds: [] }
  const tables = [
    database.profiles,
    database.articles,
    database.texts,
    database.statements,
    database.edits,
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

    const tallies = new TallyTurn()
    const changed = new Set<StatementId>()
    const newlyDecided = new Map<ArticleId, number>()
    const changes = records.map((record) => {
      const change = evolve(rowsInHand(statements), record)
      for (const statement of change.statements) {
        const { id, articleId } = statement
        const before = statements.get(id)
        const more = Number(isDecided(statement)) - Number(before !== undefined && isDecided(before))
        if (more !== 0) newlyDecided.set(articleId, (newlyDecided.get(articleId) ?? 0) + more)
        const row = statementRow(statement, before ? before.named : namedIn(change, statement))
        tallies.turn(before, row)
        statements.set(id, row)
        changed.add(id)
      }
      return change
    })
    await write(database, changes, [...statements.values()])
    await keepSources(database, changes)
    await tallies.write(database)
    await describe(database, changes)
    await count(database, newlyDecided)
    await database.progress.put({ key: 'applied', seq: last.seq, hash: last.hash })
    return {
      statements: [...statements.values()].filter(({ id }) => changed.has(id)),
      edits: changes.flatMap(({ edits }) => edits),
      articleIds: changes.flatMap(({ articles, appearances }) =>
        [...articles, ...appearances].map(({ id }) => id),
      ),
    }
  })
}

/** Evolving reads the touched statements only. */
function rowsInHand(statements: ReadonlyMap<StatementId, Statement>): State {
  return {
    profiles: () => [],
    article: () => undefined,
    articleWithHash: () => undefined,
    statement: (id) => statements.get(id),
    edits: () => [],
    sources: () => [],
    sourceEdits: () => [],
    chosenFor: () => [],
  }
}

/** Whoever speaks in a statement of an article that comes in, in the words of its text. */
function namedIn({ articles }: Changes, { articleId, found }: Statement): SourceName | null {
  const article = articles.find(({ id }) => id === articleId)
  const name = article ? nameIn(found, article.text) : null
  return article && name !== null ? { language: article.language, name } : null
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
      texts.push({ id: row.id, text, blocks, marks: marksOf(shinglesOf(text)) })
    }
  }
  await Promise.all([
    database.profiles.bulkPut(changes.flatMap(({ profiles }) => profiles)),
    database.articles.bulkPut(articles),
    database.texts.bulkPut(texts),
    database.statements.bulkPut(statements),
    database.edits.bulkPut(changes.flatMap(({ edits }) => edits)),
  ])
}

/** What was learned later about where an article appeared. */
async function describe(database: IsnadDatabase, changes: readonly Changes[]): Promise<void> {
  for (const { id, appearance } of changes.flatMap(({ appearances }) => appearances))
    await database.articles.update(id, { appearance })
}

/** Keep with each article how many of its statements are decided, so that a list of articles reads no statements. */
async function count(database: IsnadDatabase, newlyDecided: ReadonlyMap<ArticleId, number>): Promise<void> {
  const rows = await database.articles.bulkGet([...newlyDecided.keys()])
  await database.articles.bulkPut(
    rows.flatMap((row) =>
      row ? { ...row, decidedCount: row.decidedCount + (newlyDecided.get(row.id) ?? 0) } : [],
    ),
  )
}
