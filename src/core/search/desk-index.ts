import type { ArticleId } from '#core/article/article'
import type { Statement, StatementId } from '#core/statement/statement'
import type { TextSpan } from '#core/text/span'
import type { ActorId } from '#core/workflow/actor'
import {
  entriesOfStatement,
  entryOfArticle,
  entryOfSource,
  searchKinds,
  type SearchEntry,
  type SearchKind,
} from './entries'
import { marksIn, passageOf, type Passage } from './passage'
import { queryWords } from './query'
import { SearchIndex } from './search-index'

/** One thing that was found, as it is shown. */
export interface SearchResult extends Omit<SearchEntry, 'text' | 'otherWords' | 'onlyFor'> {
  /** The words of the name that answer. */
  readonly nameMarks: readonly TextSpan[]
  /** Offsets of an article's passage are those of its text. */
  readonly passage: Passage
}

export interface ResultGroup {
  readonly kind: SearchKind
  /** How many there are, of which the best are here. */
  readonly count: number
  readonly results: readonly SearchResult[]
}

export interface SearchRequest {
  readonly query: string
  /** Who asks: whatever is hidden from them is not found. */
  readonly viewer: ActorId
  /** Null for every kind. */
  readonly kind: SearchKind | null
  /** Results of each kind at most. */
  readonly most: number
}

/** Everything on the desk that can be found. The texts of articles stay where they are; everything else is held. */
export class DeskIndex {
  private readonly index = new SearchIndex()
  private readonly entries = new Map<string, SearchEntry>()
  private readonly entriesOf = new Map<StatementId, readonly string[]>()

  /** How much there is to be found. */
  get size(): number {
    return this.index.size
  }

  putArticle(article: Parameters<typeof entryOfArticle>[0]): void {
    const entry = entryOfArticle(article)
    this.put(entry, { ...entry, text: '' })
  }

  /** @param article - in whose text it stands */
  putStatement(statement: Statement, article: Parameters<typeof entriesOfStatement>[1]): void {
    for (const id of this.entriesOf.get(statement.id) ?? []) {
      this.index.remove(id)
      this.entries.delete(id)
    }
    const entries = entriesOfStatement(statement, article)
    this.entriesOf.set(
      statement.id,
      entries.map(({ id }) => id),
    )
    for (const entry of entries) this.put(entry, entry)
    const source = entryOfSource(statement, article)
    if (source && !this.entries.has(source.id)) this.put(source, source)
  }

  private put(entry: SearchEntry, kept: SearchEntry): void {
    const { id, kind, name, text, otherWords } = entry
    this.index.put({ id, kind, name: `${name} ${otherWords}`, text })
    this.entries.set(id, kept)
  }

  /** @param textsOf - the texts of some articles, in the order asked for; undefined for one that is gone */
  async search(
    { query, viewer, kind, most }: SearchRequest,
    textsOf: (ids: readonly ArticleId[]) => Promise<readonly (string | undefined)[]>,
  ): Promise<ResultGroup[]> {
    const words = queryWords(query)
    const found = this.index.find(words, most, (id) => {
      const onlyFor = this.entries.get(id)?.onlyFor ?? null
      return onlyFor === null || onlyFor === viewer
    })
    const wanted = searchKinds.filter((one) => (kind === null || kind === one) && found.has(one))
    const groups = wanted.map((one) => {
      const { count, best } = found.get(one) ?? { count: 0, best: [] }
      return { kind: one, count, entries: best.flatMap(({ id }) => this.entries.get(id) ?? []) }
    })
    const ids = groups.flatMap(({ kind: of, entries }) =>
      of === 'article' ? entries.map(({ articleId }) => articleId) : [],
    )
    const texts = ids.length === 0 ? [] : await textsOf(ids)
    const textOf = new Map(ids.map((id, place) => [id, texts[place]]))
    return groups.map(({ entries, ...group }) => ({
      ...group,
      results: entries.map((entry) => {
        const { id, kind: of, name, language, articleId, statementId, field } = entry
        const text = of === 'article' ? (textOf.get(articleId) ?? '') : entry.text
        return {
          id,
          kind: of,
          name,
          nameMarks: marksIn(name, words),
          passage: passageOf(text, words),
          language,
          articleId,
          statementId,
          field,
        }
      }),
    }))
  }
}
