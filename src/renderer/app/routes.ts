import { useMemo, useSyncExternalStore } from 'react'
import { ArticleId } from '#core/article/article'
import { StatementId } from '#core/statement/statement'
import { scopes, type Scope } from '../actions/catalogue'

export type Route =
  | { readonly screen: 'library' | 'review' | 'settings' | 'notFound' }
  | {
      readonly screen: 'workbench'
      readonly articleId: ArticleId
      /** The card that is open when the article is; null for none. */
      readonly statementId: StatementId | null
    }
  | { readonly screen: 'report'; readonly articleId: ArticleId }
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
    if (!articleId.success) return nowhere
    if (view === 'report') return { screen: 'report', articleId: articleId.data }
    const card = StatementId.nullable().safeParse(view ?? null)
    if (!card.success) return nowhere
    return { screen: 'workbench', articleId: articleId.data, statementId: card.data }
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
/** The article with one of its cards open. */
export const cardPath = (id: ArticleId, card: StatementId) => `#/article/${id}/${card}`
export const reportPath = (id: ArticleId) => `#/article/${id}/report`
export const checkingPath = (id: StatementId) => `#/check/${id}`
export const reviewingPath = (id: StatementId) => `#/review/${id}`

/** Where the named actions of a screen belong; null for a screen that has none of its own. */
export function scopeOf({ screen }: Route): Scope | null {
  if (screen === 'reviewing') return 'review'
  return scopes.find((scope) => scope === screen) ?? null
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Where the address bar stands, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}
