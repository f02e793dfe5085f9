import type { Dexie } from 'dexie'

/**
 * Version 5: statements with spans, a source's name and a beginning by hand, edits of where an article appeared. As in
 * version 2, the rows are thrown away and read anew from the log.
 */
export function migration5(database: Dexie): void {
  database
    .version(5)
    .stores({})
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
