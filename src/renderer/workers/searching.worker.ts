import { DeskIndex, type SearchRequest } from '#core/search/desk-index'
import type { ArticleId } from '#core/article/article'
import { SourceDirectory } from '#core/source/directory'
import { IsnadDatabase, type ArticleRow } from '../storage/database'
import { deskSources } from '../storage/sources'
import type { DeskChange, SearchingCall, SearchingMessage } from './searching'

/**
 * Reads what the desk holds from the database, article by article, and answers searches meanwhile and afterwards. It has a
 * connection of its own, reads and never writes.
 */
const database = new IsnadDatabase()
let index = new DeskIndex()
let read = 0
let total = 0

const tell = (message: SearchingMessage) => postMessage(message)

/** Articles are read a few at a time, so that a search does not wait for all of them. */
const atOnce = 20

/** What came while everything was read: done after it, since it may or may not have been in what was read. */
let waiting: DeskChange[] | null = null
let reading = 0

async function readAll(): Promise<void> {
  const own = ++reading
  waiting = []
  index = new DeskIndex()
  await followSources()
  const ids = await database.articles.orderBy('importedAt').primaryKeys()
  read = 0
  total = ids.length
  for (let from = 0; from < ids.length; from += atOnce) {
    await put(ids.slice(from, from + atOnce))
    if (own !== reading) return
    read = Math.min(ids.length, from + atOnce)
  }
  const missed = waiting
  waiting = null
  for (const change of missed) await follow(change)
  tell({ type: 'ready' })
}

async function put(ids: readonly ArticleId[]): Promise<void> {
  const [rows, texts] = await Promise.all([
    database.articles.bulkGet([...ids]),
    database.texts.bulkGet([...ids]),
  ])
  for (const [place, row] of rows.entries()) {
    const text = texts[place]?.text
    if (!row || text === undefined) continue
    index.putArticle(described(row, text))
    for (const statement of await database.statements.where('articleId').equals(row.id).toArray())
      index.putStatement(statement, { text, language: row.language })
  }
}

function described({ id, title, language, appearance }: ArticleRow, text: string) {
  const { publisher, author, url } = appearance
  return { id, title, language, text, publisher, author, url }
}

async function followSources(): Promise<void> {
  index.knowSources(new SourceDirectory(await deskSources(database)))
}

async function follow({
  articleIds,
  statements,
  removed,
  withdrawn,
  isOfSources,
}: DeskChange): Promise<void> {
  if (isOfSources) await followSources()
  for (let from = 0; from < articleIds.length; from += atOnce)
    await put(articleIds.slice(from, from + atOnce))
  const ids = [...new Set(statements.map(({ articleId }) => articleId))]
  const [rows, texts] = await Promise.all([database.articles.bulkGet(ids), database.texts.bulkGet(ids)])
  for (const statement of statements) {
    const place = ids.indexOf(statement.articleId)
    const [row, text] = [rows[place], texts[place]?.text]
    if (row && text !== undefined) index.putStatement(statement, { text, language: row.language })
  }
  for (const id of removed) index.removeStatement(id)
  for (const id of withdrawn) index.removeArticle(id)
}

async function answer(turn: number, request: SearchRequest): Promise<void> {
  const groups = await index.search(request, async (ids) =>
    (await database.texts.bulkGet([...ids])).map((row) => row?.text),
  )
  tell({ type: 'answer', turn, answer: { groups, read, total } })
}

onmessage = ({ data }: MessageEvent<SearchingCall>) => {
  if (data.type === 'search') void answer(data.turn, data.request)
  else if (data.change === null) void readAll()
  else if (waiting) waiting.push(data.change)
  else void follow(data.change).then(() => tell({ type: 'ready' }))
}

void readAll()
