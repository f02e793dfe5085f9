import { isTable } from './csv'
import { decode } from './decode'
import { guessEncoding } from './encoding'
import { extensionOf } from './extensions'
import type { Format } from './reading'
import type { Archive } from '../../archive/zip-reader'

/** What bytes are: a format that can be read, an archive to be looked into, or the name of a known kind that cannot. */
export type Sniffed =
  | { readonly format: Format }
  | { readonly archive: true }
  | { readonly unsupported: string }
  | { readonly encrypted: true }

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte)

const latin = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

/** Kinds of files that carry no text of an article, by their first bytes. */
const unsupported: readonly (readonly [kind: string, magic: readonly number[], at?: number])[] = [
  ['rtf', latin('{\\rtf')],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', latin('GIF8')],
  ['webp', latin('WEBP'), 8],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', latin('BZh')],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', latin('Rar!')],
  ['mp4', latin('ftyp'), 4],
  ['mp3', latin('ID3')],
  ['ogg', latin('OggS')],
  ['sqlite', latin('SQLite format 3')],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The stream in which Office keeps a document behind a password, in UTF-16. */
const encryptedPackage = latin('EncryptedPackage').flatMap((byte) => [byte, 0])

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, wanted, at)) return true
  return false
}

const pdfMagic = latin('%PDF-')
/** Readers of PDF look for its beginning this far into a file. */
const pdfWithin = 1024

/** How much of a text is looked at to tell its kind. */
const probeLength = 16 * 1024

const page = /^<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b/i
const tags = /<(?:p|div|span|a|br|h[1-6]|script|style|link|meta|table|ul|img|body|head)\b[^<>]*>/gi
const xml = /^<\?xml\b/
const feedRoot = /<(?:[\w-]+:)?(?:rss|RDF|feed)[\s>]/
/** Notes begin with double brackets as lists in lists do; what follows tells them apart. */
const json = /^\s*[[{]/
const list = /^\s*(?:\{\s*"|\[\s*(?:\{\s*["}]|\[\s*["{[\]\d-]))/
const mailField =
  /^(?:from|to|subject|date|received|message-id|mime-version|content-type|return-path|delivered-to|snapshot-content-location|x-[\w-]+):/i
const mailProof = /^(?:message-id|mime-version|received|return-path|delivered-to|content-type):/im

function isMail(head: string): boolean {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/, 40)
  const end = lines.indexOf('')
  const fields = (end === -1 ? lines : lines.slice(0, end)).filter((line) => /^[\w-]{1,60}:/.test(line))
  const others = (end === -1 ? lines.slice(0, -1) : lines.slice(0, end)).length - fields.length
  const known = fields.filter((line) => mailField.test(line)).length
  return others <= 0 && known >= 2 && mailProof.test(fields.join('\n'))
}

const isSavedPage = (head: string): boolean =>
  /^content-type:\s*multipart\/related/im.test(head.slice(0, 4_000).replace(/\r?\n[ \t]+/g, ' ')) &&
  !/^(?:to|received|delivered-to):/im.test(head.slice(0, 4_000))

/** Without the comments and blanks before the first words. */
function withoutComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end === -1) break
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

function textFormat(text: string, extension: string): Sniffed {
  const head = withoutComments(text.slice(0, probeLength).replace(/^\uFEFF/, ''))
  if (isMail(head)) return { format: isSavedPage(head) ? 'mhtml' : 'eml' }
  if (
    (xml.test(head) && feedRoot.test(head) && !/<html[\s>]/i.test(head)) ||
    /^<(?:rss|feed|rdf)[\s:>]/i.test(head)
  )
    return { format: 'feed' }
  if (page.test(head)) return { format: 'html' }
  if (xml.test(head)) return /<html[\s>]/i.test(head) ? { format: 'html' } : { unsupported: 'xml' }
  const isMarkdown = extension === 'md' || extension === 'markdown'
  if (!isMarkdown && json.test(head) && (list.test(head) || extension.startsWith('json')))
    return { format: 'json' }
  // Markdown may carry tags; a page has nothing else.
  const tagCount = isMarkdown ? 0 : (head.match(tags)?.length ?? 0)
  if (tagCount >= 5 || (tagCount > 0 && /^x?html?$/.test(extension))) return { format: 'html' }
  if (['csv', 'tsv', 'tab'].includes(extension) && isTable(text)) return { format: 'csv' }
  return { format: isMarkdown ? 'markdown' : 'text' }
}

/**
 * What a file is by its first bytes, whatever it is called. Where bytes are text, its beginning is read; only
 * between plain text, Markdown and tables, which look alike, does the name decide.
 *
 * @param told - the encoding that a person chose, where one did
 */
export function sniff(bytes: Uint8Array, name: string, told?: string): Sniffed {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { archive: true }
  if (startsWith(bytes, compoundFile))
    return includes(bytes, encryptedPackage) ? { encrypted: true } : { unsupported: 'doc' }
  if (includes(bytes.subarray(0, pdfWithin), pdfMagic)) return { format: 'pdf' }
  const kind = unsupported.find(([, magic, at]) => startsWith(bytes, magic, at))
  if (kind) return { unsupported: kind[0] }
  const probe = bytes.subarray(0, 256 * 1024)
  const encoding = told ?? guessEncoding(probe)[0]?.encoding ?? 'utf-8'
  return textFormat(decode(probe, encoding), extensionOf(name))
}

/** What an archive is, by the files in it. */
export function archiveFormat(archive: Archive): Sniffed {
  if (archive.paths.some((path) => /^word\/document\d*\.xml$/.test(path))) return { format: 'docx' }
  if (archive.has('META-INF/container.xml') || archive.paths.some((path) => path.endsWith('.opf')))
    return { format: 'epub' }
  if (archive.has('xl/workbook.xml')) return { unsupported: 'xlsx' }
  if (archive.has('ppt/presentation.xml')) return { unsupported: 'pptx' }
  if (archive.has('content.xml') && archive.has('META-INF/manifest.xml')) return { unsupported: 'odt' }
  return { unsupported: 'zip' }
}
