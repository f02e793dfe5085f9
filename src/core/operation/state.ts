import type { Appearance } from '#core/article/appearance'
import type { Article, ArticleId } from '#core/article/article'
import type { OpenAnchor } from '#core/article/next-version'
import type { Statement, StatementId } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import type { ArrangementChange } from '#core/report/arrangement-change'
import type { Desk } from '#core/workflow/desk'
import type { Profile } from '#core/workflow/profile'
import type { DeskSource, SourceId, SourceKey } from '#core/source/source'
import type { Block } from '#core/text/block'
import type {
  AppearanceChange,
  ChangeKind,
  SourceChange,
  SourceChangeKind,
  StatementChange,
} from './operation'
import type { Origin } from './origin'

/** An article as the library knows it: what was imported, when and by whom. */
export interface LibraryArticle extends Article {
  readonly appearance: Appearance
  readonly importedAt: string
  readonly importedBy: ActorId
  readonly engine: string
  /** The version of it that came in before; null for the first. */
  readonly previous: ArticleId | null
  /** Cards of that version of which a person has to say where they stand in this one. */
  readonly open: readonly OpenAnchor[]
}

interface Entry {
  readonly seq: number
  readonly at: string
  readonly actor: ActorId
  /** Present where another desk made it. */
  readonly origin?: Origin
}

/**
 * One change to statements or to what is known of their article, as history and undo read it from the log. A change of
 * sources that moved statements is part of their history, and undone where it was made.
 */
export type Edit =
  | (Entry & StatementChange & { readonly kind: ChangeKind | SourceChangeKind })
  | (Entry & AppearanceChange & { readonly kind: 'article.described' })
/** One change to how an article's report is arranged, as its way back reads it from the log. */
export interface ArrangementEdit extends ArrangementChange {
  readonly seq: number
  readonly at: string
  readonly actor: ActorId
}

/** One change to sources, as their history and undo read it from the log. */
export type SourceEdit = Entry & SourceChange & { readonly kind: SourceChangeKind }

/**
 * The part of the world that a decision or an operation looks at. The projection loads just those rows;
 * a test or the command line can hold them all.
 */
export interface State {
  /** Everybody on the desk. */
  profiles(): readonly Profile[]
  article(id: ArticleId): Pick<LibraryArticle, 'id' | 'appearance' | 'open'> | undefined
  /** The article's words, for decisions on where a statement stands in them. */
  text(id: ArticleId): { readonly text: string; readonly blocks: readonly Block[] } | undefined
  /** What hangs on an article that is a version of another; undefined for one that is none. */
  version(id: ArticleId): VersionInUse | undefined
  /** An article already in the library that goes by this hash (`identityOf`). */
  articleWithHash(sha256: string): Pick<Article, 'id' | 'title'> | undefined
  statement(id: StatementId): Statement | undefined
  /** The article's edits, oldest first. */
  edits(articleId: ArticleId): readonly Edit[]
  /** The changes to how the article's report is arranged, oldest first. */
  arrangements(articleId: ArticleId): readonly ArrangementEdit[]
  /** Under which name and sign reports go out; undefined where nobody has said. */
  desk(): Desk | undefined
  /** Everything that the desk has said about sources. */
  sources(): readonly DeskSource[]
  /** The changes that are told on a source's page, oldest first. */
  sourceEdits(key: SourceKey): readonly SourceEdit[]
  /** The statements that somebody linked to a source. */
  chosenFor(id: SourceId): readonly StatementId[]
}

/** A state of nothing at all, to be filled with what is at hand. */
export const nothingKnown: State = {
  profiles: () => [],
  articleWithHash: () => undefined,
  article: () => undefined,
  text: () => undefined,
  version: () => undefined,
  statement: () => undefined,
  edits: () => [],
  arrangements: () => [],
  desk: () => undefined,
  sources: () => [],
  sourceEdits: () => [],
  chosenFor: () => [],
}

/** What stands in the way of taking a version of an article back. */
export interface VersionInUse {
  readonly previous: ArticleId
  readonly cards: readonly StatementId[]
  /** A newer version follows it. */
  readonly isFollowed: boolean
  /** Evidence on a card of another article quotes it. */
  readonly isQuoted: boolean
}

/** The rows that an operation changes, whole, each to replace the one of its id. */
export interface Changes {
  readonly profiles: readonly Profile[]
  readonly articles: readonly LibraryArticle[]
  /** Articles that are no more. */
  readonly withdrawn: readonly ArticleId[]
  /** New appearances of articles that are known already. */
  readonly appearances: readonly Pick<LibraryArticle, 'id' | 'appearance'>[]
  readonly statements: readonly Statement[]
  /** Statements that are no more. */
  readonly removed: readonly Pick<Statement, 'id' | 'articleId'>[]
  readonly edits: readonly Edit[]
  readonly arrangements: readonly ArrangementEdit[]
  /** The latest one counts. */
  readonly desks: readonly Desk[]
  /** What the desk now says about sources; null for one that is gone. */
  readonly sources: readonly { readonly id: SourceId; readonly own: DeskSource | null }[]
  readonly sourceEdits: readonly SourceEdit[]
}

/** What an operation changes that changes nothing. */
export const noChanges: Changes = {
  profiles: [],
  articles: [],
  withdrawn: [],
  appearances: [],
  statements: [],
  removed: [],
  edits: [],
  arrangements: [],
  desks: [],
  sources: [],
  sourceEdits: [],
}
