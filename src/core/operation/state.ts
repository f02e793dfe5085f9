import type { Appearance } from '#core/article/appearance'
import type { Article, ArticleId } from '#core/article/article'
import type { Statement, StatementId } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import type { DeskSource, SourceId, SourceKey } from '#core/source/source'
import type { ChangeKind, SourceChange, SourceChangeKind, StatementChange } from './operation'
import type { Origin } from './origin'

/** An article as the library knows it: what was imported, when and by whom. */
export interface LibraryArticle extends Article {
  readonly appearance: Appearance
  readonly importedAt: string
  readonly importedBy: ActorId
  readonly engine: string
}

/** One change to statements, as history and undo read it from the log. */
export interface Edit extends StatementChange {
  readonly seq: number
  readonly at: string
  readonly actor: ActorId
  /** A change of sources that moved statements is part of their history, and undone where it was made. */
  readonly kind: ChangeKind | SourceChangeKind
  /** Present where another desk made it. */
  readonly origin?: Origin
}

/** One change to sources, as their history and undo read it from the log. */
export interface SourceEdit extends SourceChange {
  readonly seq: number
  readonly at: string
  readonly actor: ActorId
  readonly kind: SourceChangeKind
  /** Present where another desk made it. */
  readonly origin?: Origin
}

/**
 * The part of the world that a decision or an operation looks at. The projection loads just those rows;
 * a test or the command line can hold them all.
 */
export interface State {
  /** Everybody on the desk. */
  profiles(): readonly Profile[]
  article(id: ArticleId): Pick<LibraryArticle, 'id' | 'appearance'> | undefined
  /** An article already in the library that goes by this hash (`identityOf`). */
  articleWithHash(sha256: string): Pick<Article, 'id' | 'title'> | undefined
  statement(id: StatementId): Statement | undefined
  /** The article's edits, oldest first. */
  edits(articleId: ArticleId): readonly Edit[]
  /** Everything that the desk has said about sources. */
  sources(): readonly DeskSource[]
  /** The changes that are told on a source's page, oldest first. */
  sourceEdits(key: SourceKey): readonly SourceEdit[]
  /** The statements that somebody linked to a source. */
  chosenFor(id: SourceId): readonly StatementId[]
}

/** The rows that an operation changes, whole, each to replace the one of its id. */
export interface Changes {
  readonly profiles: readonly Profile[]
  readonly articles: readonly LibraryArticle[]
  /** New appearances of articles that are known already. */
  readonly appearances: readonly Pick<LibraryArticle, 'id' | 'appearance'>[]
  readonly statements: readonly Statement[]
  readonly edits: readonly Edit[]
  /** What the desk now says about sources; null for one that is gone. */
  readonly sources: readonly { readonly id: SourceId; readonly own: DeskSource | null }[]
  readonly sourceEdits: readonly SourceEdit[]
}
