import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive that is being written. */
export interface ZipEntry {
  /** With forward slashes, from the archive's root. */
  readonly path: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** True for what is packed already, as pictures and PDFs are. */
  readonly stored?: boolean
}

/** The same files give the same bytes, whenever the archive is made: no clock is written into it. */
const noMoment = new Date(1980, 0, 1)

/**
 * Write a ZIP archive piece by piece, so that it never stands in memory as a whole.
 *
 * @param write - takes the archive's bytes in order; the next piece is made when it has resolved
 * @throws what `write` or the entries' chunks throw
 */
export async function writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  write: (bytes: Uint8Array) => Promise<void> | void,
): Promise<void> {
  let ready: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error) fault = error
    else ready.push(bytes)
  })
  const flush = async () => {
    if (fault) throw fault
    const pieces = ready
    ready = []
    for (const piece of pieces) await write(piece)
  }
  for await (const { path, chunks, stored } of entries) {
    const file = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    file.mtime = noMoment
    zip.add(file)
    for await (const chunk of chunks) {
      file.push(chunk, false)
      await flush()
    }
    file.push(new Uint8Array(0), true)
    await flush()
  }
  zip.end()
  await flush()
}
