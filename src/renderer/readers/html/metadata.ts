import { metadataOf } from '../article-text'
import { dateOf } from '../dates'
import type { ArticleMetadata } from '../reading'
import { descendants, wordsOf, type Page } from './page'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const articleType = /(?:Article|Report|BlogPosting|LiveBlog|ClaimReview|WebPage)/

function parsed(text: string): unknown {
  try {
    // Some publishers put the script into an HTML comment or leave line ends inside strings.
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '').replace(/[\u0000-\u001F]+/g, ' ')) as unknown
  } catch {
    return null
  }
}

/** The objects of a JSON-LD, those of its graph too, as deep as publishers nest them. */
function objectsIn(value: unknown, depth = 0): Json[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((entry) => objectsIn(entry, depth + 1))
  if (!isObject(value)) return []
  return [value, ...objectsIn(value['@graph'], depth + 1), ...objectsIn(value['mainEntity'], depth + 1)]
}

const typesOf = (object: Json): string => [object['@type']].flat().join(' ')

/** A name, whether it stands alone, in an object, or in a list of either. */
function nameIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.slice(0, 20).map(nameIn).filter(Boolean).join(', ')
  return isObject(value) ? nameIn(value['name'] ?? value['@value']) : ''
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : nameIn(value))

function fromJsonLd(page: Page): ArticleMetadata {
  const objects = page.jsonLd.flatMap((text) => objectsIn(parsed(text)))
  const weight = (object: Json): number => {
    const types = typesOf(object)
    if (!articleType.test(types)) return 0
    return (types.includes('WebPage') ? 1 : 2) + ('headline' in object ? 2 : 0)
  }
  const article = objects.reduce<Json | null>(
    (best, object) => (weight(object) > (best ? weight(best) : 0) ? object : best),
    null,
  )
  if (!article) return {}
  return metadataOf({
    title: textIn(article['headline'] ?? article['name']),
    author: nameIn(article['author'] ?? article['creator']),
    publisher: nameIn(article['publisher'] ?? article['sourceOrganization']),
    publishedAt: textIn(article['datePublished'] ?? article['dateCreated']),
    url:
      textIn(article['url']) ||
      textIn(
        isObject(article['mainEntityOfPage'])
          ? article['mainEntityOfPage']['@id']
          : article['mainEntityOfPage'],
      ),
  })
}

/** The names under which pages state a thing, the most reliable first. */
const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'parsely-author',
    'sailthru.author',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:site'],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
  ],
  url: ['og:url', 'twitter:url'],
} as const

function fromMetas({ metas, links }: Page): ArticleMetadata {
  const values = new Map<string, string>()
  for (const { property, name, itemprop, content } of metas) {
    const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase()
    if (key && content && !values.has(key)) values.set(key, content)
  }
  const first = (names: readonly string[]) => names.map((name) => values.get(name)).find(Boolean)
  const author = first(metaNames.author)
  return metadataOf({
    title: first(metaNames.title),
    // An address of a profile is no name.
    author: author && /^https?:/.test(author) ? '' : author,
    publisher: first(metaNames.publisher),
    publishedAt: first(metaNames.publishedAt),
    url: links.find(({ rel }) => rel === 'canonical')?.['href'] ?? first(metaNames.url),
  })
}

/** What the page shows: its first `time`, its marked author, its title. */
function fromBody(page: Page): ArticleMetadata {
  let publishedAt = ''
  let author = ''
  for (const element of descendants(page.root)) {
    const { itemprop, datetime, content, rel, class: classes } = element.attributes
    if (!publishedAt && (element.name === 'time' || itemprop === 'datePublished'))
      publishedAt = datetime ?? content ?? wordsOf(element)
    if (!author && (itemprop === 'author' || rel === 'author' || /\bbyline\b/i.test(classes ?? '')))
      author = wordsOf(element).slice(0, 200)
    if (publishedAt && author) break
  }
  return metadataOf({ publishedAt, author, title: page.title })
}

const onlyWeb = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined

/** Without the name of the site that many titles end with. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s+[|\-–—•·»:]\s+/)
  if (parts.length < 2 || !publisher) return title
  const last = parts.at(-1) ?? ''
  return last.toLowerCase() === publisher.toLowerCase()
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|\-–—•·»:]\s+$/, '')
    : title
}

/** What a page tells about its article: in JSON-LD, then OpenGraph and other `meta`, then what it shows. */
export function pageMetadata(page: Page): ArticleMetadata {
  const told = [fromJsonLd(page), fromMetas(page), fromBody(page)]
  const first = (key: keyof ArticleMetadata) => told.map((source) => source[key]).find(Boolean)
  const publisher = first('publisher')
  return metadataOf({
    title: withoutSite(first('title') ?? '', publisher),
    author: first('author'),
    publisher,
    publishedAt: dateOf(first('publishedAt')),
    url: onlyWeb(fromMetas(page).url) ?? onlyWeb(first('url')),
  })
}
