import type { Dexie } from 'dexie'

/** Version 1: articles apart from their texts, statements in reading order, edits for history and undo. */
export function migration1(database: Dexie): void {
  database.version(1).stores({
    profiles: 'id',
    articles: 'id, sha256, importedAt',
    texts: 'id',
    statements: 'id, [articleId+position]',
    edits: 'seq, [articleId+seq], [statementId+seq]',
    progress: 'key',
  })
}
