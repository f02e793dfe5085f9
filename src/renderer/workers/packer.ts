import type { FromPacking, Pack, ToPacking } from './packing'

/**
 * Pack in a worker of its own, which is ended afterwards, and at once where the work is cancelled. The page reads some
 * records when the worker asks for them and keeps none.
 */
export function packIn(startWorker: () => Worker): Pack {
  return async ({ journal: { lines, ...journal }, blob, ...others }, { onProgress, signal }) => {
    signal?.throwIfAborted()
    const worker = startWorker()
    const tell = (message: ToPacking) => worker.postMessage(message)
    let leave: () => void = () => undefined
    try {
      return await new Promise((resolve, reject) => {
        const answer = (message: Promise<ToPacking>) => void message.then(tell).catch(reject)
        worker.addEventListener('message', ({ data }: MessageEvent<FromPacking>) => {
          if (data.type === 'progress') onProgress?.(data.share)
          else if (data.type === 'done') resolve(data.bytes)
          else if (data.type === 'failed') reject(data.error)
          else if (data.type === 'wantLines')
            answer(lines(data.from).then((some) => ({ type: 'lines', lines: some })))
          else answer(blob(data.sha256).then((bytes) => ({ type: 'blob', bytes })))
        })
        // Not as properties: Chromium's workers have no `onmessageerror`.
        worker.addEventListener('messageerror', () =>
          reject(new Error('what the packing worker said could not be read')),
        )
        // A script that could not be loaded says nothing.
        worker.addEventListener('error', ({ message }) =>
          reject(new Error(message || 'the packing worker did not start')),
        )
        leave = () => reject(signal?.reason as Error)
        signal?.addEventListener('abort', leave)
        tell({ type: 'pack', outline: { ...others, journal } })
      })
    } finally {
      signal?.removeEventListener('abort', leave)
      worker.terminate()
    }
  }
}

/** Pack off the page's thread. */
export const packAside = packIn(
  () => new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' }),
)
