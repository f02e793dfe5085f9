import { Inflate } from 'fflate'

/** How much an archive may hold. */
export interface ArchiveLimits {
  /** Files in it. */
  readonly archiveEntries: number
  /** What may come out of it altogether, in bytes. */
  readonly expandedBytes: number
  /** How many times its packed size one file may become, once it is larger than a megabyte. */
  readonly expansion: number
}

export type ArchiveFault = 'damaged' | 'encrypted' | 'bomb' | 'unsafePath' | 'unsupported'

/** Why an archive is not opened. */
export class BadArchive extends Error {
  constructor(
    readonly fault: ArchiveFault,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(`the archive is refused: ${fault}`)
  }
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly at: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** The end record with the longest comment it may have. */
const longestEnd = 22 + 0xffff
const encryptedFlag = 1
const stored = 0
const deflated = 8

const damaged = () => new BadArchive('damaged')

const isOfFflate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number'

const leadsOut = (path: string): boolean =>
  path.split(/[\\/]/).includes('..') || /^(?:[\\/]|[A-Za-z]:)/.test(path) || path.includes('\0')

/**
 * The files of a ZIP archive, taken out one by one into memory and never written anywhere. What an archive says of
 * itself is not believed: sizes are counted while it expands.
 */
export class Archive {
  private readonly entries = new Map<string, Entry>()
  private readonly view: DataView
  private expanded = 0

  /** @throws BadArchive for an archive that is damaged, encrypted, too large, or leads out of itself */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ArchiveLimits,
    /** Called while it expands; whatever it throws ends the reading. */
    private readonly check: () => void = () => undefined,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.readDirectory()
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()]
  }

  has(path: string): boolean {
    return this.entries.has(path)
  }

  /** @returns null where there is no such file */
  read(path: string): Uint8Array | null {
    const entry = this.entries.get(path)
    if (!entry) return null
    const { at, packed } = entry
    if (at + 30 > this.bytes.length || this.view.getUint32(at, true) !== localSignature) throw damaged()
    const from = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true)
    if (from + packed > this.bytes.length) throw damaged()
    const data = this.bytes.subarray(from, from + packed)
    if (entry.method === stored) return this.count(data)
    if (entry.method !== deflated) throw new BadArchive('unsupported')
    return this.expand(data)
  }

  private count(data: Uint8Array): Uint8Array {
    this.expanded += data.length
    if (this.expanded > this.limits.expandedBytes)
      throw new BadArchive('bomb', { limit: this.limits.expandedBytes })
    return data
  }

  private expand(data: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = []
    let size = 0
    const inflate = new Inflate((chunk) => {
      size += chunk.length
      if (size > 1024 * 1024 && size > data.length * this.limits.expansion)
        throw new BadArchive('bomb', { limit: this.limits.expandedBytes })
      chunks.push(this.count(chunk).slice())
      this.check()
    })
    const step = 16 * 1024
    try {
      for (let at = 0; at < data.length; at += step)
        inflate.push(data.subarray(at, at + step), at + step >= data.length)
    } catch (error) {
      // What fflate throws is about the data; anything else comes from the limits or the caller's check.
      throw isOfFflate(error) ? damaged() : error
    }
    const whole = new Uint8Array(size)
    let at = 0
    for (const chunk of chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }

  private readDirectory(): void {
    const end = this.findEnd()
    const count = this.view.getUint16(end + 10, true)
    let at = this.view.getUint32(end + 16, true)
    // Counts and offsets that did not fit stand in a ZIP64 record, which no article needs.
    if (count > this.limits.archiveEntries)
      throw new BadArchive('bomb', { limit: this.limits.archiveEntries })
    const names = new TextDecoder()
    for (let index = 0; index < count; index++) {
      if (at + 46 > this.bytes.length || this.view.getUint32(at, true) !== centralSignature) throw damaged()
      const nameLength = this.view.getUint16(at + 28, true)
      const path = names.decode(this.bytes.subarray(at + 46, at + 46 + nameLength))
      if (leadsOut(path)) throw new BadArchive('unsafePath', { path: path.slice(0, 80) })
      if (this.view.getUint16(at + 8, true) & encryptedFlag) throw new BadArchive('encrypted')
      this.entries.set(path, {
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        at: this.view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true)
    }
  }

  private findEnd(): number {
    const last = this.bytes.length - 22
    for (let at = last; at >= 0 && at > last - longestEnd; at--)
      if (this.view.getUint32(at, true) === endSignature) return at
    throw damaged()
  }
}
