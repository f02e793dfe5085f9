import { Worker } from 'node:worker_threads'
import { failure, type Result } from '#core/result'
import type { DeskSource } from '#core/source/source'
import { limits } from '../renderer/readers/limits'
import type { ReadArticles, ReadingChoices } from '../renderer/readers/read-articles'
import type { ReadFailure } from '../renderer/readers/reading'
import { watchMemory } from './memory-watch'
import { bugText } from './reading-tools'
import { threadMegabytes, type FileFailure } from './reading-words'

/** What the thread is given at its start. */
export interface ThreadData {
  /** What the desk says of its sources. */
  readonly sources: readonly DeskSource[]
}

/** What the thread is asked. Its bytes go over to it, and come back with what was read. */
export interface ThreadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly choices: ReadingChoices
}

/** What the thread answers. The last message carries the outcome. */
export type ThreadMessage =
  | { readonly type: 'bug'; readonly text: string }
  /** The file has been read; statements are looked for, which takes as long as there is text. */
  | { readonly type: 'read' }
  | { readonly type: 'outcome'; readonly outcome: Result<ReadArticles, ReadFailure> }

export type ThreadOutcome = Result<ReadArticles, FileFailure>

/** After a file of more bytes a new thread is begun: what one has taken of memory it gives back only at its end. */
const largeFile = 2 * 1024 * 1024

/** How much longer than its limit a reader may take to notice by itself that it is over, in milliseconds. */
const grace = 2_000

/**
 * Reads files on a thread of its own, one after another. Whatever a file does to a reader, it is that file's failure
 * alone: a thread that hangs, or takes more memory than any article needs, is thrown away.
 */
export class ThreadReader {
  private worker: Worker | null = null

  /**
   * @param script - what runs on the thread
   * @param data - what it is given
   * @param patience - how long reading may take, in milliseconds
   */
  constructor(
    private readonly script: URL,
    private readonly report: (text: string) => void,
    private readonly data: ThreadData,
    private readonly patience = limits.seconds * 1000 + grace,
    private readonly megabytes = threadMegabytes,
  ) {}

  /** Take one file apart. Do not start a second before the first has ended. */
  read(request: ThreadRequest): Promise<ThreadOutcome> {
    const worker = (this.worker ??= new Worker(this.script, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: this.megabytes },
    }))
    worker.ref()
    const isLarge = request.bytes.length > largeFile
    return new Promise((resolve) => {
      const end = (outcome: ThreadOutcome, keepWorker: boolean) => {
        clearTimeout(deadline)
        unwatch()
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        if (keepWorker && !isLarge) worker.unref()
        else void this.close()
        resolve(outcome)
      }
      const onMessage = (message: ThreadMessage) => {
        if (message.type === 'outcome') end(message.outcome, true)
        else if (message.type === 'bug') this.report(message.text)
        else clearTimeout(deadline)
      }
      const onError = (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return end(failure('import.outOfMemory'), false)
        this.report(bugText(error))
        end(failure('import.failed'), false)
      }
      const onExit = () => end(failure('import.failed'), false)
      const deadline = setTimeout(
        () => end(failure('import.timedOut', { seconds: limits.seconds }), false),
        this.patience,
      )
      const unwatch = watchMemory(request.bytes.length, this.megabytes, () =>
        end(failure('import.outOfMemory'), false),
      )
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage(request, [request.bytes.buffer])
    })
  }

  async close(): Promise<void> {
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }
}
