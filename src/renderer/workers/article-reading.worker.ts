import pdfiumUrl from '@hyzyla/pdfium/pdfium.wasm?url'
import { failure } from '#core/result'
import { deskNamesOf, type DeskNames } from '#core/source/desk-names'
import { readArticles, type ArticleTools } from '../readers/read-articles'
import type { Readable, ReadingMessage, ReadingOutcome, ReadingRequest } from './article-reading'

/** Reads one file after another and finds the statements of its articles, off the page's thread. */

function tell(message: ReadingMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

let desk: DeskNames | null = null

const tools: ArticleTools = {
  pdfium: async () => new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer()),
  now: () => performance.now(),
  report: (bug) => console.error(bug),
  digest: sha256,
  desk: () => desk,
  onRead: () => tell({ type: 'phase', phase: 'extracting' }),
}

async function bytesOf(file: Readable): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(file instanceof File ? await file.arrayBuffer() : file.bytes)
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
  return readArticles(bytes, file.name, tools, choices)
}

async function answer(request: ReadingRequest): Promise<void> {
  const outcome = await read(request).catch((error: unknown): ReadingOutcome => {
    console.error(error)
    return failure('import.failed')
  })
  tell({ type: 'outcome', outcome }, outcome.ok ? [outcome.value.original.bytes.buffer] : [])
}

/** What came before is answered first: the page tells answers apart by their order. */
let last = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ReadingRequest>) => {
  last = last.then(() => answer(data))
}
