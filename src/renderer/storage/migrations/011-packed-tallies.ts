import type { Dexie } from 'dexie'

/**
 * Versions 12 and 13: the counts of what the desk asks over all articles stand packed, the answers of one write to a row,
 * and no longer one by one: most names come once. A table gets another key only by being thrown away first; as in
 * version 2, the rows are read anew from the log.
 */
export function migration11(database: Dexie): void {
  database
    .version(12)
    .stores({ tallies: null })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
  database.version(13).stores({ tallies: '[kind+seq]' })
}
