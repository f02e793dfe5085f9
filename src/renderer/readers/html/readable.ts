import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { voidElements, type Page, type PageElement } from './page'

/** What Readability takes for the article of a page. */
export interface Readable {
  /** Indexes of the elements that belong to the article. */
  readonly elements: ReadonlySet<number>
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly publishedAt: string
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
/** Each element carries its index as the name of an attribute, since Readability merges elements by copying attributes. */
const mark = 'data-isnad-'

/** Without what is no declaration: the small document reads a value behind every name, and fails where there is none. */
const declarations = (style: string): string =>
  style
    .split(';')
    .filter((part) => part.includes(':'))
    .join(';')

const writableName = /^[a-z][a-z0-9-]*$/

function write(element: PageElement, into: string[]): void {
  const name = writableName.test(element.name) ? element.name : 'span'
  into.push('<', name, ' ', mark, String(element.index), '=""')
  for (const [attribute, value] of Object.entries(element.attributes))
    into.push(' ', attribute, '="', escaped(attribute === 'style' ? declarations(value) : value), '"')
  if (voidElements.has(name)) {
    into.push('/>')
    return
  }
  into.push('>')
  for (const child of element.children) {
    if (typeof child === 'string') into.push(escaped(child))
    else write(child, into)
  }
  into.push('</', name, '>')
}

function markupOf({ root, title }: Page): string {
  const parts = ['<html><head><title>', escaped(title), '</title></head><body>']
  for (const child of root.children) {
    if (typeof child === 'string') parts.push(escaped(child))
    else write(child, parts)
  }
  parts.push('</body></html>')
  return parts.join('')
}

/** Of an element in the small document; typed as far as it is read here. */
interface SmallElement {
  readonly attributes: ArrayLike<{ readonly name: string }>
  readonly children: readonly SmallElement[]
}

function indexesIn(content: SmallElement, found = new Set<number>()): Set<number> {
  for (const { name } of Array.from(content.attributes))
    if (name.startsWith(mark)) found.add(Number(name.slice(mark.length)))
  for (const child of content.children) indexesIn(child, found)
  return found
}

/**
 * Let Readability look for the article. It works on a copy of the page in the small document that its authors
 * wrote for places without a browser's own, so that the same page gives the same article everywhere.
 *
 * @returns null where it sees no article
 */
export function findArticle(page: Page): Readable | null {
  const document = new JSDOMParser().parse(markupOf(page))
  const article = new Readability<SmallElement>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (content) => content as unknown as SmallElement,
  }).parse()
  if (!article?.content) return null
  return {
    elements: indexesIn(article.content),
    title: article.title ?? '',
    byline: article.byline ?? '',
    publisher: article.siteName ?? '',
    publishedAt: article.publishedTime ?? '',
  }
}
