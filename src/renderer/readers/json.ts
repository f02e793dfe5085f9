import { documentOf, metadataOf } from './article-text'
import { readRows, type Row } from './columns'
import { dateOf } from './dates'
import { fieldPieces, markupPieces, titled } from './fragment'
import { limits } from './limits'
import { worthwhile } from './many-articles'
import { readLetters } from './text-file'
import { Unreadable, type Contents, type ReadDocument, type Reading } from './reading'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One JSON value, or one a line. */
function parseJson(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(trimmed) as unknown
  } catch {
    const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== '')
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      // Neither; a damaged file either way.
    }
    throw new Unreadable('import.damaged')
  }
}

/** The list in a JSON: the whole of it, or the longest list of objects directly inside it. */
function listIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  const lists = Object.values(value)
    .filter((member): member is unknown[] => Array.isArray(member))
    .map((list) => list.filter(isObject))
  const longest = lists.reduce<Json[]>((best, list) => (list.length > best.length ? list : best), [])
  return longest.length > 0 ? longest : [value]
}

/** A member as words: names in objects and lists too, since authors come as either. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.slice(0, 50).map(wordsIn).filter(Boolean).join(', ')
  if (isObject(value)) return wordsIn(value['name'] ?? value['title'] ?? value['value'] ?? '')
  return ''
}

function rowOf(object: Json): Row {
  return new Map(
    Object.entries(object)
      .slice(0, 500)
      .map(([name, value]) => [name, wordsIn(value)]),
  )
}

const text = (object: Json, name: string): string => (typeof object[name] === 'string' ? object[name] : '')

function feedItem(item: Json, feed: Json): ReadDocument {
  const title = text(item, 'title')
  const html = text(item, 'content_html')
  const pieces = html ? markupPieces(html) : fieldPieces(text(item, 'content_text') || text(item, 'summary'))
  return documentOf(
    titled(title, pieces),
    metadataOf({
      title,
      publisher: text(feed, 'title'),
      author: wordsIn(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author']),
      publishedAt: dateOf(text(item, 'date_published')),
      url: text(item, 'url') || text(item, 'external_url'),
    }),
    text(item, 'language') || text(feed, 'language'),
  )
}

/** Whether a JSON is a feed by the specification at jsonfeed.org. */
const isJsonFeed = (value: unknown): value is Json =>
  isObject(value) && text(value, 'version').includes('jsonfeed.org') && Array.isArray(value['items'])

/** Read a JSON Feed, or any list of articles in JSON or JSON Lines. */
export function readJson(bytes: Uint8Array, reading: Reading): Contents & { readonly isFeed: boolean } {
  const { text: letters, encodings } = readLetters(bytes, reading)
  const value = parseJson(letters)
  reading.check()
  if (isJsonFeed(value)) {
    const items = (value['items'] as unknown[]).filter(isObject)
    const documents = items.slice(0, limits.documents).map((item) => feedItem(item, value))
    return {
      documents: worthwhile(documents, items.length - documents.length, reading),
      encodings,
      isFeed: true,
    }
  }
  const list = listIn(value)
  if (list.length === 0) throw new Unreadable('import.noTextColumn', { columns: '' })
  const rows = list.slice(0, limits.documents).map(rowOf)
  const names = [...new Set(rows.slice(0, 1_000).flatMap((row) => [...row.keys()]))].slice(0, 500)
  return { ...readRows(names, rows, list.length, reading), encodings, isFeed: false }
}
