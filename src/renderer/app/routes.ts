import { useMemo, useSyncExternalStore } from 'react'
import { ArticleId } from '#core/article/article'

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'workbench' | 'report'; readonly articleId: ArticleId }
  | { readonly screen: 'notFound' }

/** The place that an address names. The address is text from outside: an id that is none leads nowhere. */
export function routeOf(hash: string): Route {
  const parts = hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
  if (parts.length === 0) return { screen: 'library' }
  const [place, id, view] = parts
  const articleId = ArticleId.safeParse(id)
  if (place !== 'article' || !articleId.success || parts.length > 3) return { screen: 'notFound' }
  if (view === undefined) return { screen: 'workbench', articleId: articleId.data }
  return view === 'report' ? { screen: 'report', articleId: articleId.data } : { screen: 'notFound' }
}

export const libraryPath = '#/'
export const articlePath = (id: ArticleId) => `#/article/${id}`
export const reportPath = (id: ArticleId) => `#/article/${id}/report`

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Where the address bar stands, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}
