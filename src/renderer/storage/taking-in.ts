import { identityOf, type ArticleId } from '#core/article/article'
import { planMerge, type Here, type MergePlan, type There } from '#core/bundle/merge'
import type { Asking } from '#core/operation/command'
import type { Journal } from '#core/operation/journal'
import { emptyHead, statementsTurnedBy, type SealedOperation } from '#core/operation/operation'
import { linesOf, snapshotOf, type JournalSnapshot } from '#core/operation/snapshot'
import type { LibraryArticle } from '#core/operation/state'
import type { StatementId } from '#core/statement/statement'
import type { IsnadDatabase } from './database'
import { deskSources } from './sources'

/** The journal as far as the database has it. */
export async function appliedJournal(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
): Promise<JournalSnapshot> {
  return snapshotOf(journal, (await database.progress.get('applied')) ?? emptyHead)
}

/** What taking another desk's records in would do now. Nothing is written. */
export async function planTakingIn(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  there: There,
  asking: Asking,
): Promise<MergePlan> {
  const here = await hereFor(database, await appliedJournal(database, journal), there.records)
  return planMerge(here, there, asking)
}

async function hereFor(
  database: IsnadDatabase,
  journal: JournalSnapshot,
  records: readonly SealedOperation[],
): Promise<Here> {
  const known = new Set<string>()
  for await (const lines of linesOf(journal))
    for (const line of lines) {
      const { hash, origin, kind, body } = JSON.parse(line) as SealedOperation
      known.add(hash)
      if (origin) known.add(origin.hash)
      if (kind === 'bundle.merged') for (const seen of body.seen) known.add(seen)
    }
  const imported = records.flatMap((record) =>
    record.kind === 'article.imported' ? [record.body.article] : [],
  )
  const ids = new Set<ArticleId>(imported.map(({ id }) => id))
  for (const { body } of records) if ('articleId' in body) ids.add(body.articleId)
  const [byId, bySha] = await Promise.all([
    database.articles
      .where('id')
      .anyOf([...ids])
      .toArray(),
    database.articles.where('identity').anyOf(imported.map(identityOf)).toArray(),
  ])
  const rows = [...new Map([...byId, ...bySha].map((row) => [row.id, row])).values()]
  const texts = await database.texts.bulkGet(rows.map(({ id }) => id))
  const articles = rows.flatMap((row, index): LibraryArticle[] => {
    const text = texts[index]
    return text ? [{ ...row, text: text.text, blocks: text.blocks }] : []
  })
  const cards = await database.statements
    .where('articleId')
    .anyOf(rows.map(({ id }) => id))
    .toArray()
  const worked = new Set<StatementId>(records.flatMap((record) => statementsTurnedBy(record)))
  const missing = [...worked].filter((id) => !cards.some((card) => card.id === id))
  const others = await database.statements.bulkGet(missing)
  return {
    journal: journal.id,
    records: known,
    profiles: await database.profiles.toArray(),
    sources: await deskSources(database),
    articles,
    statements: [...cards, ...others.flatMap((row) => row ?? [])],
  }
}
