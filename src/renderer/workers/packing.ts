import { writeBundle, type BundleContents } from '../../archive/bundle-file'

/** Turns what a bundle holds into its bytes. @throws the signal's reason where it was cancelled, and what `blob` throws */
export type Pack = (
  contents: BundleContents,
  host: { onProgress?(share: number): void; readonly signal?: AbortSignal },
) => Promise<Uint8Array<ArrayBuffer>>

/** What the page says to the packing worker: all lines, in pieces, then the rest, then each file that is asked for. */
export type ToPacking =
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  | { readonly type: 'pack'; readonly contents: Omit<BundleContents, 'lines' | 'blob'> }
  | { readonly type: 'blob'; readonly bytes: Uint8Array | null }

/** What the worker says. It asks for one file at a time. */
export type FromPacking =
  | { readonly type: 'wantBlob'; readonly sha256: string }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly reason: string }

/** Pack on the thread that this is called on. */
export const pack: Pack = async (contents, { onProgress, signal }) => {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  await writeBundle(contents, {
    digestBytes: async (bytes) => {
      const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    encode: (text) => encoder.encode(text),
    write: (bytes) => {
      signal?.throwIfAborted()
      parts.push(new Uint8Array(bytes))
    },
    ...(onProgress && { onProgress }),
  })
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** The worker's side of the talk. @returns takes each message of the page */
export function answerPacking(tell: (message: FromPacking) => void): (message: ToPacking) => void {
  const lines: string[] = []
  let give: (bytes: Uint8Array | null) => void = () => undefined
  const blob = (sha256: string) =>
    new Promise<Uint8Array | null>((resolve) => {
      give = resolve
      tell({ type: 'wantBlob', sha256 })
    })
  return (message) => {
    if (message.type === 'lines') for (const line of message.lines) lines.push(line)
    else if (message.type === 'blob') give(message.bytes)
    else
      pack({ ...message.contents, lines, blob }, { onProgress: (share) => tell({ type: 'progress', share }) })
        .then((bytes) => tell({ type: 'done', bytes }))
        .catch((error: unknown) => tell({ type: 'failed', reason: String(error) }))
  }
}
