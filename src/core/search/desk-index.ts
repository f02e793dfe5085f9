import type { ArticleId } from '#core/article/article'
import type { SourceDirectory } from '#core/source/directory'
import type { SourceKey } from '#core/source/source'
import type { Statement, StatementId } from '#core/statement/statement'
import type { TextSpan } from '#core/text/span'
import type { ActorId } from '#core/workflow/actor'
import { entriesOfStatement, entryOfArticle, searchKinds, type SearchEntry, type SearchKind } from './entries'
import { marksIn, passageOf, type Passage } from './passage'
import { queryWords } from './query'
import { SearchIndex } from './search-index'
import { SourceEntries } from './source-entries'

/** One thing that was found, as it is shown. */
export interface SearchResult extends Omit<SearchEntry, 'text' | 'otherWords' | 'onlyFor'> {
  /** The words of the name that answer. */
  readonly nameMarks: readonly TextSpan[]
  /** Offsets of an article's passage are those of its text; a source's passage are those of its other names that answer. */
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
  /** Of the interface, BCP 47: sources are shown by their names in it. */
  readonly language: string
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
  private readonly sources = new SourceEntries()

  /** How much there is to be found. */
  get size(): number {
    return this.index.size
  }

  putArticle(article: Parameters<typeof entryOfArticle>[0]): void {
    const entry = entryOfArticle(article)
    this.put(entry, { ...entry, text: '' })
  }

  /** What the desk says about sources from now on: what they are called, and which are one. */
  knowSources(directory: SourceDirectory): void {
    const before = this.sources.all()
    for (const id of this.sources.follow(directory)) {
      const entry = this.entries.get(`statement ${id}`)
      if (!entry) continue
      const renamed = { ...entry, otherWords: this.sources.namesFor(id) }
      this.put(renamed, renamed)
    }
    for (const { id } of before) this.drop(id)
    for (const entry of this.sources.all()) this.put(entry, entry)
  }

  /** @param article - in whose text it stands */
  putStatement(statement: Statement, article: Parameters<typeof entriesOfStatement>[1]): void {
    for (const id of this.entriesOf.get(statement.id) ?? []) this.drop(id)
    const turned = this.sources.put(statement, article)
    const entries = entriesOfStatement(statement, article, this.sources.namesFor(statement.id))
    this.entriesOf.set(
      statement.id,
      entries.map(({ id }) => id),
    )
    for (const entry of entries) this.put(entry, entry)
    this.followSpeakers(turned)
  }

  /** Forget an article that is no more; its cards are forgotten one by one. */
  removeArticle(id: ArticleId): void {
    this.drop(`article ${id}`)
  }

  /** Forget a card that is no more. */
  removeStatement(id: StatementId): void {
    for (const entry of this.entriesOf.get(id) ?? []) this.drop(entry)
    this.entriesOf.delete(id)
    this.followSpeakers(this.sources.forget(id))
  }

  private followSpeakers(keys: Iterable<SourceKey>): void {
    for (const key of keys) {
      const source = this.sources.of(key)
      if (!source) this.drop(`source ${key}`)
      // Most sources say many things: one that is there need not be put in anew for each.
      else if (!this.entries.has(source.id)) this.put(source, source)
    }
  }

  private drop(id: string): void {
    this.index.remove(id)
    this.entries.delete(id)
  }

  private put(entry: SearchEntry, kept: SearchEntry): void {
    const { id, kind, name, text, otherWords } = entry
    this.index.put({ id, kind, name: `${name} ${otherWords}`, text })
    this.entries.set(id, kept)
  }

  /** @param textsOf - the texts of some articles, in the order asked for; undefined for one that is gone */
  async search(
    { query, viewer, language, kind, most }: SearchRequest,
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
    const ids = groups.flatMap(({ entries }) =>
      entries.flatMap(({ place }) => (place.in === 'article' ? place.articleId : [])),
    )
    const texts = ids.length === 0 ? [] : await textsOf(ids)
    const textOf = new Map(ids.map((id, place) => [id, texts[place]]))
    return groups.map(({ entries, ...group }) => ({
      ...group,
      results: entries.map((entry) => {
        const { id, kind: of, place, field } = entry
        const shown = place.in === 'source' ? this.sources.shown(place.sourceKey, language) : null
        const name = shown?.name ?? entry.name
        const otherNames = shown?.others.filter((other) => marksIn(other, words).length > 0).join(' · ')
        const text = place.in === 'article' ? (textOf.get(place.articleId) ?? '') : (otherNames ?? entry.text)
        return {
          id,
          kind: of,
          name,
          nameMarks: marksIn(name, words),
          passage: passageOf(text, words),
          language: shown ? 'und' : entry.language,
          place,
          field,
        }
      }),
    }))
  }
}
