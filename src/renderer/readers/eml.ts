import { blocksOf } from '#core/text/blocks'
import { collapseBlanks, documentOf, isBlank, metadataOf, type Piece } from './article-text'
import { dateOf } from './dates'
import { envelopeCharset, markupOf } from './html/markup'
import { parsePage, withoutEmbedded } from './html/page'
import { pagePieces } from './html/pieces'
import { lettersOf, type Letters } from './letters'
import { everyPart, headerText, parseMime, type MimePart } from './mime'
import {
  Unreadable,
  type Attachment,
  type Contents,
  type EncodingGuesses,
  type ReadDocument,
  type Reading,
} from './reading'

/** A mail without letters that anybody can read without a key. */
const encryptedTypes = new Set(['multipart/encrypted', 'application/pkcs7-mime', 'application/x-pkcs7-mime'])

const isBody = ({ type, isAttachment }: MimePart, wanted: string): boolean => type === wanted && !isAttachment

function attachmentsOf(parts: readonly MimePart[], body: MimePart | undefined): Attachment[] {
  return parts
    .filter((part) => part !== body && part.children.length === 0 && !part.type.startsWith('multipart/'))
    .filter((part) => part.isAttachment || part.fileName !== '' || !part.type.startsWith('text/'))
    .map((part, index) => ({
      // A name is shown and never opened as a path.
      name: part.fileName.split(/[\\/]/).at(-1) || `${String(index + 1)}.${part.type.split('/')[1] ?? 'bin'}`,
      mediaType: part.type,
      bytes: part.content(),
    }))
}

/** Lines that end in a blank go on in the next one, where the mail says so. */
const unfold = (text: string): string => text.replace(/ \r?\n(?=[^\r\n>])/g, ' ').replace(/^ (?=\S)/gm, '')

function plainLetters(part: MimePart, reading: Reading): Letters {
  const letters = lettersOf(part.content(), reading, envelopeCharset(part.parameters.get('charset')))
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
  return isFlowed ? { ...letters, text: unfold(letters.text) } : letters
}

/** What a body says, and how its letters were told. */
interface Body {
  readonly pieces: readonly Piece[]
  readonly encodings: EncodingGuesses
}

function bodyOf(part: MimePart, reading: Reading): Body {
  if (part.type === 'text/html') {
    const { markup, encodings } = markupOf(part.content(), reading, part.parameters.get('charset'))
    return { pieces: pagePieces(parsePage(withoutEmbedded(markup)).root), encodings }
  }
  const { text, encodings } = plainLetters(part, reading)
  const pieces = blocksOf(text).map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))
  return { pieces, encodings }
}

/** The sender's name, or the address where there is none. */
const senderOf = (from: string): string =>
  collapseBlanks(
    from
      .replace(/<[^<>]*>/g, '')
      .replace(/^"|"$/g, '')
      .replaceAll('"', ''),
  ) || from.replace(/[<>]/g, '').trim()

function documentIn(root: MimePart, { pieces }: Body): ReadDocument | null {
  const header = (name: string) => headerText(root.headers.get(name) ?? '')
  if (pieces.every(({ text }) => isBlank(text))) return null
  const subject = collapseBlanks(header('subject'))
  const isTitled = subject !== '' && pieces[0]?.text !== subject
  return documentOf(
    isTitled ? [{ kind: 'heading', text: subject }, ...pieces] : pieces,
    metadataOf({ title: subject, author: senderOf(header('from')), publishedAt: dateOf(header('date')) }),
    header('content-language'),
  )
}

/** Read a mail: its subject and words, with what is attached to it offered as files of their own. */
export function readEml(bytes: Uint8Array, reading: Reading): Contents {
  const root = parseMime(bytes, reading.check)
  const parts = [...everyPart(root)]
  if (parts.some(({ type }) => encryptedTypes.has(type))) throw new Unreadable('import.encrypted')
  const bodies = [
    ...parts.filter((part) => isBody(part, 'text/html')),
    ...parts.filter((part) => isBody(part, 'text/plain')),
  ]
  let document: ReadDocument | null = null
  let body: MimePart | undefined
  let encodings: EncodingGuesses | undefined
  for (const candidate of bodies) {
    const said = bodyOf(candidate, reading)
    document = documentIn(root, said)
    body = candidate
    encodings = said.encodings
    if (document) break
  }
  const attachments = attachmentsOf(parts, body)
  if (attachments.length > 0)
    reading.notice('attachments', {
      count: attachments.length,
      names: attachments
        .slice(0, 20)
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 1_000),
    })
  if (!document && attachments.length === 0) throw new Unreadable('import.empty')
  return { documents: document ? [document] : [], attachments, ...(encodings && { encodings }) }
}
