import { identityOf, type ArticleId } from '#core/article/article'
import { selectLines } from '#core/bundle/bundle'
import { planMerge, type Here, type MergePlan, type There } from '#core/bundle/merge'
import type { Asking } from '#core/operation/command'
import type { Journal } from '#core/operation/journal'
import {
  emptyHead,
  statementsTurnedBy,
  type JournalHead,
  type SealedOperation,
} from '#core/operation/operation'
import type { LibraryArticle } from '#core/operation/state'
import type { StatementId } from '#core/statement/statement'
import type { IsnadDatabase } from './database'
import { deskSources } from './sources'

/** Records looked at in one go. */
const batch = 1000

/** Every line of a journal, as it stands in the file. */
export async function allLines(journal: Pick<Journal, 'lines'>, head: JournalHead): Promise<string[]> {
  const lines: string[] = []
  for (let from = 1; from <= head.seq; from += batch)
    lines.push(...(await journal.lines(from, Math.min(batch, head.seq - from + 1))))
  return lines
}

/** A part of the journal for somebody else: what concerns some articles, or everything. */
export interface Portion {
  readonly journal: { readonly id: string; readonly head: JournalHead }
  readonly lines: readonly string[]
}

/** @param articles - null for the whole journal */
export async function portionOf(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  articles: readonly ArticleId[] | null,
): Promise<Portion> {
  const head = await appliedHead(database)
  const lines = await allLines(journal, head)
  return {
    journal: { id: idOf(lines), head },
    lines: articles ? selectLines(lines, articles) : lines,
  }
}

async function appliedHead(database: IsnadDatabase): Promise<JournalHead> {
  const { seq, hash } = (await database.progress.get('applied')) ?? emptyHead
  return { seq, hash }
}

/** Which journal it is: the hash of its first record. */
function idOf(lines: readonly string[]): string {
  const [first] = lines
  return first === undefined ? emptyHead.hash : (JSON.parse(first) as SealedOperation).hash
}

/** What taking another desk's records in would do now. Nothing is written. */
export async function planTakingIn(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  there: There,
  asking: Asking,
): Promise<MergePlan> {
  const lines = await allLines(journal, await appliedHead(database))
  return planMerge(await hereFor(database, lines, there.records), there, asking)
}

async function hereFor(
  database: IsnadDatabase,
  lines: readonly string[],
  records: readonly SealedOperation[],
): Promise<Here> {
  const known = new Set<string>()
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
    journal: idOf(lines),
    records: known,
    profiles: await database.profiles.toArray(),
    sources: await deskSources(database),
    articles,
    statements: [...cards, ...others.flatMap((row) => row ?? [])],
  }
}
