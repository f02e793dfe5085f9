import pdfiumUrl from '@hyzyla/pdfium/pdfium.wasm?url'
import { engineVersion, extractStatements } from '#core/attribution/extract'
import { failure, success } from '#core/result'
import { deskNamesOf, type DeskNames } from '#core/source/desk-names'
import { mediaTypeOf } from '../readers/media-types'
import { readFile } from '../readers/read-file'
import type { ReadingTools } from '../readers/reading'
import type { ReadArticle, ReadingMessage, ReadingOutcome, ReadingRequest } from './article-reading'

/** Reads one file at a time and finds the statements of its articles, off the page's thread. */

function tell(message: ReadingMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

const encoder = new TextEncoder()

let desk: DeskNames | null = null

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

async function read({ file, choices, sources }: ReadingRequest): Promise<ReadingOutcome> {
  if (sources) desk = deskNamesOf(sources)
  tell({ type: 'phase', phase: 'reading' })
  const bytes = await bytesOf(file)
  if (!bytes) return failure('import.vanished')
  const result = await readFile(bytes, file.name, tools, choices)
  if (!result.ok) return result
  const { documents, format, ...told } = result.value
  if (documents.length === 0 && !told.attachments?.length) return failure('import.empty')
  tell({ type: 'phase', phase: 'extracting' })
  const articles: ReadArticle[] = []
  for (const [index, document] of documents.entries()) {
    const statements = extractStatements(document, desk)
    const entry = documents.length > 1 && { index, sha256: await sha256(encoder.encode(document.text)) }
    articles.push({ ...document, ...(entry && { entry }), statements, engine: engineVersion })
  }
  const original = { bytes, sha256: await sha256(bytes), mediaType: mediaTypeOf(format) }
  return success({ ...told, original, articles })
}

self.onmessage = async ({ data }: MessageEvent<ReadingRequest>) => {
  const outcome = await read(data).catch((error: unknown): ReadingOutcome => {
    console.error(error)
    return failure('import.failed')
  })
  tell({ type: 'outcome', outcome }, outcome.ok ? [outcome.value.original.bytes.buffer] : [])
}
