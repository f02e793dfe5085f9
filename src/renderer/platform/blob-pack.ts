import type { JournalFile } from '#core/operation/journal'

/** SHA-256 of some bytes, as 64 lower-case hexadecimal digits. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>

/** As much of a file as a pack needs: it is only ever written at its end. */
export type PackFile = Pick<JournalFile, 'size' | 'read' | 'append'>

/** What each blob begins with in a pack: this, its name in bytes, its length. */
const opening = new TextEncoder().encode('isnad-blob\r\n\u001a\n')
const nameBytes = 32
const headBytes = opening.length + nameBytes + 4
/** Bytes looked through at a time for the next whole blob. */
const chunkBytes = 1 << 20

interface Place {
  /** Where the bytes begin. */
  readonly at: number
  readonly length: number
}

interface Head {
  readonly name: string
  readonly place: Place
}

interface Waiting {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly settle: () => void
  readonly fail: (error: unknown) => void
}

/**
 * Small blobs one after another in one file, each under its SHA-256: a thousand small files cost a thousand flushes, and
 * those that are put at one time share one here. Nothing is ever cut off or written over; where a write was torn or
 * bytes have gone bad, reading goes on with the next blob that is whole.
 */
export class BlobPack {
  private readonly places = new Map<string, Place>()
  private readonly coming = new Map<string, Promise<void>>()
  private waiting: Waiting[] = []
  private isWriting = false

  private constructor(
    private readonly file: PackFile,
    private readonly hash: Hash,
  ) {}

  /** Find what a file holds. Rejects when it cannot be read. */
  static async open(file: PackFile, hash: Hash): Promise<BlobPack> {
    const pack = new BlobPack(file, hash)
    const size = await file.size()
    let position = 0
    while (position < size) {
      const head = await pack.headAt(position, size)
      const end = head ? head.place.at + head.place.length : 0
      // A torn blob takes what was written after it for its own bytes.
      if (head && ((await pack.isOpening(end)) || (await pack.isWhole(head)))) {
        pack.places.set(head.name, head.place)
        position = end
      } else position = await pack.nextWhole(position + 1, size)
    }
    return pack
  }

  /** A blob's bytes, or null where it is not here or is no longer what its name says. */
  async get(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const place = this.places.get(name)
    if (!place) return null
    const bytes = new Uint8Array(await this.file.read(place.at, place.length))
    return (await this.hash(bytes)) === name ? bytes : null
  }

  /** Resolves when the bytes are on disk. What is here already is not written again, unless it has gone bad. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const known = this.coming.get(name)
    if (known) return known
    const put = this.putUnlessHere(name, bytes).finally(() => this.coming.delete(name))
    this.coming.set(name, put)
    return put
  }

  private async putUnlessHere(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.places.has(name) && (await this.get(name))) return
    await new Promise<void>((settle, fail) => {
      this.waiting.push({ name, bytes, settle, fail })
      if (!this.isWriting) void this.writeWaiting()
    })
  }

  private async writeWaiting(): Promise<void> {
    this.isWriting = true
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0)
      try {
        const start = await this.file.size()
        const { whole, places } = packed(group, start)
        await this.file.append(whole)
        group.forEach(({ name, settle }, index) => {
          const place = places[index]
          if (place) this.places.set(name, place)
          settle()
        })
      } catch (error) {
        for (const { fail } of group) fail(error)
      }
    }
    this.isWriting = false
  }

  private async isOpening(position: number): Promise<boolean> {
    const size = await this.file.size()
    if (position + opening.length > size) return false
    const bytes = await this.file.read(position, opening.length)
    return opening.every((byte, at) => bytes[at] === byte)
  }

  private async isWhole({ name, place }: Head): Promise<boolean> {
    return (await this.hash(new Uint8Array(await this.file.read(place.at, place.length)))) === name
  }

  private async headAt(position: number, size: number): Promise<Head | null> {
    if (position + headBytes > size) return null
    const head = await this.file.read(position, headBytes)
    if (!opening.every((byte, at) => head[at] === byte)) return null
    const name = hexOf(head.subarray(opening.length, opening.length + nameBytes))
    const length = new DataView(head.buffer, head.byteOffset).getUint32(opening.length + nameBytes)
    const place = { at: position + headBytes, length }
    return place.at + length <= size ? { name, place } : null
  }

  /** Where the next blob begins that is what it says, or the end. */
  private async nextWhole(from: number, size: number): Promise<number> {
    for (let start = from; start < size; start += chunkBytes) {
      const chunk = await this.file.read(start, Math.min(chunkBytes + opening.length, size - start))
      for (let at = placeOf(opening, chunk, 0); at >= 0; at = placeOf(opening, chunk, at + 1)) {
        const head = await this.headAt(start + at, size)
        if (head && (await this.isWhole(head))) return start + at
      }
    }
    return size
  }
}

function packed(
  blobs: readonly Pick<Waiting, 'name' | 'bytes'>[],
  start: number,
): { whole: Uint8Array; places: Place[] } {
  const whole = new Uint8Array(blobs.reduce((sum, { bytes }) => sum + headBytes + bytes.length, 0))
  const view = new DataView(whole.buffer)
  let end = 0
  const places = blobs.map(({ name, bytes }): Place => {
    whole.set(opening, end)
    whole.set(bytesOf(name), end + opening.length)
    view.setUint32(end + opening.length + nameBytes, bytes.length)
    const at = end + headBytes
    whole.set(bytes, at)
    end = at + bytes.length
    return { at: start + at, length: bytes.length }
  })
  return { whole, places }
}

function placeOf(wanted: Uint8Array, bytes: Uint8Array, from: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: nameBytes }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16))
