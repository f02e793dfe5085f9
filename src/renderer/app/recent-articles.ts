import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { ArticleId } from '#core/article/article'
import type { ArticleRow } from '../storage/database'
import { useWorkspace } from '../storage/workspace-context'
import type { Route } from './routes'

const storageKey = 'isnad.recentArticles'
const most = 8
const listeners = new Set<() => void>()

function kept(): string {
  return localStorage.getItem(storageKey) ?? '[]'
}

function idsIn(text: string): readonly ArticleId[] {
  try {
    return z.array(ArticleId).catch([]).parse(JSON.parse(text))
  } catch {
    return []
  }
}

/** Keep in mind which articles are opened, on this machine. */
export function useRememberArticle(route: Route): void {
  const id = route.screen === 'workbench' ? route.articleId : null
  useEffect(() => {
    if (id === null) return
    const ids = [id, ...idsIn(kept()).filter((other) => other !== id)].slice(0, most)
    localStorage.setItem(storageKey, JSON.stringify(ids))
    for (const listener of listeners) listener()
  }, [id])
}

/** The articles that were opened last and are still there, latest first. */
export function useRecentArticles(): readonly ArticleRow[] {
  const { database } = useWorkspace()
  const text = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, kept)
  const rows = useLiveQuery(() => database.articles.bulkGet([...idsIn(text)]), [database, text])
  return (rows ?? []).filter((row) => row !== undefined)
}
