import type { BlockKind } from '#core/text/block'
import { collapseBlanks, documentOf, isBlank, metadataOf, type Piece } from './article-text'
import type { Letters } from './letters'
import { limits } from './limits'
import { Unreadable, type Contents, type Reading } from './reading'
import { childOf, everyElement, parseXml, visitXml, xmlText, type XmlElement } from './xml'
import { encodingsOf, xmlLetters } from './xml-letters'
import { type Archive } from '../../archive/zip-reader'

function partOf(archive: Archive, path: string, reading: Reading): Letters | null {
  const bytes = archive.read(path)
  if (!bytes) return null
  if (bytes.length > limits.markupLength)
    throw new Unreadable('import.tooLarge', { limit: limits.markupLength })
  return xmlLetters(bytes, reading)
}

/** What the styles of a document mean, by their ids: Word translates names but keeps these in every language. */
function styleKinds(styles: XmlElement | null): ReadonlyMap<string, BlockKind> {
  const kinds = new Map<string, BlockKind>()
  if (!styles) return kinds
  const based = new Map<string, string>()
  for (const style of everyElement(styles, 'style')) {
    const id = style.attributes['w:styleId'] ?? ''
    const name = childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? ''
    const level = [...everyElement(style, 'outlineLvl')][0]?.attributes['w:val']
    based.set(id, childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '')
    if (/^(?:heading \d|title|subtitle)$/.test(name) || (level !== undefined && Number(level) < 9))
      kinds.set(id, 'heading')
    else if (/quote/.test(name)) kinds.set(id, 'quotation')
    else if (name === 'caption') kinds.set(id, 'caption')
    else if (/^list (?:paragraph|bullet|number)/.test(name) && name !== 'list paragraph')
      kinds.set(id, 'listItem')
  }
  for (const id of based.keys()) {
    let from: string | undefined = id
    for (let step = 0; from && step < 20; step++) {
      const kind = kinds.get(from)
      if (kind) kinds.set(id, kind)
      from = kind ? undefined : based.get(from)
    }
  }
  return kinds
}

/** Elements whose words are not, or no longer, part of the accepted text. */
const left = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
])

/** Reads the paragraphs of a document part, with all tracked changes accepted. */
class Paragraphs {
  readonly pieces: Piece[] = []
  inserted = 0
  deleted = 0
  private depthLeft = 0
  /** Paragraphs can stand inside paragraphs, in text boxes. */
  private readonly open: { words: string[]; kind: BlockKind | null; isList: boolean; joined: boolean }[] = []
  /** Words of a paragraph whose end mark was deleted: they go on in the next one. */
  private carried: string[] = []
  private inText = 0

  constructor(private readonly kinds: ReadonlyMap<string, BlockKind>) {}

  openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    if (left.has(name)) {
      if (name === 'w:del' || name === 'w:moveFrom') this.deleted++
      this.depthLeft++
      const paragraph = this.open.at(-1)
      // Inside the marks of a paragraph, this says that its end was deleted.
      if (paragraph && this.inMarks > 0 && name === 'w:del') paragraph.joined = true
      return
    }
    if (this.depthLeft > 0) return
    if (name === 'w:p') this.open.push({ words: [], kind: null, isList: false, joined: false })
    else if (name === 'w:ins' || name === 'w:moveTo') this.inserted++
    else if (name === 'w:t') this.inText++
    else this.mark(name, attributes)
  }

  private inMarks = 0

  private mark(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.open.at(-1)
    if (!paragraph) return
    if (name === 'w:rPr' || name === 'w:pPr') this.inMarks++
    if (name === 'w:pStyle') paragraph.kind = this.kinds.get(attributes['w:val'] ?? '') ?? null
    else if (name === 'w:outlineLvl' && Number(attributes['w:val']) < 9) paragraph.kind = 'heading'
    else if (name === 'w:numPr') paragraph.isList = true
    else if (name === 'w:tab') paragraph.words.push(' ')
    else if (name === 'w:br' || name === 'w:cr') paragraph.words.push('\n')
    else if (name === 'w:noBreakHyphen') paragraph.words.push('\u2011')
    else if (name === 'w:sym') paragraph.words.push('\uFFFD')
  }

  closeElement(name: string): void {
    if (left.has(name)) {
      this.depthLeft--
      return
    }
    if (this.depthLeft > 0) return
    if (name === 'w:t') this.inText--
    else if ((name === 'w:rPr' || name === 'w:pPr') && this.inMarks > 0) this.inMarks--
    else if (name === 'w:p') this.end()
  }

  text(words: string): void {
    if (this.inText > 0 && this.depthLeft === 0) this.open.at(-1)?.words.push(words)
  }

  private end(): void {
    const paragraph = this.open.pop()
    if (!paragraph) return
    const words = [...this.carried, ...paragraph.words]
    this.carried = []
    if (paragraph.joined) {
      this.carried = words
      return
    }
    const text = words.join('').split('\n').map(collapseBlanks).join('\n').trim()
    if (!isBlank(text))
      this.pieces.push({ kind: paragraph.kind ?? (paragraph.isList ? 'listItem' : 'paragraph'), text })
  }
}

