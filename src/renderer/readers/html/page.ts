import { Parser } from 'htmlparser2'
import { limits } from '../limits'
import { Unreadable } from '../reading'

/** An element of a page, or a stretch of its text. A light tree, so that no page can blow up in memory. */
export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (PageElement | string)[]
  /** Its place among the page's elements, by which it is found again after an article has been cut out of the page. */
  readonly index: number
}

export interface Page {
  readonly root: PageElement
  readonly title: string
  /** Attributes of every `meta`, in order. */
  readonly metas: readonly Readonly<Record<string, string>>[]
  readonly links: readonly Readonly<Record<string, string>>[]
  /** The JSON-LD of the page, unparsed. */
  readonly jsonLd: readonly string[]
  /** `lang` and `dir` of the whole page. */
  readonly language: string
  readonly direction: string
  /** Whether there were more elements, or deeper ones, than are looked at. */
  readonly flattened: boolean
  /** How many elements the tree has. */
  readonly count: number
}

/** What has no words for a reader. */
const wordless = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'applet',
  'iframe',
  'frame',
  'audio',
  'video',
  'map',
  'select',
  'datalist',
  'input',
  'textarea',
  'button',
])
/** Have no end tag. */
export const voidElements = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'source',
  'track',
  'area',
  'base',
  'col',
  'param',
])
const transparent = new Set(['html', 'body', 'head', 'form', 'font', 'center'])

/** Attributes that tell what an element is for. All others, event handlers among them, end here. */
const kept = new Set([
  'id',
  'class',
  'lang',
  'dir',
  'role',
  'rel',
  'itemprop',
  'itemtype',
  'property',
  'name',
  'datetime',
  'hidden',
  'style',
  'aria-hidden',
  'href',
  'alt',
  'content',
])
const longestAttribute = 1_000

function attributesOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const name of kept) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value !== undefined && !value.startsWith('data:')) attributes[name] = value.slice(0, longestAttribute)
  }
  return attributes
}

/** Builds the tree as the parser goes, and keeps what stands in the head apart from it. */
class PageBuilder {
  readonly root: PageElement = { name: 'body', attributes: {}, children: [], index: 0 }
  readonly metas: Record<string, string>[] = []
  readonly links: Record<string, string>[] = []
  readonly jsonLd: string[] = []
  title = ''
  language = ''
  direction = ''
  flattened = false
  private readonly open: PageElement[] = [this.root]
  /** For each open tag whether it has an element in the tree. */
  private readonly placed: boolean[] = []
  count = 0
  private tags = 0
  private wordlessDepth = 0
  private sink: 'title' | 'jsonLd' | null = null

  openTag(name: string, given: Readonly<Record<string, string>>): void {
    const place = this.wordlessDepth === 0 && this.begin(name, given)
    this.placed.push(place)
    if (++this.tags > limits.tags || this.placed.length > limits.openTags)
      throw new Unreadable('import.damaged')
    if (wordless.has(name)) this.wordlessDepth++
  }

  /** @returns whether an element was opened in the tree */
  private begin(name: string, given: Readonly<Record<string, string>>): boolean {
    const attributes = attributesOf(given)
    if (name === 'html' || name === 'body') {
      this.language ||= attributes['lang'] ?? given['xml:lang'] ?? ''
      this.direction ||= attributes['dir'] ?? ''
    } else if (name === 'meta') this.metas.push(attributes)
    else if (name === 'link') this.links.push(attributes)
    else if (name === 'title' && !this.title) this.sink = 'title'
    else if (name === 'script' && given['type']?.toLowerCase().includes('ld+json')) {
      this.jsonLd.push('')
      this.sink = 'jsonLd'
    }
    if (transparent.has(name) || wordless.has(name) || name === 'meta' || name === 'link' || name === 'title')
      return false
    if (this.count >= limits.elements || this.open.length >= limits.nesting) {
      this.flattened = true
      // Words on both sides of an element that is not looked at shall not run into one another.
      this.append(' ')
      return false
    }
    const element = { name, attributes, children: [], index: ++this.count }
    this.open.at(-1)?.children.push(element)
    if (voidElements.has(name)) return false
    this.open.push(element)
    return true
  }

  closeTag(name: string): void {
    if (wordless.has(name) && this.wordlessDepth > 0) this.wordlessDepth--
    if (this.placed.pop() && this.open.length > 1) this.open.pop()
    if (name === 'title' || name === 'script') this.sink = null
  }

  text(words: string): void {
    if (this.sink === 'title') this.title += words
    else if (this.sink === 'jsonLd') this.jsonLd[this.jsonLd.length - 1] += words
    else if (this.wordlessDepth === 0) this.append(words)
  }

  private append(words: string): void {
    const children = this.open.at(-1)?.children
    if (!children) return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += words
    else children.push(words)
  }
}

/** Addresses that carry a whole picture inside; pages saved as one file have megabytes of them. */
const embedded = /data:[a-z]+\/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*,[^"'()<>\s]{200,}/gi

/** The markup without embedded pictures and fonts. */
export const withoutEmbedded = (markup: string): string =>
  markup.includes('data:') ? markup.replace(embedded, 'data:,') : markup

/**
 * Parse a page. Nothing is run, loaded or obeyed. Linear in time and memory.
 *
 * @throws Unreadable for tags without end
 */
export function parsePage(markup: string): Page {
  const builder = new PageBuilder()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.openTag(name, attributes),
      onclosetag: (name) => builder.closeTag(name),
      ontext: (words) => builder.text(words),
    },
    { decodeEntities: true },
  )
  parser.end(markup)
  return builder
}

/** All words below an element, as they stand in the markup. */
export function wordsOf(element: PageElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

/** Elements below, in the order of the page. */
export function* descendants(element: PageElement): Generator<PageElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* descendants(child)
  }
}
