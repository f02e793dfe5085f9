import { Unreadable, type Contents, type ReadDocument, type Reading } from '../reading'
import { documentOf } from '../article-text'
import { markupPieces } from '../fragment'
import { readPage } from './article'
import { limits } from '../limits'
import { markupOf } from './markup'

/** Read a page, whether saved alone or with all its pictures inside. */
export function readHtmlFile(bytes: Uint8Array, reading: Reading): Contents {
  const { markup, encodings } = markupOf(bytes, reading)
  const document = reading.options.isFragment ? fragmentOf(markup) : readPage(markup, reading)
  return { documents: [document], encodings }
}

function fragmentOf(markup: string): ReadDocument {
  if (markup.length > limits.pageLength) throw new Unreadable('import.tooLarge', { limit: limits.pageLength })
  const pieces = markupPieces(markup)
  if (pieces.length === 0) throw new Unreadable('import.empty')
  return documentOf(pieces, {})
}
