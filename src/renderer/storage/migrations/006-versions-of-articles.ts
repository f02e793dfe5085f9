import type { Dexie } from 'dexie'

/**
 * Version 6: articles by the version before them. As in version 2, the rows are thrown away and read anew from the log.
 */
export function migration6(database: Dexie): void {
  database
    .version(6)
    .stores({ articles: 'id, identity, importedAt, appearance.url, previous' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
