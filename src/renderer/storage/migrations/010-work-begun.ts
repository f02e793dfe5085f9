import type { Dexie } from 'dexie'

/**
 * Version 11: statements by how long they have stood where somebody has work with them; what the engine alone has
 * proposed, most of every library, needs no place in that index, and none by its stage, which is one of its facets. As in
 * version 2, the rows are thrown away and read anew from the log.
 */
export function migration10(database: Dexie): void {
  database
    .version(11)
    .stores({ statements: 'id, [articleId+position], [stage+workSince], *facets' })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
}
