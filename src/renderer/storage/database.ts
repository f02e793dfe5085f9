import { Dexie, type EntityTable, type Table } from 'dexie'
import type { ArticleId } from '#core/article/article'
import type { JournalHead } from '#core/operation/operation'
import type { ArrangementEdit, Edit, LibraryArticle, SourceEdit } from '#core/operation/state'
import type { DeskSource, SourceName } from '#core/source/source'
import type { FacetKind } from '#core/statement/facets'
import type { Statement, StatementId } from '#core/statement/statement'
import type { Block } from '#core/text/block'
import type { Desk } from '#core/workflow/desk'
import type { Profile } from '#core/workflow/profile'
import type { MarksRow } from './marks'
import { migrate } from './migrations/migrate'
import type { TalliesRow } from './tallies'

/** What the library lists of an article: everything but its text, which would make every list as heavy as the library. */
export interface ArticleRow extends Omit<LibraryArticle, 'text' | 'blocks'> {
  /** The hash by which it is known when it comes in once more (`identityOf`). */
  readonly identity: string
  readonly statementCount: number
  /** Statements on which somebody has decided. */
  readonly decidedCount: number
}

export interface TextRow {
  readonly id: ArticleId
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Under which name and sign the desk's reports go out. One row. */
export type DeskRow = Desk & { readonly key: 'desk' }
/** A statement with what it is found by over all articles. */
export interface StatementRow extends Statement {
  /** Whoever speaks, in the words and the language of the article; null where it has none. */
  readonly named: SourceName | null
  /** The keys of its facets, as `facetsOf` gives them. */
  readonly facets: readonly string[]
  /** Since when it has stood at its stage, where that is work somebody has begun; null where nothing waits for anybody. */
  readonly workSince: string | null
}

/** How far the projection has followed the log. One row. */
export interface ProgressRow extends JournalHead {
  readonly key: 'applied'
}

/**
 * Everything that the workbench reads, indexed for its questions. It is a projection: the journal holds the truth,
 * and this database can be thrown away and rebuilt from it at any time.
 */
export class IsnadDatabase extends Dexie {
  declare readonly profiles: EntityTable<Profile, 'id'>
  declare readonly articles: EntityTable<ArticleRow, 'id'>
  declare readonly texts: EntityTable<TextRow, 'id'>
  /** What alike texts are found by. */
  declare readonly marks: EntityTable<MarksRow, 'seq'>
  declare readonly arrangements: EntityTable<ArrangementEdit, 'seq'>
  declare readonly desk: EntityTable<DeskRow, 'key'>
  declare readonly statements: Table<StatementRow, StatementId>
  declare readonly edits: Table<Edit, [ArticleId, number]>
  declare readonly tallies: Table<TalliesRow, [FacetKind, number]>
  declare readonly sources: EntityTable<DeskSource, 'id'>
  declare readonly sourceEdits: EntityTable<SourceEdit, 'seq'>
  declare readonly progress: EntityTable<ProgressRow, 'key'>

  constructor(name = 'isnad') {
    super(name)
    migrate(this)
  }
}
