import type { Dexie } from 'dexie'

/**
 * Version 10: what alike texts are found by stands packed, many texts to a row, and no longer in an index with sixteen
 * entries for each. As in version 2, the rows are thrown away and read anew from the log.
 */
export function migration9(database: Dexie): void {
  database
    .version(10)
    .stores({ texts: 'id', marks: 'seq' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
