import type { Dexie } from 'dexie'

/**
 * Versions 8 and 9: what the desk says about sources and how that came about; statements by what the desk asks over all
 * articles, with a count for each answer; edits by article and number, since one record may turn statements of several
 * articles. A table gets another key only by being thrown away first. The rows are read anew from the log.
 */
export function migration8(database: Dexie): void {
  database
    .version(8)
    .stores({ edits: null })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
  database.version(9).stores({
    edits: '[articleId+seq]',
    statements: 'id, [articleId+position], stage, [stage+stageSince], *facets',
    tallies: 'facet, [kind+count]',
    sources: 'id',
    sourceEdits: 'seq, *sources',
  })
}
