import { decode, isKnownEncoding } from './decode'
import { limits } from './limits'
import { Unreadable } from './reading'

/** A part of a mail or of a saved page. */
export interface MimePart {
  /** By lower-case name; of several, the first. */
  readonly headers: ReadonlyMap<string, string>
  /** Such as `text/html`, lower case. */
  readonly type: string
  /** Of the content type, such as `charset`; names in lower case. */
  readonly parameters: ReadonlyMap<string, string>
  readonly fileName: string
  readonly isAttachment: boolean
  readonly children: readonly MimePart[]
  /** The body with its transfer encoding undone. */
  readonly content: () => Uint8Array<ArrayBuffer>
}

/** One character a byte: V8 keeps such strings in one byte each, and they can be searched. */
function bytesAsString(bytes: Uint8Array): string {
  const parts: string[] = []
  const step = 8192
  for (let at = 0; at < bytes.length; at += step)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return parts.join('')
}

function stringAsBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/[^A-Za-z0-9+/]+/g, '')
  // A last digit without a partner holds no whole byte.
  return stringAsBytes(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
}

const fromQuotedPrintable = (text: string): Uint8Array<ArrayBuffer> =>
  stringAsBytes(
    text
      .replace(/=[ \t]{0,100}\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  )

const encodings: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer>>> = {
  base64: fromBase64,
  'quoted-printable': fromQuotedPrintable,
}

const inCharset = (bytes: Uint8Array, charset: string): string =>
  decode(bytes, isKnownEncoding(charset) ? charset : 'utf-8')

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([BbQq])\?([^?\s]{0,2000})\?=/g

/** Header words with their letters restored. */
export function headerText(raw: string): string {
  const joined = raw.replace(/\?=\s+=\?/g, '?==?')
  const isPlain = !/=\?/.test(joined)
  // Raw letters beyond ASCII are UTF-8 in today's mails.
  const text = decode(stringAsBytes(joined), 'utf-8')
  if (isPlain) return text
  return text.replace(encodedWord, (_, charset: string, kind: string, words: string) => {
    const bytes =
      kind.toLowerCase() === 'b' ? fromBase64(words) : fromQuotedPrintable(words.replaceAll('_', ' '))
    return inCharset(bytes, charset)
  })
}

/** `value; name=word; other="words"`, with names split over several parameters put together again. */
function parameterised(header: string): { value: string; parameters: Map<string, string> } {
  const [value = ''] = header.split(';', 1)
  const parameters = new Map<string, string>()
  const pieces = header
    .slice(value.length, value.length + 10_000)
    .matchAll(/;\s*([\w-]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]*))/g)
  const charsets = new Map<string, string>()
  for (const [, rawName = '', , extended, quoted, bare = ''] of pieces) {
    const name = rawName.toLowerCase()
    let word = quoted?.replace(/\\(.)/g, '$1') ?? bare
    if (extended) {
      const charset = /^([\w.:-]{0,40})'[^']*'/.exec(word)
      if (charset) {
        charsets.set(name, charset[1] ?? '')
        word = word.slice(charset[0].length)
      }
      word = word.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    }
    parameters.set(name, (parameters.get(name) ?? '') + word)
  }
  for (const [name, word] of parameters)
    parameters.set(
      name,
      charsets.has(name) ? inCharset(stringAsBytes(word), charsets.get(name) || 'utf-8') : headerText(word),
    )
  return { value: value.trim().toLowerCase(), parameters }
}

const longestHead = 256 * 1024

/** Where a part's head ends and its body begins. */
function headEnd(raw: string, from: number, to: number): { head: string; body: number } {
  const window = raw.slice(from, Math.min(to, from + longestHead))
  if (/^\r?\n/.test(window)) return { head: '', body: from + (window.startsWith('\r') ? 2 : 1) }
  const gap = /\r?\n\r?\n/.exec(window)
  return gap
    ? { head: window.slice(0, gap.index), body: from + gap.index + gap[0].length }
    : { head: window, body: to }
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

class MimeReader {
  private parts = 0

  constructor(
    private readonly raw: string,
    private readonly check: () => void,
  ) {}

  read(from: number, to: number, depth: number): MimePart {
    this.check()
    if (++this.parts > limits.mailParts) throw new Unreadable('import.bomb', { limit: limits.mailParts })
    if (depth > limits.mailNesting) throw new Unreadable('import.bomb', { limit: limits.mailNesting })
    const { head, body } = headEnd(this.raw, from, to)
    const headers = headersOf(head)
    const { value, parameters } = parameterised(headers.get('content-type') ?? 'text/plain')
    const disposition = parameterised(headers.get('content-disposition') ?? '')
    const type = value || 'text/plain'
    const boundary = parameters.get('boundary')
    const fileName = disposition.parameters.get('filename') ?? parameters.get('name') ?? ''
    return {
      headers,
      type,
      parameters,
      fileName,
      isAttachment: disposition.value === 'attachment',
      children: type.startsWith('multipart/') && boundary ? this.children(body, to, boundary, depth) : [],
      content: () => {
        const text = this.raw.slice(body, to)
        const undo = encodings[(headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()]
        return undo ? undo(text) : stringAsBytes(text)
      },
    }
  }

  private children(from: number, to: number, boundary: string, depth: number): MimePart[] {
    const mark = `--${boundary}`
    const children: MimePart[] = []
    let start = -1
    for (
      let at = this.raw.indexOf(mark, from);
      at !== -1 && at < to;
      at = this.raw.indexOf(mark, at + mark.length)
    ) {
      const isAtLineStart = at === 0 || this.raw[at - 1] === '\n'
      const tail = /^(--)?[ \t]{0,100}(?:\r?\n|$)/.exec(
        this.raw.slice(at + mark.length, at + mark.length + 110),
      )
      if (!isAtLineStart || !tail) continue
      if (start !== -1) children.push(this.read(start, this.withoutLineEnd(at, start), depth + 1))
      start = at + mark.length + tail[0].length
      if (tail[1]) return children
    }
    // A mail that was cut off still says what came before the cut.
    if (start !== -1 && start < to) children.push(this.read(start, to, depth + 1))
    return children
  }

  private withoutLineEnd(at: number, start: number): number {
    const end = this.raw[at - 2] === '\r' ? at - 2 : at - 1
    return Math.max(end, start)
  }
}

/** Read a mail or a saved page into its parts. Nothing of a body is decoded before it is asked for. */
export function parseMime(bytes: Uint8Array, check: () => void): MimePart {
  const raw = bytesAsString(bytes)
  return new MimeReader(raw, check).read(0, raw.length, 0)
}

/** The part and all below it, in order. */
export function* everyPart(part: MimePart): Generator<MimePart> {
  yield part
  for (const child of part.children) yield* everyPart(child)
}
