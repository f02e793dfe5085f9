import { Dexie, type EntityTable } from 'dexie'

/** A file that was still to be imported. */
export interface KeptImport {
  readonly id: number
  readonly name: string
  readonly file: File
  /** How it is to be read, as whoever keeps it wants to have it back. */
  readonly choices: unknown
}

/** A file to be kept. */
export interface Keepable extends Omit<KeptImport, 'id'> {
  /** What is in it, where it is small and has been read. */
  readonly bytes: ArrayBuffer | null
}

interface KeptFile extends Omit<KeptImport, 'id' | 'file'> {
  readonly file: File | SmallFile
}

/**
 * A small file stands in its row, since a file that the database keeps beside it costs three times as much to put and to
 * throw away.
 */
interface SmallFile {
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly type: string
  readonly lastModified: number
}

/** Files that were kept at one stroke: a row for each would cost more than what is in it. */
interface KeptRow {
  readonly id: number
  readonly files: readonly KeptFile[]
}

/** Which files of such a row have been dealt with; the row goes with the last of them. */
interface DealtRow {
  readonly id: number
  readonly places: readonly number[]
}

/** More than the files of any row: a file is known by its row's number times this, and its place. */
const mostTogether = 1_000

/** How far the files of a row have come. */
interface Standing {
  readonly all: number
  readonly dealt: Set<number>
}

function rowFor({ file, bytes, name, choices }: Keepable): KeptFile {
  if (!bytes) return { name, choices, file }
  const { name: fileName, type, lastModified } = file
  return { name, choices, file: { bytes, name: fileName, type, lastModified } }
}

function fileIn({ file }: KeptFile): File {
  if (file instanceof File) return file
  const { bytes, name, type, lastModified } = file
  return new File([bytes], name, { type, lastModified })
}

/**
 * Files that wait to be imported, so that a restart does not lose them: their bytes, in a database of their own. They
 * are no part of the workspace, which knows of an article only once it has been recorded.
 */
export class KeptImports extends Dexie {
  declare private readonly together: EntityTable<KeptRow, 'id'>
  declare private readonly dealt: EntityTable<DealtRow, 'id'>
  /** Of the rows that were put here or asked for. */
  private readonly standing = new Map<number, Standing>()

  constructor(name = 'isnad-imports') {
    super(name)
    this.version(1).stores({ files: '++id' })
    this.version(2)
      .stores({ files: null, together: '++id', dealt: 'id' })
      .upgrade(async (transaction) => {
        const files = await transaction.table<KeptFile>('files').orderBy(':id').toArray()
        const rows = files.map(({ name, file, choices }) => ({ files: [{ name, file, choices }] }))
        await transaction.table('together').bulkAdd(rows)
      })
  }

  /**
   * @param files - a thousand at most
   * @returns the numbers under which the files are kept, or null where there is no room for them or one has vanished
   */
  async keep(files: readonly Keepable[]): Promise<readonly number[] | null> {
    try {
      const row = await this.together.add({ files: files.map(rowFor) })
      this.standing.set(row, { all: files.length, dealt: new Set() })
      return files.map((_, place) => row * mostTogether + place)
    } catch {
      return null
    }
  }

  /**
   * Deal with these no more. A file that cannot be forgotten comes back at the next start, and is known then.
   *
   * @param ids - as `keep` and `left` have given them
   */
  async forget(ids: readonly number[]): Promise<void> {
    const touched = new Set<number>()
    for (const id of ids) {
      const row = Math.floor(id / mostTogether)
      this.standing.get(row)?.dealt.add(id % mostTogether)
      touched.add(row)
    }
    await Promise.all([...touched].map((row) => this.writeStanding(row))).catch(() => undefined)
  }

  private async writeStanding(row: number): Promise<void> {
    const standing = this.standing.get(row)
    if (!standing) return
    const { all, dealt } = standing
    if (dealt.size < all) return void (await this.dealt.put({ id: row, places: [...dealt] }))
    this.standing.delete(row)
    await Promise.all([this.together.delete(row), this.dealt.delete(row)])
  }

  /** What was left when the program was closed, in the order in which it came. */
  async left(): Promise<readonly KeptImport[]> {
    const [rows, dealt] = await Promise.all([this.together.orderBy('id').toArray(), this.dealt.toArray()])
    const gone = new Map(dealt.map(({ id, places }) => [id, new Set(places)]))
    return rows.flatMap(({ id: row, files }) => {
      const standing = this.standing.get(row) ?? { all: files.length, dealt: gone.get(row) ?? new Set() }
      this.standing.set(row, standing)
      return files.flatMap((kept, place) =>
        standing.dealt.has(place)
          ? []
          : { id: row * mostTogether + place, name: kept.name, file: fileIn(kept), choices: kept.choices },
      )
    })
  }
}
