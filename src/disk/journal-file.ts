import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { JournalFile } from '#core/operation/journal'
import { makeFolder, syncFolder } from './durable-write'

export interface DiskJournalFile extends JournalFile {
  close(): Promise<void>
}

/**
 * Open a journal's file, made where it is missing. Rejects with the file system's error.
 *
 * The descriptor is append-only: whatever happens elsewhere, bytes already there are never overwritten.
 */
export async function openJournalFile(path: string): Promise<DiskJournalFile> {
  await makeFolder(dirname(path))
  const file = await open(path, 'a+')
  try {
    // Also for a file that is there: the program may have been killed between making it and flushing its name.
    await file.sync()
    await syncFolder(dirname(path))
  } catch (error) {
    await file.close()
    throw error
  }
  return new DescriptorFile(path, file)
}

class DescriptorFile implements DiskJournalFile {
  constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  async size(): Promise<number> {
    return (await this.file.stat()).size
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await this.file.read(bytes, done, length - done, position + done)
      if (bytesRead === 0) throw new RangeError(`the journal ends at byte ${position + done}`)
      done += bytesRead
    }
    return bytes
  }

  async append(bytes: Uint8Array): Promise<void> {
    let done = 0
    while (done < bytes.length) done += (await this.file.write(bytes, done)).bytesWritten
    await this.file.datasync()
  }

  async truncate(size: number): Promise<void> {
    // Windows does not let an append-only descriptor cut its file.
    const file = await open(this.path, 'r+')
    try {
      await file.truncate(size)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  close(): Promise<void> {
    return this.file.close()
  }
}
