import type { Dexie } from 'dexie'

/** Version 5: how reports are arranged, and the desk that they go out from. No earlier log speaks of either. */
export function migration5(database: Dexie): void {
  database.version(5).stores({ arrangements: 'seq, [articleId+seq]', desk: 'key' })
}
