import { failure, type Result } from '#core/result'
import type { ReadArticle, ReadingFailure, ReadingMessage, ReadingPhase } from './article-reading'

export type ReadResult = Result<ReadArticle, ReadingFailure | 'import.cancelled'>

/** Reads files in a worker, one after another. The worker is kept between files, and thrown away with a cancelled one. */
export class ArticleReader {
  private worker: Worker | null = null

  constructor(private readonly startWorker: () => Worker = startReadingWorker) {}

  /** Take one file apart. Do not start a second before the first has ended. Aborting stops the work at once. */
  read(file: File, signal: AbortSignal, onPhase: (phase: ReadingPhase) => void): Promise<ReadResult> {
    if (signal.aborted) return Promise.resolve(failure('import.cancelled'))
    const worker = (this.worker ??= this.startWorker())
    return new Promise((resolve) => {
      const end = (result: ReadResult, keepWorker: boolean) => {
        signal.removeEventListener('abort', cancel)
        worker.onmessage = worker.onerror = null
        if (!keepWorker) this.close()
        resolve(result)
      }
      const cancel = () => end(failure('import.cancelled'), false)
      signal.addEventListener('abort', cancel)
      worker.onmessage = ({ data }: MessageEvent<ReadingMessage>) => {
        if (data.type === 'phase') onPhase(data.phase)
        else end(data.outcome, true)
      }
      worker.onerror = () => end(failure('import.failed'), false)
      worker.postMessage(file)
    })
  }

  close(): void {
    this.worker?.terminate()
    this.worker = null
  }
}

function startReadingWorker(): Worker {
  return new Worker(new URL('./article-reading.worker.ts', import.meta.url), { type: 'module' })
}
