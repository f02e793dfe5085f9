import { useMemo, useSyncExternalStore } from 'react'
import { ArticleId } from '#core/article/article'
import type { SearchResult } from '#core/search/desk-index'
import { SourceKey } from '#core/source/source'
import { type ListedFacet, listedFacet, none } from '#core/statement/facets'
import { StatementId } from '#core/statement/statement'
import { TextSpan } from '#core/text/span'
import { scopes, type Scope } from '../actions/catalogue'

export type Route =
  | { readonly screen: 'library' | 'review' | 'settings' | 'copies' | 'sources' | 'overview' | 'notFound' }
  | { readonly screen: 'source'; readonly sourceKey: SourceKey }
  | { readonly screen: 'list'; readonly facet: ListedFacet }
  | {
      readonly screen: 'workbench'
      readonly articleId: ArticleId
      /** The card that is open when the article is; null for none. */
      readonly statementId: StatementId | null
      /** Words of the text to be shown; absent for none. */
      readonly passage?: TextSpan
    }
  | { readonly screen: 'report' | 'versions'; readonly articleId: ArticleId }
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
    if (view === 'report' || view === 'versions') return { screen: view, articleId: articleId.data }
    const passage = passageIn(view)
    if (passage) return { screen: 'workbench', articleId: articleId.data, statementId: null, passage }
    const card = StatementId.nullable().safeParse(view ?? null)
    if (!card.success) return nowhere
    return { screen: 'workbench', articleId: articleId.data, statementId: card.data }
  }
  if (place === 'overview') {
    if (id === undefined) return { screen: 'overview' }
    const facet = listedFacet(id, decoded(view ?? none))
    return facet ? { screen: 'list', facet } : nowhere
  }
  if (view !== undefined) return nowhere
  if (place === 'sources') {
    if (id === undefined) return { screen: 'sources' }
    const sourceKey = SourceKey.safeParse(decoded(id))
    return sourceKey.success ? { screen: 'source', sourceKey: sourceKey.data } : nowhere
  }
  if (place === 'settings' && id === undefined) return { screen: 'settings' }
  if (place === 'copies' && id === undefined) return { screen: 'copies' }
  if (place === 'review' && id === undefined) return { screen: 'review' }
  const statementId = StatementId.safeParse(id)
  if (!statementId.success || (place !== 'check' && place !== 'review')) return nowhere
  return { screen: place === 'check' ? 'checking' : 'reviewing', statementId: statementId.data }
}

/** Null where the percent signs in an address make no text. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** A stretch of an article's text as an address names it: `120-180`. */
function passageIn(view: string | undefined): TextSpan | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(view ?? '') ?? []
  const span = TextSpan.safeParse({ start: Number(start), end: Number(end) })
  return span.success ? span.data : null
}

export const libraryPath = '#/'
export const settingsPath = '#/settings'
export const copiesPath = '#/copies'
export const reviewPath = '#/review'
export const articlePath = (id: ArticleId) => `#/article/${id}`
/** The article with one of its cards open. */
export const cardPath = (id: ArticleId, card: StatementId) => `#/article/${id}/${card}`
/** The article at some words of its text. */
export const passagePath = (id: ArticleId, { start, end }: TextSpan) => `#/article/${id}/${start}-${end}`
/** What became of an article since the version before. */
export const versionsPath = (id: ArticleId) => `#/article/${id}/versions`
export const reportPath = (id: ArticleId) => `#/article/${id}/report`
export const sourcesPath = '#/sources'
/** A name may hold anything, so that it is written in percent signs. */
export const sourcePath = (key: SourceKey) => `#/sources/${encodeURIComponent(key)}`
export const overviewPath = '#/overview'
/** Every statement of which something holds. */
export const listPath = ({ kind, of }: ListedFacet) => `#/overview/${kind}/${encodeURIComponent(of)}`
export const checkingPath = (id: StatementId) => `#/check/${id}`
export const reviewingPath = (id: StatementId) => `#/review/${id}`

/** Where something that was found is to be seen. */
export function pathOfResult({
  kind,
  place,
  passage,
}: Pick<SearchResult, 'kind' | 'place' | 'passage'>): string {
  switch (place.in) {
    case 'source':
      return sourcePath(place.sourceKey)
    case 'card':
      return kind === 'statement'
        ? cardPath(place.articleId, place.statementId)
        : checkingPath(place.statementId)
    case 'article': {
      const [first] = passage.marks
      const last = passage.marks.at(-1)
      if (!first || !last) return articlePath(place.articleId)
      const { start } = passage.span
      return passagePath(place.articleId, { start: start + first.start, end: start + last.end })
    }
  }
}

/** Where the named actions of a screen belong; null for a screen that has none of its own. */
export function scopeOf({ screen }: Route): Scope | null {
  if (screen === 'reviewing') return 'review'
  if (screen === 'source') return 'sources'
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
