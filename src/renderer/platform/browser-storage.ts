import type { KeptBackup } from '#core/bundle/keeping'
import type { JournalHead, Operation, Seal, SealedOperation } from '#core/operation/operation'
import type { Result } from '#core/result'
import type { OpenFailure } from './platform'

/** What the page asks of the worker that owns the files of the origin-private file system, and what it answers. */
export interface StorageCalls {
  openJournal: { input: null; output: Result<{ head: JournalHead; cut: number }, OpenFailure> }
  readJournal: { input: { from: number; limit: number }; output: SealedOperation[] }
  readLines: { input: { from: number; limit: number }; output: string[] }
  appendJournal: {
    input: { operations: readonly Operation[] }
    /** What the chain adds to each: the caller has the rest, which would cross over twice. */
    output: Result<readonly Seal[], 'journal.writeFailed'>
  }
  putBlob: { input: { bytes: Uint8Array }; output: Result<{ sha256: string }, 'blob.writeFailed'> }
  getBlob: { input: { sha256: string }; output: Result<Uint8Array, 'blob.missing'> }
  replaceJournal: {
    input: { bytes: Uint8Array }
    output: Result<null, 'journal.broken' | 'journal.writeFailed'>
  }
  listBackups: { input: null; output: Result<readonly KeptBackup[], 'backup.unreadable'> }
  putBackup: { input: { name: string; bytes: Uint8Array }; output: Result<null, 'backup.writeFailed'> }
  getBackup: { input: { name: string }; output: Result<Uint8Array, 'backup.missing'> }
  removeBackups: { input: { names: readonly string[] }; output: Result<null, 'backup.writeFailed'> }
}

export type StorageCall = keyof StorageCalls

export interface StorageRequest<Call extends StorageCall = StorageCall> {
  readonly id: number
  readonly call: Call
  readonly input: StorageCalls[Call]['input']
}

export interface StorageAnswer {
  readonly id: number
  /** Set where the call threw: a bug, or storage that failed in a way nobody expected. */
  readonly error?: string
  readonly output?: unknown
}
