import { failure, type Result } from '#core/result'
import type { DeskSource } from '#core/source/source'
import { limits } from '../readers/limits'
import type { ReadArticles, ReadingChoices } from '../readers/read-articles'
import type { ReadingFailure, ReadingMessage, ReadingPhase, ReadingRequest } from './article-reading'

export type ReadResult = Result<ReadArticles, ReadingFailure>

/** How much longer than its limit a reader may take to notice that it is over, in milliseconds. */
const grace = 2_000

const none: readonly DeskSource[] = []

/** Reads files in a worker, one after another. The worker is kept between files, and thrown away with a cancelled one. */
export class ArticleReader {
  private worker: Worker | null = null
  private sources = none
  /** What the worker has been told of them; a new one knows of none. */
  private told = none

  constructor(private readonly startWorker: () => Worker = startReadingWorker) {}

  /** What the desk says about sources, for linking from the next file on. */
  knowSources(sources: readonly DeskSource[]): void {
    this.sources = sources
  }

  /**
   * Take one file apart. Do not start a second before the first has ended. Aborting stops the work at once, and so
   * does a file that keeps a reader busy beyond the limit.
   */
  read(
    file: File,
    signal: AbortSignal,
    onPhase: (phase: ReadingPhase) => void,
    choices: ReadingChoices = {},
  ): Promise<ReadResult> {
    if (signal.aborted) return Promise.resolve(failure('import.cancelled'))
    const worker = (this.worker ??= this.startWorker())
    return new Promise((resolve) => {
      const end = (result: ReadResult, keepWorker: boolean) => {
        clearTimeout(deadline)
        signal.removeEventListener('abort', cancel)
        worker.onmessage = worker.onerror = null
        if (!keepWorker) this.close()
        resolve(result)
      }
      const deadline = setTimeout(
        () => end(failure('import.timedOut', { seconds: limits.seconds }), false),
        limits.seconds * 1000 + grace,
      )
      const cancel = () => end(failure('import.cancelled'), false)
      signal.addEventListener('abort', cancel)
      worker.onmessage = ({ data }: MessageEvent<ReadingMessage>) => {
        if (data.type === 'outcome') return end(data.outcome, true)
        // Looking for statements takes as long as there is text, and can be cancelled.
        if (data.phase === 'extracting') clearTimeout(deadline)
        onPhase(data.phase)
      }
      worker.onerror = () => end(failure('import.failed'), false)
      const { sources } = this
      const news = sources === this.told ? {} : { sources }
      this.told = sources
      worker.postMessage({ file, choices, ...news } satisfies ReadingRequest)
    })
  }

  close(): void {
    this.worker?.terminate()
    this.worker = null
    this.told = none
  }
}

function startReadingWorker(): Worker {
  return new Worker(new URL('./article-reading.worker.ts', import.meta.url), { type: 'module' })
}
