import { openJournal, type JournalCodec, type JournalFile, type OpenedJournal } from '#core/operation/journal'
import { momentOf } from '#core/bundle/keeping'
import { failure, success } from '#core/result'
import { BlobPack } from './blob-pack'
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
let journalHandle: FileSystemSyncAccessHandle | undefined

function opened(): OpenedJournal {
  if (!journal) throw new Error('the journal is not open')
  return journal
}

async function blobFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('blobs', { create: true })
}

/** A blob up to this size shares a file with others. Bytes. */
const smallBlob = 64 * 1024

let pack: Promise<BlobPack> | undefined

/** Opened with the first blob, by the page that holds the journal, in its worker for blobs: there is no second one. */
function blobPack(): Promise<BlobPack> {
  const open = async () => {
    const root = await navigator.storage.getDirectory()
    const handle = await exclusiveHandle(await root.getFileHandle('blobs.pack', { create: true }))
    if (!handle) throw new Error('the pack of blobs is in use')
    return BlobPack.open(journalFile(handle), sha256)
  }
  pack ??= open().catch((error: unknown) => {
    pack = undefined
    throw error
  })
  return pack
}

async function putBlob(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.length <= smallBlob) return (await blobPack()).put(name, bytes)
  if (!(await blobFile(name)))
    await writeWhole(await (await blobFolder()).getFileHandle(name, { create: true }), bytes)
}

async function backupFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('backups', { create: true })
}

/** Replace a file's bytes and flush them. */
async function writeWhole(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const handle = await file.createSyncAccessHandle()
  try {
    handle.truncate(0)
    writeFully(handle, bytes, 0)
    handle.flush()
  } finally {
    handle.close()
  }
}

/** Give a file another name; one that has it already is replaced. The types of the platform do not know this yet. */
function moved(file: FileSystemFileHandle, name: string): Promise<void> {
  return (file as FileSystemFileHandle & { move(name: string): Promise<void> }).move(name)
}

/** The blob's bytes, or null where it is missing or no longer what its name says. */
async function storedBlob(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await blobPack().then(
    (opened) => opened.get(name),
    () => null,
  )
  return packed ?? blobFile(name)
}

/** The bytes of a blob that has a file of its own. */
async function blobFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
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
    journalHandle = handle
    return success({ head: journal.head(), cut: journal.cut })
  },
  readJournal: ({ from, limit }) => opened().read(from, limit),
  readLines: ({ from, limit }) => opened().lines(from, limit),
  appendJournal: async ({ operations }) => {
    const written = await opened().append(operations)
    return written.ok ? success(written.value.map(({ seq, prev, hash }) => ({ seq, prev, hash }))) : written
  },
  replaceJournal: async ({ bytes }) => {
    const root = await navigator.storage.getDirectory()
    try {
      const next = await root.getFileHandle('journal.next.jsonl', { create: true })
      await writeWhole(next, new Uint8Array(bytes))
      const handle = await next.createSyncAccessHandle()
      let checked
      try {
        checked = await openJournal(journalFile(handle), codec)
      } finally {
        handle.close()
      }
      if (!checked.ok) return checked
      if (checked.value.cut > 0 || bytes.length === 0)
        return failure('journal.broken', { seq: checked.value.head().seq + 1 })
      journalHandle?.close()
      journal = undefined
      // Nothing is thrown away: the journal that stood here stays, under a name that no program opens.
      const old = await root.getFileHandle('journal.jsonl', { create: true })
      await moved(old, `journal.replaced-${crypto.randomUUID()}.jsonl`)
      await moved(next, 'journal.jsonl')
      return success(null)
    } catch (error) {
      return failure('journal.writeFailed', { reason: String(error) })
    }
  },
  listBackups: async () => {
    try {
      const kept = []
      for await (const [name, entry] of await backupFolder())
        if (entry.kind === 'file' && momentOf(name) !== null)
          kept.push({ name, byteLength: (await (entry as FileSystemFileHandle).getFile()).size })
      return success(kept)
    } catch (error) {
      return failure('backup.unreadable', { reason: String(error) })
    }
  },
  putBackup: async ({ name, bytes }) => {
    try {
      await writeWhole(
        await (await backupFolder()).getFileHandle(name, { create: true }),
        new Uint8Array(bytes),
      )
      return success(null)
    } catch (error) {
      return failure('backup.writeFailed', { reason: String(error) })
    }
  },
  getBackup: async ({ name }) => {
    try {
      const file = await (await backupFolder()).getFileHandle(name)
      return success(new Uint8Array(await (await file.getFile()).arrayBuffer()))
    } catch {
      return failure('backup.missing', { name })
    }
  },
  removeBackups: async ({ names }) => {
    try {
      const folder = await backupFolder()
      for (const name of names) await folder.removeEntry(name)
      return success(null)
    } catch (error) {
      return failure('backup.writeFailed', { reason: String(error) })
    }
  },
  putBlob: async ({ bytes }) => {
    const kept = new Uint8Array(bytes)
    const name = await sha256(kept)
    try {
      await putBlob(name, kept)
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
