import { documentOf, metadataOf, type Piece } from './article-text'
import type { ReadDocument } from './reading'

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Fields `key: value` at the head of a file. Lists and nested fields are not read. */
function fieldsOf(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const field = /^([A-Za-z_][\w-]{0,40}):[ \t]+(\S.*)$/.exec(line)
    if (field?.[1] && field[2])
      fields.set(field[1].toLowerCase(), field[2].trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  return fields
}

/** Longest line that is read for marks; a longer one is prose or worse. */
const longestMarkedLine = 20_000

/** The words of a line without the marks around them. */
function wordsOf(line: string): string {
  if (line.length > longestMarkedLine) return line
  return line
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/!?\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim()
}

const heading = /^ {0,3}#{1,6}[ \t]+(.*)$/
const closingMarks = /[ \t]#+$/
const listItem = /^[ \t]{0,12}(?:[-*+]|\d{1,4}[.)])[ \t]+(.*)$/
const quotation = /^ {0,3}>[ \t]?(.*)$/
const picture = /^[ \t]*!\[([^[\]]*)\]\([^()]*\)[ \t]*$/
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const fence = /^ {0,3}(?:```|~~~)/
const definition = /^ {0,3}\[[^[\]]+\]:[ \t]+\S+/

/** Collects lines into pieces: a paragraph goes on until something else begins. */
class Pieces {
  readonly done: Piece[] = []
  private open: { kind: Piece['kind']; lines: string[] } | null = null

  add(kind: Piece['kind'], line: string): void {
    if (this.open?.kind === kind && kind !== 'listItem') this.open.lines.push(line)
    else {
      this.close()
      this.open = { kind, lines: [line] }
    }
  }

  /** A line without marks goes on with whatever stands above it. */
  goOn(line: string): void {
    if (this.open) this.open.lines.push(line)
    else this.add('paragraph', line)
  }

  close(kind = this.open?.kind): void {
    if (this.open && kind) this.done.push({ kind, text: wordsOf(this.open.lines.join('\n')) })
    this.open = null
  }

  get isParagraph(): boolean {
    return this.open?.kind === 'paragraph'
  }
}

function piecesOf(markdown: string): Piece[] {
  const pieces = new Pieces()
  let fenced = false
  for (const line of markdown.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (fence.test(line)) {
      pieces.close()
      fenced = !fenced
    } else if (fenced) pieces.goOn(line)
    else if (line.length > longestMarkedLine) pieces.goOn(line)
    else if (line.trim() === '') pieces.close()
    else if (underline.test(line) && pieces.isParagraph) pieces.close('heading')
    else if (rule.test(line) || definition.test(line)) pieces.close()
    else addMarkedLine(pieces, line)
  }
  pieces.close()
  return pieces.done
}

const markedKinds = [
  ['heading', heading],
  ['caption', picture],
  ['quotation', quotation],
  ['listItem', listItem],
] as const

function addMarkedLine(pieces: Pieces, line: string): void {
  for (const [kind, mark] of markedKinds) {
    const found = mark.exec(line)
    if (!found) continue
    pieces.add(kind, (found[1] ?? '').trimEnd().replace(closingMarks, ''))
    if (kind === 'heading' || kind === 'caption') pieces.close()
    return
  }
  pieces.goOn(line.trim())
}

/** Read Markdown as CommonMark's blocks, with the common fields of a front matter as metadata. */
export function readMarkdown(text: string): ReadDocument {
  const head = frontMatter.exec(text)
  const fields = fieldsOf(head?.[1] ?? '')
  const pieces = piecesOf(text.slice(head?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)))
  const title = fields.get('title')
  const titled = title && pieces[0]?.kind !== 'heading'
  return documentOf(
    titled ? [{ kind: 'heading', text: title }, ...pieces] : pieces,
    metadataOf({
      title: title ?? pieces.find(({ kind }) => kind === 'heading')?.text,
      author: fields.get('author') ?? fields.get('byline'),
      publisher: fields.get('publisher') ?? fields.get('source'),
      publishedAt: fields.get('date') ?? fields.get('published'),
      url: fields.get('url') ?? fields.get('link') ?? fields.get('canonical'),
    }),
    fields.get('lang') ?? fields.get('language'),
  )
}
