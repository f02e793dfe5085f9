import { extractStatements, engineVersion } from '#core/attribution/extract'
import { failure, success } from '#core/result'
import { readTextFile } from '../readers/text-file'
import type { ReadingMessage, ReadingOutcome } from './article-reading'

/** Reads one file at a time and finds its statements, off the page's thread. */

function tell(message: ReadingMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
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

async function read(file: File): Promise<ReadingOutcome> {
  tell({ type: 'phase', phase: 'reading' })
  const bytes = await bytesOf(file)
  if (!bytes) return failure('import.vanished')
  const article = readTextFile(bytes)
  if (!article.ok) return article
  tell({ type: 'phase', phase: 'extracting' })
  const statements = extractStatements(article.value)
  return success({
    ...article.value,
    bytes,
    sha256: await sha256(bytes),
    statements,
    engine: engineVersion,
  })
}

self.onmessage = async ({ data }: MessageEvent<File>) => {
  const outcome = await read(data).catch((error: unknown): ReadingOutcome => {
    console.error(error)
    return failure('import.failed')
  })
  tell({ type: 'outcome', outcome }, outcome.ok ? [outcome.value.bytes.buffer] : [])
}
