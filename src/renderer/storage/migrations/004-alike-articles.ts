import type { Dexie } from 'dexie'

/**
 * Version 4: texts by what alike ones are found by, articles by the hash and the address under which they come in once
 * more. As in version 2, the rows are thrown away and read anew from the log.
 */
export function migration4(database: Dexie): void {
  database
    .version(4)
    .stores({ articles: 'id, identity, importedAt, appearance.url', texts: 'id, *marks' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
