import { failure, type Result } from '#core/result'
import type { DeskSource } from '#core/source/source'
import { limits } from '../readers/limits'
import type { ReadArticles, ReadingChoices } from '../readers/read-articles'
import type {
  Readable,
  ReadingFailure,
  ReadingMessage,
  ReadingPhase,
  ReadingRequest,
} from './article-reading'

export type ReadResult = Result<ReadArticles, ReadingFailure>

/** How much longer than its limit a reader may take to notice that it is over, in milliseconds. */
const grace = 2_000

/** Small files that lie before the worker, the one that it is at among them. */
const inHand = 4

const none: readonly DeskSource[] = []

/** A file that the worker has been given: the first of them is being read. */
interface Job {
  readonly file: Readable
  readonly choices: ReadingChoices
  readonly onPhase: (phase: ReadingPhase) => void
  readonly resolve: (result: ReadResult) => void
  /** It was cancelled before its turn: the worker reads it all the same, and nobody waits for that. */
  isDropped: boolean
}

/**
 * Reads files in a worker, in the order in which they come: the next ones may lie there before the first has been read, so
 * that the worker need not wait for the page. It is kept between files, and thrown away with one that is cancelled
 * while it is being read; those behind it go to the next worker.
 */
export class ArticleReader {
  private worker: Worker | null = null
  private jobs: Job[] = []
  private deadline: ReturnType<typeof setTimeout> | undefined
  private sources = none
  /** What the worker has been told of them; a new one knows of none. */
  private told = none

  constructor(private readonly startWorker: () => Worker = startReadingWorker) {}

  /** Files that it has been given and not read yet. */
  get load(): number {
    return this.jobs.length
  }

  /** Whether it may be given this file now: a large one has a worker to itself, and of small ones a few wait there. */
  hasRoomFor(file: Readable): boolean {
    const isLarge = [file, ...this.jobs.map((job) => job.file)].some((one) => one instanceof File)
    return this.load === 0 || (!isLarge && this.load < inHand)
  }

  /** What the desk says about sources, for linking from the next file on. */
  knowSources(sources: readonly DeskSource[]): void {
    this.sources = sources
  }

  /**
   * Take one file apart. Aborting stops the work at once, and so does a file that keeps a reader busy beyond the limit.
   */
  read(
    file: Readable,
    signal: AbortSignal,
    onPhase: (phase: ReadingPhase) => void,
    choices: ReadingChoices = {},
  ): Promise<ReadResult> {
    if (signal.aborted) return Promise.resolve(failure('import.cancelled'))
    return new Promise((settle) => {
      const resolve = (result: ReadResult) => {
        signal.removeEventListener('abort', cancel)
        settle(result)
      }
      const job: Job = { file, choices, onPhase, resolve, isDropped: false }
      const cancel = () => this.cancel(job)
      signal.addEventListener('abort', cancel)
      this.jobs.push(job)
      this.send(job)
      if (this.jobs.length === 1) this.begin()
    })
  }

  /** Start the worker, so that the first file finds it ready. */
  start(): void {
    this.working()
  }

  close(): void {
    this.worker?.terminate()
    this.worker = null
    this.told = none
  }

  private working(): Worker {
    if (this.worker) return this.worker
    const worker = this.startWorker()
    worker.onmessage = ({ data }: MessageEvent<ReadingMessage>) => this.hear(data)
    worker.onerror = () => this.giveUp(failure('import.failed'))
    return (this.worker = worker)
  }

  private send({ file, choices }: Job): void {
    const worker = this.working()
    const { sources } = this
    const news = sources === this.told ? {} : { sources }
    this.told = sources
    worker.postMessage({ file, choices, ...news } satisfies ReadingRequest)
  }

  /** The worker comes to the next file. */
  private begin(): void {
    clearTimeout(this.deadline)
    if (this.jobs.length === 0) return
    this.deadline = setTimeout(
      () => this.giveUp(failure('import.timedOut', { seconds: limits.seconds })),
      limits.seconds * 1000 + grace,
    )
  }

  private hear(message: ReadingMessage): void {
    const [job] = this.jobs
    if (!job) return
    if (message.type === 'phase') {
      // Looking for statements takes as long as there is text, and can be cancelled.
      if (message.phase === 'extracting') clearTimeout(this.deadline)
      if (!job.isDropped) job.onPhase(message.phase)
      return
    }
    this.jobs.shift()
    this.begin()
    if (!job.isDropped) job.resolve(message.outcome)
  }

  private cancel(job: Job): void {
    if (job === this.jobs[0]) return this.giveUp(failure('import.cancelled'))
    job.isDropped = true
    job.resolve(failure('import.cancelled'))
  }

  /** Throw the worker away with the file that it was at. */
  private giveUp(result: ReadResult): void {
    this.close()
    const [job, ...others] = this.jobs
    this.jobs = others.filter(({ isDropped }) => !isDropped)
    for (const other of this.jobs) this.send(other)
    this.begin()
    if (job && !job.isDropped) job.resolve(result)
  }
}

function startReadingWorker(): Worker {
  return new Worker(new URL('./article-reading.worker.ts', import.meta.url), { type: 'module' })
}
