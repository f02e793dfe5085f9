interface Reference {
  readonly number: number
  readonly generation: number
}

/** How far an object may reach that is read whole: dictionaries without streams are far shorter. */
const longestObject = 1 << 16

/**
 * As much of a PDF's structure as an incremental update needs: its last cross-reference table and trailer.
 * Only files with a plain table are known here, which is what Chromium (Skia) writes.
 *
 * @see ISO 32000-1, 7.5
 */
export class PdfFile {
  readonly #bytes: Uint8Array
  readonly #tableStart: number
  readonly #trailer: string
  /** Offsets in bytes, by object number. */
  readonly #offsets: ReadonlyMap<number, number>

  private constructor(bytes: Uint8Array, tableStart: number, trailer: string, offsets: Map<number, number>) {
    this.#bytes = bytes
    this.#tableStart = tableStart
    this.#trailer = trailer
    this.#offsets = offsets
  }

  /** Null where the file does not end in a plain cross-reference table and trailer. */
  static open(bytes: Uint8Array): PdfFile | null {
    const tail = latin1Text(bytes, Math.max(0, bytes.length - 1024))
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]
    if (start === undefined) return null
    const table = latin1Text(bytes, Number(start))
    const [, sections, trailer] = /^xref\s+([\d\snf]+)trailer\s*<<([^]*?)>>\s*startxref/.exec(table) ?? []
    if (sections === undefined || trailer === undefined) return null
    const offsets = new Map<number, number>()
    let next = 0
    for (const line of sections.split(/[\r\n]+/)) {
      const [, offset, , kind] = /^(\d{10}) (\d{5}) ([nf])/.exec(line) ?? []
      const [, first] = /^(\d+) (\d+)\s*$/.exec(line) ?? []
      if (offset !== undefined) {
        if (kind === 'n') offsets.set(next, Number(offset))
        next++
      } else if (first !== undefined) next = Number(first)
    }
    return new PdfFile(bytes, Number(start), trailer, offsets)
  }

  /** One more than the highest object number. */
  get size(): number {
    return Number(/\/Size (\d+)/.exec(this.#trailer)?.[1] ?? 0)
  }

  /** An entry of the trailer that refers to an object. */
  reference(key: 'Root' | 'Info'): Reference | null {
    const [, number, generation] = new RegExp(`/${key} (\\d+) (\\d+) R`).exec(this.#trailer) ?? []
    return number === undefined ? null : { number: Number(number), generation: Number(generation) }
  }

  /** What stands between `obj` and `endobj`, one character a byte; null where there is no such object. */
  object(number: number): string | null {
    const offset = this.#offsets.get(number)
    if (offset === undefined) return null
    const text = latin1Text(this.#bytes, offset, offset + longestObject)
    const [, found, body] = /^(\d+) \d+ obj\s*([^]*?)\s*endobj/.exec(text) ?? []
    return Number(found) === number && body !== undefined ? body : null
  }

  /**
   * The file with some objects replaced or added at its end.
   *
   * @param objects - by number, in characters below U+0100, one a byte; generation 0
   */
  updated(objects: ReadonlyMap<number, string>, trailer: { root: number; info: number }): Uint8Array {
    let update = '\n'
    let table = 'xref\n'
    for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
      const offset = this.#bytes.length + update.length
      table += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
      update += `${number} 0 obj\n${body}\nendobj\n`
    }
    const size = Math.max(this.size, ...[...objects.keys()].map((number) => number + 1))
    const tableStart = this.#bytes.length + update.length
    const id = /\/ID ?\[[^\]]*\]/.exec(this.#trailer)?.[0]
    update += `${table}trailer\n<</Size ${size}\n/Root ${trailer.root} 0 R\n/Info ${trailer.info} 0 R\n/Prev ${this.#tableStart}${id === undefined ? '' : `\n${id}`}>>\nstartxref\n${tableStart}\n%%EOF\n`
    const bytes = new Uint8Array(this.#bytes.length + update.length)
    bytes.set(this.#bytes)
    for (let index = 0; index < update.length; index++) {
      bytes[this.#bytes.length + index] = update.charCodeAt(index)
    }
    return bytes
  }
}

/** A text string of a PDF: in parentheses where it is ASCII, else in UTF-16BE as hexadecimal digits. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  }
  return `<${hex}>`
}

/** Bytes as characters of the same numbers. @param start - and `end`: offsets in bytes */
function latin1Text(bytes: Uint8Array, start: number, end = bytes.length): string {
  const chunk = 8192
  let text = ''
  for (let at = start; at < Math.min(end, bytes.length); at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + chunk, end)))
  }
  return text
}
