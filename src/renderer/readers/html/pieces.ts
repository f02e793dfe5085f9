import type { BlockKind } from '#core/text/block'
import { collapseBlanks, type Piece } from '../article-text'
import type { PageElement } from './page'

/** A piece of the page, and by which elements it stands. */
export interface PagePiece extends Piece {
  /** The element whose own words these are, and what is around it. Innermost last. */
  readonly path: readonly PageElement[]
  /** Nearly all of its words are links. */
  readonly isLink: boolean
  readonly isHidden: boolean
}

/** Begin and end a block of words. Everything else goes on within the line. */
const blockElements = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

const kindsOf: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listItem',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
}

const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i
const isHidden = ({ attributes }: PageElement): boolean =>
  'hidden' in attributes || attributes['aria-hidden'] === 'true' || hides.test(attributes['style'] ?? '')

/** From this share of linked letters on a block is a link. */
const linkedShare = 0.8
const sentenceEnd = /[.!?؟。…:؛][\s"'”’»“‹›)\]}\u200e\u200f]*$/u

/** Walks a page and cuts its words where blocks begin and end. */
class Cutter {
  readonly pieces: PagePiece[] = []
  private readonly path: PageElement[] = []
  private words: string[] = []
  private linked = 0
  private linkDepth = 0
  private hiddenDepth = 0

  walk(element: PageElement): void {
    const isBlock = blockElements.has(element.name)
    const hidden = isHidden(element)
    if (isBlock || hidden) this.cut()
    this.path.push(element)
    if (element.name === 'a') this.linkDepth++
    if (hidden) this.hiddenDepth++
    for (const child of element.children) {
      if (typeof child === 'string')
        this.add(element.name === 'pre' ? child : child.replace(/[ \t\r\n\f]+/g, ' '))
      else if (child.name === 'br') this.breakLine()
      else this.walk(child)
    }
    if (isBlock || hidden) this.cut()
    if (hidden) this.hiddenDepth--
    if (element.name === 'a') this.linkDepth--
    this.path.pop()
  }

  private add(words: string): void {
    this.words.push(words)
    if (this.linkDepth > 0) this.linked += words.trim().length
  }

  /** Two line breaks, or one after a sentence, are how many pages make paragraphs. */
  private breakLine(): void {
    const before = this.words.at(-1) ?? ''
    if (before === '\n' || sentenceEnd.test(before)) this.cut()
    else this.words.push('\n')
  }

  private cut(): void {
    const text = this.words.join('').split('\n').map(collapseBlanks).filter(Boolean).join('\n')
    if (text) {
      const path = [...this.path]
      this.pieces.push({
        kind: this.kind(),
        text,
        path,
        isLink: this.linked >= text.length * linkedShare,
        isHidden: this.hiddenDepth > 0,
      })
    }
    this.words = []
    this.linked = 0
  }

  private kind(): BlockKind {
    for (let at = this.path.length - 1; at >= 0; at--) {
      const kind = kindsOf[this.path[at]?.name ?? '']
      if (kind) return kind
    }
    return 'paragraph'
  }
}

/** Every word of a page, in its order, in blocks. */
export function pagePieces(root: PageElement): PagePiece[] {
  const cutter = new Cutter()
  cutter.walk(root)
  return cutter.pieces
}
