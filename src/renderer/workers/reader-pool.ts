import type { DeskSource } from '#core/source/source'
import { ArticleReader, type ReadResult } from './article-reader'
import type { Readable, ReadingPhase } from './article-reading'
import type { ReadingChoices } from '../readers/read-articles'
import { SmallFiles } from './small-files'

/** Several workers read at once, and one core is left to the page; more than four wait for the disk and for each other. */
export const readersFor = (cores: number): number => Math.min(4, Math.max(1, cores - 1))

interface Waiting {
  readonly file: Readable
  readonly give: (reader: ArticleReader) => Promise<unknown>
}

/**
 * Readers that share what comes: a large file is given to one that has nothing to do, small ones to the one that has the
 * fewest. Whoever comes while all are busy waits, and is served in order.
 */
export class ReaderPool {
  private readonly readers: readonly ArticleReader[]
  private readonly files = new SmallFiles()
  private readonly waiting: Waiting[] = []

  constructor(
    readonly size: number,
    newReader: () => ArticleReader = () => new ArticleReader(),
  ) {
    this.readers = Array.from({ length: size }, newReader)
  }

  /** Start a worker, so that the first file finds it ready; the others begin with the files that need them. */
  start(): void {
    this.readers[0]?.start()
  }

  /** As `ArticleReader.knowSources`, for all of them. */
  knowSources(sources: readonly DeskSource[]): void {
    for (const reader of this.readers) reader.knowSources(sources)
  }

  /** As `SmallFiles.load`: a file that was read already need not be read again for `read`. */
  load(file: File, size?: number): Promise<Readable> {
    return this.files.load(file, size)
  }

  /** As `ArticleReader.read`. Aborting while waiting takes effect when its turn comes. */
  async read(
    file: Readable,
    signal: AbortSignal,
    onPhase: (phase: ReadingPhase) => void,
    choices?: ReadingChoices,
  ): Promise<ReadResult> {
    const readable = file instanceof File ? await this.files.load(file) : file
    return new Promise((resolve) => {
      const give = async (reader: ArticleReader) =>
        resolve(await reader.read(readable, signal, onPhase, choices))
      this.waiting.push({ file: readable, give })
      this.serve()
    })
  }

  private serve(): void {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const { file } = next
      const [reader] = this.readers.filter((one) => one.hasRoomFor(file)).toSorted((a, b) => a.load - b.load)
      if (!reader) return
      this.waiting.shift()
      void next.give(reader).then(() => this.serve())
    }
  }
}
