import { failure } from '#core/result'
import type { DeskSource } from '#core/source/source'
import { ArticleReader, type ReadResult } from './article-reader'

/** Several workers read at once, and one core is left to the page; more than four wait for the disk and for each other. */
export const readersFor = (cores: number): number => Math.min(4, Math.max(1, cores - 1))

/** Readers that take turns: whoever comes while all are busy waits, and is served in order. */
export class ReaderPool {
  private readonly readers: readonly ArticleReader[]
  private readonly free: ArticleReader[]
  private readonly waiting: (() => void)[] = []

  constructor(
    readonly size: number,
    newReader: () => ArticleReader = () => new ArticleReader(),
  ) {
    this.readers = Array.from({ length: size }, newReader)
    this.free = [...this.readers]
  }

  /** As `ArticleReader.knowSources`, for all of them. */
  knowSources(sources: readonly DeskSource[]): void {
    for (const reader of this.readers) reader.knowSources(sources)
  }

  /** As `ArticleReader.read`, with the first reader that is free. Aborting while waiting takes effect when its turn comes. */
  async read(...args: Parameters<ArticleReader['read']>): Promise<ReadResult> {
    const reader = await this.take()
    try {
      return args[1].aborted ? failure('import.cancelled') : await reader.read(...args)
    } finally {
      this.free.push(reader)
      this.waiting.shift()?.()
    }
  }

  private async take(): Promise<ArticleReader> {
    for (;;) {
      const reader = this.free.pop()
      if (reader) return reader
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }
}
