import type { JournalCodec, JournalFile } from '#core/operation/journal'
import { digest } from './log'

export const codec: JournalCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
  digest,
}

/** A disk in memory, which outlives the journal on it, counts its writes and can be told to fail. */
export class MemoryFile implements JournalFile {
  bytes = new Uint8Array(0)
  appends = 0
  truncations = 0
  /** Takes this many bytes of the next write and then fails, as a full disk does. */
  failAfter: number | null = null
  truncateFails = false

  size = () => Promise.resolve(this.bytes.length)
  read = (position: number, length: number) => Promise.resolve(this.bytes.slice(position, position + length))

  append = (more: Uint8Array) => {
    this.appends += 1
    const taken = this.failAfter === null ? more : more.subarray(0, this.failAfter)
    this.bytes = new Uint8Array([...this.bytes, ...taken])
    return this.failAfter === null ? Promise.resolve() : Promise.reject(new Error('ENOSPC'))
  }

  truncate = (size: number) => {
    this.truncations += 1
    if (this.truncateFails) return Promise.reject(new Error('EIO'))
    this.bytes = this.bytes.slice(0, size)
    return Promise.resolve()
  }

  text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  write(text: string): void {
    this.bytes = new TextEncoder().encode(text)
  }
}
