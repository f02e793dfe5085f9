import type { JournalSnapshot } from '#core/operation/snapshot'
import { writeBundle, type BundleContents } from '../../archive/bundle-file'

/** Turns what a bundle holds into its bytes. @throws the signal's reason where it was cancelled, and what `contents` throw */
export type Pack = (
  contents: BundleContents,
  host: { onProgress?(share: number): void; readonly signal?: AbortSignal },
) => Promise<Uint8Array<ArrayBuffer>>

/** What can be told of a bundle at once: all but the records and the files. */
export interface BundleOutline extends Omit<BundleContents, 'journal' | 'blob'> {
  readonly journal: Omit<JournalSnapshot, 'lines'>
}

/** What the page says to the packing worker: what is to be packed, then each part that is asked for. */
export type ToPacking =
  | { readonly type: 'pack'; readonly outline: BundleOutline }
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  | { readonly type: 'blob'; readonly bytes: Uint8Array | null }

/** What the worker says. It asks for one part at a time, once it is done with the one before. */
export type FromPacking =
  | { readonly type: 'wantLines'; readonly from: number }
  | { readonly type: 'wantBlob'; readonly sha256: string }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly error: Error }

/** What the worker has of the talk: the scope that it runs in. */
export interface PackingScope {
  postMessage(message: FromPacking, transfer: Transferable[]): void
  addEventListener(type: 'message' | 'messageerror', listener: (event: MessageEvent<ToPacking>) => void): void
}

/** Pack on the thread that this is called on. */
export const pack: Pack = async (contents, { onProgress, signal }) => {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  await writeBundle(contents, {
    encode: (text) => encoder.encode(text),
    write: (bytes) => {
      signal?.throwIfAborted()
      parts.push(new Uint8Array(bytes))
    },
    ...(onProgress && { onProgress }),
  })
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** The worker's side of the talk: packs one bundle. What goes wrong is told as the error that it is. */
export function answerPacking(scope: PackingScope): void {
  const tell = (message: FromPacking, transfer: Transferable[] = []) => scope.postMessage(message, transfer)
  const fail = (error: unknown) =>
    // Any error can be told: what it carries beside its kind and its words stays here.
    tell({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
  let giveLines: (lines: readonly string[]) => void = () => undefined
  let giveBlob: (bytes: Uint8Array | null) => void = () => undefined
  const lines = (from: number) =>
    new Promise<readonly string[]>((resolve) => {
      giveLines = resolve
      tell({ type: 'wantLines', from })
    })
  const blob = (sha256: string) =>
    new Promise<Uint8Array | null>((resolve) => {
      giveBlob = resolve
      tell({ type: 'wantBlob', sha256 })
    })
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'lines') giveLines(data.lines)
    else if (data.type === 'blob') giveBlob(data.bytes)
    else {
      const { journal, ...outline } = data.outline
      pack(
        { ...outline, journal: { ...journal, lines }, blob },
        { onProgress: (share) => tell({ type: 'progress', share }) },
      )
        .then((bytes) => tell({ type: 'done', bytes }, [bytes.buffer]))
        .catch(fail)
    }
  })
  scope.addEventListener('messageerror', () =>
    fail(new Error('what the page sent to be packed could not be read')),
  )
}
