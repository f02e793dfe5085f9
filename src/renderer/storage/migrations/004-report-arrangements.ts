import type { Dexie } from 'dexie'

/** Version 4: how reports are arranged, and the desk that they go out from. No earlier log speaks of either. */
export function migration4(database: Dexie): void {
  database.version(4).stores({ arrangements: 'seq, [articleId+seq]', desk: 'key' })
}
