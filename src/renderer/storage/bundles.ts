import { openBundle, type BundleContents } from '../../archive/bundle-file'
import type { ArticleId } from '#core/article/article'
import type { BundleTools } from '#core/bundle/bundle'
import type { Journal } from '#core/operation/journal'
import { failure, success, type Result } from '#core/result'
import type { IsnadDatabase } from './database'
import { appliedJournal } from './taking-in'

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
  /** Turns it into bytes, away from the page's thread where there is another. */
  pack(
    contents: BundleContents,
    host: Pick<Making, 'onProgress' | 'signal'>,
  ): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * The bytes of a bundle.
 *
 * @returns `bundle.notMade` where the journal, a file or the memory fails; detail: `reason`, the error's kind and words
 * @throws the signal's reason where it was cancelled
 */
export async function makeBundle(
  database: IsnadDatabase,
  journal: Pick<Journal, 'lines'>,
  { articles, blob, now, program, pack, onProgress, signal }: Making,
): Promise<Result<Uint8Array<ArrayBuffer>, 'bundle.notMade'>> {
  try {
    const here = await appliedJournal(database, journal)
    signal?.throwIfAborted()
    return success(
      await pack(
        { journal: here, articles, blob, madeAt: now.toISOString(), program },
        { ...(onProgress && { onProgress }), ...(signal && { signal }) },
      ),
    )
  } catch (error) {
    signal?.throwIfAborted()
    console.error(error)
    return failure('bundle.notMade', { reason: String(error) })
  }
}

/** Check a bundle's bytes from end to end. */
export function readBundle(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): ReturnType<typeof openBundle> {
  return openBundle(bytes, tools, onProgress)
}
