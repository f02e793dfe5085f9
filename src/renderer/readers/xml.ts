import { Parser } from 'htmlparser2'
import { limits } from './limits'
import { Unreadable } from './reading'

/**
 * Read XML from front to back without building a tree. Entities of a document type are not expanded, so that none can
 * grow; names keep their prefix, as in `w:p`. Faulty XML is read as far as it makes sense.
 */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(words: string): void
}

export function visitXml(xml: string, visitor: XmlVisitor, check: () => void = () => undefined): void {
  let depth = 0
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > limits.nesting) throw new Unreadable('import.damaged')
        if ((++count & 0x3fff) === 0) check()
        visitor.open(name, attributes)
      },
      onclosetag(name) {
        depth--
        visitor.close(name)
      },
      ontext: (words) => visitor.text(words),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

/** An element of a small XML file. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Elements of an XML file that is read into a tree. */
const mostElements = 500_000

/** Read XML into a tree: for small files, and for feeds, whose entries have no order to rely on. */
export function parseXml(xml: string, check?: () => void): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let count = 0
  visitXml(
    xml,
    {
      open(name, attributes) {
        if (++count > mostElements) throw new Unreadable('import.bomb', { limit: mostElements })
        const element = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      close: () => open.length > 1 && open.pop(),
      text: (words) => open.at(-1)?.children.push(words),
    },
    check,
  )
  return root
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements directly below, of any of the names. Prefixes count, as they stand in the file. */
export const childrenOf = (element: XmlElement, ...names: string[]): XmlElement[] =>
  element.children.filter(isElement).filter(({ name }) => names.length === 0 || names.includes(name))

export const childOf = (element: XmlElement, ...names: string[]): XmlElement | undefined =>
  names.map((wanted) => childrenOf(element, wanted)[0]).find(Boolean)

/** All words below an element. */
export const xmlText = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (isElement(child) ? xmlText(child) : child)).join('') ?? ''

/** All elements below of any of the names, with whatever prefix, in order. */
export function* everyElement(element: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (names.includes(child.name.replace(/^.*:/, ''))) yield child
    yield* everyElement(child, ...names)
  }
}
