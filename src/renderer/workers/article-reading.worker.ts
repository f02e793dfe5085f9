import pdfiumUrl from '@hyzyla/pdfium/pdfium.wasm?url'
import { engineVersion, extractStatements } from '#core/attribution/extract'
import { failure, success } from '#core/result'
import { mediaTypeOf } from '../readers/media-types'
import { readFile } from '../readers/read-file'
import type { ReadDocument, ReadingTools } from '../readers/reading'
import type { ReadArticle, ReadingMessage, ReadingOutcome } from './article-reading'

/** Reads one file at a time and finds the statements of its articles, off the page's thread. */

function tell(message: ReadingMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

const tools: ReadingTools = {
  pdfium: async () => new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer()),
  now: () => performance.now(),
  report: (bug) => console.error(bug),
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function articleOf(
  document: ReadDocument,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<ReadArticle> {
  const statements = extractStatements(document)
  return { ...document, bytes, mediaType, sha256: await sha256(bytes), statements, engine: engineVersion }
}

async function read(file: File): Promise<ReadingOutcome> {
  tell({ type: 'phase', phase: 'reading' })
  const bytes = await bytesOf(file)
  if (!bytes) return failure('import.vanished')
  const result = await readFile(bytes, file.name, tools)
  if (!result.ok) return result
  const { documents, format, notices } = result.value
  const [only, ...others] = documents
  if (!only) return failure('import.empty')
  tell({ type: 'phase', phase: 'extracting' })
  if (others.length === 0)
    return success({ articles: [await articleOf(only, bytes, mediaTypeOf(format))], notices })
  const articles: ReadArticle[] = []
  // Articles of one file are told apart by their own words, since the bytes of the file are those of all of them.
  for (const document of documents)
    articles.push(await articleOf(document, new TextEncoder().encode(document.text), 'text/plain'))
  return success({ articles, notices })
}

self.onmessage = async ({ data }: MessageEvent<File>) => {
  const outcome = await read(data).catch((error: unknown): ReadingOutcome => {
    console.error(error)
    return failure('import.failed')
  })
  tell(
    { type: 'outcome', outcome },
    outcome.ok ? outcome.value.articles.map(({ bytes }) => bytes.buffer) : [],
  )
}
