import { readRows, type Row } from './columns'
import { limits } from './limits'
import { readLetters } from './text-file'
import { Unreadable, type Contents, type Reading } from './reading'

const delimiters = [',', ';', '\t', '|'] as const
const mostColumns = 500

/**
 * The fields of a table as RFC 4180 has it, with any delimiter and any line end. A quotation mark that stands in the
 * middle of a field is a letter like any other.
 */
export function* tableRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      // Within quotation marks, doubled ones are a mark and everything else is itself.
      at++
      for (;;) {
        const mark = text.indexOf('"', at)
        const end = mark === -1 ? text.length : mark
        field += text.slice(at, end)
        at = end + 1
        if (text[at] !== '"' || mark === -1) break
        field += '"'
        at++
      }
    }
    const from = at
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
    field += text.slice(from, at)
    row.push(field)
    if (row.length > mostColumns) throw new Unreadable('import.damaged')
    if (text[at] === delimiter) {
      at++
      if (at >= text.length) row.push('')
      continue
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

/** The delimiter that gives the first rows the same number of fields, and the most of them. */
function delimiterOf(text: string): string | null {
  const sample = text.slice(0, 200_000)
  let best: { delimiter: string; fields: number } | null = null
  for (const delimiter of delimiters) {
    const counts: number[] = []
    for (const row of tableRows(sample, delimiter)) {
      counts.push(row.length)
      if (counts.length === 20) break
    }
    const fields = counts[0] ?? 0
    // The last row of the sample may be cut off.
    const even = counts.slice(0, -1).filter((count) => count === fields).length
    if (fields < 2 || counts.length < 2 || even < (counts.length - 1) * 0.8) continue
    if (!best || fields > best.fields) best = { delimiter, fields }
  }
  return best?.delimiter ?? null
}

/** Names for the columns, each different from the others. */
function columnNames(head: readonly string[]): string[] {
  const names: string[] = []
  head.forEach((title, index) => {
    const name = title.trim() || `${String(index + 1)}`
    names.push(names.includes(name) ? `${name} (${String(index + 1)})` : name)
  })
  return names
}

/** Whether a text is a table with at least two columns and a row under its heads. */
export const isTable = (text: string): boolean => delimiterOf(text) !== null

/** Read a table of articles, one in each row, under a row of column names. */
export function readCsv(bytes: Uint8Array, reading: Reading): Contents {
  const { text, encodings } = readLetters(bytes, reading)
  const delimiter = delimiterOf(text)
  if (!delimiter) throw new Unreadable('import.damaged')
  const table = tableRows(text, delimiter)
  const head = table.next()
  if (head.done) throw new Unreadable('import.empty')
  const names = columnNames(head.value)
  const rows: Row[] = []
  let total = 0
  for (const fields of table) {
    if ((total & 0x3ff) === 0) reading.check()
    if (fields.every((field) => field.trim() === '')) continue
    if (total++ < limits.documents) rows.push(new Map(names.map((name, at) => [name, fields[at] ?? ''])))
  }
  if (rows.length === 0) throw new Unreadable('import.empty')
  return { ...readRows(names, rows, total, reading), encodings }
}
