import { identityOf, type ArticleId } from '#core/article/article'
import type { DeskSource, SourceId, SourceKey } from '#core/source/source'
import type { Statement, StatementId } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import type { Desk } from '#core/workflow/desk'
import type { Profile } from '#core/workflow/profile'
import type { ArrangementEdit, Changes, Edit, LibraryArticle, SourceEdit, State, VersionInUse } from './state'

/** All that follows from records, held in memory: for whoever reads a log once, or has little of it. */
export class HeldState implements State {
  readonly people = new Map<ActorId, Profile>()
  readonly articles = new Map<ArticleId, LibraryArticle>()
  readonly statements = new Map<StatementId, Statement>()
  readonly deskSources = new Map<SourceId, DeskSource>()
  readonly allEdits: Edit[] = []
  readonly allArrangements: ArrangementEdit[] = []
  readonly allSourceEdits: SourceEdit[] = []
  private described: Desk | undefined

  /** What an operation changes, as `evolve` tells it. */
  take(changes: Changes): void {
    for (const profile of changes.profiles) this.people.set(profile.id, profile)
    for (const article of changes.articles) this.articles.set(article.id, article)
    for (const { id, appearance } of changes.appearances) {
      const article = this.articles.get(id)
      if (article) this.articles.set(id, { ...article, appearance })
    }
    for (const id of changes.withdrawn) this.articles.delete(id)
    for (const { id } of changes.removed) this.statements.delete(id)
    for (const statement of changes.statements) this.statements.set(statement.id, statement)
    for (const { id, own } of changes.sources)
      if (own) this.deskSources.set(id, own)
      else this.deskSources.delete(id)
    this.allEdits.push(...changes.edits)
    this.allArrangements.push(...changes.arrangements)
    this.allSourceEdits.push(...changes.sourceEdits)
    this.described = changes.desks.at(-1) ?? this.described
  }

  profiles(): readonly Profile[] {
    return [...this.people.values()]
  }

  article(id: ArticleId): LibraryArticle | undefined {
    return this.articles.get(id)
  }

  text(id: ArticleId): LibraryArticle | undefined {
    return this.articles.get(id)
  }

  version(id: ArticleId): VersionInUse | undefined {
    const article = this.articles.get(id)
    if (!article?.previous) return undefined
    const all = [...this.statements.values()]
    return {
      previous: article.previous,
      cards: all.filter(({ articleId }) => articleId === id).map((card) => card.id),
      isFollowed: [...this.articles.values()].some(({ previous }) => previous === id),
      isQuoted: all.some(
        (card) =>
          card.articleId !== id &&
          card.evidence.some((piece) => piece.kind === 'passage' && piece.passage.articleId === id),
      ),
    }
  }

  articleWithHash(sha256: string): LibraryArticle | undefined {
    return [...this.articles.values()].find((article) => identityOf(article) === sha256)
  }

  statement(id: StatementId): Statement | undefined {
    return this.statements.get(id)
  }

  edits(id: ArticleId): readonly Edit[] {
    return this.allEdits.filter((edit) => edit.articleId === id)
  }

  arrangements(id: ArticleId): readonly ArrangementEdit[] {
    return this.allArrangements.filter((edit) => edit.articleId === id)
  }

  desk(): Desk | undefined {
    return this.described
  }

  sources(): readonly DeskSource[] {
    return [...this.deskSources.values()]
  }

  sourceEdits(key: SourceKey): readonly SourceEdit[] {
    return this.allSourceEdits.filter(({ sources }) => sources.includes(key))
  }

  chosenFor(id: SourceId): readonly StatementId[] {
    return [...this.statements.values()].filter(({ source }) => source?.source === id).map((one) => one.id)
  }
}
