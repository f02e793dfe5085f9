import { appearanceTold, type Appearance } from '#core/article/appearance'
import type { ArticleId } from '#core/article/article'
import { failure, success, type Result } from '#core/result'
import { StatementId } from '#core/statement/statement'
import { comingArticle, toldOf } from '../../readers/coming-article'
import type { Original, ReadArticle } from '../../readers/read-articles'
import type { EarlierReading } from '../../storage/readings'
import type { Workspace } from '../../storage/workspace'
import type { Added, ImportFailure } from './importing'

const fields = ['publisher', 'author', 'publishedAt', 'url'] as const satisfies readonly (keyof Appearance)[]

/** What is told now; what is told no more stays as it is known. */
const joined = (before: Appearance, told: Appearance) =>
  Object.fromEntries(fields.map((field) => [field, told[field] ?? before[field] ?? ''])) as Record<
    keyof Appearance,
    string
  >

export interface Rereading {
  readonly workspace: Pick<Workspace, 'execute'>
  /** What the library has of a file, by the place in it. */
  readonly readingsOf: (sha256: string) => Promise<ReadonlyMap<number, EarlierReading>>
  /** Every card of an article. */
  readonly cardsOf: (id: ArticleId) => Promise<readonly StatementId[]>
  readonly newId: () => string
}

/**
 * Records articles as they are read now, in place of how the same bytes were read before. The text that was there stays in
 * the log, so that the new one is its next version. Cards that nobody has touched are the engine's reading of a text
 * that was read wrongly: they are not carried over, and nobody is asked about them.
 */
export class Rereader {
  constructor(private readonly rereading: Rereading) {}

  /** @param asNew - how an article is recorded of which there was nothing before */
  record<Recorded>(
    articles: readonly ReadArticle[],
    original: Original,
    signal: AbortSignal,
    asNew: (article: ReadArticle) => Promise<Recorded>,
  ): Promise<Recorded | Result<Added, ImportFailure>>[] {
    const earlier = this.rereading.readingsOf(original.sha256)
    return articles.map(async (article) => {
      const before = (await earlier).get(article.entry?.index ?? 0)
      return before ? this.recordAfter(article, original, before, signal) : asNew(article)
    })
  }

  private async recordAfter(
    read: ReadArticle,
    original: Original,
    before: EarlierReading,
    signal: AbortSignal,
  ): Promise<Result<Added, ImportFailure>> {
    if (signal.aborted) return failure('import.cancelled')
    const { workspace, cardsOf, newId } = this.rereading
    const { title, ...told } = toldOf(read)
    const added = { title, language: read.language, statementCount: read.statements.length }
    if (read.text === before.text) {
      const appearance = joined(before.appearance, appearanceTold(told))
      const described = await workspace.execute({
        type: 'describeArticle',
        articleId: before.articleId,
        appearance,
      })
      return described.ok ? success({ articleId: before.articleId, ...added }) : described
    }
    const { article, ...coming } = comingArticle(read, original, before.fileName, newId)
    const cards = before.isWorkedOn ? await cardsOf(before.articleId) : []
    const recorded = await workspace.execute({
      type: 'versionArticle',
      ...coming,
      article: { ...article, fileName: before.fileName },
      previous: before.articleId,
      cards: cards.map((from) => ({ from, id: StatementId.parse(newId()) })),
    })
    return recorded.ok ? success({ articleId: article.id, ...added }) : recorded
  }
}
