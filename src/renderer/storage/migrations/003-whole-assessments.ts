import type { Dexie } from 'dexie'

/**
 * Version 3: statements with a whole assessment, evidence and what a review needs, by stage for the queue; articles with
 * where they appeared. As in version 2, the rows are thrown away and read anew from the log.
 */
export function migration3(database: Dexie): void {
  database
    .version(3)
    .stores({ statements: 'id, [articleId+position], stage' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
