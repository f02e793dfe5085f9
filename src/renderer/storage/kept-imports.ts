import { Dexie, type EntityTable } from 'dexie'

/** A file that was still to be imported. */
export interface KeptImport {
  readonly id: number
  readonly name: string
  readonly file: File
  /** How it is to be read, as whoever keeps it wants to have it back. */
  readonly choices: unknown
}

/**
 * A small file stands in its row, since a file that the database keeps beside it costs three times as much to put and to
 * throw away. Bytes.
 */
const smallFile = 64 * 1024

/** A file as its row holds it. */
interface KeptRow extends Omit<KeptImport, 'id' | 'file'> {
  readonly id: number
  readonly file: File | SmallFile
}

interface SmallFile {
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly type: string
  readonly lastModified: number
}

async function rowFor({ file, ...kept }: Omit<KeptImport, 'id'>): Promise<Omit<KeptRow, 'id'>> {
  if (file.size > smallFile) return { ...kept, file }
  const { name, type, lastModified } = file
  return { ...kept, file: { bytes: await file.arrayBuffer(), name, type, lastModified } }
}

function keptIn({ file, ...kept }: KeptRow): KeptImport {
  if (file instanceof File) return { ...kept, file }
  const { bytes, name, type, lastModified } = file
  return { ...kept, file: new File([bytes], name, { type, lastModified }) }
}

/**
 * Files that wait to be imported, so that a restart does not lose them: their bytes, in a database of their own. They
 * are no part of the workspace, which knows of an article only once it has been recorded.
 */
export class KeptImports extends Dexie {
  declare private readonly files: EntityTable<KeptRow, 'id'>

  constructor(name = 'isnad-imports') {
    super(name)
    this.version(1).stores({ files: '++id' })
  }

  /** @returns the numbers under which the files are kept, or null where there is no room for them or one has vanished */
  async keep(files: readonly Omit<KeptImport, 'id'>[]): Promise<readonly number[] | null> {
    try {
      return await this.files.bulkAdd(await Promise.all(files.map(rowFor)), { allKeys: true })
    } catch {
      return null
    }
  }

  /** Deal with these no more. A file that cannot be forgotten comes back at the next start, and is known then. */
  async forget(ids: readonly number[]): Promise<void> {
    await this.files.bulkDelete([...ids]).catch(() => undefined)
  }

  /** What was left when the program was closed, in the order in which it came. */
  async left(): Promise<readonly KeptImport[]> {
    return (await this.files.orderBy('id').toArray()).map(keptIn)
  }
}
