import type { Dexie } from 'dexie'

/**
 * Version 2: statements with target, chain, language and explanation, articles with the number of decided ones, no
 * index for one card's edits. Rows of version 1 lack what only the log can tell, so that all are thrown away: an empty
 * database beside a journal that is not empty is rebuilt at the same start (follow.ts).
 */
export function migration2(database: Dexie): void {
  database
    .version(2)
    .stores({ edits: 'seq, [articleId+seq]' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
