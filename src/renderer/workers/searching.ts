import type { ArticleId } from '#core/article/article'
import type { ResultGroup, SearchRequest } from '#core/search/desk-index'
import type { Statement, StatementId } from '#core/statement/statement'

/**
 * What has changed on the desk since: articles that came or were described anew, whole statements of others, and those that are
 * no more.
 */
export interface DeskChange {
  readonly articleIds: readonly ArticleId[]
  readonly statements: readonly Statement[]
  readonly removed: readonly StatementId[]
  /** Articles that are no more. */
  readonly withdrawn: readonly ArticleId[]
  /** Something is said about sources that was not before. */
  readonly isOfSources: boolean
}

/** What the page tells the searching worker. */
export type SearchingCall =
  | { readonly type: 'search'; readonly turn: number; readonly request: SearchRequest }
  /** Null where everything has to be read anew. */
  | { readonly type: 'changed'; readonly change: DeskChange | null }

export interface SearchAnswer {
  readonly groups: readonly ResultGroup[]
  /** Articles read so far, and how many there are: the same once everything can be found. */
  readonly read: number
  readonly total: number
}

/** What the worker answers. `ready` comes unasked, once everything has been read, and after each change. */
export type SearchingMessage =
  | { readonly type: 'answer'; readonly turn: number; readonly answer: SearchAnswer }
  | { readonly type: 'ready' }
