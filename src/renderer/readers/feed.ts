import { documentOf, metadataOf, type Piece } from './article-text'
import { dateOf } from './dates'
import { fieldPieces, fieldWords, markupPieces, titled } from './fragment'
import { markupOf } from './html/markup'
import type { PageElement } from './html/page'
import { pagePieces } from './html/pieces'
import { limits } from './limits'
import { worthwhile } from './many-articles'
import { Unreadable, type Contents, type ReadDocument, type Reading } from './reading'
import { childOf, childrenOf, everyElement, parseXml, xmlText, type XmlElement } from './xml'

/** Markup that stands in the feed as XML elements of its own. */
function asPage(element: XmlElement): PageElement {
  return {
    name: element.name.replace(/^.*:/, '').toLowerCase(),
    attributes: element.attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : asPage(child))),
    index: 0,
  }
}

function atomPieces(element: XmlElement | undefined): Piece[] {
  if (!element) return []
  const type = element.attributes['type'] ?? 'text'
  if (type === 'xhtml') return pagePieces(asPage(element))
  return type.includes('html') ? markupPieces(xmlText(element)) : fieldPieces(xmlText(element))
}

const nameOf = (element: XmlElement | undefined): string =>
  element ? fieldWords(xmlText(childOf(element, 'name', 'atom:name') ?? element)) : ''

function atomLink(entry: XmlElement): string {
  const links = childrenOf(entry, 'link', 'atom:link').map(({ attributes }) => attributes)
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.['href'] ?? ''
}

/** The longer one of the pieces that an entry offers: many carry a summary beside the article. */
const fuller = (...offers: Piece[][]): Piece[] =>
  offers.reduce((best, pieces) => (lengthOf(pieces) > lengthOf(best) ? pieces : best), [])
const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

interface Channel {
  readonly publisher: string
  readonly language: string
}

function rssItem(item: XmlElement, { publisher, language }: Channel): ReadDocument {
  const words = (...names: string[]) => fieldWords(xmlText(childOf(item, ...names)))
  const title = words('title')
  const pieces = fuller(
    fieldPieces(xmlText(childOf(item, 'content:encoded'))),
    fieldPieces(xmlText(childOf(item, 'description'))),
  )
  const author = words('dc:creator', 'author')
  return documentOf(
    titled(title, pieces),
    metadataOf({
      title,
      publisher: words('source') || publisher,
      // RSS asks for an address with the name in brackets.
      author: /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author,
      publishedAt: dateOf(words('pubDate', 'dc:date')),
      url: words('link') || atomLink(item) || words('guid'),
    }),
    words('dc:language') || language,
  )
}

function atomEntry(entry: XmlElement, { publisher, language }: Channel): ReadDocument {
  const title = fieldWords(xmlText(childOf(entry, 'title')))
  return documentOf(
    titled(title, fuller(atomPieces(childOf(entry, 'content')), atomPieces(childOf(entry, 'summary')))),
    metadataOf({
      title,
      publisher,
      author: nameOf(childOf(entry, 'author')),
      publishedAt: dateOf(xmlText(childOf(entry, 'published', 'updated', 'issued'))),
      url: atomLink(entry),
    }),
    entry.attributes['xml:lang'] ?? language,
  )
}

/** Read a feed in RSS 2.0, RSS 1.0 or Atom: every entry is an article. */
export function readFeed(bytes: Uint8Array, reading: Reading): Contents {
  const { markup, encodings } = markupOf(bytes, reading)
  const root = parseXml(markup, reading.check)
  const feed = [...everyElement(root, 'rss', 'RDF', 'feed')][0]
  if (!feed) throw new Unreadable('import.damaged')
  const isAtom = feed.name.endsWith('feed')
  const channel = isAtom ? feed : ([...everyElement(feed, 'channel')][0] ?? feed)
  const entries = [...everyElement(feed, isAtom ? 'entry' : 'item')]
  const about: Channel = {
    publisher: fieldWords(xmlText(childOf(channel, 'title'))),
    language: xmlText(childOf(channel, 'language', 'dc:language')) || (feed.attributes['xml:lang'] ?? ''),
  }
  const documents = entries.slice(0, limits.documents).map((entry) => {
    reading.check()
    return isAtom ? atomEntry(entry, about) : rssItem(entry, about)
  })
  return { documents: worthwhile(documents, entries.length - documents.length, reading), encodings }
}
