import { useMemo, useSyncExternalStore } from 'react'
import { ArticleId } from '#core/article/article'
import { StatementId } from '#core/statement/statement'

export type Route =
  | { readonly screen: 'library' | 'review' | 'settings' | 'notFound' }
  | { readonly screen: 'workbench' | 'report'; readonly articleId: ArticleId }
  | { readonly screen: 'checking' | 'reviewing'; readonly statementId: StatementId }

/** The place that an address names. The address is text from outside: an id that is none leads nowhere. */
export function routeOf(hash: string): Route {
  const [place, id, view, ...more] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
  const nowhere: Route = { screen: 'notFound' }
  if (more.length > 0) return nowhere
  if (place === undefined) return { screen: 'library' }
  if (place === 'article') {
    const articleId = ArticleId.safeParse(id)
    if (!articleId.success || (view !== undefined && view !== 'report')) return nowhere
    return { screen: view === 'report' ? 'report' : 'workbench', articleId: articleId.data }
  }
  if (view !== undefined) return nowhere
  if (place === 'settings' && id === undefined) return { screen: 'settings' }
  if (place === 'review' && id === undefined) return { screen: 'review' }
  const statementId = StatementId.safeParse(id)
  if (!statementId.success || (place !== 'check' && place !== 'review')) return nowhere
  return { screen: place === 'check' ? 'checking' : 'reviewing', statementId: statementId.data }
}

export const libraryPath = '#/'
export const settingsPath = '#/settings'
export const reviewPath = '#/review'
export const articlePath = (id: ArticleId) => `#/article/${id}`
export const reportPath = (id: ArticleId) => `#/article/${id}/report`
export const checkingPath = (id: StatementId) => `#/check/${id}`
export const reviewingPath = (id: StatementId) => `#/review/${id}`

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Where the address bar stands, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}
