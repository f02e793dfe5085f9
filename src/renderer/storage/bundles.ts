import { openBundle, writeBundle } from '../../archive/bundle-file'
import type { ArticleId } from '#core/article/article'
import type { BundleTools } from '#core/bundle/bundle'
import type { Journal } from '#core/operation/journal'
import type { IsnadDatabase } from './database'
import { portionOf } from './taking-in'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

async function digestBytes(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const tools: BundleTools = {
  digest: (text) => digestBytes(encoder.encode(text)),
  digestBytes,
  decode: (bytes) => decoder.decode(bytes),
}

/** Long work lets the screen breathe between its pieces. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/** What a bundle is made of, besides the journal. */
export interface Making {
  /** Null for everything. */
  readonly articles: readonly ArticleId[] | null
  /** Bytes of a file; null where it is not to be put in. */
  blob(sha256: string): Promise<Uint8Array | null>
  readonly now: Date
  /** As `Isnad 0.1.0`. */
  readonly program: string
  onProgress?(share: number): void
  readonly signal?: AbortSignal
}

/** The bytes of a bundle. @throws the signal's reason where it was cancelled */
export async function makeBundle(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  { articles, blob, now, program, onProgress, signal }: Making,
): Promise<Uint8Array<ArrayBuffer>> {
  const portion = await portionOf(database, journal, articles)
  const parts: Uint8Array<ArrayBuffer>[] = []
  await writeBundle(
    {
      ...portion,
      scope: articles ? 'articles' : 'workspace',
      blob,
      madeAt: now.toISOString(),
      program,
    },
    {
      digestBytes,
      encode: (text) => encoder.encode(text),
      write: async (bytes) => {
        parts.push(new Uint8Array(bytes))
        await breathe()
        signal?.throwIfAborted()
      },
      ...(onProgress && { onProgress }),
    },
  )
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** Check a bundle's bytes from end to end. */
export function readBundle(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): ReturnType<typeof openBundle> {
  return openBundle(bytes, tools, onProgress)
}
