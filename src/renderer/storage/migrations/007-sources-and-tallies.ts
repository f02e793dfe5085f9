import type { Dexie } from 'dexie'

/**
 * Versions 7 and 8: what the desk says about sources and how that came about; statements by what the desk asks over all
 * articles, with a count for each answer; edits by article and number, since one record may turn statements of several
 * articles. A table gets another key only by being thrown away first. The rows are read anew from the log.
 */
export function migration7(database: Dexie): void {
  database
    .version(7)
    .stores({ edits: null })
    .upgrade((transaction) =>
      Promise.all(transaction.storeNames.map((name) => transaction.table(name).clear())),
    )
  database.version(8).stores({
    edits: '[articleId+seq]',
    statements: 'id, [articleId+position], stage, [stage+stageSince], *facets',
    tallies: 'facet, [kind+count]',
    sources: 'id',
    sourceEdits: 'seq, *sources',
  })
}
