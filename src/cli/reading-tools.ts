import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { ArticleTools } from '../renderer/readers/read-articles'

/** The program of PDFium lies beside the built command line; run from its source, among the packages. */
function pdfiumFile(): string | URL {
  const beside = new URL('./pdfium.wasm', import.meta.url)
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
}

/** What readers borrow from Node. */
export const nodeReadingTools: Pick<ArticleTools, 'pdfium' | 'now' | 'digest'> = {
  pdfium: async () => new Uint8Array(await readFile(pdfiumFile())),
  now: () => performance.now(),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
}

/** A bug as whoever mends it wants to see it. */
export const bugText = (bug: unknown): string =>
  bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)
