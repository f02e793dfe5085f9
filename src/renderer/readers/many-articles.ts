import { Unreadable, type ReadDocument, type Reading } from './reading'

/** Keep the documents that have words besides their title, and say what was left out. */
export function worthwhile(
  documents: readonly ReadDocument[],
  beyond: number,
  { notice }: Reading,
): readonly ReadDocument[] {
  const full = documents.filter(({ blocks }) => blocks.length > 0)
  if (full.length === 0) throw new Unreadable('import.empty')
  if (full.length < documents.length) notice('emptyEntries', { count: documents.length - full.length })
  if (beyond > 0) notice('tooManyArticles', { count: beyond })
  return full
}
