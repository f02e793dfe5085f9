import { useEffect, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { textOf } from './articles'
import type { IsnadDatabase, TextRow } from './database'
import { useWorkspace } from './workspace-context'

/** Texts that lists hold at a time. */
const mostKept = 60
const kept = new WeakMap<IsnadDatabase, Map<ArticleId, Promise<TextRow | null>>>()

/** One article's text, which never changes: read once for all rows of a list that quote it. */
function keptText(database: IsnadDatabase, id: ArticleId): Promise<TextRow | null> {
  const texts = kept.get(database) ?? new Map<ArticleId, Promise<TextRow | null>>()
  kept.set(database, texts)
  const known = texts.get(id)
  const text = known ?? textOf(database, id)
  // The latest used comes last, the first is let go.
  texts.delete(id)
  texts.set(id, text)
  const [oldest] = texts.keys()
  if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest)
  return text
}

/** The text that a row of a list quotes; null until it is read. */
export function useQuotedText(id: ArticleId): string | null {
  const { database } = useWorkspace()
  const [read, setRead] = useState<{ readonly id: ArticleId; readonly text: string } | null>(null)
  useEffect(() => {
    let isWanted = true
    void keptText(database, id).then((row) => {
      if (isWanted && row) setRead({ id, text: row.text })
    })
    return () => {
      isWanted = false
    }
  }, [database, id])
  return read?.id === id ? read.text : null
}
