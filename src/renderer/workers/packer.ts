import type { FromPacking, Pack, ToPacking } from './packing'

/** A thread that packs, as the page holds it. */
export interface PackingThread {
  post(message: ToPacking): void
  end(): void
}

/** Starts a thread. `hear` takes what it says, `fail` that it broke. */
export type StartPacking = (
  hear: (message: FromPacking) => void,
  fail: (error: Error) => void,
) => PackingThread

/** Letters of records that are handed over in one piece: copying them takes some few milliseconds. */
const pieceLength = 1_000_000

/** Pack in a worker of its own, which is ended afterwards, and at once where the work is cancelled. */
export function packIn(start: StartPacking): Pack {
  return async ({ lines, blob, ...contents }, { onProgress, signal }) => {
    signal?.throwIfAborted()
    let leave: () => void = () => undefined
    let thread: PackingThread | null = null
    try {
      return await new Promise((resolve, reject) => {
        leave = () => reject(signal?.reason as Error)
        signal?.addEventListener('abort', leave)
        const started = start((message) => {
          if (message.type === 'progress') onProgress?.(message.share)
          else if (message.type === 'done') resolve(message.bytes)
          else if (message.type === 'failed') reject(new Error(message.reason))
          else blob(message.sha256).then((bytes) => started.post({ type: 'blob', bytes }), reject)
        }, reject)
        thread = started
        handOver(started, lines, signal).then(() => started.post({ type: 'pack', contents }), reject)
      })
    } finally {
      signal?.removeEventListener('abort', leave)
      ;(thread as PackingThread | null)?.end()
    }
  }
}

/** The lines in pieces, between which the screen can breathe. */
async function handOver(
  thread: PackingThread,
  lines: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  let from = 0
  let length = 0
  for (const [index, line] of lines.entries()) {
    length += line.length
    if (length < pieceLength && index < lines.length - 1) continue
    thread.post({ type: 'lines', lines: lines.slice(from, index + 1) })
    from = index + 1
    length = 0
    await new Promise<void>((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
}

/** Pack off the page's thread. */
export const packAside = packIn((hear, fail) => {
  const worker = new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<FromPacking>) => hear(data)
  worker.onerror = ({ message }) => fail(new Error(message))
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
})
