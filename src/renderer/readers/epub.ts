import { documentOf, metadataOf } from './article-text'
import { dateOf } from './dates'
import { parsePage } from './html/page'
import { pagePieces } from './html/pieces'
import type { Letters } from './letters'
import { limits } from './limits'
import { Unreadable, type Contents, type ReadDocument, type Reading } from './reading'
import { encodingsOf, xmlLetters } from './xml-letters'
import { everyElement, parseXml, xmlText, type XmlElement } from './xml'
import type { Archive } from '../../archive/zip-reader'

/** The path that a link of a file leads to, inside the archive. */
export function resolvePath(from: string, link: string): string {
  const parts = from.split('/').slice(0, -1)
  let decoded = link.split(/[?#]/)[0] ?? ''
  try {
    decoded = decodeURIComponent(decoded)
  } catch {
    // A stray per cent sign stands for itself.
  }
  for (const part of decoded.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function xmlOf(archive: Archive, path: string, reading: Reading): XmlElement | null {
  const bytes = archive.read(path)
  if (bytes && bytes.length > limits.markupLength)
    throw new Unreadable('import.tooLarge', { limit: limits.markupLength })
  return bytes && parseXml(xmlLetters(bytes, reading).text, reading.check)
}

interface Package {
  readonly path: string
  readonly root: XmlElement
}

function packageOf(archive: Archive, reading: Reading): Package {
  const container = xmlOf(archive, 'META-INF/container.xml', reading)
  const named = container && [...everyElement(container, 'rootfile')][0]?.attributes['full-path']
  const path = named ?? archive.paths.find((one) => one.endsWith('.opf'))
  const root = path ? xmlOf(archive, path, reading) : null
  if (!path || !root) throw new Unreadable('import.damaged')
  return { path, root }
}

/** The chapters in reading order. */
function spineOf({ path, root }: Package): string[] {
  const manifest = new Map<string, string>()
  for (const { attributes } of everyElement(root, 'item')) {
    const isPage =
      /html|xml/.test(attributes['media-type'] ?? '') && !/\bnav\b/.test(attributes['properties'] ?? '')
    if (isPage) manifest.set(attributes['id'] ?? '', resolvePath(path, attributes['href'] ?? ''))
  }
  return [...everyElement(root, 'itemref')].flatMap(
    ({ attributes }) => manifest.get(attributes['idref'] ?? '') ?? [],
  )
}

/** Files whose letters a key hides. Fonts are often veiled without a key, and nobody reads those. */
function isEncrypted(archive: Archive, chapters: readonly string[], reading: Reading): boolean {
  const encryption = xmlOf(archive, 'META-INF/encryption.xml', reading)
  if (!encryption) return false
  const hidden = new Set(
    [...everyElement(encryption, 'CipherReference')].map(({ attributes }) =>
      resolvePath('', attributes['URI'] ?? ''),
    ),
  )
  return chapters.some((chapter) => hidden.has(chapter))
}

/** Read a book: each chapter is one article, under the book's own author, publisher and date. */
export function readEpub(archive: Archive, reading: Reading): Contents {
  const { check, notice } = reading
  const book = packageOf(archive, reading)
  const first = (name: string) => xmlText([...everyElement(book.root, name)][0])
  const told = { author: first('creator'), publisher: first('publisher'), publishedAt: dateOf(first('date')) }
  const title = first('title')
  const language = first('language')
  const chapters = spineOf(book)
  if (isEncrypted(archive, chapters, reading)) throw new Unreadable('import.encrypted')
  const documents: ReadDocument[] = []
  const letters: Pick<Letters, 'encodings'>[] = []
  let missing = 0
  for (const path of chapters.slice(0, limits.documents)) {
    check()
    const bytes = archive.read(path)
    if (!bytes) {
      missing++
      continue
    }
    const chapter = xmlLetters(bytes, reading)
    letters.push({ encodings: chapter.encodings })
    const page = parsePage(chapter.text)
    const pieces = pagePieces(page.root)
    const heading = pieces.find(({ kind }) => kind === 'heading')?.text
    const metadata = metadataOf({ ...told, title: heading ?? (page.title || title) })
    const document = documentOf(pieces, metadata, page.language || language)
    if (document.blocks.length > 0) documents.push(document)
  }
  if (missing > 0) notice('missingParts', { count: missing })
  if (documents.length === 0) throw new Unreadable(missing > 0 ? 'import.damaged' : 'import.empty')
  return { documents, ...encodingsOf(letters) }
}
