import type { Contents, Reading } from '../reading'
import { readPage } from './article'
import { markupOf } from './markup'

/** Read a page, whether saved alone or with all its pictures inside. */
export function readHtmlFile(bytes: Uint8Array, reading: Reading): Contents {
  const { markup, encodings } = markupOf(bytes, reading)
  return { documents: [readPage(markup, reading)], encodings }
}