function readParagraphs(xml: string, kinds: ReadonlyMap<string, BlockKind>, check: () => void): Paragraphs {
  const paragraphs = new Paragraphs(kinds)
  visitXml(
    xml,
    {
      open: (name, attributes) => paragraphs.openElement(name, attributes),
      close: (name) => paragraphs.closeElement(name),
      text: (words) => paragraphs.text(words),
    },
    check,
  )
  return paragraphs
}

/** A document whose first short paragraph is followed by longer ones, and that uses no styles, begins with its headline. */
function withHeadline(pieces: readonly Piece[]): Piece[] {
  const [first, ...others] = pieces
  if (!first) return []
  const plain = first.kind === 'paragraph' && !others.some(({ kind }) => kind === 'heading')
  const isShort = first.text.split(/\s+/).length <= 25 && !/[.!?؟。…:؛]["'”’»)\s]*$/u.test(first.text)
  return [plain && isShort && others.length > 0 ? { ...first, kind: 'heading' } : first, ...others]
}

function propertiesOf(xml: string | null) {
  if (!xml) return { metadata: metadataOf({}), language: '' }
  const root = parseXml(xml)
  const first = (name: string) => xmlText([...everyElement(root, name)][0])
  return {
    metadata: metadataOf({ title: first('title'), author: first('creator') }),
    language: first('language'),
  }
}

/** Read a Word document: its accepted text, its headings, lists and quotations, and its footnotes at the end. */
export function readDocx(archive: Archive, reading: Reading): Contents {
  const { check, notice } = reading
  const wordsOf = (part: string): string | null => partOf(archive, part, reading)?.text ?? null
  const path = archive.has('word/document.xml')
    ? 'word/document.xml'
    : archive.paths.find((one) => /^word\/document\d*\.xml$/.test(one))
  const body = path ? partOf(archive, path, reading) : null
  if (body === null) throw new Unreadable('import.damaged')
  const styles = wordsOf('word/styles.xml')
  const kinds = styleKinds(styles === null ? null : parseXml(styles, check))
  const main = readParagraphs(body.text, kinds, check)
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((part) => {
    const xml = wordsOf(part)
    return xml === null ? [] : readParagraphs(xml, kinds, check).pieces
  })
  if (main.inserted + main.deleted > 0)
    notice('trackedChanges', { inserted: main.inserted, deleted: main.deleted })
  const comments = wordsOf('word/comments.xml')
  const count = comments === null ? 0 : [...everyElement(parseXml(comments, check), 'comment')].length
  if (count > 0) notice('comments', { count })
  const { metadata, language } = propertiesOf(wordsOf('docProps/core.xml'))
  const pieces = [...withHeadline(main.pieces), ...notes.map(({ text }): Piece => ({ kind: 'aside', text }))]
  if (pieces.length === 0) throw new Unreadable('import.empty')
  const title = pieces[0]?.kind === 'heading' ? pieces[0].text : metadata.title
  const document = documentOf(pieces, metadataOf({ ...metadata, title }), language)
  return { documents: [document], ...encodingsOf([body]) }
}
