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
 * Files that wait to be imported, so that a restart does not lose them: their bytes, in a database of their own. They
 * are no part of the workspace, which knows of an article only once it has been recorded.
 */
export class KeptImports extends Dexie {
  declare private readonly files: EntityTable<KeptImport, 'id'>

  constructor(name = 'isnad-imports') {
    super(name)
    this.version(1).stores({ files: '++id' })
  }

  /** @returns the numbers under which the files are kept, or null where there is no room for them */
  async keep(files: readonly Omit<KeptImport, 'id'>[]): Promise<readonly number[] | null> {
    try {
      return await this.files.bulkAdd([...files], { allKeys: true })
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
    return this.files.orderBy('id').toArray()
  }
}
