import type { Dexie } from 'dexie'

/** Version 7: how reports are arranged, and the desk that they go out from. No earlier log speaks of either. */
export function migration7(database: Dexie): void {
  database.version(7).stores({ arrangements: 'seq, [articleId+seq]', desk: 'key' })
}
