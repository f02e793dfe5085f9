import { openJournal, type JournalCodec, type JournalFile, type OpenedJournal } from '#core/operation/journal'
import { failure, success } from '#core/result'
import type { StorageAnswer, StorageCall, StorageCalls, StorageRequest } from './browser-storage'

/**
 * The files of a workspace in a plain browser, in the origin-private file system. Only a worker may hold a sync
 * access handle, and only such a handle can be flushed before a change is acknowledged.
 */

/** A tab that was just closed or reloaded holds its handle for a moment longer. Milliseconds. */
const handOverTime = 3000

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => hex(await crypto.subtle.digest('SHA-256', bytes))

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const codec: JournalCodec = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
  digest: (text) => sha256(encoder.encode(text)),
}

function journalFile(handle: FileSystemSyncAccessHandle): JournalFile {
  return {
    size: () => Promise.resolve(handle.getSize()),
    read: (position, length) => Promise.resolve(readFully(handle, position, length)),
    append: (bytes) => {
      writeFully(handle, bytes, handle.getSize())
      handle.flush()
      return Promise.resolve()
    },
    truncate: (size) => {
      handle.truncate(size)
      handle.flush()
      return Promise.resolve()
    },
  }
}

function readFully(
  handle: FileSystemSyncAccessHandle,
  position: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const count = handle.read(bytes.subarray(done), { at: position + done })
    if (count === 0) throw new Error(`the file ends ${length - done} bytes early`)
    done += count
  }
  return bytes
}

function writeFully(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, position: number): void {
  let done = 0
  while (done < bytes.length) {
    const count = handle.write(bytes.slice(done), { at: position + done })
    if (count === 0) throw new Error('the disk took no more bytes')
    done += count
  }
}

async function exclusiveHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle | null> {
  const giveUpAt = performance.now() + handOverTime
  for (;;) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError') throw error
      if (performance.now() > giveUpAt) return null
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

let journal: OpenedJournal | undefined

function opened(): OpenedJournal {
  if (!journal) throw new Error('the journal is not open')
  return journal
}

async function blobFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('blobs', { create: true })
}

/** The blob's bytes, or null where it is missing or no longer what its name says. */
async function storedBlob(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await (await blobFolder()).getFileHandle(name)
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
    return (await sha256(bytes)) === name ? bytes : null
  } catch {
    return null
  }
}

type Handlers = {
  [Call in StorageCall]: (input: StorageCalls[Call]['input']) => Promise<StorageCalls[Call]['output']>
}

const handlers: Handlers = {
  openJournal: async () => {
    if (!('FileSystemFileHandle' in self) || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
      return failure('journal.unsupported')
    }
    const root = await navigator.storage.getDirectory()
    const file = await root.getFileHandle('journal.jsonl', { create: true })
    const handle = await exclusiveHandle(file)
    if (!handle) return failure('journal.inUse')
    const result = await openJournal(journalFile(handle), codec)
    if (!result.ok) {
      handle.close()
      return result
    }
    journal = result.value
    return success({ head: journal.head(), cut: journal.cut })
  },
  readJournal: ({ from, limit }) => opened().read(from, limit),
  readLines: ({ from, limit }) => opened().lines(from, limit),
  appendJournal: ({ operations }) => opened().append(operations),
  putBlob: async ({ bytes }) => {
    const kept = new Uint8Array(bytes)
    const name = await sha256(kept)
    if (await storedBlob(name)) return success({ sha256: name })
    try {
      const file = await (await blobFolder()).getFileHandle(name, { create: true })
      const handle = await file.createSyncAccessHandle()
      try {
        handle.truncate(0)
        writeFully(handle, kept, 0)
        handle.flush()
      } finally {
        handle.close()
      }
    } catch {
      return failure('blob.writeFailed')
    }
    return success({ sha256: name })
  },
  getBlob: async ({ sha256: name }) => {
    const bytes = await storedBlob(name)
    return bytes ? success(bytes) : failure('blob.missing')
  },
}

self.onmessage = async ({ data }: MessageEvent<StorageRequest>) => {
  const handler = handlers[data.call] as (input: unknown) => Promise<unknown>
  const answer: StorageAnswer = await handler(data.input).then(
    (output) => ({ id: data.id, output }),
    (error: unknown) => ({ id: data.id, error: String(error) }),
  )
  self.postMessage(answer)
}
