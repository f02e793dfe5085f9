import type { Readable } from './article-reading'

/** A file of more bytes is left to whoever reads it. */
const small = 64 * 1024

interface Waiting {
  readonly file: File
  readonly size: number
  readonly settle: (file: Readable) => void
}

/**
 * Reads small files which are asked for in one breath in one piece: to open a file takes longer than to read it, and to
 * hand one over to a worker as long again.
 */
export class SmallFiles {
  private waiting: Waiting[] = []

  /**
   * The file with its bytes where it is small and can be read; else as it is.
   *
   * @param size - in bytes, where it is known: to ask a file for it is to look it up on the disk
   */
  load(file: File, size = file.size): Promise<Readable> {
    return new Promise((settle) => {
      this.waiting.push({ file, size, settle })
      if (this.waiting.length === 1) setTimeout(() => void this.readAll(this.waiting.splice(0)))
    })
  }

  private async readAll(waiting: readonly Waiting[]): Promise<void> {
    // One that has gone is of no size, and has to be asked for by itself to say so.
    const isSmall = (size: number) => size > 0 && size <= small
    const together = waiting.filter(({ size }) => isSmall(size))
    const whole = await new Blob(together.map(({ file }) => file)).arrayBuffer().catch(() => null)
    // Where one of them has vanished or changed meanwhile, each tells of itself.
    const isWhole = whole?.byteLength === together.reduce((sum, { size }) => sum + size, 0)
    let start = 0
    for (const { file, size, settle } of waiting) {
      if (!whole || !isWhole || !isSmall(size)) settle(file)
      else settle({ name: file.name, bytes: whole.slice(start, (start += size)) })
    }
  }
}
